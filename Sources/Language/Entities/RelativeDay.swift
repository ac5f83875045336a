/// The codes in which dates of messages are kept, and the days they mean at a given time.
///
/// `day-1`, `week+0`, `month-1`, `hour-3`; `weekday5`, `weekday5-last`, `weekday5-this`,
/// `weekday5-next` (1 is Monday); `2026-11-21`, and `--11-21` where no year was said.
public enum RelativeDay {
  private static let dayMs: Int64 = 86_400_000

  static func code(day offset: Int) -> String { "day" + signed(offset) }

  static func code(year: Int? = nil, month: Int, day: Int) -> String {
    let rest = "-\(padded(month))-\(padded(day))"
    return year.map { "\($0)\(rest)" } ?? "-\(rest)"
  }

  /// The start of the day that `code` means, in milliseconds since 1970.
  ///
  /// A bare weekday is the last one that has passed, today included: customers tell what happened.
  /// A date without a year is the nearest in time.
  ///
  /// - Parameters:
  ///   - nowMs: when the message was written, in milliseconds since 1970.
  ///   - utcOffsetSeconds: the customer's offset from UTC, east positive.
  /// - Returns: nil for a code of another form.
  public static func startMs(of code: String, nowMs: Int64, utcOffsetSeconds: Int = 0) -> Int64? {
    let offsetMs = Int64(utcOffsetSeconds) * 1_000
    let local = nowMs + offsetMs
    let today = Int((local >= 0 ? local : local - dayMs + 1) / dayMs)
    guard let day = day(of: code, today: today, localMs: local) else { return nil }
    return Int64(day) * dayMs - offsetMs
  }

  private static func day(of code: String, today: Int, localMs: Int64) -> Int? {
    if code.hasPrefix("weekday") { return weekday(code, today: today) }
    if let offset = number(code, after: "day") { return today + offset }
    if let offset = number(code, after: "week") { return monday(of: today) + offset * 7 }
    if let offset = number(code, after: "hour") {
      return Int((localMs + Int64(offset) * 3_600_000) / dayMs)
    }
    if let offset = number(code, after: "month") {
      let (year, month, _) = civil(today)
      let months = year * 12 + month - 1 + offset
      return days(year: months / 12, month: months % 12 + 1, day: 1)
    }
    return calendarDay(code, today: today)
  }

  private static func weekday(_ code: String, today: Int) -> Int? {
    guard let digit = code.dropFirst(7).first?.wholeNumberValue, (1...7).contains(digit) else {
      return nil
    }
    let thisWeek = monday(of: today) + digit - 1
    if code.hasSuffix("-last") { return thisWeek - 7 }
    if code.hasSuffix("-next") { return thisWeek + 7 }
    if code.hasSuffix("-this") { return thisWeek }
    return thisWeek > today ? thisWeek - 7 : thisWeek
  }

  private static func calendarDay(_ code: String, today: Int) -> Int? {
    let hasYear = !code.hasPrefix("--")
    let parts = code.split(separator: "-").compactMap { Int($0) }
    guard parts.count == (hasYear ? 3 : 2) else { return nil }
    if hasYear { return days(year: parts[0], month: parts[1], day: parts[2]) }
    let year = civil(today).year
    return (year - 1...year + 1).map { days(year: $0, month: parts[0], day: parts[1]) }
      .min { abs($0 - today) < abs($1 - today) }
  }

  /// Monday of the week of a day; day 0 (1970-01-01) was a Thursday.
  private static func monday(of day: Int) -> Int {
    let weekday = ((day + 3) % 7 + 7) % 7
    return day - weekday
  }

  // The two formulas count years from March, so that the leap day comes last.

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let z = day + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  private static func number(_ code: String, after unit: String) -> Int? {
    guard code.hasPrefix(unit) else { return nil }
    return Int(code.dropFirst(unit.count))
  }

  private static func signed(_ number: Int) -> String { number < 0 ? "\(number)" : "+\(number)" }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
