import Desk
import Language

/// Texts found by how they, or one of their sentences, begin: an immutable value.
///
/// Nothing but the texts and four bytes for each sentence is kept, and its weight; letters are
/// folded while they are compared, so 100,000 replies take little more than their own length.
public struct GhostIndex: Sendable {
  /// A text that begins like what was typed.
  struct Hit: Equatable {
    var source: SuggestionSource
    /// The whole text.
    var text: String
    /// What follows on the typed part; never empty.
    var rest: String
  }

  /// A longer reply is a document; nobody means it when typing its first words.
  public static let textLimitBytes = 2_000
  /// All texts together stay within what an offset can tell.
  static let limitBytes = 1 << 31
  /// A sentence inside a text is offered less readily than a text from its start.
  private static let innerShare: Float = 0.5
  /// Sentences over which one greatest weight is kept.
  private static let blockSize = 128

  /// The texts, each ended by a NUL.
  private var bytes: [UInt8] = []
  /// Where each text begins.
  private var texts: [UInt32] = []
  private var sources: [SuggestionSource] = []
  /// Where sentences begin, in the order of their folded words.
  private var sentences: [UInt32] = []
  private var weights: [Float] = []
  /// The place of the greatest weight in each block of `sentences`.
  private var blockBest: [UInt32] = []

  /// Knows nothing and offers nothing.
  public init() {}

  /// - Parameter all: texts that are empty, too long or hold a NUL are left out.
  public init(_ all: some Sequence<GhostText>) {
    var starts: [(at: UInt32, weight: Float)] = []
    for item in all {
      var text = item.text
      let length = text.utf8.count
      guard (1...Self.textLimitBytes).contains(length), !text.utf8.contains(0),
        bytes.count + length < Self.limitBytes
      else { continue }
      let base = bytes.count
      texts.append(UInt32(base))
      sources.append(item.source)
      text.withUTF8 { utf8 in
        bytes.append(contentsOf: utf8)
        for (index, start) in SentenceMarks.starts(in: utf8).enumerated() {
          let weight = index == 0 ? item.weight : item.weight * Self.innerShare
          starts.append((UInt32(base + start), weight))
        }
      }
      bytes.append(0)
    }
    bytes.withUnsafeBufferPointer { bytes in
      starts.sort { TypedStart.isOrdered(bytes, Int($0.at), Int($1.at)) }
    }
    sentences = starts.map(\.at)
    weights = starts.map(\.weight)
    blockBest = stride(from: 0, to: weights.count, by: Self.blockSize).map { first in
      let last = min(first + Self.blockSize, weights.count)
      return UInt32((first..<last).max { weights[$0] < weights[$1] } ?? first)
    }
  }

  /// Texts held.
  public var count: Int { texts.count }

  /// Bytes taken, unused room of arrays aside.
  public var sizeBytes: Int {
    bytes.count + texts.count * 5 + sentences.count * 8 + blockBest.count * 4
  }

  /// The texts that go on from `typed`, by falling weight, at most `limit`.
  func hits(_ typed: TypedStart, limit: Int) -> [Hit] {
    guard typed.isTelling else { return [] }
    return bytes.withUnsafeBufferPointer { bytes in
      let range = range(of: typed, in: bytes)
      return best(in: range, limit: limit).compactMap { index in
        let start = Int(sentences[index])
        guard let end = typed.end(in: bytes, from: start) else { return nil }
        let text = textIndex(at: start)
        let textEnd = text + 1 < texts.count ? Int(texts[text + 1]) - 1 : bytes.count - 1
        guard end < textEnd else { return nil }
        return Hit(
          source: sources[text],
          text: String(decoding: bytes[Int(texts[text])..<textEnd], as: UTF8.self),
          rest: String(decoding: bytes[end..<textEnd], as: UTF8.self))
      }
    }
  }

  /// The sentences that begin like `typed`.
  private func range(
    of typed: TypedStart, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    func first(after isBehind: (Int) -> Bool) -> Int {
      var low = 0
      var high = sentences.count
      while low < high {
        let middle = (low + high) / 2
        if isBehind(typed.compare(to: bytes, from: Int(sentences[middle]))) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      return low
    }
    let lower = first { $0 <= 0 }
    let upper = first { $0 < 0 }
    return lower..<max(lower, upper)
  }

  /// The places of the greatest weights in a range, falling; of equals the first.
  private func best(in range: Range<Int>, limit: Int) -> [Int] {
    var parts: [(range: Range<Int>, best: Int)] = []
    func add(_ range: Range<Int>) {
      if let best = best(in: range) { parts.append((range, best)) }
    }
    add(range)
    var found: [Int] = []
    while found.count < limit,
      let next = parts.indices.max(by: { weights[parts[$0].best] < weights[parts[$1].best] })
    {
      let part = parts.remove(at: next)
      found.append(part.best)
      add(part.range.lowerBound..<part.best)
      add((part.best + 1)..<part.range.upperBound)
    }
    return found
  }

  private func best(in range: Range<Int>) -> Int? {
    guard var best = range.first else { return nil }
    var at = range.lowerBound
    while at < range.upperBound {
      let block = at / Self.blockSize
      let isWhole =
        at % Self.blockSize == 0 && min(at + Self.blockSize, weights.count) <= range.upperBound
      let candidate = isWhole ? Int(blockBest[block]) : at
      if weights[candidate] > weights[best] { best = candidate }
      at += isWhole ? Self.blockSize : 1
    }
    return best
  }

  /// The text that holds a byte.
  private func textIndex(at offset: Int) -> Int {
    var low = 0
    var high = texts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(texts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
