import Desk
import Language

/// Replies of the past that fit an inquiry, with their blanks filled.
enum RememberedReplies {
  /// More than are shown: some cannot be filled, others are in the wrong language.
  private static let looked = 12

  /// At most `Suggester.limit`, best first; none with an open placeholder.
  ///
  /// - Parameter values: what placeholders stand for.
  static func candidates(
    _ memory: ReplyMemory, for inquiry: Inquiry, _ values: [String: String],
    _ language: ReplyLanguage
  ) -> [Suggestion] {
    let message = Turn(seq: inquiry.message, speaker: .customer, text: inquiry.text)
    return memory.replies(for: inquiry.turns + [message], limit: looked)
      .compactMap { offer in
        guard let text = Placeholders.fill(offer.text, values), isIn(language, text) else {
          return nil
        }
        return Suggestion(source: .memory, score: offer.score, text: text)
      }
      .prefix(Suggester.limit).map(\.self)
  }

  private static func isIn(_ language: ReplyLanguage, _ text: String) -> Bool {
    let found = MessageLanguage.detect(text)
    return switch language {
    case .english: found != .chinese
    case .chinese: found != .english
    }
  }
}
