import Assist
public import Desk
import Dispatch
import Language
import Synchronization

/// What changed at the provider's side, for whoever shows it.
public enum ProviderNews: Sendable, Equatable {
  case state(ProviderState)
  /// A model's suggestion for this session has come.
  case suggestion(SessionID)
  /// A translation has come, or will not.
  case translation
}

/// The desk's optional provider: asks it where it is likely to answer, and tells how it is.
///
/// It keeps what was suggested. Without a provider the embedded engine answers alone.
final class ProviderDesk: Sendable {
  /// For what a provider is asked; the customer who waits comes first.
  private struct Asked: Hashable {
    var session: SessionID
    var message: Seq
  }

  private enum Offered {
    case asking
    case came(ModelOffer?, ProviderUse)
  }

  private struct State {
    var breaker: ProviderBreaker
    /// Of the model that makes vectors.
    var vectorBreaker = ProviderBreaker(probeMs: 5_000)
    var offers: [Asked: Offered] = [:]
    /// Oldest first.
    var order: [Asked] = []
    var observer: (@Sendable (ProviderNews) -> Void)?
  }

  /// Nil where none is named, or where what is named cannot be used.
  let setup: ProviderSetup?
  private let loop: ProviderLoop?
  private let state: Mutex<State>
  /// What becomes of answers runs here: commits must not hold up the loop.
  private let queue = DispatchQueue(label: "provider answers", attributes: .concurrent)
  private let underWay = DispatchGroup()
  /// Sessions looked at lately; others are asked for again.
  private static let offerLimit = 256

  init(_ settings: LLMSettings, in environment: DeskEnvironment?, desk: String) {
    var setup: ProviderSetup?
    var breaker = ProviderBreaker(probeMs: settings.budget.totalMs)
    do throws(ProviderTrouble) {
      if let environment {
        setup = try ProviderSetup.resolve(settings, in: environment, desk: desk)
      }
    } catch {
      breaker.fail(error, atMs: 0)
    }
    self.setup = setup
    loop = setup.map(ProviderLoop.init)
    state = Mutex(State(breaker: breaker))
  }

  /// How it is; nil where none is named.
  var current: ProviderState? {
    let state = state.withLock { $0.breaker.state }
    return setup == nil && state == .ready ? nil : state
  }

  /// The fields that may leave for it.
  var fields: LeavingFields? { setup.map { LeavingFields.of($0.providerClass) } }

  /// Calls `observer` from any thread with what changes from now on.
  func observe(_ observer: (@Sendable (ProviderNews) -> Void)?) {
    state.withLock { $0.observer = observer }
  }

  /// Ends what is under way and waits until its consequences are written.
  func settle() {
    loop?.endAll()
    underWay.wait()
  }

  func close() {
    observe(nil)
    loop?.close()
    underWay.wait()
  }

  // MARK: Asking

  /// Asks a model.
  ///
  /// - Parameters:
  ///   - limitMs: less time than the desk allows, where the caller has less.
  ///   - then: called once, on another thread, when the answer or the trouble is there.
  /// - Returns: the trouble for which it is not asked at all.
  func ask(
    _ prompt: some ChatPrompt, limitMs: Int64 = .max,
    then: @escaping @Sendable (Result<ChatCompletion, ProviderTrouble>, ProviderUse) -> Void
  ) -> ProviderTrouble? {
    guard let setup, let loop else {
      if case .troubled(let trouble)? = current { return trouble }
      return .closing
    }
    let now = Self.nowMs
    if let trouble = state.withLock({ $0.breaker.trouble(atMs: now) }) { return trouble }
    var budget = setup.budget
    budget.totalMs = min(budget.totalMs, limitMs)
    underWay.enter()
    loop.ask(
      ProviderQuestion(
        kind: .chat(
          full: prompt.body(model: setup.model, isPlain: false),
          plain: prompt.body(model: setup.model, isPlain: true)), budget: budget
      ) { [self] answer in
        let end = Self.nowMs
        note(answer.map { _ in () }, atMs: end)
        let result = answer.flatMap { answer -> Result<ChatCompletion, ProviderTrouble> in
          // A question to a model is answered by words.
          if case .chat(let completion) = answer { .success(completion) } else { .failure(.cut) }
        }
        var use = ProviderUse(model: setup.model, latencyMs: Double(end - now))
        if case .success(let completion) = result {
          use.tokensIn = completion.tokensIn
          use.tokensOut = completion.tokensOut
        }
        queue.async { [underWay, use] in
          then(result, use)
          underWay.leave()
        }
      })
    return nil
  }

  /// Asks for the vectors of texts, where the desk names a model for them.
  ///
  /// What goes wrong here says nothing of the other model, so it is not told to anybody.
  ///
  /// - Parameters:
  ///   - limitMs: all the time it may take.
  ///   - then: called once, on another thread, when the answer or the trouble is there.
  /// - Returns: the trouble for which it is not asked at all.
  func embed(
    _ request: EmbeddingRequest, limitMs: Int64,
    then: @escaping @Sendable (Result<[[Float]], ProviderTrouble>) -> Void
  ) -> ProviderTrouble? {
    guard let setup, let loop, let model = setup.embedModel else { return .closing }
    if let trouble = state.withLock({ $0.vectorBreaker.trouble(atMs: Self.nowMs) }) {
      return trouble
    }
    let budget = ProviderBudget(
      connectMs: setup.budget.connectMs, firstTokenMs: limitMs, totalMs: limitMs)
    underWay.enter()
    loop.ask(
      ProviderQuestion(
        kind: .vectors(body: request.body(model: model), count: request.texts.count),
        budget: budget
      ) { [self] answer in
        let result = answer.flatMap { answer -> Result<[[Float]], ProviderTrouble> in
          if case .vectors(let vectors) = answer { .success(vectors) } else { .failure(.cut) }
        }
        let end = Self.nowMs
        state.withLock { state in
          switch result {
          case .success: state.vectorBreaker.succeed()
          case .failure(let trouble): state.vectorBreaker.fail(trouble, atMs: end)
          }
        }
        queue.async { [underWay] in
          then(result)
          underWay.leave()
        }
      })
    return nil
  }

  /// The same, waiting for the answer.
  func embedNow(
    _ request: EmbeddingRequest, limitMs: Int64
  ) -> Result<[[Float]], ProviderTrouble> {
    let answered = DispatchSemaphore(value: 0)
    let result = Mutex<Result<[[Float]], ProviderTrouble>>(.failure(.closing))
    let trouble = embed(request, limitMs: limitMs) { found in
      result.withLock { $0 = found }
      answered.signal()
    }
    if let trouble { return .failure(trouble) }
    answered.wait()
    return result.withLock { $0 }
  }

  /// Tells that something came for a session's suggestions.
  func announce(_ session: SessionID) {
    state.withLock { $0.observer }?(.suggestion(session))
  }

  /// Tells that something came of what was to be translated.
  func announceTranslation() {
    state.withLock { $0.observer }?(.translation)
  }

  /// Asks whether it is there, whatever is known of it, and waits for the answer.
  func check() -> (trouble: ProviderTrouble?, latencyMs: Double) {
    guard let setup, let loop else {
      if case .troubled(let trouble)? = current { return (trouble, 0) }
      return (nil, 0)
    }
    let start = Self.nowMs
    let answered = DispatchSemaphore(value: 0)
    let trouble = Mutex<ProviderTrouble?>(nil)
    loop.ask(
      ProviderQuestion(kind: .models, budget: setup.budget) { result in
        if case .failure(let found) = result { trouble.withLock { $0 = found } }
        answered.signal()
      })
    answered.wait()
    return (trouble.withLock { $0 }, Double(Self.nowMs - start))
  }

  private func note(_ result: Result<Void, ProviderTrouble>, atMs now: Int64) {
    let (observer, news) = state.withLock { state in
      let before = state.breaker.state
      switch result {
      case .success: state.breaker.succeed()
      case .failure(let trouble): state.breaker.fail(trouble, atMs: now)
      }
      let after = state.breaker.state
      // The same trouble in other words is no news.
      let isSame = before.trouble?.name == after.trouble?.name
      return (state.observer, isSame ? nil : ProviderNews.state(after))
    }
    if let news { observer?(news) }
  }

  private static var nowMs: Int64 { Int64(DispatchTime.now().uptimeNanoseconds / 1_000_000) }

  // MARK: Suggestions

  /// What a model suggests for a message, if it has answered; otherwise it is asked now, once.
  ///
  /// - Parameter prompt: made only where it is needed.
  /// - Parameter read: what the answer is worth as a suggestion.
  func offer(
    for session: SessionID, _ message: Seq, prompt: () -> ProviderPrompt?,
    read: @escaping @Sendable (ChatCompletion, ProviderPrompt) -> ModelOffer?
  ) -> (offer: ModelOffer, use: ProviderUse)? {
    guard setup != nil else { return nil }
    let asked = Asked(session: session, message: message)
    let known = state.withLock { $0.offers[asked] }
    switch known {
    case .came(let offer?, let use)?: return (offer, use)
    case .came(nil, _)?, .asking?: return nil
    case nil: break
    }
    guard let prompt = prompt() else { return nil }
    let isFirst = state.withLock { state in
      guard state.offers[asked] == nil else { return false }
      state.offers[asked] = .asking
      state.order.append(asked)
      if state.order.count > Self.offerLimit { state.offers[state.order.removeFirst()] = nil }
      return true
    }
    guard isFirst else { return nil }
    let trouble = ask(prompt) { [self] result, use in
      guard case .success(let completion) = result else {
        forget(asked)
        return
      }
      let offer = read(completion, prompt)
      let observer = state.withLock { state in
        if state.offers[asked] != nil { state.offers[asked] = .came(offer, use) }
        return state.observer
      }
      if offer != nil { observer?(.suggestion(session)) }
    }
    if trouble != nil { forget(asked) }
    return nil
  }

  /// What failed may be asked again.
  private func forget(_ asked: Asked) {
    state.withLock { state in
      state.offers[asked] = nil
      state.order.removeAll { $0 == asked }
    }
  }
}

/// What one question to a provider cost.
struct ProviderUse: Sendable, Equatable {
  var model: String
  var tokensIn = 0
  var tokensOut = 0
  var latencyMs: Double
}
