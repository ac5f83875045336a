import Dispatch

/// Fits the two halves of an encoder so that a context lies near its own reply and far from others.
///
/// Every batch is one softmax per context over the replies of the batch. The work of a batch is
/// split by items, then by dimensions, so that two threads give the same numbers as one.
final class EncoderTrainer {
  struct Options: Sendable {
    /// Passes over all pairs until steps are smallest.
    var passes: Int
    /// What nearness is multiplied by before the softmax.
    var sharpness: Float
    /// The length of the first steps.
    var rate: Float
    /// The share of features left out of each text in each pass, so that none is leant on alone.
    var dropped: Float

    /// For a desk's first dialogues: little is leant on any one word.
    static let few = Options(passes: 8, sharpness: 8, rate: 0.06, dropped: 0.6)
    /// For ten thousands of pairs.
    static let many = Options(passes: 3, sharpness: 12, rate: 0.08, dropped: 0.15)
  }

  typealias Lane = ReplyEncoder.Lane
  private static let lanes = ReplyEncoder.lanes
  /// Contexts and replies held against each other at once.
  private static let batch = 128

  private let contexts: FeatureLists
  private let replies: FeatureLists
  /// Equal for equal replies, which are not held against each other.
  private let keys: [UInt32]
  private let options: Options
  let contextTable: UnsafeMutablePointer<Lane>
  let replyTable: UnsafeMutablePointer<Lane>
  private let contextSquares: UnsafeMutablePointer<Lane>
  private let replySquares: UnsafeMutablePointer<Lane>
  // Of one batch: vectors, their lengths, gradients.
  private let contextVectors: UnsafeMutablePointer<Lane>
  private let replyVectors: UnsafeMutablePointer<Lane>
  private let contextPulls: UnsafeMutablePointer<Lane>
  private let replyPulls: UnsafeMutablePointer<Lane>
  private let contextLengths: UnsafeMutablePointer<Float>
  private let replyLengths: UnsafeMutablePointer<Float>
  private let logits: UnsafeMutablePointer<Float>
  private let columns: UnsafeMutablePointer<Float>

  init(
    contexts: FeatureLists, replies: FeatureLists, keys: [UInt32], contextRows: Int,
    replyRows: Int, options: Options, seed: UInt64
  ) {
    self.contexts = contexts
    self.replies = replies
    self.keys = keys
    self.options = options
    let batch = Self.batch
    contextTable = Self.zeros(contextRows * Self.lanes)
    replyTable = Self.zeros(replyRows * Self.lanes)
    contextSquares = Self.zeros(contextRows * Self.lanes)
    replySquares = Self.zeros(replyRows * Self.lanes)
    contextVectors = Self.zeros(batch * Self.lanes)
    replyVectors = Self.zeros(batch * Self.lanes)
    contextPulls = Self.zeros(batch * Self.lanes)
    replyPulls = Self.zeros(batch * Self.lanes)
    contextLengths = .allocate(capacity: batch)
    replyLengths = .allocate(capacity: batch)
    logits = .allocate(capacity: batch * batch)
    columns = .allocate(capacity: batch)
    Self.scatter(contextTable, contextRows * Self.lanes, seed)
    Self.scatter(replyTable, replyRows * Self.lanes, seed &+ 1)
    // Above zero, so that the first steps are not the longest by far.
    let least = Lane(repeating: 1e-3)
    for index in 0..<(contextRows * Self.lanes) { contextSquares[index] = least }
    for index in 0..<(replyRows * Self.lanes) { replySquares[index] = least }
  }

  deinit {
    contextTable.deallocate()
    replyTable.deallocate()
    contextSquares.deallocate()
    replySquares.deallocate()
    contextVectors.deallocate()
    replyVectors.deallocate()
    contextPulls.deallocate()
    replyPulls.deallocate()
    contextLengths.deallocate()
    replyLengths.deallocate()
    logits.deallocate()
    columns.deallocate()
  }

  private static func zeros(_ count: Int) -> UnsafeMutablePointer<Lane> {
    let memory = UnsafeMutablePointer<Lane>.allocate(capacity: max(count, 1))
    memory.initialize(repeating: Lane(), count: max(count, 1))
    return memory
  }

  /// Small numbers by lot, so that rows lie across each other.
  private static func scatter(_ table: UnsafeMutablePointer<Lane>, _ count: Int, _ seed: UInt64) {
    var lot = Lot(seed: seed)
    let scale = 2 / Float(ReplyEncoder.size).squareRoot()
    for index in 0..<count {
      for element in 0..<8 { table[index][element] = lot.share() * scale }
    }
  }

  /// Steps once for every batch of `order`.
  ///
  /// - Parameter salt: decides which features are left out; not 0.
  func pass(_ order: [Int32], rate: Float, salt: UInt32) {
    for start in stride(from: 0, to: order.count, by: Self.batch) {
      let end = min(order.count, start + Self.batch)
      // A rest of one would have nothing to be told from.
      if end - start > 1 { step(Array(order[start..<end]), rate: rate, salt: salt) }
    }
  }

  private func step(_ items: [Int32], rate: Float, salt: UInt32) {
    let count = items.count
    // The threads of each stage write to places of their own: other items, then other dimensions.
    nonisolated(unsafe) let me = self
    Self.parallel(count) { range in
      for slot in range {
        let item = Int(items[slot])
        me.sum(
          me.contexts, item, me.contextTable, me.contextVectors + slot * Self.lanes,
          me.contextLengths + slot, salt)
        me.sum(
          me.replies, item, me.replyTable, me.replyVectors + slot * Self.lanes,
          me.replyLengths + slot, salt)
      }
    }
    Self.parallel(count) { range in
      for slot in range { me.score(slot, count) }
    }
    Self.parallel(count) { range in me.columnSums(range, count) }
    Self.parallel(count) { range in
      for slot in range { me.probabilities(slot, items) }
    }
    Self.parallel(count) { range in
      for slot in range {
        me.pull(slot, count, isContext: true)
        me.pull(slot, count, isContext: false)
      }
    }
    Self.parallel(2) { range in
      for half in range {
        let lanes = half * Self.lanes / 2..<(half + 1) * Self.lanes / 2
        for slot in 0..<count {
          let item = Int(items[slot])
          me.spread(
            me.contexts, item, me.contextTable, me.contextSquares,
            me.contextPulls + slot * Self.lanes, lanes,
            rate, salt)
          me.spread(
            me.replies, item, me.replyTable, me.replySquares, me.replyPulls + slot * Self.lanes,
            lanes,
            rate, salt)
        }
      }
    }
  }

  private static func parallel(_ count: Int, _ body: @Sendable (Range<Int>) -> Void) {
    let half = (count + 1) / 2
    withoutActuallyEscaping(body) { body in
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        body(index == 0 ? 0..<half : half..<count)
      }
    }
  }

  @inline(__always)
  private func isDropped(_ item: Int, _ feature: Int, _ salt: UInt32) -> Bool {
    guard options.dropped > 0, salt != 0 else { return false }
    let mixed = FeatureMix.pair(UInt32(truncatingIfNeeded: feature) ^ salt, salt)
    return Float(mixed >> 8) < options.dropped * Float(1 << 24)
  }

  private func sum(
    _ lists: FeatureLists, _ item: Int, _ table: UnsafeMutablePointer<Lane>,
    _ out: UnsafeMutablePointer<Lane>, _ length: UnsafeMutablePointer<Float>, _ salt: UInt32
  ) {
    for lane in 0..<Self.lanes { out[lane] = Lane() }
    lists.rows.withUnsafeBufferPointer { rows in
      lists.weights.withUnsafeBufferPointer { weights in
        for feature in Int(lists.starts[item])..<Int(lists.starts[item + 1]) {
          if isDropped(item, feature, salt) { continue }
          let row = table + Int(rows[feature]) * Self.lanes
          let weight = weights[feature]
          for lane in 0..<Self.lanes { out[lane] += row[lane] * weight }
        }
      }
    }
    var square = Lane(repeating: 0)
    for lane in 0..<Self.lanes { square += out[lane] * out[lane] }
    let norm = max(square.sum().squareRoot(), 1e-6)
    length.pointee = norm
    let inverse = 1 / norm
    for lane in 0..<Self.lanes { out[lane] *= inverse }
  }

  private func score(_ slot: Int, _ count: Int) {
    let a = contextVectors + slot * Self.lanes
    let row = logits + slot * Self.batch
    for other in 0..<count {
      let b = replyVectors + other * Self.lanes
      var s0 = Lane(), s1 = Lane()
      for lane in stride(from: 0, to: Self.lanes, by: 2) {
        s0 += a[lane] * b[lane]
        s1 += a[lane + 1] * b[lane + 1]
      }
      row[other] = (s0 + s1).sum() * options.sharpness
    }
  }

  private func columnSums(_ range: Range<Int>, _ count: Int) {
    for column in range {
      var sum: Float = 0
      for slot in 0..<count {
        sum += ReplyMath.exponential(logits[slot * Self.batch + column] - options.sharpness)
      }
      columns[column] = sum
    }
  }

  /// Turns the scores of a context into what the loss wants them lowered by; the softmax over
  /// replies and the one over contexts weigh alike.
  private func probabilities(_ slot: Int, _ items: [Int32]) {
    let row = logits + slot * Self.batch
    let key = keys[Int(items[slot])]
    func isHeldAgainst(_ other: Int) -> Bool { other == slot || keys[Int(items[other])] != key }
    var sum: Float = 0
    for other in items.indices where isHeldAgainst(other) {
      sum += ReplyMath.exponential(row[other] - options.sharpness)
    }
    for other in items.indices {
      guard isHeldAgainst(other) else {
        row[other] = 0
        continue
      }
      let power = ReplyMath.exponential(row[other] - options.sharpness)
      row[other] = 0.5 * (power / sum + power / columns[other]) - (other == slot ? 1 : 0)
    }
  }

  /// The gradient of one item's sum, through its being brought to length one.
  private func pull(_ slot: Int, _ count: Int, isContext: Bool) {
    let own = (isContext ? contextVectors : replyVectors) + slot * Self.lanes
    let others = isContext ? replyVectors : contextVectors
    let out = (isContext ? contextPulls : replyPulls) + slot * Self.lanes
    let first = isContext ? logits + slot * Self.batch : logits + slot
    let step = isContext ? 1 : Self.batch
    for block in stride(from: 0, to: Self.lanes, by: 4) {
      var s0 = Lane(), s1 = Lane(), s2 = Lane(), s3 = Lane()
      for other in 0..<count {
        let p = first[other * step]
        let b = others + other * Self.lanes + block
        s0 += b[0] * p
        s1 += b[1] * p
        s2 += b[2] * p
        s3 += b[3] * p
      }
      out[block] = s0
      out[block + 1] = s1
      out[block + 2] = s2
      out[block + 3] = s3
    }
    var along = Lane()
    for lane in 0..<Self.lanes { along += out[lane] * own[lane] }
    let dot = along.sum()
    let scale = options.sharpness / (isContext ? contextLengths : replyLengths)[slot]
    for lane in 0..<Self.lanes { out[lane] = (out[lane] - own[lane] * dot) * scale }
  }

  private func spread(
    _ lists: FeatureLists, _ item: Int, _ table: UnsafeMutablePointer<Lane>,
    _ squares: UnsafeMutablePointer<Lane>, _ gradient: UnsafeMutablePointer<Lane>,
    _ lanes: Range<Int>, _ rate: Float, _ salt: UInt32
  ) {
    lists.rows.withUnsafeBufferPointer { rows in
      lists.weights.withUnsafeBufferPointer { weights in
        for feature in Int(lists.starts[item])..<Int(lists.starts[item + 1]) {
          if isDropped(item, feature, salt) { continue }
          let base = Int(rows[feature]) * Self.lanes
          let weight = weights[feature]
          for lane in lanes {
            let slope = gradient[lane] * weight
            let square = squares[base + lane] + slope * slope
            squares[base + lane] = square
            table[base + lane] -= slope * rate / square.squareRoot()
          }
        }
      }
    }
  }
}
