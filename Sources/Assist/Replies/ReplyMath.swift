/// Exponential and logarithm with the same bits on every machine.
enum ReplyMath {
  /// e to the power of `x` ≤ 0, to six digits, by splitting off powers of two.
  @inline(__always)
  static func exponential(_ x: Float) -> Float {
    if x < -80 { return 0 }
    let scaled = x * 1.442_695
    let whole = scaled.rounded(.down)
    let rest = (scaled - whole) * 0.693_147_2
    let series =
      1 + rest * (1 + rest * (0.5 + rest * (1.0 / 6 + rest * (1.0 / 24 + rest * (1.0 / 120)))))
    return series * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
  }

  /// The natural logarithm of a number ≥ 1.
  static func logarithm(_ value: Float) -> Float {
    let exponent = Float(value.exponent)
    let z = (value.significand - 1) / (value.significand + 1)
    let z2 = z * z
    let series = z * (2 + z2 * (2.0 / 3 + z2 * (2.0 / 5 + z2 * (2.0 / 7))))
    return exponent * 0.693_147_2 + series
  }
}
