import Desk
import Language

/// A search for words in the transcript of the open session.
struct Finding: Sendable, Equatable {
  /// As they were typed.
  let words: String
  let sought: SoughtWords
  /// The messages that hold them, newest first; nil until they were read.
  private(set) var hits: [Seq]?
  /// Whether there are older ones that were not counted.
  private(set) var isLimited = false
  /// Which of the hits one is at, counted from 0.
  private(set) var index = 0
  private var asOf: Seq = 0

  /// nil where there is nothing to look for.
  init?(_ words: String) {
    guard let sought = SoughtWords(words) else { return nil }
    self.words = words
    self.sought = sought
  }

  /// The message one is at.
  var seq: Seq? { hits.flatMap { $0.indices.contains(index) ? $0[index] : nil } }

  /// Whether a message is one of those found.
  ///
  /// - Complexity: O(log hits).
  func holds(_ seq: Seq) -> Bool {
    guard let hits else { return false }
    var range = hits.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if hits[middle] == seq { return true }
      range = hits[middle] > seq ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  mutating func take(_ found: FoundWords) {
    hits = found.seqs
    isLimited = found.goesOnBefore != nil
    asOf = found.asOf
    index = 0
  }

  /// Goes to the next hit further back, or further on where `step` is negative; round at the ends.
  mutating func move(by step: Int) {
    guard let count = hits?.count, count > 0 else { return }
    index = ((index + step) % count + count) % count
  }

  /// Takes the hits among entries that came since.
  mutating func take(new entries: [TranscriptEntry], _ holdsWords: (String) -> Bool) {
    guard let hits, let last = entries.last?.seq, last > asOf else { return }
    let newer = entries.reversed().prefix { $0.seq > asOf }.filter { entry in
      entry.content.words.map(holdsWords) ?? false
    }
    self.hits = newer.map(\.seq) + hits
    index += newer.count
    asOf = last
  }
}
