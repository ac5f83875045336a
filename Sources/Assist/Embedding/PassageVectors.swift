import Language

/// What a model says the passages of a knowledge base mean: a vector each, known by the digest of the
/// passage, so that an article that changed needs only its own anew.
///
/// An immutable value of length-one vectors in 8 bits; in a file its pages are shared.
public struct PassageVectors: Sendable {
  /// The provider's name of the model; vectors of two models do not compare.
  public let model: String
  /// Numbers in a vector; 0 while there is none.
  let size: Int
  /// Sorted.
  private let digests: Column<UInt64>
  /// `[row]`: what a step of the row's numbers is worth.
  private let scales: Column<Float>
  /// `[row][number]`.
  private let steps: Column<Int8>

  public var count: Int { digests.count }

  /// Vectors of nothing.
  public init(model: String) {
    self.init(model: model, size: 0, digests: Column([]), scales: Column([]), steps: Column([]))
  }

  private init(
    model: String, size: Int, digests: Column<UInt64>, scales: Column<Float>, steps: Column<Int8>
  ) {
    self.model = model
    self.size = size
    self.digests = digests
    self.scales = scales
    self.steps = steps
  }

  /// A passage that has no vector yet.
  public struct Missing: Sendable {
    public let digest: UInt64
    public let title: String
    public let text: String
  }

  /// The passages of `index` without a vector, each once, in its order.
  public func missing(in index: PassageIndex) -> [Missing] {
    var seen: Set<UInt64> = []
    return (0..<index.passageCount).compactMap { passage in
      let digest = index.digest(of: passage)
      guard row(of: digest) == nil, seen.insert(digest).inserted else { return nil }
      let article = Int(index.passageArticles[passage])
      return Missing(
        digest: digest, title: index.articleTitle(article), text: index.passageText(passage))
    }
  }

  /// These with more; passages that `index` does not hold are left out.
  ///
  /// - Parameter vectors: each of length one, all of one size; where that is another than before,
  ///   the model is another under the old name, and what it said before is dropped.
  public func adding(
    _ vectors: [(digest: UInt64, vector: [Float])], for index: PassageIndex
  ) -> PassageVectors {
    let size = vectors.first?.vector.count ?? size
    let wanted = Set((0..<index.passageCount).map(index.digest(of:)))
    let fresh = Dictionary(vectors.map { ($0.digest, $0.vector) }) { first, _ in first }
    let kept = size == self.size ? digests.elements.filter { fresh[$0] == nil } : []
    var newDigests: [UInt64] = []
    var newScales: [Float] = []
    var newSteps: [Int8] = []
    for digest in (kept + fresh.keys).sorted() where wanted.contains(digest) {
      newDigests.append(digest)
      if let vector = fresh[digest] {
        let coded = Coded(vector)
        newScales.append(coded.scale)
        newSteps += coded.steps
      } else if let row = row(of: digest) {
        newScales.append(scales[row])
        newSteps += self.steps.elements[(row * size)..<((row + 1) * size)]
      }
    }
    return PassageVectors(
      model: model, size: size, digests: Column(newDigests), scales: Column(newScales),
      steps: Column(newSteps))
  }

  /// Where the vector of a passage stands; nil where there is none.
  func row(of digest: UInt64) -> Int? {
    var low = 0
    var high = digests.count
    while low < high {
      let middle = (low + high) / 2
      if digests[middle] < digest { low = middle + 1 } else { high = middle }
    }
    return low < digests.count && digests[low] == digest ? low : nil
  }

  /// The cosine between a row's vector and another one of the same size.
  func cosine(_ row: Int, _ other: Coded) -> Float {
    var sum: Int32 = 0
    let steps = UnsafeBufferPointer(
      rebasing: steps.elements[(row * size)..<((row + 1) * size)])
    other.steps.withUnsafeBufferPointer { other in
      for number in 0..<size { sum &+= Int32(steps[number]) &* Int32(other[number]) }
    }
    return Float(sum) * scales[row] * other.scale
  }

  /// A vector in 8 bits.
  struct Coded {
    var scale: Float
    var steps: [Int8]

    init(_ vector: [Float]) {
      let largest = vector.reduce(0) { max($0, abs($1)) }
      scale = max(largest, .leastNormalMagnitude) / 127
      let scale = scale
      steps = vector.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }
    }
  }
}

// MARK: - In a file

extension PassageVectors {
  /// In a versioned binary form with a checksum.
  public var bytes: [UInt8] {
    var writer = ColumnWriter()
    writer.write(Array(model.utf8))
    writer.write([UInt64(size)])
    writer.write(digests)
    writer.write(scales)
    writer.write(steps)
    return ModelFile.seal(.vectors, writer.bytes)
  }

  /// Maps vectors that lie in a file.
  ///
  /// - Throws: `AssistError` where the file cannot be read, `ModelFileError` where it holds none, is
  ///   damaged or of a newer format.
  public init(contentsOf path: String) throws {
    let storage = try KeptBytes(mapping: path)
    var reader = ColumnReader(storage, try ModelFile.contents(.vectors, of: storage.bytes))
    let model = String(decoding: try reader.read(UInt8.self).elements, as: UTF8.self)
    let size = try reader.read(UInt64.self)
    guard size.count == 1, size[0] <= UInt64(EmbeddingCall.dimensionLimit) else {
      throw ModelFileError(.damaged)
    }
    self.init(
      model: model, size: Int(size[0]), digests: try reader.read(UInt64.self),
      scales: try reader.readFloats(), steps: try reader.read(Int8.self))
    guard scales.count == count, steps.count == count * self.size,
      zip(digests.elements, digests.elements.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw ModelFileError(.damaged) }
  }
}
