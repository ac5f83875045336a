import Foundation
import Testing

@testable import Language

@Suite struct TimeTests {
  private func codes(_ text: String) -> [String] {
    EntityReader.read(text).filter { $0.kind == .date || $0.kind == .time }.map(\.value)
  }

  @Test(arguments: [
    ("昨天买的", "day-1"), ("bought it last Friday", "weekday5-past"), ("上周五", "weekday5-last"),
    ("3天前", "day-3"), ("two weeks ago", "day-14"), ("11月21日", "--11-21"),
    ("2026-11-21", "2026-11-21"), ("Nov 21st", "--11-21"), ("21st of November", "--11-21"),
    ("on 5 May", "--05-05"), ("昨天下午三点", "day-1T15:00"), ("tomorrow at 5pm", "day+1T17:00"),
    ("5pm tomorrow", "day+1T17:00"), ("in two hours", "hour+2"), ("两个小时后", "hour+2"),
    ("in 30 minutes", "minute+30"), ("半小时前", "minute-30"), ("半个月前", "day-15"),
    ("half an hour ago", "minute-30"), ("in half an hour", "minute+30"), ("下周三", "weekday3-next"),
    ("3月5号", "--03-05"), ("5/3", "--05-03"), ("on 3/5", "--03-05"), ("11/21/2026", "2026-11-21"),
    ("21/11/2026", "2026-11-21"), ("21.11.2026", "2026-11-21"), ("2026年3月5日", "2026-03-05"),
    ("二零二六年三月五日", "2026-03-05"), ("5号下午", "---05Tafternoon"),
    ("the 8th of this month", "month+0.08"),
    ("下个月3号", "month+1.03"), ("March 5th, 2027", "2027-03-05"),
    ("Monday next week", "weekday1-next"),
    ("next week Monday", "weekday1-next"), ("Saturday, March 7th", "--03-07"),
    ("3 in the afternoon", "T15:00"), ("seven in the evening", "T19:00"),
    ("evening 6:30", "T18:30"),
    ("half past 11 in the morning", "T11:30"), ("quarter to 3 in the afternoon", "T14:45"),
    ("12 am", "T00:00"), ("12:30 p.m.", "T12:30"), ("at 5", "T17:00"), ("5 o'clock", "T17:00"),
    ("15:30", "T15:30"), ("06:30", "T06:30"), ("晚上8点", "T20:00"), ("下午3:30", "T15:30"),
    ("三点半", "T15:30"), ("8点20分", "T08:20"), ("上午十点一刻", "T10:15"), ("中午12点", "T12:00"),
    ("今晚8点", "day+0T20:00"), ("明早9点", "day+1T09:00"), ("昨晚", "day-1Tevening"),
    ("this morning", "day+0Tmorning"), ("noon tomorrow", "day+1T12:00"),
    ("tomorrow afternoon", "day+1Tafternoon"), ("周三晚上七点", "weekday3T19:00"),
    ("a couple of days ago", "day-2"), ("上个月", "month-1"), ("last week", "week-1"),
    ("24:00", "T24:00"), ("5 weeks from now", "day+35"), ("半年前", "month-6"),
  ])
  func aTimeIsKeptAsItWasSaid(text: String, code: String) {
    #expect(codes(text) == [code])
  }

  @Test(arguments: [
    ("I ordered it on Friday", "weekday5-past"),
    ("can you deliver it on Friday", "weekday5-coming"),
    ("周五买的", "weekday5-past"), ("周五能送到吗", "weekday5-coming"),
    ("I bought it on March 5th", "--03-05-past"), ("please book March 5th", "--03-05-coming"),
  ])
  func aDayThatIsOpenTakesItsDirectionFromTheWordsAround(text: String, code: String) {
    #expect(codes(text) == [code])
  }

  @Test(arguments: [
    "便宜一点", "三点建议", "16:9", "ratio 2:1", "3.5", "5号线", "at 5 dollars", "at home", "may I",
    "the morning after", "3点5", "13:75", "99:99",
  ])
  func whatOnlyLooksLikeATimeIsNone(text: String) {
    #expect(codes(text) == [])
  }

  /// Saturday 2026-11-21 10:00 UTC.
  private let sentMs: Int64 = 1_795_255_200_000
  private let todayMs: Int64 = 1_795_219_200_000

  private func time(_ code: String, offset: Int = 0) -> SaidTime? {
    Entity(kind: .date, text: "", value: code).time(sentMs: sentMs, utcOffsetSeconds: offset)
  }

  private func day(_ code: String, offset: Int = 0) -> Int64? {
    time(code, offset: offset).map { ($0.startMs + Int64(offset) * 1_000 - todayMs) / 86_400_000 }
  }

  @Test(arguments: [
    ("day+0", 0), ("day-1", -1), ("weekday5-last", -8), ("weekday5-past", -1), ("weekday5", -1),
    ("weekday7", -6), ("weekday1-next", 2), ("weekday1-coming", 2), ("weekday6-coming", 0),
    ("weekday6-past", -7), ("week-1", -12), ("month+0", -20), ("--11-20", -1), ("--01-02", 42),
    ("2026-11-21", 0), ("---20", -1), ("---02", 11), ("---02-past", -19), ("---25-coming", 4),
    ("--11-20-coming", 364), ("month+0.05", -16), ("month+2.01", 41), ("month-11", -355),
  ])
  func codesOfDaysResolveAgainstATime(code: String, days: Int64) {
    #expect(day(code) == days)
  }

  @Test func aDayIsTheCustomersOwn() {
    #expect(day("day+0", offset: 15 * 3_600) == 1)
    #expect(time("day+0", offset: 8 * 3_600)?.startMs == todayMs - 8 * 3_600_000)
  }

  @Test func timesOfTheClockAreMinutesOfTheirDay() {
    let hour: Int64 = 3_600_000
    #expect(time("day-1T15:00")?.startMs == todayMs - 9 * hour)
    #expect(time("T15:30", offset: 3_600)?.startMs == todayMs + 14 * hour + hour / 2)
    #expect(time("day+0T24:00")?.startMs == todayMs + 24 * hour)
    #expect(time("hour-3")?.startMs == sentMs - 3 * hour)
    #expect(time("minute+30")?.startMs == sentMs + hour / 2)
    #expect(
      time("day+1Tafternoon") == SaidTime(startMs: todayMs + 36 * hour, endMs: todayMs + 42 * hour))
    #expect(time("week+0")?.endMs == todayMs + 48 * hour)
  }

  @Test func summerTimeIsTheZonesOwn() throws {
    let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
    // Sent 2026-03-28 12:00 UTC; the clocks go forward in the night that follows.
    let sent: Int64 = 1_774_699_200_000
    let tomorrow = Entity(kind: .date, text: "", value: "day+1T12:00")
      .time(sentMs: sent, zone: berlin)
    #expect(tomorrow?.startMs == sent + 22 * 3_600_000)
    let whole = Entity(kind: .date, text: "", value: "day+1").time(sentMs: sent, zone: berlin)
    #expect(whole.map { ($0.endMs - $0.startMs) / 3_600_000 } == 23)
  }

  @Test(arguments: [
    "nonsense", "", "T", "T99:00", "weekday9", "day", "--13", "---99", "month+0.99",
    "day+99999999999999999999", "hour-9999999999", "2026-11", "T12:", "weekday5-someday",
  ])
  func anotherFormIsNoTime(code: String) {
    #expect(time(code) == nil)
  }

  @Test func onlyDatesAndTimesHaveATime() {
    #expect(Entity(kind: .orderNumber, text: "", value: "day+0").time(sentMs: 0) == nil)
  }

  @Test func everyCodeThatIsReadResolves() {
    let seed: UInt64 = 20_261_121
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "tomorrow", "at", "5", "pm", "next", "Monday", "下", "周", "三", "点", "半", "3", "月", "5", "号",
      "of",
      "March", "in", "two", "hours", "ago", "half past", "the", "8th", "/", "-", "2026", ":", "30",
      " ",
      "morning", "晚上", "昨天", "天", "前", "后", "quarter to", "this month", "24:00", "00", "半小时",
    ]
    for round in 0..<3_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...10, using: &generator) {
        text +=
          (pieces.randomElement(using: &generator) ?? "")
          + (Bool.random(using: &generator) ? " " : "")
      }
      for entity in EntityReader.read(text) where entity.kind == .date || entity.kind == .time {
        let time = entity.time(sentMs: sentMs)
        #expect(time != nil, "seed \(seed), round \(round): \(text) → \(entity.value)")
        if let time { #expect(time.startMs < time.endMs) }
      }
    }
  }
}
