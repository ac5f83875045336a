import Desk
import Language

/// A session that commands are tried on, without any ledger.
struct Bench {
  var session: Session?
  var events: [Event] = []
  var policy = Policy()
  var history: [Turn] = []
  var stops = AssistantStops()
  var offeredTo: AgentID?
  var now = Timestamp(ms: 1_700_000_000_000)
  var nextSeq: Seq = 1

  /// Tries a command; the session moves only when it is not refused.
  @discardableResult
  mutating func attempt(
    _ command: Command, by caller: Caller, expecting epoch: Int? = nil
  ) -> Result<Decision, Refusal> {
    let (turns, stops, offeredTo) = (history, stops, offeredTo)
    let result = decide(
      command, on: session, by: caller, expecting: epoch, nextSeq: nextSeq, at: now,
      in: DecisionContext(
        policy: policy, history: { turns.suffix($0) }, agentExists: { $0 != "nobody" },
        stops: { stops }, offeredTo: { offeredTo }))
    if case .success(let decision) = result {
      session = decision.session
      events += decision.events
      nextSeq += Seq(decision.events.count)
    }
    return result
  }

  /// Receives a customer's message that calls nobody unless flags or polarity do.
  @discardableResult
  mutating func hear(
    _ text: String = "hello", id: String = "m1", polarity: Double = 0,
    confidence: Double = 1, flags: MessageFlags = MessageFlags(), intent: String? = nil
  ) -> Result<Decision, Refusal> {
    attempt(
      .receive(
        Inbound(
          channel: "test", customer: "C1", id: id, parts: [text],
          understanding: Understanding(
            language: .english,
            intent: intent.map { [IntentGuess(label: $0, confidence: 1)] } ?? [],
            entities: [],
            sentiment: Sentiment(
              polarity: polarity, confidence: confidence,
              emotion: polarity < -0.5 ? .angry : .calm,
              movedBy: [SentimentCue(text: "word", weight: polarity)]),
            flags: flags, models: ModelVersions(intent: "test", sentiment: "test")))),
      by: .customer)
  }

  /// A session that this owner has.
  static func owned(by owner: Owner, policy: Policy = Policy()) -> Bench {
    var bench = Bench(policy: policy)
    bench.hear()
    switch owner {
    case .assistant: break
    case .queue: bench.attempt(.escalate(reason: .manual, words: nil), by: .system)
    case .agent(let id): bench.attempt(.takeOver, by: .agent(id))
    case .nobody: bench.attempt(.resolve(disposition: nil), by: .system)
    }
    return bench
  }

  /// Commits an assistant's answer to the customer's latest message.
  @discardableResult
  mutating func answer(_ text: String = "an answer") -> Result<Decision, Refusal> {
    attempt(.respond(reply(text)), by: .assistant)
  }

  /// What the assistant would commit now.
  func reply(_ text: String?, outcome: ResponseOutcome = .answered) -> AssistantReply {
    AssistantReply(
      message: session?.lastInbound ?? 0, epoch: session?.epoch ?? 0, outcome: outcome, text: text,
      score: 1, provenance: Provenance(model: "test", policyVersion: "test", latencyMs: 0))
  }

  /// The facts of the latest `count` events.
  func lastFacts(_ count: Int) -> [String] { events.suffix(count).map(\.fact.kind) }
}

extension Result {
  /// The refusal, if it is one.
  var refusal: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
