import Desk
import Language

/// What a search for replies goes out from: the message, the whole question behind it, and the
/// order it is about.
struct Matter {
  let inquiry: Inquiry
  let language: ReplyLanguage
  /// Whether that is not the customer's own language.
  let isForeign: Bool
  let phrases: Phrases
  /// The message, with what earlier ones add to it.
  let question: String
  let query: PassageQuery
  let orders: OrderDesk
  /// The order in question; nil where there is none, or more than one.
  let order: Order?
  /// What placeholders stand for.
  let values: [String: String]
  /// What the message is most likely about; nil where that is not clear.
  let intent: String?

  init(_ inquiry: Inquiry) {
    self.inquiry = inquiry
    (language, isForeign) = ReplyLanguage.of(inquiry)
    phrases = Phrases.of(language)
    let asked = FollowUp(of: inquiry).asked(inquiry)
    question = asked.text
    orders = OrderDesk(
      inquiry: asked, wording: Wording(question), phrases: phrases, language: language)
    query = Answerer.query(for: asked, text: question, language: language)
    if case .found(let found) = orders.find() { order = found } else { order = nil }
    values = Placeholders.values(
      customer: inquiry.customer, order: order, agent: inquiry.agentName,
      utcOffsetMinutes: inquiry.utcOffsetMinutes, language)
    intent = asked.likelyIntent
  }

  /// Whether a text speaks of what the message wants; nil where that is not clear or no topic.
  func meetsIntent(_ text: String) -> Bool? {
    guard let intent, !IntentWords.withoutTopic.contains(intent) else { return nil }
    return IntentWords.names(intent, in: text)
  }
}
