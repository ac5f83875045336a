import Foundation

/// Finds the weights with which the right one of a list of candidates scores highest.
///
/// Softmax over each list, squared weights held small; few weights, so Newton's method is exact and
/// done in a few steps.
enum ListwiseTrainer {
  /// What the squares of the weights cost, the features being brought to one spread.
  private static let ridge = 20.0
  private static let steps = 30
  private static let leastPart = 1e-4

  struct List {
    /// `[candidate][feature]`.
    var features: [[Float]]
    /// Which candidates are right; at least one.
    var right: [Bool]
  }

  /// - Returns: one weight a feature; zeros where there is nothing to learn from.
  static func train(_ lists: [List], featureCount: Int) -> [Float] {
    let spreads = spreads(lists, featureCount)
    let scaled = lists.map { list in
      list.features.map { zip($0, spreads).map { Double($0) / $1 } }
    }
    var weights = [Double](repeating: 0, count: featureCount)
    for _ in 0..<steps {
      var gradient = weights.map { -ridge * $0 }
      var curvature = (0..<featureCount).map { row in
        (0..<featureCount).map { $0 == row ? ridge : 0 }
      }
      for (list, features) in zip(lists, scaled) {
        add(features, list.right, weights, &gradient, &curvature)
      }
      let step = solve(curvature, gradient)
      // Far from the best weights a whole step leads beyond them; then a part of it is taken.
      let before = loss(scaled, lists, weights)
      var part = 1.0
      while part > leastPart,
        loss(scaled, lists, zip(weights, step).map { $0 + part * $1 }) > before
      {
        part /= 2
      }
      guard part > leastPart else { break }
      for feature in weights.indices { weights[feature] += part * step[feature] }
    }
    return zip(weights, spreads).map { Float($0 / $1) }
  }

  private static func spreads(_ lists: [List], _ featureCount: Int) -> [Double] {
    (0..<featureCount).map { feature in
      var count = 0.0
      var sum = 0.0
      var squares = 0.0
      for list in lists {
        for row in list.features {
          let value = Double(row[feature])
          count += 1
          sum += value
          squares += value * value
        }
      }
      guard count > 0 else { return 1 }
      return max(1e-3, (squares / count - (sum / count) * (sum / count)).squareRoot())
    }
  }

  private static func add(
    _ features: [[Double]], _ right: [Bool], _ weights: [Double],
    _ gradient: inout [Double], _ curvature: inout [[Double]]
  ) {
    let scores = features.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    let shares = softmax(scores)
    let rightCount = Double(right.count(where: \.self))
    var mean = [Double](repeating: 0, count: weights.count)
    for (row, share) in zip(features, shares) {
      for feature in mean.indices { mean[feature] += share * row[feature] }
    }
    for (place, row) in features.enumerated() {
      let wanted = right[place] ? 1 / rightCount : 0
      for feature in mean.indices {
        gradient[feature] += (wanted - shares[place]) * row[feature]
        let deviation = shares[place] * (row[feature] - mean[feature])
        for other in 0...feature {
          curvature[feature][other] += deviation * (row[other] - mean[other])
        }
      }
    }
  }

  /// What the weights cost: the unlikeliness of the right candidates, and the ridge.
  private static func loss(
    _ scaled: [[[Double]]], _ lists: [List], _ weights: [Double]
  ) -> Double {
    var loss = weights.reduce(0) { $0 + $1 * $1 } * ridge / 2
    for (features, list) in zip(scaled, lists) {
      let shares = softmax(
        features.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } })
      let rightCount = Double(list.right.count(where: \.self))
      for (share, isRight) in zip(shares, list.right) where isRight {
        loss -= log(max(share, 1e-300)) / rightCount
      }
    }
    return loss
  }

  static func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// Solves a symmetric positive system of which the lower half is given (Cholesky).
  private static func solve(_ lower: [[Double]], _ right: [Double]) -> [Double] {
    let count = right.count
    var root = lower
    for row in 0..<count {
      for column in 0...row {
        var sum = lower[row][column]
        for other in 0..<column { sum -= root[row][other] * root[column][other] }
        // The ridge keeps the diagonal above zero.
        root[row][column] = row == column ? max(sum, 1e-9).squareRoot() : sum / root[column][column]
      }
    }
    var solution = right
    for row in 0..<count {
      for other in 0..<row { solution[row] -= root[row][other] * solution[other] }
      solution[row] /= root[row][row]
    }
    for row in (0..<count).reversed() {
      for other in (row + 1)..<count { solution[row] -= root[other][row] * solution[other] }
      solution[row] /= root[row][row]
    }
    return solution
  }
}
