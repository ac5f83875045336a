// Imported for its mathematics library only: rounding and square roots compile to calls of it.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The arithmetic of softmax regression on rows of floats.
enum SoftmaxRow {
  /// Adds the weights of each feature, times its value, to `scores`.
  @inline(__always)
  static func scores(
    _ features: [FeatureTable.Feature], _ weights: [Float], _ stride: Int, _ scores: inout [Float]
  ) {
    weights.withUnsafeBufferPointer { weights in
      scores.withUnsafeMutableBufferPointer { scores in
        for feature in features {
          let base = feature.row &* stride
          let value = feature.value
          for column in 0..<stride {
            scores[column] += value * weights[base &+ column]
          }
        }
      }
    }
  }

  /// Turns the first `count` scores into probabilities.
  static func softmax(_ scores: inout [Float], count: Int, sharpness: Float) {
    var largest = -Float.greatestFiniteMagnitude
    for index in 0..<count { largest = max(largest, scores[index]) }
    var sum: Float = 0
    for index in 0..<count {
      let value = exponential((scores[index] - largest) * sharpness)
      scores[index] = value
      sum += value
    }
    for index in 0..<count { scores[index] /= sum }
  }

  /// e to the power of `x` ≤ 0, to six digits, by splitting off powers of two; the same bits on
  /// every machine.
  static func exponential(_ x: Float) -> Float {
    if x < -80 { return 0 }
    let scaled = x * 1.442_695
    let whole = scaled.rounded(.down)
    let rest = (scaled - whole) * 0.693_147_2
    let series =
      1 + rest * (1 + rest * (0.5 + rest * (1.0 / 6 + rest * (1.0 / 24 + rest * (1.0 / 120)))))
    return Float(sign: .plus, exponent: Int(whole), significand: series)
  }
}
