public import Desk
import Language

extension GhostIndex {
  /// Texts looked at before it is given up: those with blanks that cannot be filled are passed over.
  private static let candidateLimit = 16

  /// How what was typed may go on: the text of the greatest weight that begins like all of it, else
  /// like its last sentence.
  ///
  /// - Parameters:
  ///   - typed: what stands before the caret; where it is long only its last sentence counts.
  ///   - blanks: what placeholders are filled with; a text with others is passed over.
  public func completion(of typed: String, _ blanks: ReplyBlanks) -> ReplyCompletion? {
    guard let sentence = SentenceMarks.lastStart(in: typed) else { return nil }
    if sentence > 0 {
      let utf8 = typed.utf8
      if utf8.count <= SentenceMarks.sentenceLimitBytes,
        let found = completion(like: typed, blanks)
      {
        return found
      }
      let last = typed[utf8.index(utf8.startIndex, offsetBy: sentence)...]
      return completion(like: String(last), blanks)
    }
    return completion(like: typed, blanks)
  }

  private func completion(like start: String, _ blanks: ReplyBlanks) -> ReplyCompletion? {
    if let found = completion(like: start, missing: "", blanks) { return found }
    for form in blanks.templates(of: start) {
      if let found = completion(like: form.text, missing: form.missing, blanks) { return found }
    }
    return nil
  }

  private func completion(
    like start: String, missing: String, _ blanks: ReplyBlanks
  ) -> ReplyCompletion? {
    for hit in hits(TypedStart(start), limit: Self.candidateLimit) {
      guard let rest = blanks.filled(hit.rest) else { continue }
      let text = blanks.filledWherePossible(hit.text)
      return ReplyCompletion(source: hit.source, rest: missing + rest, text: text)
    }
    return nil
  }
}
