import Dispatch

/// Examples as rows of scaled features, one after the other.
struct TrainingMatrix: Sendable {
  var starts: [Int] = [0]
  var rows: [Int32] = []
  var values: [Float] = []
  var targets: [Int] = []

  var count: Int { targets.count }

  mutating func append(_ example: LinearExample, _ scaler: FeatureScaler) {
    scaler.forEach(example.features) { row, value, _ in
      guard row >= 0 else { return }
      rows.append(Int32(truncatingIfNeeded: row))
      values.append(value)
    }
    starts.append(rows.count)
    targets.append(example.target)
  }
}

/// Fits one separating plane per class by dual coordinate descent on the squared hinge loss.
///
/// All classes of an example are stepped at once, their weights lying side by side; classes do not
/// depend on each other, so blocks of them go to several threads with the same result as to one.
/// Fitting may go on with more examples from where it stands.
struct LinearTrainer {
  private let matrix: TrainingMatrix
  private let options: LinearOptions
  private let classCount: Int
  private let rowCount: Int
  private var blocks: [Block]
  private var seed: UInt64 = 0x7461_6E64_656D

  init(_ matrix: TrainingMatrix, rowCount: Int, classCount: Int, options: LinearOptions) {
    self.matrix = matrix
    self.options = options
    self.classCount = classCount
    self.rowCount = rowCount
    // The same blocks for any number of threads, so that the result is the same.
    let groups = (classCount + Block.lanes - 1) / Block.lanes
    let count = max(1, min(Self.mostBlocks, groups / 2))
    blocks = (0..<count).map { index in
      let first = index * groups / count * Block.lanes
      let end = min(classCount, (index + 1) * groups / count * Block.lanes)
      return Block(first..<end, rowCount: rowCount + 1, exampleCount: matrix.count)
    }
  }

  /// As many as cores that a small machine has.
  private static let mostBlocks = 2

  /// Calls `body` with the index of every block, on as many threads as were allowed.
  private func forEachBlock(_ body: @Sendable (Int) -> Void) {
    if options.threads > 1 {
      DispatchQueue.concurrentPerform(iterations: blocks.count, execute: body)
    } else {
      for index in blocks.indices { body(index) }
    }
  }

  /// Starts where `earlier` stands, which was fitted to the first examples of this matrix under
  /// other rows or scales: its multipliers are taken over, the weights follow from them.
  mutating func resume(_ earlier: LinearTrainer) {
    // Each block writes its own weights only.
    nonisolated(unsafe) let blocks = blocks
    nonisolated(unsafe) let earlierBlocks = earlier.blocks
    let count = earlier.matrix.count
    let matrix = matrix
    forEachBlock { index in
      blocks[index].resume(earlierBlocks[index], exampleCount: count, matrix)
    }
  }

  /// Makes passes over all examples.
  mutating func fit(passes: Int) {
    var orders: [[Int32]] = []
    var order = (0..<Int32(matrix.count)).map { $0 }
    for _ in 0..<passes {
      Self.shuffle(&order, &seed)
      orders.append(order)
    }
    // Each block writes its own weights only.
    nonisolated(unsafe) let blocks = blocks
    let (fixedOrders, matrix, options) = (orders, matrix, options)
    forEachBlock { index in
      for order in fixedOrders {
        guard blocks[index].pass(order, matrix, options) > Self.tolerance else { return }
      }
    }
  }

  /// A pass whose largest step is smaller has arrived.
  private static let tolerance: Float = 0.005

  /// The weights, `classCount` for each row; the last row is the bias.
  func weights() -> [Float] {
    [Float](unsafeUninitializedCapacity: (rowCount + 1) * classCount) { buffer, count in
      for row in 0...rowCount {
        for block in blocks {
          for label in block.classes {
            buffer.initializeElement(
              at: row * classCount + label, to: block.weight(row, label))
          }
        }
      }
      count = (rowCount + 1) * classCount
    }
  }

  /// Fisher-Yates with a fixed generator: the order must be mixed, and always the same.
  private static func shuffle(_ order: inout [Int32], _ seed: inout UInt64) {
    for index in (min(1, order.count)..<order.count).reversed() {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let other = Int((seed >> 33) % UInt64(index + 1))
      order.swapAt(index, other)
    }
  }
}

extension LinearTrainer {
  /// The weights and multipliers of neighbouring classes.
  private final class Block {
    /// Classes are stepped in groups of so many, which the processor takes at once.
    static let lanes = 8

    let classes: Range<Int>
    /// The numbers of a row: the classes, filled up to whole groups.
    private let stride: Int
    private let biasStart: Int
    private let weights: UnsafeMutableBufferPointer<Float>
    private let multipliers: UnsafeMutableBufferPointer<Float>
    private let steps: UnsafeMutableBufferPointer<Float>
    /// Where the groups of `steps` begin that are not zero; `movedCount` of them count.
    private let moved: UnsafeMutableBufferPointer<Int>
    private var movedCount = 0
    /// Whether the last step of an example moved next to nothing.
    private var isQuiet: [Bool]

    init(_ classes: Range<Int>, rowCount: Int, exampleCount: Int) {
      self.classes = classes
      stride = (classes.count + Self.lanes - 1) / Self.lanes * Self.lanes
      biasStart = (rowCount - 1) * stride
      weights = .allocate(capacity: rowCount * stride)
      weights.initialize(repeating: 0)
      multipliers = .allocate(capacity: exampleCount * stride)
      multipliers.initialize(repeating: 0)
      steps = .allocate(capacity: stride)
      steps.initialize(repeating: 0)
      moved = .allocate(capacity: stride / Self.lanes)
      moved.initialize(repeating: 0)
      isQuiet = [Bool](repeating: false, count: exampleCount)
    }

    deinit {
      weights.deallocate()
      multipliers.deallocate()
      steps.deallocate()
      moved.deallocate()
    }

    /// The weight of one of the classes.
    func weight(_ row: Int, _ label: Int) -> Float {
      weights[row * stride + label - classes.lowerBound]
    }

    /// Takes over the multipliers of a block of the same classes.
    func resume(_ earlier: Block, exampleCount: Int, _ matrix: TrainingMatrix) {
      for example in 0..<exampleCount {
        let target = matrix.targets[example] - classes.lowerBound
        for column in 0..<stride {
          let multiplier = earlier.multipliers[example &* stride &+ column]
          multipliers[example &* stride &+ column] = multiplier
          steps[column] = column == target ? multiplier : -multiplier
        }
        noteMoved()
        spread(example, matrix)
      }
    }

    /// Steps every example of `order`; returns the largest change of a multiplier.
    func pass(_ order: [Int32], _ matrix: TrainingMatrix, _ options: LinearOptions) -> Float {
      let diagonal = 0.5 / options.cost
      let quietChange = order.count < Self.manyExamples ? 0 : Self.quietChange
      var largest: Float = 0
      for example in order {
        // An example that stood still is passed over once: it mostly stands still again.
        if isQuiet[Int(example)] {
          isQuiet[Int(example)] = false
          continue
        }
        let change = step(Int(example), matrix, diagonal, diagonal / options.ownClassCost)
        isQuiet[Int(example)] = change < quietChange
        largest = max(largest, change)
      }
      return largest
    }

    /// Smaller changes of a multiplier hardly move a score.
    private static let quietChange: Float = 0.03
    /// With fewer, nothing is worth passing over.
    private static let manyExamples = 1_000

    /// Puts the scores of an example into `steps`; returns the square of its length.
    @inline(__always)
    private func sum(_ example: Int, _ matrix: TrainingMatrix) -> Float {
      var length: Float = 1
      for column in 0..<stride { steps[column] = weights[biasStart &+ column] }
      matrix.rows.withUnsafeBufferPointer { rows in
        matrix.values.withUnsafeBufferPointer { values in
          for feature in matrix.starts[example]..<matrix.starts[example &+ 1] {
            let base = Int(rows[feature]) &* stride
            let value = values[feature]
            length += value * value
            for column in 0..<stride { steps[column] += weights[base &+ column] * value }
          }
        }
      }
      return length
    }

    /// Solves for the multipliers of one example, all else fixed; returns the largest change.
    @inline(__always)
    private func step(
      _ example: Int, _ matrix: TrainingMatrix, _ diagonal: Float, _ ownDiagonal: Float
    ) -> Float {
      let length = sum(example, matrix)
      let first = example &* stride
      var largest: Float = 0
      let inverse = 1 / (diagonal + length)
      // As if every class were another one's, then the own class once more.
      let own = matrix.targets[example] - classes.lowerBound
      let isOwn = classes.contains(matrix.targets[example])
      let ownScore = isOwn ? steps[own] : 0
      let ownMultiplier = isOwn ? multipliers[first &+ own] : 0
      for column in 0..<stride {
        let old = multipliers[first &+ column]
        let new = max(0, old + (steps[column] + 1 - old * diagonal) * inverse)
        multipliers[first &+ column] = new
        steps[column] = old - new
        largest = max(largest, abs(old - new))
      }
      for column in classes.count..<stride {
        multipliers[first &+ column] = 0
        steps[column] = 0
      }
      if isOwn {
        let gradient = ownScore - 1 + ownMultiplier * ownDiagonal
        let new = max(0, ownMultiplier - gradient / (ownDiagonal + length))
        multipliers[first &+ own] = new
        steps[own] = new - ownMultiplier
        largest = max(largest, abs(steps[own]))
      }
      noteMoved()
      spread(example, matrix)
      return largest
    }

    /// Notes which groups of `steps` hold anything but zeros.
    @inline(__always)
    private func noteMoved() {
      movedCount = 0
      for group in Swift.stride(from: 0, to: stride, by: Self.lanes) {
        var sum: Float = 0
        for column in group..<(group &+ Self.lanes) { sum += abs(steps[column]) }
        if sum > 0 {
          moved[movedCount] = group
          movedCount += 1
        }
      }
    }

    /// Adds the changes in `steps`, times each feature's value, to the weights.
    @inline(__always)
    private func spread(_ example: Int, _ matrix: TrainingMatrix) {
      guard movedCount > 0 else { return }
      for column in 0..<stride { weights[biasStart &+ column] += steps[column] }
      matrix.rows.withUnsafeBufferPointer { rows in
        matrix.values.withUnsafeBufferPointer { values in
          for feature in matrix.starts[example]..<matrix.starts[example &+ 1] {
            let base = Int(rows[feature]) &* stride
            let value = values[feature]
            for index in 0..<movedCount {
              let group = moved[index]
              for column in group..<(group &+ Self.lanes) {
                weights[base &+ column] += steps[column] * value
              }
            }
          }
        }
      }
    }
  }
}
