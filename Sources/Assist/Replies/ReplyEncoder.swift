/// Lays contexts and replies into one space, where a context lies near the replies it gets.
///
/// A text's vector is the weighted sum of a row for each of its features, brought to length one.
/// Rows are kept in 127 steps either way.
struct ReplyEncoder: Sendable {
  /// Numbers in a vector.
  static let size = 128
  typealias Lane = SIMD8<Float>
  static let lanes = size / 8

  /// How much each part of a context weighs, by `ReplyContext.Part`.
  static let partShares: [Float] = [1, 0.7, 0.4, 0.4]

  /// One half: features to rows.
  struct Table: Sendable {
    let vocabulary: ReplyVocabulary
    /// `size` for each row.
    let steps: Column<Int8>
    /// What a row's steps are multiplied by.
    let scales: Column<Float>

    static let empty = Table(
      vocabulary: ReplyVocabulary([]), steps: Column([]), scales: Column([]))
  }

  var contexts: Table
  var replies: Table

  static let empty = ReplyEncoder(contexts: .empty, replies: .empty)

  var isEmpty: Bool { replies.scales.isEmpty }

  /// The vector of a context: zeros where no feature is known.
  func vector(of context: ReplyContext) -> [Lane] {
    var sum = [Lane](repeating: Lane(), count: Self.lanes)
    for part in ReplyContext.Part.allCases {
      add(context.features(of: part), contexts, Self.partShares[part.rawValue], to: &sum)
    }
    Self.normalise(&sum)
    return sum
  }

  /// The vector of a reply: zeros where no feature is known.
  func vector(of reply: ReplyTerms) -> [Lane] {
    var sum = [Lane](repeating: Lane(), count: Self.lanes)
    add(reply.features, replies, 1, to: &sum)
    Self.normalise(&sum)
    return sum
  }

  /// The cosine of two vectors; 0 where one is zeros.
  static func nearness(_ first: [Lane], _ second: [Lane]) -> Float {
    var sum = Lane()
    for lane in 0..<lanes { sum += first[lane] * second[lane] }
    return sum.sum()
  }

  private func add(
    _ features: [UInt32], _ table: Table, _ share: Float, to sum: inout [Lane]
  ) {
    var part = [Lane](repeating: Lane(), count: Self.lanes)
    var known: Float = 0
    let raw = table.steps.bytes
    for feature in features {
      guard let row = table.vocabulary.row(of: feature) else { continue }
      known += 1
      let scale = table.scales[Int(row)]
      let first = Int(row) * Self.size
      for lane in 0..<Self.lanes {
        let steps = raw.loadUnaligned(fromByteOffset: first + lane * 8, as: SIMD8<Int8>.self)
        part[lane] += Lane(steps) * scale
      }
    }
    guard known > 0 else { return }
    let weight = share / known.squareRoot()
    for lane in 0..<Self.lanes { sum[lane] += part[lane] * weight }
  }

  private static func normalise(_ vector: inout [Lane]) {
    var square = Lane()
    for lane in 0..<lanes { square += vector[lane] * vector[lane] }
    let length = square.sum().squareRoot()
    guard length > 1e-6 else { return }
    for lane in 0..<lanes { vector[lane] *= 1 / length }
  }
}
