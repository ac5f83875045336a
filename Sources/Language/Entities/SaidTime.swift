public import Foundation

/// The stretch of time that a date or time of a message means, once the message's own time is known.
public struct SaidTime: Sendable, Equatable {
  /// Its first millisecond since 1970.
  public var startMs: Int64
  /// The millisecond behind its last; one minute later for a time of the day.
  public var endMs: Int64
}

extension Entity {
  /// The time that a date or time entity means.
  ///
  /// A weekday without anything that says which is the last one that has passed, today included:
  /// customers tell what happened. A day without month or year is the nearest one. A time without
  /// a day is on the day of the message.
  ///
  /// - Parameters:
  ///   - sentMs: when the message was written, in milliseconds since 1970.
  ///   - utcOffsetSeconds: the customer's offset from UTC, east positive.
  /// - Returns: nil for an entity of another kind.
  public func time(sentMs: Int64, utcOffsetSeconds: Int = 0) -> SaidTime? {
    guard kind == .date || kind == .time else { return nil }
    return SaidTime.resolve(value, sentMs: sentMs) { _ in utcOffsetSeconds }
  }

  /// The time that a date or time entity means, by a time zone with its summer time.
  public func time(sentMs: Int64, zone: TimeZone) -> SaidTime? {
    guard kind == .date || kind == .time else { return nil }
    return SaidTime.resolve(value, sentMs: sentMs) { ms in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(ms) / 1_000))
    }
  }
}

extension SaidTime {
  private static let dayMs: Int64 = 86_400_000
  /// A count beyond this is no time of a customer's, and its product could overflow.
  private static let maxCount = 100_000

  /// - Parameter offset: seconds east of UTC at a moment.
  static func resolve(_ code: String, sentMs: Int64, offset: (Int64) -> Int) -> SaidTime? {
    if let hours = number(code, after: "hour") {
      return moment(sentMs + Int64(hours) * 3_600_000)
    }
    if let minutes = number(code, after: "minute") {
      return moment(sentMs + Int64(minutes) * 60_000)
    }
    let local = sentMs + Int64(offset(sentMs)) * 1_000
    let today = Int((local >= 0 ? local : local - dayMs + 1) / dayMs)
    let parts = code.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first,
      let days = first.isEmpty ? today..<today + 1 : days(of: String(first), today: today)
    else { return nil }
    var start = Int64(days.lowerBound) * dayMs
    var end = Int64(days.upperBound) * dayMs
    if parts.count == 2 {
      guard let minutes = minutes(of: parts[1]) else { return nil }
      end = start + Int64(minutes.upperBound) * 60_000
      start += Int64(minutes.lowerBound) * 60_000
    } else if first.isEmpty {
      return nil
    }
    return SaidTime(startMs: utc(start, offset), endMs: utc(end, offset))
  }

  private static func moment(_ ms: Int64) -> SaidTime { SaidTime(startMs: ms, endMs: ms + 60_000) }

  /// The moment at which clocks show `local`; one look more than the offset may change in between.
  private static func utc(_ local: Int64, _ offset: (Int64) -> Int) -> Int64 {
    let near = local - Int64(offset(local)) * 1_000
    return local - Int64(offset(near)) * 1_000
  }

  private static func minutes(of code: Substring) -> Range<Int>? {
    if let part = TimeCode.DayPart(rawValue: String(code)) {
      return part.hours.lowerBound * 60..<part.hours.upperBound * 60
    }
    let parts = code.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0...24).contains(parts[0]), (0...59).contains(parts[1]) else {
      return nil
    }
    let minute = parts[0] * 60 + parts[1]
    return minute..<minute + 1
  }

  private static func days(of code: String, today: Int) -> Range<Int>? {
    if code.hasPrefix("weekday") {
      return weekday(code.dropFirst("weekday".count), today: today).map { $0..<$0 + 1 }
    }
    if let offset = number(code, after: "day") { return today + offset..<today + offset + 1 }
    if let offset = number(code, after: "week") {
      let monday = CivilDate.monday(of: today) + offset * 7
      return monday..<monday + 7
    }
    if code.hasPrefix("month") { return month(code.dropFirst("month".count), today: today) }
    return calendarDay(code, today: today).map { $0..<$0 + 1 }
  }

  private static func month(_ code: Substring, today: Int) -> Range<Int>? {
    let parts = code.split(separator: ".")
    guard let first = parts.first, let offset = bounded(first) else { return nil }
    let (year, month, _) = CivilDate.date(today)
    let months = year * 12 + month - 1 + offset
    let start = CivilDate.day(year: months / 12, month: months % 12 + 1, day: 1)
    if parts.count == 2 {
      guard let day = Int(parts[1]), (1...31).contains(day) else { return nil }
      return start + day - 1..<start + day
    }
    return start..<CivilDate.day(year: (months + 1) / 12, month: (months + 1) % 12 + 1, day: 1)
  }

  private static func weekday(_ code: Substring, today: Int) -> Int? {
    guard let digit = code.first?.wholeNumberValue, (1...7).contains(digit) else { return nil }
    let thisWeek = CivilDate.monday(of: today) + digit - 1
    switch code.dropFirst() {
    case "-last": return thisWeek - 7
    case "-next": return thisWeek + 7
    case "-this": return thisWeek
    case "-past": return thisWeek >= today ? thisWeek - 7 : thisWeek
    case "-coming": return thisWeek < today ? thisWeek + 7 : thisWeek
    case "": return thisWeek > today ? thisWeek - 7 : thisWeek
    default: return nil
    }
  }

  /// `2026-11-21`; `--11-21` and `---21`, which may say where they lie.
  private static func calendarDay(_ code: String, today: Int) -> Int? {
    let parts = code.split(separator: "-")
    let direction = parts.last.flatMap { TimeCode.Direction(rawValue: String($0)) }
    let numbers = parts.dropLast(direction == nil ? 0 : 1).compactMap { bounded($0) }
    let dashes = code.prefix { $0 == "-" }.count
    guard numbers.count == parts.count - (direction == nil ? 0 : 1),
      numbers.count + dashes == (dashes == 0 ? 3 : 4), let day = numbers.last,
      (1...31).contains(day), numbers.count == 1 || (1...12).contains(numbers[numbers.count - 2])
    else { return nil }
    let (year, month, _) = CivilDate.date(today)
    let candidates: [Int]
    switch numbers.count {
    case 3: return CivilDate.day(year: numbers[0], month: numbers[1], day: day)
    case 2:
      candidates = (year - 1...year + 1).map {
        CivilDate.day(year: $0, month: numbers[0], day: day)
      }
    case 1:
      candidates = (-1...1).map { step in
        let months = year * 12 + month - 1 + step
        return CivilDate.day(year: months / 12, month: months % 12 + 1, day: day)
      }
    default: return nil
    }
    switch direction {
    case .past: return candidates.last { $0 <= today }
    case .coming: return candidates.first { $0 >= today }
    case nil: return candidates.min { abs($0 - today) < abs($1 - today) }
    }
  }

  private static func number(_ code: String, after unit: String) -> Int? {
    guard code.hasPrefix(unit) else { return nil }
    return bounded(code.dropFirst(unit.count))
  }

  private static func bounded(_ text: Substring) -> Int? {
    Int(text).flatMap { abs($0) <= maxCount ? $0 : nil }
  }
}
