import Desk
import Testing

@Suite struct TimelineTests {
  private var bench: Bench {
    var bench = Bench()
    for number in 0..<120 {
      bench.hear(
        "message \(number)", id: "m\(number)", polarity: number.isMultiple(of: 7) ? -0.3 : 0)
      if bench.session?.owner == .assistant { bench.answer("answer \(number)") }
      if number == 40 { bench.attempt(.takeOver, by: .agent("ann")) }
      if number == 80 { bench.attempt(.handBack(instruction: nil), by: .agent("ann")) }
    }
    return bench
  }

  @Test func anyMomentIsTheFoldOfTheEventsUpToIt() throws {
    let bench = bench
    let events = bench.events.filter { $0.session != nil }
    #expect(events.count > 300)
    let timeline = Timeline(session: try #require(bench.session).id, events: events)
    var fold = TranscriptFold()
    for count in 0...events.count {
      if count > 0 { fold.apply(events[count - 1]) }
      let moment = timeline.moment(count)
      #expect(moment.entries == fold.entries)
      #expect(moment.session == fold.session)
    }
  }

  @Test func aMomentOutsideTheCourseIsItsEnd() throws {
    let bench = bench
    let events = bench.events.filter { $0.session != nil }
    let timeline = Timeline(session: try #require(bench.session).id, events: events)
    #expect(timeline.moment(-3).entries.isEmpty)
    #expect(timeline.moment(events.count + 9).session == bench.session)
  }
}
