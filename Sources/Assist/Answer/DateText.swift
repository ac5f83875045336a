import Desk

/// Days as the assistant tells them; without a formatter, since one costs milliseconds at start.
enum DateText {
  /// The day of a moment at the shop: `2026-11-23`, in Chinese `11月23日`.
  static func day(
    of moment: Timestamp, _ utcOffsetMinutes: Int, _ language: ReplyLanguage
  ) -> String {
    let date = civil(moment, utcOffsetMinutes)
    return switch language {
    case .english: iso(date)
    case .chinese: "\(date.month)月\(date.day)日"
    }
  }

  static func civil(_ moment: Timestamp, _ utcOffsetMinutes: Int) -> CivilDate {
    let local = moment.ms + Int64(utcOffsetMinutes) * 60_000
    let day = local / 86_400_000
    return CivilDate(dayNumber: Int(local % 86_400_000 < 0 ? day - 1 : day))
  }

  static func iso(_ date: CivilDate) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }
}
