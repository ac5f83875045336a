import Assist
import Desk
import Language
import Ledger

/// Gathers the questions of a desk with the articles that answered them.
///
/// A question counts with the articles cited in its answer: by the assistant, unless the customer
/// was displeased with the answer or the session was escalated after it; or by an agent who sent a
/// suggestion made from them.
struct RetrievalLessons {
  /// The latest so many of each kind; the model learns from no more.
  static let limit = 10_000
  /// Events looked at in one snapshot, so that none lasts long.
  private static let windowEvents: Seq = 5_000
  /// What followed an answer is told by so many events.
  private static let eventsAfter = 60
  private static let contextTurns = 8

  private let engine: Engine

  init(_ engine: Engine) {
    self.engine = engine
  }

  /// What the articles name as questions.
  static func own(of articles: [Article]) -> [AskedQuestion] {
    articles.filter(\.isCurrent).flatMap { article in
      article.questions.map {
        AskedQuestion(
          PassageQuery($0, language: article.language), articles: [article.id], isOwn: true)
      }
    }.suffix(limit)
  }

  /// What customers asked and an article answered, oldest first.
  ///
  /// - Parameter first: only what was answered after it.
  func asked(after first: Seq = 0, upTo last: Seq) throws(EngineError) -> [AskedQuestion] {
    var newestFirst: [AskedQuestion] = []
    var end = last
    while end > first, newestFirst.count < Self.limit {
      let upTo = end
      let window = try engine.reading { (reader) throws(LedgerError) in
        let after = max(first, upTo - Self.windowEvents)
        return try reader.events(of: .responded, after: after, upTo: upTo)
          + reader.events(of: .messageCommitted, after: after, upTo: upTo)
      }
      for event in window.sorted(by: { $0.seq > $1.seq }) {
        if let question = try question(answeredBy: event) { newestFirst.append(question) }
      }
      end -= Self.windowEvents
    }
    return newestFirst.prefix(Self.limit).reversed()
  }

  private func question(answeredBy event: Event) throws(EngineError) -> AskedQuestion? {
    guard let session = event.session else { return nil }
    switch event.fact {
    case .responded(let responded)
    where responded.outcome == .answered && !responded.citations.isEmpty:
      let after = try engine.reading { (reader) throws(LedgerError) in
        try reader.events(of: session, after: event.seq, upTo: nil, limit: Self.eventsAfter)
      }
      guard Self.helped(after) else { return nil }
      return try question(responded.message, in: session, responded.citations)
    case .messageCommitted(let message) where message.basis?.source == .knowledge:
      guard let basis = message.basis, case .agent = event.actor else { return nil }
      return try question(suggested: basis, before: event.seq, in: session)
    default:
      return nil
    }
  }

  /// Whether what followed an answer speaks for it.
  static func helped(_ events: [Event]) -> Bool {
    for event in events {
      switch event.fact {
      case .ownerChanged(let change) where change.verb == .escalate: return false
      case .messageWithdrawn: return false
      case .understood(let understood):
        let read = understood.understanding
        // The customer's next message tells; what comes later is another matter.
        return read.sentiment.tone != .negative && !read.flags.asksForHuman
          && !read.flags.isThreat
      default: continue
      }
    }
    return true
  }

  /// The question for which a suggestion was shown that an agent then sent.
  private func question(
    suggested basis: ReplyBasis, before seq: Seq, in session: SessionID
  ) throws(EngineError) -> AskedQuestion? {
    let found = try engine.reading { (reader) throws(LedgerError) -> (Seq, [Citation])? in
      let said = try reader.dialogue(of: session, upTo: seq, limit: Self.contextTurns).turns
      guard let message = said.last(where: { $0.speaker == .customer })?.seq,
        let shown = try reader.suggestionsShown(for: message, in: session),
        shown.suggestions.indices.contains(basis.rank - 1)
      else { return nil }
      return (message, shown.suggestions[basis.rank - 1].citations)
    }
    guard let (message, citations) = found, !citations.isEmpty else { return nil }
    return try question(message, in: session, citations)
  }

  private func question(
    _ message: Seq, in id: SessionID, _ citations: [Citation]
  ) throws(EngineError) -> AskedQuestion? {
    try engine.reading { (reader) throws(LedgerError) -> AskedQuestion? in
      guard let session = try reader.session(id) else { return nil }
      let dialogue = try reader.replyDialogue(
        of: id, with: session.customer, upTo: message, limit: Self.contextTurns)
      guard let text = dialogue.turns.last?.text else { return nil }
      return AskedQuestion(
        dialogue.turns, parties: dialogue.parties,
        language: MessageLanguage.detect(text).code, articles: Set(citations.map(\.article)))
    }
  }
}
