/// Digits with at most one space or hyphen between groups.
struct DigitRun {
  private(set) var digits: [UInt8] = []
  /// The index behind the last digit.
  private(set) var end: Int
  /// The lengths of the groups.
  private(set) var groups: [Int] = [0]

  /// More digits than any number we know; a longer run is read no further.
  private static let maxDigits = 32

  init(_ scalars: UnsafeBufferPointer<UInt32>, from start: Int, allowsGaps: Bool = true) {
    var at = start
    end = start
    while at < scalars.count, digits.count < Self.maxDigits {
      if Scalars.isDigit(scalars[at]) {
        digits.append(UInt8(truncatingIfNeeded: scalars[at] - 0x30))
        groups[groups.count - 1] += 1
        at += 1
        end = at
      } else if allowsGaps, scalars[at] == 0x20 || scalars[at] == 0x2D, at + 1 < scalars.count,
        Scalars.isDigit(scalars[at + 1])
      {
        groups.append(0)
        at += 1
      } else {
        return
      }
    }
  }

  /// The digits without gaps.
  var text: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }

  /// A Chinese mobile number as E.164, or the digits of what is written like a phone number.
  ///
  /// - Parameter isExpected: the words around speak of a phone.
  func phoneNumber(isExpected: Bool) -> String? {
    if digits.count == 11, digits[0] == 1, digits[1] >= 3 { return "+86" + text }
    if digits.count == 13, digits.starts(with: [8, 6, 1]), digits[3] >= 3 { return "+" + text }
    if groups == [3, 3, 4] || groups == [1, 3, 3, 4] { return text }
    return isExpected && (7...15).contains(digits.count) ? text : nil
  }

  /// The check digit of ISO/IEC 7812, on numbers that begin as cards do.
  var passesLuhn: Bool {
    guard let first = digits.first, (2...6).contains(first) else { return false }
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let value = index.isMultiple(of: 2) ? Int(digit) : Int(digit) * 2
      sum += value > 9 ? value - 9 : value
    }
    return sum.isMultiple(of: 10)
  }
}

/// The citizen identity number of GB 11643-1999: 17 digits and a check character.
enum IdentityNumber {
  /// - Parameter scalars: folded; the check character may be `x`.
  static func isValid(_ scalars: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    guard scalars.count == 18 else { return false }
    var sum: UInt32 = 0
    var weight: UInt32 = 1
    // From the right every place weighs twice the one before it, modulo 11.
    for (place, scalar) in scalars.reversed().enumerated() {
      let digit: UInt32
      if Scalars.isDigit(scalar) {
        digit = scalar - 0x30
      } else if place == 0, scalar == 0x78 {
        digit = 10
      } else {
        return false
      }
      sum += digit * weight
      weight = weight * 2 % 11
    }
    guard sum % 11 == 1 else { return false }
    let digits = scalars.map { $0 &- 0x30 }
    let month = digits[10] * 10 + digits[11]
    let day = digits[12] * 10 + digits[13]
    return (1...12).contains(month) && (1...31).contains(day) && (1...2).contains(digits[6])
  }
}
