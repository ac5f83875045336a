import Desk

/// One act on many sessions: a command each, one after the other, so that no other act of the viewer
/// waits behind them.
struct Bulk: Sendable, Equatable {
  /// What is to be done with one of them.
  struct Step: Sendable, Equatable {
    let session: SessionID
    /// Whose session it is, for the summary.
    let name: String
    let command: Command
    /// The epoch that was on screen, where the command is fenced by it.
    let epoch: Int?
    var sequel: PendingCommand.Sequel?
  }

  let action: Action
  let count: Int
  /// Not yet begun, the next one last.
  private var rest: [Step]
  /// The command that is not yet answered, and its step.
  private(set) var underWay: (id: Int, step: Step)?
  private(set) var report: BulkReport
  /// What takes back those that were done.
  private(set) var ways: [Undoable.Way] = []

  init(_ action: Action, _ steps: [Step]) {
    self.action = action
    count = steps.count
    rest = steps.reversed()
    report = BulkReport(action: action, count: steps.count)
  }

  var isSeenByCustomers: Bool { action.isSeenByCustomers }

  /// Begins the next step under an id; nil when all are done.
  mutating func next(_ id: Int) -> Step? {
    underWay = rest.popLast().map { (id, $0) }
    return underWay?.step
  }

  /// Takes what the step under way came to.
  mutating func take(_ outcome: CommandOutcome, undoneBy way: Undoable.Way?) {
    guard let step = underWay?.step else { return }
    underWay = nil
    report.note(outcome, of: step.name)
    if let way { ways.append(way) }
  }

  /// Leaves out what was not yet begun.
  mutating func stop() {
    report.left = rest.count
    rest = []
  }

  static func == (a: Bulk, b: Bulk) -> Bool {
    a.action == b.action && a.rest == b.rest && a.report == b.report && a.ways == b.ways
      && a.underWay?.id == b.underWay?.id && a.underWay?.step == b.underWay?.step
  }
}

/// What an act on many sessions came to.
struct BulkReport: Sendable, Equatable {
  /// Sessions of which the same was said.
  struct Group: Sendable, Equatable {
    let why: Why
    /// Of the first of them.
    let name: String
    var count: Int
  }

  enum Why: Sendable, Equatable {
    case refused(Refusal)
    case failed(String)
  }

  let action: Action
  let count: Int
  private(set) var done = 0
  private(set) var groups: [Group] = []
  /// How many were answered.
  var begun: Int { groups.reduce(done) { $0 + $1.count } }
  /// Those that were not begun any more.
  var left = 0

  mutating func note(_ outcome: CommandOutcome, of name: String) {
    switch outcome {
    case .done: done += 1
    case .refused(let refusal): add(.refused(refusal), name)
    case .failed(let why): add(.failed(why), name)
    }
  }

  private mutating func add(_ why: Why, _ name: String) {
    if let index = groups.firstIndex(where: { $0.why == why }) {
      groups[index].count += 1
    } else {
      groups.append(Group(why: why, name: name, count: 1))
    }
  }
}

extension Action {
  /// Whether it is done to all marked sessions where some are; none of these says anything to anybody.
  var isForMarked: Bool {
    switch self {
    case .takeOver, .claim, .handBack, .transfer, .escalate, .release, .resolve, .reopen, .snooze,
      .wake, .tag, .untag:
      true
    default: false
    }
  }

  /// Its command, where nothing is asked first.
  var plainCommand: Command? {
    switch self {
    case .takeOver: .takeOver
    case .claim: .claim
    case .release: .release
    case .reopen: .reopen
    case .wake: .wake(dueAt: nil)
    default: nil
    }
  }

  /// Whether a customer may notice it: who answers changes.
  var isSeenByCustomers: Bool {
    switch self {
    case .takeOver, .claim, .handBack, .transfer, .escalate, .release, .resolve, .reopen: true
    default: false
    }
  }
}
