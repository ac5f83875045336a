/// Finds where sentences end, in English and Chinese.
enum Sentences {
  /// The sentences of `text`, trimmed, none empty; line breaks always end one.
  ///
  /// A full stop ends a sentence only before a space and not after a single letter or between
  /// digits, so that "16.00", "e.g." and "v2.1" stay whole.
  static func split(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var sentences: [String] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      guard isEnd(scalars, at: index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < scalars.count, isCloser(scalars[end]) { end += 1 }
      append(scalars[start..<end], to: &sentences)
      start = end
      index = end
    }
    append(scalars[start...], to: &sentences)
    return sentences
  }

  /// Whether two pieces are joined by a space: not beside Chinese.
  static func needsSpace(between left: String, and right: String) -> Bool {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else {
      return false
    }
    return last.value < 0x2E80 && first.value < 0x2E80
  }

  /// The sentences as one text.
  static func join(_ sentences: some Sequence<String>) -> String {
    var text = ""
    for sentence in sentences {
      if !text.isEmpty, needsSpace(between: text, and: sentence) { text += " " }
      text += sentence
    }
    return text
  }

  private static func isEnd(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    switch scalars[index] {
    case "。", "！", "？", "!", "?", "\n", "…": return true
    case ".":
      guard index + 1 == scalars.count || isSpace(scalars[index + 1]) else { return false }
      // One letter before the stop is an abbreviation ("e.g."), two are a word ("it.").
      guard index >= 2 else { return false }
      return isLetterOrDigit(scalars[index - 2]) || !isLetter(scalars[index - 1])
    default: return false
    }
  }

  private static func append(_ scalars: ArraySlice<Unicode.Scalar>, to sentences: inout [String]) {
    var slice = scalars
    while let first = slice.first, isSpace(first) { slice.removeFirst() }
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    guard !slice.isEmpty else { return }
    sentences.append(String(String.UnicodeScalarView(slice)))
  }

  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "\"", ")", "）", "」", "』", "】", "!", "?", "！", "？", "。", "…": true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\r", "\t", "\u{A0}", "\u{3000}": true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || (0x30...0x39).contains(scalar.value)
  }
}
