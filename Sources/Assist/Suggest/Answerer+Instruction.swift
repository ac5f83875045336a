public import Desk
import Language

extension Answerer {
  /// Below this nobody can be sure that a canned response is what an agent's words mean.
  private static let cannedFloor = 0.5

  /// What the assistant says of its own accord where an agent asked it to: the canned response, the
  /// article or the customer's order that the words surely mean.
  ///
  /// - Parameters:
  ///   - words: the agent's.
  ///   - inquiry: of the customer's latest message; nothing of its dialogue steers the search.
  ///   - said: what the desk told the customer already.
  /// - Returns: nil where nothing is sure enough, was said before, or may not be said.
  public func told(
    _ words: String, for inquiry: Inquiry, from canned: CannedIndex, said: [String]
  ) -> (text: String, citations: [Citation])? {
    var asked = Inquiry(
      message: inquiry.message, epoch: inquiry.epoch, text: words,
      understanding: inquiry.understander.understand(words), customer: inquiry.customer,
      orders: inquiry.orders, mood: inquiry.mood, language: inquiry.language,
      utcOffsetMinutes: inquiry.utcOffsetMinutes, at: inquiry.at,
      understander: inquiry.understander)
    // The customer is spoken to in their language, whatever the agents' is.
    let (language, _) = ReplyLanguage.of(inquiry)
    asked.understanding.language = language == .chinese ? .chinese : .english
    guard let found = response(asked, language, canned) ?? answer(asked, inquiry),
      !said.contains(where: { $0.contains(found.text) })
    else { return nil }
    return found
  }

  private func response(
    _ asked: Inquiry, _ language: ReplyLanguage, _ canned: CannedIndex
  ) -> (text: String, citations: [Citation])? {
    let matter = Matter(asked)
    guard let (best, confidence) = canned.search(matter.query, limit: 1).first,
      confidence >= max(Self.cannedFloor, policy.answerThreshold),
      let text = Placeholders.fill(best.text, matter.values),
      Guard.check(text, grounds: Grounds(asked, passages: [best.text]), rules: rules).allowed
    else { return nil }
    return (text, [])
  }

  private func answer(
    _ asked: Inquiry, _ inquiry: Inquiry
  ) -> (text: String, citations: [Citation])? {
    var quiet = rules
    // It introduced itself when it first spoke.
    if inquiry.turns.contains(where: { $0.speaker == .assistant }) { quiet.assistantSaysSo = false }
    let reply = Answerer(index: index, policy: policy, rules: quiet, learned: learned)
      .reply(to: asked)
    guard reply.outcome == .answered, let text = reply.text else { return nil }
    return (text, reply.citations)
  }
}
