public import Desk
import Language
import Ledger

/// The emergency stop: nothing is said by the assistant from the fact on, and what it holds goes to
/// the queues.
extension Engine {
  /// What a stop or a start did.
  public struct StopReport: Sendable, Equatable {
    /// The fact; nil where the stop held already.
    public let event: Event?
    /// Sessions that changed their owner.
    public let moved: Int
  }

  /// Sessions moved in one transaction: few enough that an agent's key does not wait for long.
  private static let sweepSize = 256

  /// Stops the assistant; a second call for the same scope only moves what is left.
  public func stopAssistant(
    _ scope: StopScope, by caller: Caller
  ) throws(EngineError) -> StopReport {
    try require(.stopAssistant, of: caller, for: "stop-assistant " + scope.text)
    try requireKnown(scope)
    let stops = try reading { reader throws(LedgerError) in try reader.stops() }
    var event: Event?
    if !stops.scopes.contains(scope) {
      event = try record([ProposedFact(caller.actor, .assistantStopped(AssistantStop(scope)))])
        .first
    }
    return StopReport(event: event, moved: try sweepStopped())
  }

  /// Lifts a stop and gives back what it put into the queues and nobody took.
  public func startAssistant(
    _ scope: StopScope, by caller: Caller
  ) throws(EngineError) -> StopReport {
    try require(.stopAssistant, of: caller, for: "start-assistant " + scope.text)
    let stops = try reading { reader throws(LedgerError) in try reader.stops() }
    guard stops.scopes.contains(scope) else {
      let list = stops.scopes.map(\.text).joined(separator: ", ")
      throw EngineError(
        .refused(.notStopped),
        "The assistant is not stopped for \(scope.text)"
          + (list.isEmpty ? "." : "; it is stopped for: \(list)."))
    }
    let event = try record([ProposedFact(caller.actor, .assistantStarted(AssistantStop(scope)))])
    return StopReport(event: event.first, moved: try sweepStarted())
  }

  /// A stop of a queue that is none would stop nothing, just when it matters.
  private func requireKnown(_ scope: StopScope) throws(EngineError) {
    guard case .queue(let name) = scope else { return }
    let policy = config.policy
    let names = policy.queueNames ?? [policy.queue] + (policy.vipQueue.map { [$0] } ?? [])
    guard !names.contains(name) else { return }
    throw EngineError(
      .refused(.unknownQueue(name, nearest: NearestName.of(name, among: names))), "")
  }

  /// Takes from the assistant what stops cover; how many sessions that were.
  @discardableResult
  func sweepStopped() throws(EngineError) -> Int {
    let ids = try reading { reader throws(LedgerError) in try reader.sessionsToStop() }
    return try sweep(ids, .stop)
  }

  /// Gives back to the assistant what only lifted stops keep from it; how many sessions that were.
  @discardableResult
  func sweepStarted() throws(EngineError) -> Int {
    let ids = try reading { reader throws(LedgerError) in try reader.sessionsToGiveBack() }
    return try sweep(ids, .handBack(instruction: nil))
  }

  /// What somebody else moved meanwhile refuses the command and stays.
  private func sweep(_ ids: [SessionID], _ command: Command) throws(EngineError) -> Int {
    var moved = 0
    var rest = ids[...]
    while !rest.isEmpty {
      let now = clock.now()
      let requests = rest.prefix(Engine.sweepSize).map { id in
        Request(command, on: .session(id), by: .system, at: now)
      }
      rest = rest.dropFirst(requests.count)
      do {
        for outcome in try ledger.perform(together: requests) {
          if case .done = outcome { moved += 1 }
        }
      } catch {
        throw EngineError(error)
      }
    }
    return moved
  }
}
