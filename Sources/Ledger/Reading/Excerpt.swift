import Language

/// The part of a text around its first hit, in display form.
struct Excerpt {
  let text: String
  /// Scalar ranges of the hits.
  let matches: [Range<Int>]

  /// An excerpt is no longer than this.
  static let limitScalars = 160
  /// So much stands before the first hit.
  private static let leadScalars = 40
  /// A very long text is looked at no further than this.
  private static let readScalars = 8192

  init(of text: String, _ terms: SearchTerms) {
    let shown = Display.oneLine(text, limitScalars: Excerpt.readScalars)
    var scalars = Array(shown.unicodeScalars)
    let needles = terms.all.map { Excerpt.needle($0) }
    var folded = scalars.map(Excerpt.folded)
    let first = needles.compactMap { Excerpt.find($0, in: folded, from: 0) }.min() ?? 0
    let start = first > Excerpt.leadScalars * 2 ? first - Excerpt.leadScalars : 0
    let end = min(scalars.count, start + Excerpt.limitScalars)
    let isCutAtEnd = end < scalars.count
    scalars = Array(scalars[start..<end])
    folded = Array(folded[start..<end])
    if start > 0 {
      scalars[0] = "…"
      folded[0] = "…"
    }
    if isCutAtEnd { scalars[scalars.count - 1] = "…" }
    var matches: [Range<Int>] = []
    for needle in needles {
      var from = 0
      while let at = Excerpt.find(needle, in: folded, from: from) {
        matches.append(at..<at + needle.count)
        from = at + needle.count
      }
    }
    self.text = String(String.UnicodeScalarView(scalars))
    self.matches = Excerpt.merged(matches)
  }

  /// A term as it stands in running text: the bigrams of a run are put together again.
  private static func needle(_ term: String) -> [Unicode.Scalar] {
    let pieces = term.split(separator: " ")
    guard pieces.count > 1, let first = pieces.first else { return Array(term.unicodeScalars) }
    return Array(first.unicodeScalars) + pieces.dropFirst().compactMap(\.unicodeScalars.last)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    // Full-width forms of ASCII.
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return Unicode.Scalar(value) ?? scalar
  }

  private static func find(
    _ needle: [Unicode.Scalar], in text: [Unicode.Scalar], from: Int
  ) -> Int? {
    guard let head = needle.first, from <= text.count - needle.count else { return nil }
    var at = from
    while at <= text.count - needle.count {
      if text[at] == head, text[at..<at + needle.count].elementsEqual(needle) { return at }
      at += 1
    }
    return nil
  }

  /// In order and without overlaps.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
