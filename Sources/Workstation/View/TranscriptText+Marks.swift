import Terminal

extension TranscriptText {
  /// A row of a text with the words in it that are searched for.
  static func marked(
    _ row: Substring, _ marks: [Range<String.Index>], _ look: Look
  ) -> [Span] {
    var spans: [Span] = []
    var at = row.startIndex
    for mark in marks where mark.upperBound > at && mark.lowerBound < row.endIndex {
      let start = max(mark.lowerBound, at)
      let end = min(mark.upperBound, row.endIndex)
      if at < start { spans.append(Span(String(row[at..<start]), look)) }
      spans.append(Span(String(row[start..<end]), .match))
      at = end
    }
    if at < row.endIndex || spans.isEmpty { spans.append(Span(String(row[at...]), look)) }
    return spans
  }
}
