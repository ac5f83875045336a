/// The codes in which dates and times of messages are kept: what was said, not what it means today.
///
/// A day is `day-1`, `week+0`, `month-1`, `month+0.05` (the 5th of this month), `weekday5` (1 is
/// Monday) with `-last`, `-this`, `-next` (week), `-past` or `-coming` (nearest), `2026-11-21`,
/// `--11-21` where no year was said, or `---21` where no month was said. A time is `T15:00`, or a
/// part of the day such as `Tevening`; it may follow a day. `hour-3` and `minute+30` are counted
/// from the message.
enum TimeCode {
  /// Part of a day that people name instead of an hour.
  enum DayPart: String, Sendable, CaseIterable {
    case morning, noon, afternoon, evening, night

    /// The hours it covers; the night ends with the next morning.
    var hours: Range<Int> {
      switch self {
      case .morning: 6..<12
      case .noon: 11..<14
      case .afternoon: 12..<18
      case .evening: 18..<24
      case .night: 0..<6
      }
    }

    /// The hour of the day that `hour` of a twelve-hour clock means in this part.
    func hour(_ hour: Int) -> Int {
      switch self {
      case .morning: hour
      case .noon: hour < 11 ? hour + 12 : hour
      case .afternoon: hour < 12 ? hour + 12 : hour
      case .evening: hour < 12 ? hour + 12 : hour == 12 ? 24 : hour
      case .night: hour == 12 ? 0 : hour < 6 ? hour : hour < 12 ? hour + 12 : hour
      }
    }
  }

  /// Where a day that was named without its week, month or year lies.
  enum Direction: String, Sendable {
    case past, coming
  }

  static func day(_ offset: Int) -> String { counted("day", offset) }

  static func counted(_ unit: String, _ offset: Int) -> String {
    offset < 0 ? "\(unit)\(offset)" : "\(unit)+\(offset)"
  }

  static func date(year: Int? = nil, month: Int? = nil, day: Int) -> String {
    guard let month else { return "---\(padded(day))" }
    let rest = "-\(padded(month))-\(padded(day))"
    return year.map { "\($0)\(rest)" } ?? "-\(rest)"
  }

  static func clock(hour: Int, minute: Int) -> String { "T\(padded(hour)):\(padded(minute))" }

  /// True for a day that a direction would make plain.
  static func isOpen(_ code: String) -> Bool {
    let day = code.split(separator: "T", maxSplits: 1).first ?? ""
    return day.hasPrefix("--") || (day.hasPrefix("weekday") && day.utf8.count == 8)
  }

  /// The code with a direction for its day.
  static func directed(_ code: String, _ direction: Direction) -> String {
    let parts = code.split(separator: "T", maxSplits: 1)
    let day = "\(parts.first ?? "")-\(direction.rawValue)"
    return parts.count == 2 ? "\(day)T\(parts[1])" : day
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
