/// Cuts an article's body into passages: groups of paragraphs that answer one thing.
enum PassageSplitter {
  /// A passage is about this long: enough for one answer whole.
  ///
  /// An answer cut in two is found by neither half. Replies quote sentences of it.
  static let passageScalars = 1_200

  /// The passages of a Markdown body as plain text; an empty body gives one empty passage, so that
  /// an article of title and questions alone can still be found.
  ///
  /// - Complexity: O(scalars).
  static func passages(of body: String) -> [String] {
    var passages: [String] = []
    var group = ""
    var groupScalars = 0
    func close() {
      if !group.isEmpty { passages.append(group) }
      group = ""
      groupScalars = 0
    }
    for paragraph in PlainText.paragraphs(of: body) {
      for piece in pieces(of: paragraph) {
        let scalars = piece.unicodeScalars.count
        if groupScalars > 0, groupScalars + scalars > passageScalars { close() }
        if groupScalars > 0 { group += "\n" }
        group += piece
        groupScalars += scalars + 1
      }
    }
    close()
    return passages.isEmpty ? [""] : passages
  }

  /// A paragraph as it is, or cut at the ends of sentences where it is too long.
  private static func pieces(of paragraph: String) -> [String] {
    guard paragraph.utf8.count > passageScalars,
      paragraph.unicodeScalars.count > passageScalars
    else { return [paragraph] }
    var pieces: [String] = []
    var piece = ""
    var scalars = 0
    for sentence in Sentences.split(paragraph) {
      for part in cut(sentence) {
        let count = part.unicodeScalars.count
        if scalars > 0, scalars + count > passageScalars {
          pieces.append(piece)
          piece = ""
          scalars = 0
        }
        if scalars > 0, Sentences.needsSpace(between: piece, and: part) { piece += " " }
        piece += part
        scalars += count
      }
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// A sentence without any end in sight is cut hard, so that no passage grows without bound.
  private static func cut(_ sentence: String) -> [String] {
    guard sentence.utf8.count > passageScalars * 2 else { return [sentence] }
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var count = 0
    for scalar in sentence.unicodeScalars {
      part.append(scalar)
      count += 1
      if count == passageScalars {
        parts.append(String(part))
        part = String.UnicodeScalarView()
        count = 0
      }
    }
    if count > 0 { parts.append(String(part)) }
    return parts
  }
}
