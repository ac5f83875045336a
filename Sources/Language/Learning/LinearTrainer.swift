import Dispatch

/// Fits one separating plane per class by dual coordinate descent on the squared hinge loss.
///
/// All classes of an example are stepped at once, their weights lying side by side; classes do not
/// depend on each other, so blocks of them go to several threads with the same result as to one.
struct LinearTrainer {
  /// The examples, their features as rows with scaled values, one after the other.
  struct Matrix: Sendable {
    var starts: [Int] = [0]
    var rows: [Int32] = []
    var values: [Float] = []
    var targets: [Int] = []
    var rowCount = 0
    var classCount = 0

    var count: Int { targets.count }
  }

  /// Classes whose weights lie side by side; a multiple of the vector width.
  private static let lanes = 8

  private let matrix: Matrix
  private let options: LinearOptions

  init(_ matrix: Matrix, options: LinearOptions) {
    self.matrix = matrix
    self.options = options
  }

  /// The weights, `classCount` for each row; the last row is the bias.
  func run() -> [Float] {
    let classCount = matrix.classCount
    let rowCount = matrix.rowCount + 1
    var weights = [Float](repeating: 0, count: rowCount * classCount)
    let threads = max(1, min(options.threads, classCount / (2 * Self.lanes)))
    let perBlock = (classCount + threads - 1) / threads
    let blocks = (0..<threads).map { index in
      (index * perBlock)..<min(classCount, (index + 1) * perBlock)
    }
    weights.withUnsafeMutableBufferPointer { weights in
      // Each block writes its own columns only.
      nonisolated(unsafe) let weights = weights
      DispatchQueue.concurrentPerform(iterations: blocks.count) { index in
        fit(blocks[index], into: weights)
      }
    }
    return weights
  }

  /// Fits the classes of one block and copies their weights to their columns.
  private func fit(_ classes: Range<Int>, into weights: UnsafeMutableBufferPointer<Float>) {
    let vectors = (classes.count + Self.lanes - 1) / Self.lanes
    let rowCount = matrix.rowCount + 1
    var block = [SIMD8<Float>](repeating: .zero, count: rowCount * vectors)
    block.withUnsafeMutableBufferPointer { block in
      descend(classes, vectors, block)
      for row in 0..<rowCount {
        for (column, label) in classes.enumerated() {
          weights[row * matrix.classCount + label] =
            block[row * vectors + column / Self.lanes][column % Self.lanes]
        }
      }
    }
  }

  private func descend(
    _ classes: Range<Int>, _ vectors: Int, _ weights: UnsafeMutableBufferPointer<SIMD8<Float>>
  ) {
    let diagonal = 0.5 / options.cost
    var multipliers = [SIMD8<Float>](repeating: .zero, count: matrix.count * vectors)
    var steps = [SIMD8<Float>](repeating: .zero, count: vectors)
    let lengths = (0..<matrix.count).map { example in
      matrix.values[matrix.starts[example]..<matrix.starts[example + 1]]
        .reduce(1) { $0 + $1 * $1 }
    }
    var order = Array(0..<matrix.count)
    var seed: UInt64 = 0x7461_6E64_656D
    for _ in 0..<options.maxPasses {
      Self.shuffle(&order, &seed)
      var largest: Float = 0
      for example in order {
        largest = max(
          largest,
          step(
            example, classes, vectors, weights, &multipliers, &steps,
            diagonal, lengths[example] + diagonal))
      }
      if largest < Self.tolerance { break }
    }
  }

  /// A pass whose largest step is smaller has arrived.
  private static let tolerance: Float = 0.01

  /// Solves for the multipliers of one example, all else fixed; returns the largest change.
  @inline(__always)
  private func step(
    _ example: Int, _ classes: Range<Int>, _ vectors: Int,
    _ weights: UnsafeMutableBufferPointer<SIMD8<Float>>, _ multipliers: inout [SIMD8<Float>],
    _ steps: inout [SIMD8<Float>], _ diagonal: Float, _ curvature: Float
  ) -> Float {
    let features = matrix.starts[example]..<matrix.starts[example + 1]
    let biasRow = matrix.rowCount * vectors
    let target = matrix.targets[example] - classes.lowerBound
    return matrix.rows.withUnsafeBufferPointer { rows in
      matrix.values.withUnsafeBufferPointer { values in
        steps.withUnsafeMutableBufferPointer { steps in
          multipliers.withUnsafeMutableBufferPointer { multipliers in
            for vector in 0..<vectors { steps[vector] = weights[biasRow &+ vector] }
            for feature in features {
              let base = Int(rows[feature]) &* vectors
              let value = values[feature]
              for vector in 0..<vectors { steps[vector] += weights[base &+ vector] * value }
            }
            let inverse = 1 / curvature
            var largest: Float = 0
            for vector in 0..<vectors {
              var signs = SIMD8<Float>(repeating: -1)
              if target >= 0, target / Self.lanes == vector { signs[target % Self.lanes] = 1 }
              let old = multipliers[example &* vectors &+ vector]
              let gradient = signs * steps[vector] - 1 + old * diagonal
              let stepped = old - gradient * inverse
              let new = stepped.replacing(with: 0, where: stepped .< 0)
              multipliers[example &* vectors &+ vector] = new
              let change = (new - old) * signs
              steps[vector] = change
              largest = max(largest, max(change.max(), -change.min()))
            }
            guard largest > 0 else { return 0 }
            for vector in 0..<vectors { weights[biasRow &+ vector] += steps[vector] }
            for feature in features {
              let base = Int(rows[feature]) &* vectors
              let value = values[feature]
              for vector in 0..<vectors { weights[base &+ vector] += steps[vector] * value }
            }
            return largest
          }
        }
      }
    }
  }

  /// Fisher-Yates with a fixed generator: the order must be mixed, and always the same.
  static func shuffle(_ order: inout [Int], _ seed: inout UInt64) {
    for index in (min(1, order.count)..<order.count).reversed() {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let other = Int((seed >> 33) % UInt64(index + 1))
      order.swapAt(index, other)
    }
  }
}
