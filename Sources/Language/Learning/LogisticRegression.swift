/// Logistic regression over a handful of signs, by Newton's method.
enum LogisticRegression {
  /// Weights that tell rows with `isPositive` from the others; both sorts weigh alike in all.
  ///
  /// - Parameter rows: equally many signs each; give a constant sign for the bias.
  static func fit(_ rows: [[Float]], _ isPositive: [Bool]) -> [Double] {
    guard let count = rows.first?.count else { return [] }
    let positives = isPositive.count { $0 }
    let negativeWeight = Double(positives) / Double(max(1, rows.count - positives))
    var weights = [Double](repeating: 0, count: count)
    for _ in 0..<iterations {
      var gradient = weights.map { $0 * ridge }
      var curvature = (0..<count).map { row in
        (0..<count).map { $0 == row ? ridge : 0 }
      }
      for (row, positive) in zip(rows, isPositive) {
        let sum = zip(row, weights).reduce(0) { $0 + Double($1.0) * $1.1 }
        let chance = Double(Numerics.logistic(Float(sum)))
        let weight = positive ? 1 : negativeWeight
        let error = weight * (chance - (positive ? 1 : 0))
        let slope = weight * max(chance * (1 - chance), 1e-6)
        for first in 0..<count {
          gradient[first] += error * Double(row[first])
          for second in 0..<count {
            curvature[first][second] += slope * Double(row[first]) * Double(row[second])
          }
        }
      }
      let step = solve(curvature, gradient)
      for index in weights.indices { weights[index] -= step[index] }
    }
    return weights
  }

  private static let iterations = 12
  /// Keeps weights of signs that say nothing near zero.
  private static let ridge = 1.0

  /// Solves a symmetric positive definite system by elimination.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var matrix = matrix
    var right = right
    for pivot in right.indices {
      for row in right.indices where row > pivot {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<right.count { matrix[row][column] -= factor * matrix[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    for row in right.indices.reversed() {
      for column in right.indices where column > row {
        right[row] -= matrix[row][column] * right[column]
      }
      right[row] /= matrix[row][row]
    }
    return right
  }
}
