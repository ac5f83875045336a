/// Whether promised times are kept.
public enum PromiseState: Int, Codable, Sendable, Comparable {
  case fine, soon, breached

  public static func < (left: PromiseState, right: PromiseState) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What people owe a session, and what its calls for people were: the part of its state that timers
/// and escalation rules look at.
public struct ServiceState: Sendable, Equatable, Codable {
  /// What timers will do, the next first.
  public var steps: [PlannedStep] = []
  /// The fact that the next step's job speaks of.
  public var plannedBy: Seq?
  /// The queue it waits in or came from.
  public var queue: QueueName?
  /// Since when it stands in this queue.
  public var enteredAt: Timestamp?
  /// By when the next answer is promised; it stays when that moment has passed.
  public var responseDue: Due?
  /// By when the matter is to be solved, where that is promised.
  public var resolutionDue: Due?
  /// Of the first or next response.
  public var response = PromiseState.fine
  public var resolution = PromiseState.fine
  /// Reminders sent since it stands in this queue.
  public var reminders = 0
  /// Open time of the resolution used up so far.
  public var usedMs: Int64 = 0
  public var runsSince: Timestamp?
  /// Whether the customer was here within the last day.
  public var isReturning = false
  /// The latest call for a person; a hand-back does not forget it.
  public var lastCall: EscalationMark?
  /// The assistant failed twice for the same reason: it does not get the session back.
  public var staysWithPeople = false
  /// Whether the assistant found what it was told to say at the last hand-back; nil before it looked.
  public var hasSaidAsTold: Bool?

  public init() {}

  /// The worse of the two promises.
  public var worst: PromiseState { max(response, resolution) }

  /// Who comes again within this time is returning.
  static let returningMs: Int64 = 24 * 3_600_000
}

extension ServiceState {
  /// Takes in a new plan.
  mutating func take(_ plan: WaitPlanned, _ seq: Seq) {
    steps = plan.steps
    let resolving = plan.steps.filter { $0.promise == .resolution }
    let responding = plan.steps.filter { $0.promise != .resolution }
    responseDue = ServiceState.due(responding, after: responseDue, response)
    resolutionDue = ServiceState.due(resolving, after: resolutionDue, resolution)
    plannedBy = plan.steps.isEmpty ? nil : seq
    usedMs = plan.usedMs
    runsSince = plan.runsSince
  }

  /// The moments of one promise.
  ///
  /// Those that have passed are planned no more: they stay as they were.
  private static func due(_ steps: [PlannedStep], after old: Due?, _ state: PromiseState) -> Due? {
    let kept = state == .fine ? nil : old
    guard let at = steps.first(where: { $0.kind == .breached })?.at else { return kept }
    let soonAt = steps.first { $0.kind == .soon }?.at ?? kept?.soonAt ?? at
    return Due(soonAt: min(soonAt, at), at: at)
  }

  /// Takes in that a step was taken.
  mutating func take(_ stepped: WaitStepped, _ seq: Seq) {
    if let index = steps.firstIndex(of: stepped.step) { steps.remove(at: index) }
    plannedBy = steps.isEmpty ? nil : seq
    switch stepped.step.kind {
    case .soon: mark(stepped.step.promise, .soon)
    case .breached: mark(stepped.step.promise, .breached)
    case .reminder: reminders += 1
    case .say: hasSaidAsTold = stepped.found ?? false
    case .overflow, .ladder, .close, .tellAgain: break
    }
  }

  /// Moves every moment as the clock was set.
  mutating func take(_ shift: WaitShifted, _ seq: Seq) {
    enteredAt = shift.moved(enteredAt)
    runsSince = shift.moved(runsSince)
    guard shift.from == nil else { return }
    for index in steps.indices { steps[index].at = steps[index].at.adding(ms: shift.byMs) }
    plannedBy = steps.isEmpty ? nil : seq
    responseDue = responseDue?.adding(ms: shift.byMs)
    resolutionDue = resolutionDue?.adding(ms: shift.byMs)
  }

  private mutating func mark(_ promise: ServicePromise?, _ state: PromiseState) {
    switch promise {
    case .firstResponse, .nextResponse: response = max(response, state)
    case .resolution: resolution = max(resolution, state)
    case nil: break
    }
  }

  /// Follows a change of owner; what was planned for the last one is void.
  mutating func follow(_ change: OwnerChanged, at moment: Timestamp) {
    steps = []
    plannedBy = nil
    reminders = 0
    enteredAt = nil
    hasSaidAsTold = nil
    switch change.to {
    case .queue(let name):
      queue = name
      enteredAt = moment
    case .agent:
      response = .fine
      responseDue = nil
    case .assistant, .nobody:
      response = .fine
      responseDue = nil
      resolution = .fine
      resolutionDue = nil
      usedMs = 0
      runsSince = nil
    }
    switch change.verb {
    case .escalate:
      // An emergency stop is no call of the session's own.
      if let reason = change.reason, change.cause == nil {
        lastCall = EscalationMark(reason: reason, words: change.words, at: moment)
      }
      if change.staysWithPeople == true { staysWithPeople = true }
    case .handBack, .reopen: staysWithPeople = false
    default: break
    }
  }
}
