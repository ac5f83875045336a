import Assist
public import Desk
import Dispatch
import Language
import Ledger
import Synchronization

extension Engine {
  /// How the provider of a language model is; nil where none is named.
  public var providerState: ProviderState? { provider.current }

  /// Calls `observer`, from any thread, when the provider's state changes and when a suggestion of
  /// its has come; asking for that session's suggestions again then brings it.
  public func observeProvider(_ observer: @escaping @Sendable (ProviderNews) -> Void) {
    provider.observe(observer)
  }

  /// Asks the provider whether it is there, and waits for the answer; nil where none is named.
  public func checkProvider() -> ProviderReport? {
    guard provider.current != nil else { return nil }
    let (trouble, latencyMs) = provider.check()
    return ProviderReport(
      address: provider.setup?.address.text, model: provider.setup?.model,
      providerClass: provider.setup?.providerClass.rawValue, trouble: trouble,
      latencyMs: latencyMs)
  }

  /// What a model suggests to the agent who owns a session, if it has answered by now; otherwise it
  /// is asked, and nobody waits.
  ///
  /// Sessions that nobody has taken yet are only looked at: each question costs.
  func offer(
    of session: Session, _ inquiry: Inquiry, _ shelf: KnowledgeKeeper.Shelf
  ) throws(EngineError) -> (offer: ModelOffer, use: ProviderUse)? {
    guard case .agent = session.owner, session.unansweredSince != nil, let fields = provider.fields
    else { return nil }
    let answerer = self.answerer(shelf)
    let names = try agentNames()
    return provider.offer(
      for: session.id, inquiry.message,
      prompt: { answerer.prompt(for: inquiry, fields, names: names) },
      read: { answerer.offer(for: inquiry, from: $0, to: $1) })
  }

  /// What a model suggests to a text, waiting for it as long as the desk's budget allows.
  func offerNow(
    for inquiry: Inquiry, _ shelf: KnowledgeKeeper.Shelf
  ) throws(EngineError) -> ModelOffer? {
    guard let fields = provider.fields else { return nil }
    let answerer = self.answerer(shelf)
    guard let prompt = answerer.prompt(for: inquiry, fields, names: try agentNames()) else {
      return nil
    }
    let answered = DispatchSemaphore(value: 0)
    let offer = Mutex<ModelOffer?>(nil)
    let trouble = provider.ask(prompt) { result, _ in
      if case .success(let completion) = result {
        let found = answerer.offer(for: inquiry, from: completion, to: prompt)
        offer.withLock { $0 = found }
      }
      answered.signal()
    }
    guard trouble == nil else { return nil }
    answered.wait()
    return offer.withLock { $0 }
  }
}

/// What was found of a provider when it was asked whether it is there.
public struct ProviderReport: Sendable, Equatable {
  /// Nil, as model and class, where the settings are refused.
  public var address: String?
  public var model: String?
  public var providerClass: String?
  public var trouble: ProviderTrouble?
  public var latencyMs: Double
}
