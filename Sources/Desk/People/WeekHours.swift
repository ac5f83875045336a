import Foundation

/// Hours that come again every week in a time zone, such as an agent's shifts.
public struct WeekHours: Codable, Sendable, Equatable {
  /// A stretch of a week in minutes from Monday 00:00; it may pass the end of the week.
  public struct Span: Codable, Sendable, Hashable {
    public var startMinute: Int
    /// The first minute after it.
    public var endMinute: Int

    public init(startMinute: Int, endMinute: Int) {
      self.startMinute = startMinute
      self.endMinute = endMinute
    }

    func contains(_ minute: Int) -> Bool {
      minute >= startMinute && minute < endMinute
        || minute + WeekHours.weekMinutes < endMinute
    }

    /// Whether two stretches share a minute of the week.
    public func overlaps(_ other: Span) -> Bool {
      contains(other.startMinute % WeekHours.weekMinutes)
        || other.contains(startMinute % WeekHours.weekMinutes)
    }
  }

  /// A name of the time zone database, such as `Asia/Shanghai`.
  public var timeZone: String
  public var spans: [Span]

  public static let dayMinutes = 24 * 60
  public static let weekMinutes = 7 * dayMinutes
  /// More stretches no week needs.
  public static let spanLimit = 100

  public init(timeZone: String, spans: [Span]) {
    self.timeZone = timeZone
    self.spans = spans
  }

  /// Whether the moment lies in one of the stretches; a zone this machine does not know is UTC.
  public func contains(_ moment: Timestamp) -> Bool {
    let minute = WeekHours.minuteOfWeek(moment, in: timeZone)
    return spans.contains { $0.contains(minute) }
  }

  /// Minutes since Monday 00:00 of the zone's own clock.
  public static func minuteOfWeek(_ moment: Timestamp, in timeZone: String) -> Int {
    let seconds = Int((Double(moment.ms) / 1000).rounded(.down))
    let date = Date(timeIntervalSince1970: Double(seconds))
    let offset = TimeZone(identifier: timeZone)?.secondsFromGMT(for: date) ?? 0
    // 1970-01-01 was a Thursday.
    let minute = ((seconds + offset) / 60 + 3 * dayMinutes) % weekMinutes
    return minute < 0 ? minute + weekMinutes : minute
  }

  /// Whether this machine knows a time zone of this name.
  public static func knows(timeZone: String) -> Bool { TimeZone(identifier: timeZone) != nil }
}

extension WeekHours {
  /// How a stretch is written.
  public static let notation = "hours such as 'mon-fri 09:00-17:30' or 'sat,sun 22:00-02:00'"

  fileprivate static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Reads `mon-fri 09:00-17:30`, one stretch for each of the days; nil for anything else.
  ///
  /// An end that is not after the start is on the next day.
  public static func spans(_ text: String) -> [Span]? {
    let words = text.lowercased().split(separator: " ")
    guard words.count == 2, let days = days(words[0]) else { return nil }
    let ends = words[1].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = minute(ends[0]), start < dayMinutes,
      var end = minute(ends[1])
    else { return nil }
    if end <= start { end += dayMinutes }
    return days.map { day in
      Span(startMinute: day * dayMinutes + start, endMinute: day * dayMinutes + end)
    }
  }

  private static func days(_ text: Substring) -> [Int]? {
    var days: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      let indexes = ends.compactMap { name in dayNames.firstIndex { $0 == name } }
      guard indexes.count == ends.count else { return nil }
      switch indexes.count {
      case 1: days.append(indexes[0])
      case 2:
        let count = (indexes[1] - indexes[0] + 7) % 7
        days += (0...count).map { (indexes[0] + $0) % 7 }
      default: return nil
      }
    }
    return days.isEmpty ? nil : days
  }

  /// `09:30` as minutes of the day; `24:00` is the end of it.
  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 2, parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...59).contains(minute),
      (0...23).contains(hour) || (hour == 24 && minute == 0)
    else { return nil }
    return hour * 60 + minute
  }

  /// The places of two stretches of a list that share a minute; nil where none do.
  public static func overlap(in spans: [Span]) -> (first: Int, second: Int)? {
    for second in spans.indices {
      for first in spans.indices.prefix(second) where spans[first].overlaps(spans[second]) {
        return (first, second)
      }
    }
    return nil
  }
}

extension WeekHours.Span {
  /// As it is written, such as `mon 09:00-17:30`.
  public var text: String {
    let day = startMinute / WeekHours.dayMinutes % 7
    let length = endMinute - startMinute
    let start = startMinute % WeekHours.dayMinutes
    let end = start + length
    return WeekHours.dayNames[day] + " "
      + WeekHours.clock(start, end > WeekHours.dayMinutes ? end - WeekHours.dayMinutes : end)
  }
}

extension WeekHours {
  /// Two minutes of a day as `09:00-17:30`.
  fileprivate static func clock(_ start: Int, _ end: Int) -> String {
    clock(start) + "-" + clock(end)
  }

  private static func clock(_ minute: Int) -> String {
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return padded(minute / 60) + ":" + padded(minute % 60)
  }
}

extension BusinessHours {
  /// The week as it is written, days of the same hours together, such as `mon-fri 09:00-18:00`.
  public var weekTexts: [String] {
    var texts: [String] = []
    var day = 0
    while day < week.count {
      let last = (day..<week.count).prefix { week[$0] == week[day] }.last ?? day
      let names = day == last ? [day] : [day, last]
      let days = names.map { WeekHours.dayNames[$0] }.joined(separator: "-")
      texts += week[day].map { days + " " + WeekHours.clock($0.lowerBound, $0.upperBound) }
      day = last + 1
    }
    return texts
  }

  /// The days off as dates, in order.
  public var holidayTexts: [String] {
    holidays.sorted().map { day in
      String(Timestamp(ms: Int64(day) * 86_400_000).description.prefix(10))
    }
  }
}
