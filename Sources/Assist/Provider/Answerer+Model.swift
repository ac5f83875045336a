public import Desk
import Language

/// Answers and suggestions with the help of a language model.
extension Answerer {
  /// The question for a provider where it could answer better than the embedded engine; nil where
  /// the engine's reply stands: manners, a wish for a person, a deed, or nothing to answer from.
  ///
  /// - Parameter names: of agents, who may have signed.
  public func prompt(
    for inquiry: Inquiry, besides reply: AssistantReply, _ fields: LeavingFields, names: [String]
  ) -> ProviderPrompt? {
    switch (reply.outcome, reply.escalation) {
    case (.answered, _), (.clarified, _), (.escalated, .missingKnowledge?),
      (.escalated, .clarificationLoop?):
      prompt(for: inquiry, fields, names: names)
    default: nil
    }
  }

  /// The question for a provider, from the passages and orders that bear on the message.
  public func prompt(
    for inquiry: Inquiry, _ fields: LeavingFields, names: [String]
  ) -> ProviderPrompt? {
    let (language, _) = ReplyLanguage.of(inquiry)
    let asked = FollowUp(of: inquiry).asked(inquiry)
    let orders = OrderDesk(
      inquiry: asked, wording: Wording(asked.text), phrases: Phrases.of(language),
      language: language)
    let bearing: [Order] =
      switch orders.find() {
      case .found(let order): [order]
      case .several(let several): several
      case .unknownNumber, .none: []
      }
    let hits = index.search(
      Answerer.query(for: asked, text: asked.text, language: language),
      limit: ProviderPrompt.passageLimit, learned: learned)
    return ProviderPrompt(
      inquiry, hits: hits, orders: bearing.map { ($0, orders.facts($0)) }, fields, names: names)
  }

  /// The reply with what a model wrote, where that may be sent without a person.
  ///
  /// - Returns: the reply, or why the embedded engine's stands.
  public func reply(
    to inquiry: Inquiry, from completion: ChatCompletion, to prompt: ProviderPrompt, model: String
  ) -> ModelReply {
    switch ModelAnswer(completion.text, for: prompt) {
    case .abstains: return .unused("it abstains")
    case .uncited: return .unused("it cites no source")
    case .unusable(let why): return .unused(why)
    case .answer(let text, let cited):
      let score = cited.map(\.confidence).max() ?? 0
      guard score >= policy.answerThreshold * Self.modelShare else {
        return .unused("its source is not sure enough")
      }
      guard isInLanguage(text, of: inquiry) else { return .unused("wrongLanguage") }
      var draft = Draft(
        outcome: .answered, text: apologised(text, to: inquiry), score: score,
        citations: Self.citations(cited), passages: cited.map(\.text))
      draft = completed(draft, for: inquiry)
      let verdict = Guard.check(
        draft.text ?? "", grounds: Grounds(inquiry, passages: draft.passages), rules: rules)
      guard verdict.allowed else {
        return .unused("guard: " + verdict.findings.joined(separator: ", "))
      }
      guard Roots.hold(text, sources: cited) else {
        return .unused("its words are not those of its source")
      }
      return .used(
        AssistantReply(
          message: inquiry.message, epoch: inquiry.epoch, outcome: .answered, text: draft.text,
          score: score, citations: draft.citations, guardVerdict: verdict,
          provenance: Provenance(
            model: model, policyVersion: policy.version, indexSeq: index.asOf,
            tokensIn: completion.tokensIn, tokensOut: completion.tokensOut, latencyMs: 0)))
    }
  }

  /// What a model wrote as something to suggest to a person; nil where the guard or its language
  /// speaks against it.
  public func offer(
    for inquiry: Inquiry, from completion: ChatCompletion, to prompt: ProviderPrompt
  ) -> ModelOffer? {
    let text: String
    let cited: [ProviderPrompt.Source]
    switch ModelAnswer(completion.text, for: prompt) {
    case .abstains, .unusable: return nil
    case .uncited(let words): (text, cited) = (words, [])
    case .answer(let words, let sources): (text, cited) = (words, sources)
    }
    let grounds = Grounds(inquiry, passages: cited.map(\.text))
    guard isInLanguage(text, of: inquiry), Guard.check(text, grounds: grounds, rules: rules).allowed
    else { return nil }
    return ModelOffer(
      text: text, citations: Self.citations(cited),
      fit: cited.map(\.confidence).max() ?? Self.uncitedFit)
  }

  /// A person may find good what names no source; it stands below what does.
  private static let uncitedFit = 0.35
  /// A model reads what a passage says; words that fit it little are enough to find it.
  private static let modelShare = 0.6

  private static func citations(_ cited: [ProviderPrompt.Source]) -> [Citation] {
    cited.compactMap(\.citation).reduce(into: []) { citations, citation in
      if !citations.contains(citation) { citations.append(citation) }
    }
  }

  private func isInLanguage(_ text: String, of inquiry: Inquiry) -> Bool {
    let (language, _) = ReplyLanguage.of(inquiry)
    return switch inquiry.understander.understand(text).language {
    case .english: language == .english
    case .chinese: language == .chinese
    case .mixed, .other: true
    }
  }

  private func apologised(_ text: String, to inquiry: Inquiry) -> String {
    let phrases = Phrases.of(ReplyLanguage.of(inquiry).language)
    let lower = text.lowercased()
    let wasSaid = inquiry.turns.last { $0.speaker == .assistant }?.text.hasPrefix(phrases.apology)
    guard inquiry.isUnhappy, wasSaid != true, !phrases.apologySigns.contains(where: lower.contains)
    else { return text }
    return phrases.apology + "\n" + text
  }
}

/// A reply that a model wrote, for a person to look at.
public struct ModelOffer: Sendable, Equatable {
  public var text: String
  public var citations: [Citation]
  /// How sure it is that its source answers the message, in [0, 1].
  public var fit: Double
}

/// Whether a model's words become the assistant's reply.
public enum ModelReply: Sendable, Equatable {
  case used(AssistantReply)
  /// The words say why, for the provenance of the reply that goes instead.
  case unused(String)
}
