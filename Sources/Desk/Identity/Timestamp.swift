/// A moment in milliseconds since 1970-01-01 UTC; written and stored as ISO 8601 UTC.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public var ms: Int64

  public init(ms: Int64) {
    self.ms = ms
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.ms < right.ms }

  /// The moment `milliseconds` later.
  public func adding(ms milliseconds: Int64) -> Timestamp {
    Timestamp(ms: ms + milliseconds)
  }

  /// Milliseconds from `earlier` to this moment, never negative.
  public func msSince(_ earlier: Timestamp) -> Int64 {
    max(0, ms - earlier.ms)
  }
}

extension Timestamp: CustomStringConvertible {
  /// ISO 8601 with milliseconds, such as `2026-11-21T07:38:11.123Z`.
  ///
  /// Written without a formatter: ICU would cost milliseconds at start.
  public var description: String {
    let civil = CivilDate(dayNumber: Int(ms.dividedDown(by: 86_400_000)))
    let inDay = Int(ms - ms.dividedDown(by: 86_400_000) * 86_400_000)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    func put(_ value: Int, _ digits: Int) {
      var divisor = 1
      for _ in 1..<digits { divisor *= 10 }
      while divisor > 0 {
        bytes.append(UInt8(48 + value / divisor % 10))
        divisor /= 10
      }
    }
    put(civil.year, 4)
    bytes.append(0x2D)
    put(civil.month, 2)
    bytes.append(0x2D)
    put(civil.day, 2)
    bytes.append(0x54)
    put(inDay / 3_600_000, 2)
    bytes.append(0x3A)
    put(inDay / 60_000 % 60, 2)
    bytes.append(0x3A)
    put(inDay / 1000 % 60, 2)
    bytes.append(0x2E)
    put(inDay % 1000, 3)
    bytes.append(0x5A)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads ISO 8601 UTC, with or without a fraction (`2026-11-21T07:38:11Z`), or a date alone.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ from: Int, _ count: Int) -> Int? {
      guard bytes.count >= from + count else { return nil }
      var value = 0
      for byte in bytes[from..<from + count] {
        guard byte >= 48, byte <= 57 else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      bytes[4] == 0x2D, bytes[7] == 0x2D, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let dayMs = Int64(CivilDate(year: year, month: month, day: day).dayNumber) * 86_400_000
    if bytes.count == 10 {
      self.init(ms: dayMs)
      return
    }
    guard let hour = number(11, 2), let minute = number(14, 2), hour < 24, minute < 60,
      bytes[10] == 0x54 || bytes[10] == 0x20
    else { return nil }
    var second = 0
    var fraction = 0
    var index = 16
    if index < bytes.count, bytes[index] == 0x3A {
      guard let value = number(17, 2), value <= 60 else { return nil }
      second = value
      index = 19
    }
    if index < bytes.count, bytes[index] == 0x2E {
      var scale = 100
      index += 1
      while index < bytes.count, bytes[index] >= 48, bytes[index] <= 57 {
        fraction += Int(bytes[index] - 48) * scale
        scale /= 10
        index += 1
      }
    }
    guard index == bytes.count || (index == bytes.count - 1 && bytes[index] == 0x5A) else {
      return nil
    }
    let inDay = Int64(hour) * 3_600_000 + Int64(minute) * 60_000 + Int64(second) * 1000
    self.init(ms: dayMs + inDay + Int64(fraction))
  }
}

extension Timestamp: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Timestamp(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no time: \(text)")
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A day of the proleptic Gregorian calendar.
///
/// Source of the arithmetic: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
public struct CivilDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// - Parameter dayNumber: days since 1970-01-01.
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
