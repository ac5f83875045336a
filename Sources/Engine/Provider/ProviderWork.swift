import Assist
import Desk
import Foundation
import ProviderWire

/// A question to a provider and who wants to know.
struct ProviderQuestion: Sendable {
  enum Kind: Sendable {
    /// With all the fields of a body, and with those that every server knows.
    case chat(full: String, plain: String)
    /// The vectors of so many texts.
    case vectors(body: String, count: Int)
    /// Whether it is there at all.
    case models
  }

  var kind: Kind
  var budget: ProviderBudget
  var completion: @Sendable (Result<ProviderAnswer, ProviderTrouble>) -> Void
}

/// The questions under way: each is asked, and asked once more where that may help.
///
/// Each is answered within its time, whatever becomes of the program that speaks HTTP. Used by one
/// thread.
final class ProviderWork {
  private struct Going {
    var question: ProviderQuestion
    var askedAtMs: Int64
    var call: ProviderCall?
    /// Of one that waits for its turn or its second try; nil while it is under way.
    var dueAtMs: Int64?
    var tries = 0
    var isPlain = false
  }

  /// More at once make each slower.
  private static let callLimit = 4
  /// More would wait in vain.
  private static let waitingLimit = 16
  private static let retryPauseMs: Int64 = 100
  private static let longestPauseMs: Int64 = 10_000
  /// No answer to a chat is larger, with everything that a stream puts around it.
  private static let answerLimitBytes = 4 * 1024 * 1024

  private let setup: ProviderSetup
  private(set) var child: ProviderChild?
  private var childDeaths = 0
  private var childDueAtMs: Int64 = 0
  private var going: [Int: Going] = [:]
  private var nextID = 1
  private var speaksPlainly = false

  init(_ setup: ProviderSetup) {
    self.setup = setup
  }

  // MARK: Questions

  func take(_ question: ProviderQuestion, nowMs: Int64) {
    guard going.count < Self.callLimit + Self.waitingLimit else {
      question.completion(.failure(.busy))
      return
    }
    going[nextID] = Going(question: question, askedAtMs: nowMs, dueAtMs: nowMs)
    nextID += 1
    startDue(nowMs)
  }

  /// Ends all that is under way.
  func endAll(_ trouble: ProviderTrouble) {
    for id in going.keys.sorted() { finish(id, .failure(trouble)) }
  }

  /// When `advance` has to be called if nothing happens before.
  var deadlineMs: Int64? {
    let isFull = going.values.count { $0.call != nil } >= Self.callLimit
    return going.values.map { item in
      let end = item.askedAtMs + item.question.budget.totalMs
      if let call = item.call { return min(call.deadlineMs, end) }
      return isFull ? end : min(item.dueAtMs ?? end, end)
    }.min()
  }

  /// Ends what takes too long and starts what is due.
  func advance(nowMs: Int64) {
    for id in going.keys.sorted() {
      guard let item = going[id] else { continue }
      if let call = item.call {
        if call.deadlineMs <= nowMs { settle(id, call.expire(), nowMs) }
      } else if item.askedAtMs + item.question.budget.totalMs <= nowMs {
        finish(id, .failure(.busy))
      }
    }
    startDue(nowMs)
  }

  private func startDue(_ nowMs: Int64) {
    for id in going.keys.sorted() {
      guard going.values.count(where: { $0.call != nil }) < Self.callLimit else { return }
      if let item = going[id], item.call == nil, let due = item.dueAtMs, due <= nowMs {
        start(id, nowMs)
      }
    }
  }

  private func start(_ id: Int, _ nowMs: Int64) {
    guard var item = going[id] else { return }
    let key: String?
    do {
      key = try setup.readKey()
    } catch {
      finish(id, .failure(error))
      return
    }
    if case .chat = item.question.kind { item.isPlain = item.isPlain || speaksPlainly }
    item.dueAtMs = nil
    var budget = item.question.budget
    budget.totalMs = max(0, item.askedAtMs + budget.totalMs - nowMs)
    item.call = .chat(ChatCall(budget, startedAtMs: nowMs))
    let path: String
    let body: String?
    switch item.question.kind {
    case .chat(let full, let plain):
      (path, body) = ("/chat/completions", item.isPlain ? plain : full)
    case .vectors(let texts, let count):
      item.call = .vectors(EmbeddingCall(budget, count: count, startedAtMs: nowMs))
      (path, body) = ("/embeddings", texts)
    case .models: (path, body) = ("/models", nil)
    }
    going[id] = item
    let request = WireRequest(
      id: id, url: setup.address.text + path, key: key, body: body,
      limitBytes: Self.answerLimitBytes)
    guard let child = living(nowMs), child.send(.start(request)) else {
      loseChild(nowMs)
      return
    }
  }

  // MARK: The other program

  private func living(_ nowMs: Int64) -> ProviderChild? {
    if let child { return child }
    guard childDueAtMs <= nowMs else { return nil }
    child = ProviderChild(setup.executable, usesProxy: setup.providerClass != .local)
    return child
  }

  /// Whether the child has to be told more once it listens.
  var hasUnsent: Bool { child?.hasUnsent == true }

  func childIsReady(nowMs: Int64) {
    guard let child else { return }
    guard child.flush(), let events = child.read() else {
      loseChild(nowMs)
      return
    }
    for event in events { take(event, nowMs) }
    // What waited may have its turn now.
    startDue(nowMs)
  }

  /// It has ended: what it worked at is asked once more of the next one.
  private func loseChild(_ nowMs: Int64) {
    if child != nil || childDueAtMs <= nowMs {
      childDeaths += 1
      let pause = min(Self.longestPauseMs, Self.retryPauseMs << Int64(min(childDeaths, 10) - 1))
      childDueAtMs = nowMs + pause
    }
    child = nil
    for id in going.keys.sorted() where going[id]?.call != nil {
      settle(id, .failed(.childEnded), nowMs)
    }
  }

  private func take(_ event: WireEvent, _ nowMs: Int64) {
    childDeaths = 0
    guard let item = going[event.id], var call = item.call else { return }
    if case .models = item.question.kind, case .head(let status, _) = event.news,
      (200..<300).contains(status) || status == 404
    {
      // A list of models is not asked of it, only that it answers.
      finish(event.id, .success(.present))
      return
    }
    let step = call.take(event.news)
    going[event.id]?.call = call
    settle(event.id, step, nowMs)
  }

  // MARK: Outcomes

  private func settle(_ id: Int, _ step: ProviderCall.Step, _ nowMs: Int64) {
    guard let item = going[id] else { return }
    switch step {
    case .wait: return
    case .done(let answer):
      if item.isPlain { speaksPlainly = true }
      finish(id, .success(answer))
    case .failed(let trouble):
      var again = item
      if case .failed(400, _) = trouble, case .chat = item.question.kind { again.isPlain = true }
      let isWorthIt = trouble.mayPass || (again.isPlain && !item.isPlain)
      // A child that was lost starts anew after its own pause.
      let dueAtMs = max(nowMs + Self.retryPauseMs, child == nil ? childDueAtMs : 0)
      guard isWorthIt, item.tries == 0, dueAtMs < item.askedAtMs + item.question.budget.totalMs
      else {
        finish(id, .failure(trouble))
        return
      }
      _ = child?.send(.cancel(id: id))
      again.tries = 1
      again.call = nil
      again.dueAtMs = dueAtMs
      going[id] = nil
      // A new number: nothing that is still told of the first try is taken for the second.
      going[nextID] = again
      nextID += 1
    }
  }

  private func finish(_ id: Int, _ result: Result<ProviderAnswer, ProviderTrouble>) {
    guard let item = going.removeValue(forKey: id) else { return }
    if item.call != nil { _ = child?.send(.cancel(id: id)) }
    item.question.completion(result)
  }
}

extension ProviderTrouble {
  /// Whether the same question may be answered at once.
  fileprivate var mayPass: Bool {
    switch self {
    case .unreachable, .cut, .childEnded, .slow(.connect): true
    case .failed(let status, _): status >= 500
    default: false
    }
  }
}
