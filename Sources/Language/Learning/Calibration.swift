/// Makes probabilities come true: finds what scores must be multiplied by before the softmax.
enum Calibration {
  /// What the margins of short texts ask for where nothing was held back.
  static let standardSharpness: Float = 5

  /// The sharpness under which the targets are likeliest, by golden section over its logarithm.
  ///
  /// - Parameter rows: scores of all classes and the right one, of examples not learned from.
  static func sharpness(_ rows: [(scores: [Float], target: Int)]) -> Float {
    guard rows.count >= minRows else { return standardSharpness }
    var low: Float = 0
    var high: Float = 5
    let golden: Float = 0.618_034
    var left = high - golden * (high - low)
    var right = low + golden * (high - low)
    var leftLoss = loss(rows, left)
    var rightLoss = loss(rows, right)
    for _ in 0..<12 {
      if leftLoss < rightLoss {
        high = right
        right = left
        rightLoss = leftLoss
        left = high - golden * (high - low)
        leftLoss = loss(rows, left)
      } else {
        low = left
        left = right
        leftLoss = rightLoss
        right = low + golden * (high - low)
        rightLoss = loss(rows, right)
      }
    }
    return sharpness((low + high) / 2)
  }

  /// Fewer rows say nothing reliable.
  private static let minRows = 20

  /// From 60 down to 0.4.
  private static func sharpness(_ softness: Float) -> Float {
    60 * Numerics.exponential(-softness)
  }

  /// What the targets' probabilities cost in all.
  private static func loss(_ rows: [(scores: [Float], target: Int)], _ softness: Float) -> Double {
    let sharpness = sharpness(softness)
    return rows.reduce(0) { sum, row in
      var probabilities = row.scores
      Numerics.softmax(&probabilities, sharpness: sharpness)
      return sum + Double(Numerics.logarithm(1 / max(probabilities[row.target], 1e-6)))
    }
  }
}
