import Desk
import Language

/// The making of one draft: manners, then orders, then knowledge, then a question, then a person.
struct Drafting {
  let inquiry: Inquiry
  /// The inquiry with the whole question for its text: what the message means where it stands.
  let asked: Inquiry
  let index: PassageIndex
  let policy: Policy
  let learned: LearnedRetrieval?
  let language: ReplyLanguage
  let isForeign: Bool
  let phrases: Phrases
  let followUp: FollowUp
  let reaction: Reaction?
  let orders: OrderDesk
  let hits: [PassageHit]

  init(
    inquiry: Inquiry, index: PassageIndex, policy: Policy, learned: LearnedRetrieval? = nil
  ) {
    self.inquiry = inquiry
    self.index = index
    self.learned = learned
    self.policy = policy
    (language, isForeign) = ReplyLanguage.of(inquiry)
    phrases = Phrases.of(language)
    followUp = FollowUp(of: inquiry)
    reaction = inquiry.clarifications > 0 ? nil : Reaction.to(inquiry, Wording(inquiry.text))
    var asked = followUp.asked(inquiry)
    if OrderDesk.saysArrived(Wording(asked.text)) {
      asked.understanding.intent.removeAll { OrderDesk.waitingIntents.contains($0.label) }
    }
    self.asked = asked
    orders = OrderDesk(
      inquiry: asked, wording: Wording(asked.text), phrases: phrases, language: language)
    let replyLanguage = language
    func search(_ inquiry: Inquiry) -> [PassageHit] {
      index.search(
        Answerer.query(for: inquiry, text: inquiry.text, language: replyLanguage),
        limit: Answerer.hitLimit, learned: learned)
    }
    let whole = search(asked)
    // Of what was said in pieces, the last may say it all.
    let last = asked.text != inquiry.text && inquiry.clarifications == 0 ? search(inquiry) : []
    hits = (last.first?.confidence ?? 0) > (whole.first?.confidence ?? 0) ? last : whole
  }

  func draft() -> Draft {
    if inquiry.understanding.flags.asksForHuman || inquiry.means(["service/person"], atLeast: 0.8) {
      return escalation(.customerRequest)
    }
    if let manners = manners() { return manners }
    if reaction == .rejects, let ask = clarification(phrases.missedPoint) { return ask }
    if reaction == .accepts { return escalation(.unsupportedRequest, words: inquiry.text) }
    if orders.isActionRequest, let draft = actionDraft() { return draft }
    if orders.isStatusQuestion, let draft = statusDraft() { return draft }
    if inquiry.means(["talk/off-topic"], atLeast: Self.surelyOffTopic), let talk = talk() {
      return talk
    }
    if let best = surest { return answer(facts: nil, best) }
    if let talk = talk() { return talk }
    if orders.isAboutTrouble, let draft = statusDraft() { return draft }
    return unsure()
  }

  /// The reply to a message of manners, or to one that is content with the answer before it.
  private func manners() -> Draft? {
    if let kind = Courtesy.kind(of: inquiry.text),
      // "Yes" to a question answers it; what it means is not for manners to say.
      inquiry.clarifications == 0 || kind > .assent, reaction != .rejects
    {
      return courtesy(Courtesy.reply(to: kind, inquiry, phrases))
    }
    // Somebody who writes in pieces is let to finish.
    if Courtesy.kind(of: inquiry.text) == .opener, inquiry.clarifications > 0,
      inquiry.text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    {
      return courtesy(phrases.goOn)
    }
    // A bare "no" announces what it is instead.
    if inquiry.clarifications > 0, followUp.comesAfterRejection, Reaction.isBareNo(inquiry.text) {
      return courtesy(phrases.goOn)
    }
    if reaction == .content {
      return courtesy(Reaction.courtesy(Wording(inquiry.text), phrases))
    }
    if inquiry.means(["talk/goodbye"], atLeast: 0.6), !inquiry.isAsking, !inquiry.isUnhappy {
      return courtesy(phrases.goodbye)
    }
    guard inquiry.clarifications == 0, !inquiry.isAsking,
      inquiry.understanding.sentiment.polarity > 0.3, !orders.isStatusQuestion
    else { return nil }
    if inquiry.means(["talk/thanks", "talk/goodbye"], atLeast: 0.5) {
      return courtesy(inquiry.lastDeskTurn == nil ? phrases.praise : phrases.welcome)
    }
    return nil
  }

  /// The reply to talk about nothing the shop deals in; nil where there might be a matter.
  private func talk() -> Draft? {
    let isOffTopic = inquiry.means(["talk/off-topic"], atLeast: Self.offTopic)
    guard inquiry.understanding.entities.isEmpty, isOffTopic || inquiry.clarifications == 0,
      inquiry.understanding.sentiment.emotion != .angry,
      !inquiry.isUnhappy || inquiry.means(["talk/off-topic"], atLeast: Self.surelyOffTopic),
      !orders.namesProduct || inquiry.understanding.sentiment.polarity > 0.3
    else { return nil }
    if isOffTopic {
      let wasSaid = inquiry.turns.contains { $0.text.hasPrefix(phrases.scope) }
      if !inquiry.isAsking, inquiry.understanding.sentiment.polarity > 0.15 {
        return courtesy(phrases.smallTalk)
      }
      return courtesy(wasSaid ? phrases.scopeAgain : phrases.scope)
    }
    if !inquiry.isAsking, inquiry.understanding.sentiment.polarity > 0.3,
      (hits.first?.confidence ?? 0) < Answerer.clarifyFloor
    {
      return courtesy(phrases.smallTalk)
    }
    return nil
  }

  /// The intent is one of many that look alike; half of certainty is much.
  private static let offTopic = 0.45
  private static let surelyOffTopic = 0.6

  private func courtesy(_ text: String) -> Draft {
    Draft(outcome: .courtesy, text: text, score: 1)
  }

  /// The passage that answers the question, if one is sure enough and was not told before.
  private var surest: PassageHit? {
    if followUp.isSettled, let named = hits.first(where: { $0.title == followUp.question }) {
      return named
    }
    let candidates = followUp.comesAfterRejection ? hits.filter { !isTold($0) } : hits
    if followUp.isSettled,
      let named = candidates.first(where: { followUp.topics.contains($0.title) }),
      named.confidence >= bar(for: named) * Self.namedShare
    {
      return named
    }
    if followUp.isSettled, !followUp.comesAfterRejection, followUp.topics.count == 1,
      let topic = followUp.topics.first,
      let named = index.search(
        PassageQuery(topic, language: language.rawValue, at: inquiry.at), limit: 1
      ).first,
      named.title == topic
    {
      return named
    }
    if let meant = candidates.first(where: { isMeant($0) && $0.confidence >= bar(for: $0) }) {
      return meant
    }
    return candidates.first.flatMap { $0.confidence >= bar(for: $0) ? $0 : nil }
  }

  /// How sure a passage must be: less so once the customer said which topic it is, or where what is
  /// likely meant names the same topic and no other passage comes near.
  private func bar(for hit: PassageHit) -> Double {
    if followUp.isSettled { return policy.answerThreshold * Self.settledShare }
    if isMeant(hit) { return policy.answerThreshold * Self.meantShare }
    guard asked.means(IntentWords.withTopic, atLeast: Self.likelyIntent),
      let guess = asked.understanding.intent.first,
      IntentWords.names(guess.label, in: hit.title)
    else { return policy.answerThreshold }
    let next = hits.first { $0.title != hit.title }?.confidence ?? 0
    return hit.confidence - next >= Self.clearMargin
      ? policy.answerThreshold * Self.agreedShare : policy.answerThreshold
  }

  /// True when the surest intent leaves little doubt and names the topic of the passage.
  private func isMeant(_ hit: PassageHit) -> Bool {
    guard asked.means(IntentWords.withTopic, atLeast: Self.sureIntent),
      let guess = asked.understanding.intent.first
    else { return false }
    return IntentWords.names(guess.label, in: hit.title)
  }

  private static let settledShare = 0.8
  private static let sureIntent = 0.7
  /// Words that fit little are enough where the intent is sure.
  private static let meantShare = 0.8
  /// A topic that the customer did not turn down needs little more.
  private static let namedShare = 0.7
  private static let agreedShare = 0.85
  private static let likelyIntent = 0.4
  private static let clearMargin = 0.05

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
      if !order.isUnderway, !orders.names(order), let best = hits.first,
        best.confidence >= policy.answerThreshold
      {
        return nil
      }
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

  /// What the knowledge base says for the state an order is in, or for what is asked of it.
  private func passage(for order: Order) -> PassageHit? {
    guard let state = IntentWords.label(ofStatus: order.status) else { return likely }
    // A bare number says nothing of what is asked; only trouble explains itself.
    if orders.isBareNumber, order.status.lowercased() != "delayed" { return nil }
    let guess = asked.understanding.intent.first.map(\.label) ?? ""
    let isAsked =
      asked.means(["refund/status"]) || asked.means(["delivery/late"]) && order.isUnderway
    var query = Answerer.query(for: asked, text: asked.text, language: language)
    query.hint = IntentWords.of(isAsked ? guess : state)
    query.hintTrust = 1
    let likely = index.search(query, limit: Answerer.hitLimit, learned: learned)
      .filter { $0.confidence >= policy.answerThreshold * Self.besideFacts }
    // Of a parcel on its way, "not received" says late, not stolen.
    guard order.status.lowercased() == "delayed" else { return likely.first }
    return likely.first { IntentWords.names(isAsked ? guess : state, in: $0.title) } ?? likely.first
  }

  /// An answer from the record, from a passage, or from both.
  private func answer(facts: String?, _ hit: PassageHit?) -> Draft {
    let newFacts = facts.flatMap { wasSaid($0) ? nil : $0 }
    var parts = [newFacts].compactMap(\.self)
    var draft = Draft(
      outcome: .answered, text: nil, score: facts == nil ? 0 : Answerer.recordConfidence)
    if let hit, let telling = untold(of: hit) {
      parts.append(telling)
      draft.citations = [Citation(article: hit.article, title: hit.title)]
      draft.passages = [hit.text]
      draft.score = max(draft.score, hit.confidence)
    }
    if parts.isEmpty {
      // Asked again, another passage may be the one that was meant.
      if let other = hits.first(where: {
        $0.article != hit?.article && $0.confidence >= bar(for: $0) && !isTold($0)
      }) {
        return answer(facts: nil, other)
      }
      return escalation(.missingKnowledge, words: inquiry.text)
    }
    if isForeign { parts.append(phrases.offerOfPerson) }
    draft.text = (apologies + parts).joined(separator: "\n")
    return draft
  }

  /// An apology for the unhappy, once in a row: said with every message it means nothing.
  private var apologies: [String] {
    let wasSaid = inquiry.turns.last { $0.speaker == .assistant }?.text.hasPrefix(phrases.apology)
    return inquiry.isUnhappy && wasSaid != true ? [phrases.apology] : []
  }

  /// What a passage says to the question: its best sentences, or, when those were told before, the
  /// rest of it; nil when all was told, since it did not help then.
  private func untold(of hit: PassageHit) -> String? {
    let picked = SentencePicker.pick(from: hit.text, question: asked.text)
    guard !picked.isEmpty else { return nil }
    guard wasSaid(picked) else { return picked }
    guard !followUp.comesAfterRejection, inquiry.isAsking else { return nil }
    let rest = Sentences.split(hit.text).filter { !wasSaid($0) }
    return rest.isEmpty ? nil : Sentences.join(rest[...].prefix(SentencePicker.sentenceLimit))
  }

  private func isTold(_ hit: PassageHit) -> Bool {
    wasSaid(SentencePicker.pick(from: hit.text, question: asked.text))
      || Sentences.split(hit.text).contains(where: wasSaid)
  }

  /// True when the assistant has said this very thing before: it did not help then.
  private func wasSaid(_ text: String) -> Bool {
    inquiry.turns.contains { $0.speaker == .assistant && $0.text.contains(text) }
  }

  /// Below the threshold: one question back where that may help, else a person.
  private func unsure() -> Draft {
    if inquiry.clarifications >= policy.clarificationLimit, inquiry.clarifications > 0 {
      return escalation(.clarificationLoop)
    }
    // "It came today" tells and asks nothing yet.
    if OrderDesk.saysArrived(Wording(inquiry.text)), !inquiry.isAsking, inquiry.clarifications == 0,
      !inquiry.isUnhappy
    {
      return courtesy(phrases.goOn)
    }
    let score = hits.first?.confidence ?? 0
    if score >= Answerer.topicFloor, let text = whichTopic(),
      let ask = clarification(text)
    {
      return ask
    }
    if isVague || score >= Answerer.clarifyFloor, let ask = clarification(phrases.moreDetails) {
      return ask
    }
    return escalation(.missingKnowledge, words: inquiry.text)
  }

  /// A question that names the best topics; only topics in the language of the reply are named.
  private func whichTopic() -> String? {
    let likely = hits.filter { hit in
      hit.confidence >= Answerer.clarifyFloor
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
    let telling = TermReader.terms(of: asked.text, limit: PassageQuery.termLimit).filter {
      !$0.isFunction && $0.kind != .han
    }
    return telling.count <= 1
  }

  /// A clarifying question; nil when the policy allows no more of them.
  private func clarification(_ text: String) -> Draft? {
    guard inquiry.clarifications < policy.clarificationLimit else { return nil }
    var parts = apologies + [text]
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
