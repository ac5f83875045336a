/// Finds the nearest of many vectors by small whole numbers: a few milliseconds for 100,000.
enum ReplyScan {
  /// The largest step: eight products of two fit into sixteen bits.
  static let most = 63
  private static let blocks = ReplyEncoder.size / 16

  /// A vector in whole steps, its largest number being `most`.
  static func steps(of vector: [ReplyEncoder.Lane]) -> [Int8] {
    var largest: Float = 0
    for lane in vector { largest = max(largest, lane.max(), -lane.min()) }
    let scale = largest > 0 ? Float(most) / largest : 0
    var steps: [Int8] = []
    steps.reserveCapacity(ReplyEncoder.size)
    for lane in vector {
      for index in 0..<8 { steps.append(Int8((lane[index] * scale).rounded())) }
    }
    return steps
  }

  /// One through the length of a vector of steps; 0 for zeros.
  static func inverseLength(of steps: [Int8]) -> Float {
    let square = steps.reduce(0) { $0 + Int($1) * Int($1) }
    return square > 0 ? 1 / Float(square).squareRoot() : 0
  }

  /// The `limit` vectors nearest to `query` by angle, nearest first.
  ///
  /// - Parameters:
  ///   - vectors: `ReplyEncoder.size` steps each, those of one part after those of the part before.
  ///   - inverseLengths: one for each vector.
  ///   - isWanted: asked of those only that are near.
  static func nearest(
    to query: [Int8], in vectors: [UnsafeRawBufferPointer], inverseLengths: [Float], limit: Int,
    isWanted: (Int) -> Bool
  ) -> [Int] {
    guard limit > 0 else { return [] }
    var best: [(score: Float, index: Int)] = []
    best.reserveCapacity(limit + 1)
    var floor = -Float.infinity
    let asked = (0..<blocks).map { block in
      SIMD16<Int16>((0..<16).map { Int16(query[block * 16 + $0]) })
    }
    var first = 0
    asked.withUnsafeBufferPointer { asked in
      for part in vectors {
        let count = part.count / ReplyEncoder.size
        for place in 0..<count {
          let index = first + place
          let score = Float(dot(asked, part, at: place * ReplyEncoder.size)) * inverseLengths[index]
          guard score > floor, isWanted(index) else { continue }
          insert((score, index), &best, limit)
          if best.count == limit { floor = best[limit - 1].score }
        }
        first += count
      }
    }
    return best.map(\.index)
  }

  @inline(__always)
  private static func dot(
    _ asked: UnsafeBufferPointer<SIMD16<Int16>>, _ vectors: UnsafeRawBufferPointer, at start: Int
  ) -> Int32 {
    var sum = SIMD16<Int16>()
    for block in 0..<blocks {
      let steps = vectors.loadUnaligned(fromByteOffset: start + block * 16, as: SIMD16<Int8>.self)
      sum = sum &+ asked[block] &* SIMD16<Int16>(truncatingIfNeeded: steps)
    }
    let eight =
      SIMD8<Int32>(truncatingIfNeeded: sum.lowHalf)
      &+ SIMD8<Int32>(truncatingIfNeeded: sum.highHalf)
    let four = eight.lowHalf &+ eight.highHalf
    let two = four.lowHalf &+ four.highHalf
    return two.x &+ two.y
  }

  private static func insert(
    _ one: (score: Float, index: Int), _ best: inout [(score: Float, index: Int)], _ limit: Int
  ) {
    var low = 0
    var high = best.count
    while low < high {
      let middle = (low + high) / 2
      if best[middle].score >= one.score { low = middle + 1 } else { high = middle }
    }
    best.insert(one, at: low)
    if best.count > limit { best.removeLast() }
  }
}
