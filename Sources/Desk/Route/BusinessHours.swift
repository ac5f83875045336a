/// When a queue has people: hours of the week in a time zone, less its holidays.
public struct BusinessHours: Sendable, Equatable {
  /// Minutes since midnight on the wall, the end not included; up to 1440.
  public typealias Opening = Range<Int>

  public var zone: ZoneRules
  /// Seven days from Monday, each with its openings in order, none touching another.
  public var week: [[Opening]]
  /// Days without any opening, as days since 1970-01-01.
  public var holidays: Set<Int>

  /// Longer without an opening counts as never open again.
  private static let searchDays = 400

  public init(zone: ZoneRules, week: [[Opening]], holidays: Set<Int> = []) {
    precondition(week.count == 7, "a week has seven days")
    self.zone = zone
    self.week = week
    self.holidays = holidays
  }

  /// Hours of a week; a stretch that passes midnight is open on both days.
  public init(zone: ZoneRules, spans: [WeekHours.Span], holidays: Set<Int> = []) {
    var week: [[Opening]] = Array(repeating: [], count: 7)
    for span in spans {
      var start = span.startMinute
      while start < span.endMinute {
        let day = start / WeekHours.dayMinutes
        let end = min(span.endMinute, (day + 1) * WeekHours.dayMinutes)
        let midnight = day * WeekHours.dayMinutes
        week[day % 7].append(start - midnight..<end - midnight)
        start = end
      }
    }
    self.init(
      zone: zone, week: week.map { $0.sorted { $0.lowerBound < $1.lowerBound } },
      holidays: holidays)
  }

  public func isOpen(at moment: Timestamp) -> Bool {
    let (day, minute) = zone.local(moment)
    return openings(on: day).contains { $0.contains(minute) }
  }

  /// The moment itself while it is open, else when it opens next; nil where it never does.
  public func nextOpening(from moment: Timestamp) -> Timestamp? {
    if isOpen(at: moment) { return moment }
    return stretches(from: moment).first { _ in true }.map { max($0.start, moment) }
  }

  /// The moment at which `ms` of open time have passed; nil where they never do.
  public func moment(after ms: Int64, from start: Timestamp) -> Timestamp? {
    var left = ms
    for stretch in stretches(from: start) {
      let begin = max(stretch.start, start)
      let length = stretch.end.ms - begin.ms
      if length >= left { return begin.adding(ms: left) }
      left -= length
    }
    return nil
  }

  /// How much open time lies between two moments; never negative.
  public func openMs(from start: Timestamp, to end: Timestamp) -> Int64 {
    var sum: Int64 = 0
    for stretch in stretches(from: start) {
      if stretch.start >= end { break }
      sum += max(0, min(stretch.end.ms, end.ms) - max(stretch.start.ms, start.ms))
    }
    return sum
  }

  private func openings(on day: Int) -> [Opening] {
    // 1970-01-01 was a Thursday.
    holidays.contains(day) ? [] : week[((day + 3) % 7 + 7) % 7]
  }

  private struct Stretch {
    let start: Timestamp
    let end: Timestamp
  }

  /// The open stretches that end after a moment, oldest first.
  private func stretches(from moment: Timestamp) -> some Sequence<Stretch> {
    let first = zone.local(moment).day - 1
    return (first...first + BusinessHours.searchDays).lazy.flatMap { day in
      openings(on: day).lazy.map { opening in
        Stretch(
          start: zone.moment(day: day, minute: opening.lowerBound),
          end: zone.moment(day: day, minute: opening.upperBound))
      }
    }
    .filter { $0.end > moment && $0.end > $0.start }
  }
}
