import Desk

/// Replies of the past that fit a matter, with their blanks filled.
enum RememberedReplies {
  /// More than are shown: some cannot be filled, others are in the wrong language.
  private static let looked = 12
  /// A memory says how well a reply fits beside others drawn by lot; the best of all are more alike,
  /// so that it is right about half as often.
  private static let fitShare = 0.5

  static func candidates(_ memory: ReplyMemory, for matter: Matter) -> [ReplyCandidate] {
    let inquiry = matter.inquiry
    let message = Turn(seq: inquiry.message, speaker: .customer, text: inquiry.text)
    return memory.replies(for: inquiry.turns + [message], limit: looked).compactMap { offer in
      Placeholders.fill(offer.text, matter.values).map {
        ReplyCandidate(
          road: .memory, fit: offer.score * fitShare, text: $0,
          subject: String(TermReader.fnv(offer.text.utf8), radix: 36))
      }
    }.placed()
  }
}
