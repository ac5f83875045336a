import Desk
import Language

/// The making of one draft: manners, then orders, then knowledge, then a question, then a person.
struct Drafting {
  let inquiry: Inquiry
  let index: PassageIndex
  let policy: Policy
  let language: ReplyLanguage
  let isForeign: Bool
  let phrases: Phrases
  /// The message; after a clarifying question together with what it was asked about.
  let question: String
  let orders: OrderDesk
  let hits: [PassageHit]

  init(inquiry: Inquiry, index: PassageIndex, policy: Policy) {
    self.inquiry = inquiry
    self.index = index
    self.policy = policy
    (language, isForeign) = ReplyLanguage.of(inquiry)
    phrases = Phrases.of(language)
    question = FollowUp.question(of: inquiry)
    orders = OrderDesk(
      inquiry: inquiry, wording: Wording(question), phrases: phrases, language: language)
    hits = index.search(
      Answerer.query(for: inquiry, text: question, language: language),
      limit: Answerer.hitLimit)
  }

  func draft() -> Draft {
    if inquiry.understanding.flags.asksForHuman || inquiry.means(["human"], atLeast: 0.8) {
      return escalation(.customerRequest)
    }
    if let manners = Courtesy.reply(
      to: inquiry.text, isAnswerToQuestion: inquiry.clarifications > 0, phrases)
    {
      return Draft(outcome: .courtesy, text: manners, score: 1)
    }
    if inquiry.means(["thanks"], atLeast: 0.6), !inquiry.understanding.flags.isQuestion,
      inquiry.understanding.sentiment.polarity > 0.3
    {
      return Draft(outcome: .courtesy, text: phrases.welcome, score: 1)
    }
    if orders.isActionRequest, let draft = actionDraft() { return draft }
    if orders.isStatusQuestion, let draft = statusDraft() { return draft }
    if let best = hits.first, best.confidence >= policy.answerThreshold {
      return answer(facts: nil, best)
    }
    return unsure()
  }

  /// A deed on a real order: what is on record, and a person.
  private func actionDraft() -> Draft? {
    switch orders.find() {
    case .found(let order):
      return escalation(.unsupportedRequest, text: orders.facts(order))
    case .several(let several):
      return clarification(phrases.whichOrder(several.map(\.id)))
        ?? escalation(.unsupportedRequest)
    case .unknownNumber(let number):
      return clarification(phrases.unknownOrder(number)) ?? escalation(.clarificationLoop)
    case .none: return nil
    }
  }

  private func statusDraft() -> Draft? {
    switch orders.find() {
    case .found(let order):
      return answer(facts: orders.facts(order), passage(for: order))
    case .several(let several):
      if several.count > Drafting.tellLimit,
        let ask = clarification(phrases.whichOrder(several.map(\.id)))
      {
        return ask
      }
      return answer(facts: several.map(orders.facts).joined(separator: "\n"), likely)
    case .unknownNumber(let number):
      return clarification(phrases.unknownOrder(number)) ?? escalation(.clarificationLoop)
    case .none:
      if let best = hits.first, best.confidence >= policy.answerThreshold { return nil }
      return clarification(phrases.orderNumberPlease)
    }
  }

  /// So many orders are told of at once; of more the customer is asked which.
  private static let tellLimit = 2
  /// Beside facts of the record, a passage need be only so sure: the question is answered anyhow.
  private static let besideFacts = 0.6

  /// The best passage, if it is likely enough to stand beside facts.
  private var likely: PassageHit? {
    hits.first { $0.confidence >= policy.answerThreshold * Self.besideFacts }
  }

  /// What the knowledge base says for the state an order is in.
  private func passage(for order: Order) -> PassageHit? {
    guard let label = IntentWords.label(ofStatus: order.status) else { return likely }
    var query = Answerer.query(for: inquiry, text: question, language: language)
    query.hint = IntentWords.of(label)
    if let guess = inquiry.understanding.intent.first, inquiry.means(OrderDesk.statusIntents) {
      query.hint += " " + IntentWords.of(guess.label)
    }
    query.hintTrust = 1
    return index.search(query, limit: 1)
      .first { $0.confidence >= policy.answerThreshold * Self.besideFacts }
  }

  /// An answer from the record, from a passage, or from both.
  private func answer(facts: String?, _ hit: PassageHit?) -> Draft {
    var parts: [String] = []
    if let facts { parts.append(facts) }
    var draft = Draft(
      outcome: .answered, text: nil, score: facts == nil ? 0 : Answerer.recordConfidence)
    if let hit {
      parts.append(SentencePicker.pick(from: hit.text, question: question))
      draft.citations = [Citation(article: hit.article, title: hit.title)]
      draft.passages = [hit.text]
      draft.score = max(draft.score, hit.confidence)
    }
    if isForeign { parts.append(phrases.offerOfPerson) }
    let text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
    if wasSaid(text) { return escalation(.missingKnowledge, words: inquiry.text) }
    draft.text = inquiry.isUnhappy ? phrases.apology + "\n" + text : text
    return draft
  }

  /// True when the assistant has given this very answer before: it did not help then.
  private func wasSaid(_ text: String) -> Bool {
    inquiry.turns.contains { $0.speaker == .assistant && $0.text.hasSuffix(text) }
  }

  /// Below the threshold: one question back where that may help, else a person.
  private func unsure() -> Draft {
    if inquiry.clarifications >= policy.clarificationLimit, inquiry.clarifications > 0 {
      return escalation(.clarificationLoop)
    }
    let score = hits.first?.confidence ?? 0
    if score >= Answerer.clarifyFloor, let text = whichTopic(),
      let ask = clarification(text)
    {
      return ask
    }
    if isVague, let ask = clarification(phrases.moreDetails) { return ask }
    if inquiry.means(["off-topic"], atLeast: 0.6), let ask = clarification(phrases.scope) {
      return ask
    }
    return escalation(.missingKnowledge, words: inquiry.text)
  }

  /// A question that names the best topics; only topics in the language of the reply are named.
  private func whichTopic() -> String? {
    let likely = hits.filter { hit in
      hit.confidence >= Answerer.clarifyFloor * 0.75
        && (hit.language == nil || hit.language == language.rawValue)
    }
    guard let first = likely.first else { return nil }
    guard likely.count > 1, likely[1].title != first.title else {
      return phrases.isItAbout(first.title)
    }
    return phrases.whichTopic(first.title, likely[1].title)
  }

  /// True when the message names nothing that could be looked for.
  private var isVague: Bool {
    let telling = TermReader.terms(of: question, limit: PassageQuery.termLimit).filter {
      !$0.isFunction && $0.kind != .han
    }
    return telling.count <= 1
  }

  /// A clarifying question; nil when the policy allows no more of them.
  private func clarification(_ text: String) -> Draft? {
    guard inquiry.clarifications < policy.clarificationLimit else { return nil }
    var parts = inquiry.isUnhappy ? [phrases.apology] : []
    parts.append(text)
    if isForeign { parts.append(phrases.offerOfPerson) }
    return Draft(
      outcome: .clarified, text: parts.joined(separator: "\n"),
      score: hits.first?.confidence ?? 0, passages: hits.map(\.title))
  }

  private func escalation(
    _ reason: EscalationReason, text: String? = nil, words: String? = nil
  ) -> Draft {
    Draft(
      outcome: .escalated, text: text, score: hits.first?.confidence ?? 0, escalation: reason,
      words: words.map { Display.oneLine($0, limitScalars: 120) })
  }
}
