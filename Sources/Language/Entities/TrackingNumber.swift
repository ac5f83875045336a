/// Tells parcels' numbers by the forms that carriers give them.
enum TrackingNumber {
  /// Prefixes of letters, each with the lengths that the digits behind may have.
  private static let carriers: [(prefix: [UInt32], digits: ClosedRange<Int>)] =
    ([
      ("sf", 12...15), ("yt", 12...16), ("zto", 10...14), ("sto", 10...14), ("jt", 12...14),
      ("jd", 10...16), ("jdv", 10...14), ("jdx", 10...14), ("jdvb", 8...13), ("jdvc", 8...13),
      ("yd", 12...15), ("dpk", 10...14), ("db", 10...14), ("jjd", 12...18), ("jvgl", 10...18),
      ("tba", 12...14), ("c", 14...14),
    ] as [(String, ClosedRange<Int>)])
    .map { (Array($0.0.unicodeScalars.map(\.value)), $0.1) }

  /// True where the form alone tells.
  ///
  /// - Parameter code: folded letters and digits.
  static func isKnown(_ code: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    isUPS(code) || isPostal(code) || isCarrier(code)
  }

  /// True for the 20 to 22 digits of the American post, and the 30 with the place they go to.
  static func isUSPS(_ digits: [UInt8]) -> Bool {
    if digits.count == 30, digits.starts(with: [4, 2, 0]) {
      return isUSPS(Array(digits.suffix(22)))
    }
    guard (20...22).contains(digits.count), digits[0] == 9, (1...5).contains(digits[1]) else {
      return false
    }
    // Weights 3 and 1 from the digit before the check digit.
    var sum = 0
    for (index, digit) in digits.dropLast().reversed().enumerated() {
      sum += Int(digit) * (index.isMultiple(of: 2) ? 3 : 1)
    }
    return (10 - sum % 10) % 10 == Int(digits[digits.count - 1])
  }

  /// `1Z` and sixteen letters or digits.
  private static func isUPS(_ code: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    code.count == 18 && code.first == 0x31 && code.dropFirst().first == 0x7A
  }

  /// The thirteen signs of the postal union: two letters, nine digits with a check, a country.
  private static func isPostal(_ code: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    guard code.count == 13 else { return false }
    let signs = Array(code)
    guard signs.prefix(2).allSatisfy(isLetter), signs.suffix(2).allSatisfy(isLetter),
      signs[2..<11].allSatisfy(Scalars.isDigit)
    else { return false }
    let weights: [UInt32] = [8, 6, 4, 2, 3, 5, 9, 7]
    let sum = zip(signs[2..<10], weights).reduce(UInt32(0)) { $0 + ($1.0 - 0x30) * $1.1 }
    let rest = 11 - sum % 11
    return signs[10] - 0x30 == (rest == 10 ? 0 : rest == 11 ? 5 : rest)
  }

  private static func isCarrier(_ code: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    carriers.contains { carrier in
      code.starts(with: carrier.prefix)
        && carrier.digits.contains(code.count - carrier.prefix.count)
        && code.dropFirst(carrier.prefix.count).allSatisfy(Scalars.isDigit)
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { scalar &- 0x61 < 26 }
}
