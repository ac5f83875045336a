import Desk

/// Puts together what a customer hears: the text of a committed message, once it was delivered.
struct HeardReplies: Sendable {
  private var waiting: [MessageID: HeardReply] = [:]
  private var outcome: [SessionID: ResponseOutcome] = [:]
  private let topics: [String: [String]] = Dictionary(
    Shop.articles.map { ($0.id, $0.tags) }, uniquingKeysWith: { first, _ in first })

  /// Takes an event in; what the customer hears by it, if anything.
  mutating func take(_ event: Event) -> HeardReply? {
    switch event.fact {
    case .responded(let response):
      if let session = event.session { outcome[session] = response.outcome }
    case .messageCommitted(let message):
      waiting[MessageID(event.seq)] = HeardReply(
        kind: kind(of: message, event), text: message.text)
    case .messageWithdrawn(let withdrawn):
      waiting[withdrawn.message] = nil
    case .messageDelivered(let delivered):
      return waiting.removeValue(forKey: delivered.message)
    default:
      break
    }
    return nil
  }

  private func kind(of message: MessageCommitted, _ event: Event) -> HeardReply.Kind {
    switch event.actor {
    case .agent: return .human
    case .system, .customer: return .notice
    case .assistant:
      // A greeting or a kind word invites the customer to say more, as a question back does.
      if let session = event.session, let outcome = outcome[session],
        outcome == .clarified || outcome == .courtesy
      {
        return .clarification
      }
      return .answer(topicTags: message.citations.flatMap { topics[$0.article] ?? [] })
    }
  }
}
