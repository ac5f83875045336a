import Language

/// A text by its words, to find those that say nearly the same.
struct LikeText {
  private let words: Set<UInt64>
  /// Numbers and negations: texts that differ in one say different things.
  private let turning: Set<UInt64>
  let isEmpty: Bool

  /// More words than this tell no more apart.
  private static let termLimit = 400
  private static let likeness = 0.75

  init(_ text: String) {
    var words: Set<UInt64> = []
    var turning: Set<UInt64> = []
    for term in TermReader.terms(of: text, limit: Self.termLimit) {
      words.insert(term.hash)
      if term.kind == .number || Self.negations.contains(term.text) { turning.insert(term.hash) }
    }
    self.words = words
    self.turning = turning
    isEmpty = words.isEmpty
  }

  /// Whether whoever has read one learns nothing from the other.
  func saysTheSame(as other: LikeText) -> Bool {
    guard turning == other.turning else { return false }
    let shared = Double(words.intersection(other.words).count)
    return shared >= Self.likeness * Double(words.union(other.words).count)
  }

  static let negations: Set<String> = [
    "no", "not", "never", "none", "cannot", "without", "don't", "doesn't", "won't", "isn't",
    "aren't", "can't", "dont", "cant", "wont", "不", "没", "無", "无", "未", "别", "勿", "非",
  ]
}
