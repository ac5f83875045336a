public import Desk
import Language

/// The assistant: makes a reply to a customer's message from the knowledge base and the customer's
/// orders, asks back once where it is unsure, and otherwise hands over.
///
/// A pure function of what it is given. What comes out has passed the guard.
public struct Answerer: Sendable {
  /// Name and version of this engine, as it stands in the provenance of its replies.
  public static let model = "embedded-1"
  /// Least confidence with which a clarifying question is asked; below it nothing is known.
  public static let clarifyFloor = 0.25
  /// Least confidence of a topic that a clarifying question names: whoever reads a wrong one says
  /// yes to it as often as not.
  public static let topicFloor = 0.31
  /// Confidence of a statement read off the customer's own order.
  public static let recordConfidence = 0.9
  /// Passages looked at: the best, the runner-up to ask about, and one to measure it by.
  static let hitLimit = 3

  public let index: PassageIndex
  public let policy: Policy
  public let rules: GuardRules
  /// What the desk's own questions taught; nil ranks by words alone.
  public let learned: LearnedRetrieval?

  public init(
    index: PassageIndex, policy: Policy, rules: GuardRules = GuardRules(),
    learned: LearnedRetrieval? = nil
  ) {
    self.index = index
    self.learned = learned
    self.policy = policy
    self.rules = rules
  }

  /// The reply to a customer's message.
  ///
  /// The latency in its provenance is 0: whoever called knows it.
  public func reply(to inquiry: Inquiry) -> AssistantReply {
    let draft = completed(
      Drafting(inquiry: inquiry, index: index, policy: policy, learned: learned).draft(),
      for: inquiry)
    let verdict = draft.text.map {
      Guard.check($0, grounds: Grounds(inquiry, passages: draft.passages), rules: rules)
    }
    var reply = AssistantReply(
      message: inquiry.message, epoch: inquiry.epoch, outcome: draft.outcome, text: draft.text,
      score: draft.score, citations: draft.citations, guardVerdict: verdict,
      provenance: Provenance(
        model: Answerer.model, policyVersion: policy.version, indexSeq: index.asOf, latencyMs: 0),
      escalation: draft.escalation, words: draft.words)
    if let verdict, !verdict.allowed {
      reply.text = nil
      reply.citations = []
      reply.outcome = .escalated
      // An escalation that was one anyway keeps its own reason.
      reply.escalation = draft.escalation ?? .policy
      reply.words = draft.words ?? verdict.findings.first
    }
    return reply
  }

  /// The draft with what the desk wants said beside it.
  func completed(_ draft: Draft, for inquiry: Inquiry) -> Draft {
    guard var text = draft.text else { return draft }
    var draft = draft
    let (language, _) = ReplyLanguage.of(inquiry)
    if draft.outcome == .answered {
      for needed in rules.disclaimers(for: inquiry.understanding, in: language)
      where !text.contains(needed) {
        text += "\n" + needed
        draft.passages.append(needed)
      }
    }
    if rules.assistantSaysSo, !inquiry.turns.contains(where: { $0.speaker == .assistant }) {
      text = Phrases.of(language).disclosure + "\n" + text
    }
    draft.text = text
    return draft
  }

  /// How a search is asked for an inquiry: the message, the customer's turns before it, and what
  /// is likely meant.
  static func query(for inquiry: Inquiry, text: String, language: ReplyLanguage) -> PassageQuery {
    var context = context(of: inquiry.turns)
    if let instruction = inquiry.instruction { context.append(instruction) }
    var query = PassageQuery(
      text, context: context, language: language.rawValue, at: inquiry.at)
    query.naming = naming(of: inquiry.turns)
    query.near = inquiry.near
    query.names = inquiry.orders.flatMap { [$0.id, $0.tracking ?? ""] + $0.items.map(\.name) }
    if let guess = inquiry.understanding.intent.first, guess.confidence >= hintConfidence,
      !IntentWords.withoutTopic.contains(guess.label)
    {
      query.hint = IntentWords.of(guess.label)
      query.hintTrust = guess.confidence
    }
    return query
  }

  /// What of the turns before a question a search looks at: the customer's own.
  ///
  /// What the desk said would find what it was said from once more.
  static func context(of turns: some Sequence<Turn>) -> [String] {
    turns.filter { $0.speaker == .customer }.map(\.text)
  }

  /// Where the things are named that a dialogue is about: by either side.
  static func naming(of turns: some Sequence<Turn>) -> [String] {
    turns.filter { $0.speaker != .system }.map(\.text)
  }

  /// A less sure intent would pull the search astray.
  private static let hintConfidence = 0.3
}

/// A reply before the guard has seen it.
struct Draft: Equatable {
  var outcome: ResponseOutcome
  var text: String?
  var score: Double
  var citations: [Citation] = []
  /// The passages the text was made from.
  var passages: [String] = []
  var escalation: EscalationReason?
  var words: String?
}
