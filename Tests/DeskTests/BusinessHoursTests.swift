@testable import Desk
import Testing

@Suite struct BusinessHoursTests {
  /// Berlin in 2026: summer time from 29 March 01:00 UTC to 25 October 01:00 UTC.
  private static let berlin = ZoneRules(
    name: "Europe/Berlin", firstOffsetSeconds: 3600,
    changes: [
      ZoneRules.Change(at: at("2026-03-29T01:00:00Z"), offsetSeconds: 7200),
      ZoneRules.Change(at: at("2026-10-25T01:00:00Z"), offsetSeconds: 3600),
    ])

  private static func at(_ text: String) -> Timestamp { Timestamp(text) ?? Timestamp(ms: 0) }

  /// Nine to twelve and one to five on weekdays, a holiday on Thursday 1 October.
  private var hours: BusinessHours {
    let day = [540..<720, 780..<1020]
    return BusinessHours(
      zone: Self.berlin, week: [day, day, day, day, day, [], []],
      holidays: [Int(Self.at("2026-10-01").ms / 86_400_000)])
  }

  @Test(arguments: [
    ("2026-09-30T07:00:00Z", true), ("2026-09-30T06:59:59Z", false),
    ("2026-09-30T10:00:00Z", false), ("2026-09-30T11:00:00Z", true),
    ("2026-10-01T08:00:00Z", false), ("2026-10-03T08:00:00Z", false),
    ("2026-10-26T08:00:00Z", true), ("2026-10-26T07:30:00Z", false),
  ])
  func itIsOpenInItsHoursByTheClockOnTheWall(moment: String, isOpen: Bool) {
    #expect(hours.isOpen(at: Self.at(moment)) == isOpen)
  }

  @Test func theNextOpeningSkipsHolidaysAndWeekends() {
    #expect(
      hours.nextOpening(from: Self.at("2026-09-30T16:00:00Z")) == Self.at("2026-10-02T07:00:00Z"))
    #expect(
      hours.nextOpening(from: Self.at("2026-10-02T15:00:00Z")) == Self.at("2026-10-05T07:00:00Z"))
    let now = Self.at("2026-10-02T08:00:00Z")
    #expect(hours.nextOpening(from: now) == now)
  }

  @Test func openTimeGoesOnAfterBreaksAndNights() {
    // Ten minutes before the break, then ten after it.
    #expect(
      hours.moment(after: 20 * 60_000, from: Self.at("2026-09-30T09:50:00Z"))
        == Self.at("2026-09-30T11:10:00Z"))
    #expect(
      hours.moment(after: 3_600_000, from: Self.at("2026-09-30T14:30:00Z"))
        == Self.at("2026-10-02T07:30:00Z"))
  }

  @Test func openTimeAndItsMomentAreInverse() {
    let start = Self.at("2026-03-27T09:13:00Z")
    for minutes in stride(from: Int64(0), through: 4000, by: 37) {
      guard let end = hours.moment(after: minutes * 60_000, from: start) else {
        Issue.record("never reached")
        return
      }
      #expect(hours.openMs(from: start, to: end) == minutes * 60_000)
    }
  }

  @Test func aStretchThatPassesMidnightIsOpenOnBothDays() {
    let spans = WeekHours.spans("sun 22:00-02:00") ?? []
    let night = BusinessHours(zone: .utc, spans: spans)
    #expect(night.week[6] == [1320..<1440] && night.week[0] == [0..<120])
    // From Sunday, 23:00 to Monday, 01:00.
    #expect(
      night.openMs(from: Self.at("2026-10-04T23:00:00Z"), to: Self.at("2026-10-05T05:00:00Z"))
        == 3 * 3_600_000)
  }

  @Test func openTimeIsNeverNegative() {
    let late = Self.at("2026-09-30T09:50:00Z")
    #expect(hours.openMs(from: late, to: late.adding(ms: -86_400_000)) == 0)
  }

  @Test func whatNeverOpensHasNoMoment() {
    let closed = BusinessHours(zone: .utc, week: Array(repeating: [], count: 7))
    #expect(closed.nextOpening(from: Timestamp(ms: 0)) == nil)
    #expect(closed.moment(after: 1, from: Timestamp(ms: 0)) == nil)
  }

  @Test func aWholeDayHasAsManyHoursAsItsClockShows() {
    let always = BusinessHours(
      zone: Self.berlin, week: Array(repeating: [0..<1440], count: 7))
    let spring = Self.berlin.moment(
      day: Int(Self.at("2026-03-29").ms / 86_400_000), minute: 0)
    let nextDay = Self.berlin.moment(
      day: Int(Self.at("2026-03-30").ms / 86_400_000), minute: 0)
    #expect(always.openMs(from: spring, to: nextDay) == 23 * 3_600_000)
  }

  @Test func wallTimesAreReadBackAsTheyWereGiven() {
    for day in 20_500..<20_900 {
      for minute in [0, 61, 540, 1439] {
        let local = Self.berlin.local(Self.berlin.moment(day: day, minute: minute))
        // The hour that is left out in spring begins an hour later.
        if local.day == day, local.minute == minute + 60 { continue }
        #expect(local.day == day && local.minute == minute)
      }
    }
  }
}
