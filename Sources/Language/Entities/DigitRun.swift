/// Digits with at most one space, hyphen or bracket between groups.
struct DigitRun {
  private(set) var digits: [UInt8] = []
  /// The index behind the last digit.
  private(set) var end: Int
  /// The lengths of the groups.
  private(set) var groups: [Int] = [0]

  /// More digits than any number we know; a longer run is read no further.
  private static let maxDigits = 40

  init(_ scalars: UnsafeBufferPointer<UInt32>, from start: Int) {
    var at = start
    end = start
    digits.reserveCapacity(Self.maxDigits)
    while at < scalars.count, digits.count < Self.maxDigits {
      if Scalars.isDigit(scalars[at]) {
        digits.append(UInt8(truncatingIfNeeded: scalars[at] - 0x30))
        groups[groups.count - 1] += 1
        at += 1
        end = at
      } else {
        let next = Self.skipGap(scalars, at)
        guard next > at, !digits.isEmpty else { return }
        groups.append(0)
        at = next
      }
    }
  }

  /// The digit behind ` `, `-`, `.`, `) ` or ` (`; `at` when there is none.
  private static func skipGap(_ scalars: UnsafeBufferPointer<UInt32>, _ at: Int) -> Int {
    var next = at
    if scalars[next] == 0x29 { next += 1 }
    if next < scalars.count, scalars[next] == 0x20 || scalars[next] == 0x2D || scalars[next] == 0x2E
    {
      next += 1
    }
    if next < scalars.count, scalars[next] == 0x28 { next += 1 }
    return next < scalars.count && Scalars.isDigit(scalars[next]) ? next : at
  }

  /// The digits without gaps.
  var text: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }

  /// Whether only equal groups of four stand before the last: how cards and parcels are printed.
  var isPrinted: Bool { groups.dropLast().allSatisfy { $0 == 4 } && (groups.last ?? 0) <= 4 }

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
