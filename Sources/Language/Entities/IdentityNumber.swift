/// Tells numbers of identity documents by their own check.
enum IdentityNumber {
  /// The citizen number of GB 11643-1999: 17 digits and a check character.
  ///
  /// - Parameter scalars: folded; the check character may be `x`.
  static func isCitizen(_ scalars: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
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
