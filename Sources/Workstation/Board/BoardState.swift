import Desk
import Terminal

/// The supervisor's board: what was read last, and where one is in it.
struct BoardState: Sendable, Equatable {
  enum Section: Int, Sendable, CaseIterable {
    case queues, agents, alerts
  }

  /// Whose sessions are looked at, one level in.
  enum Subject: Sendable, Equatable {
    case queue(QueueName)
    case agent(AgentID)
    /// Everybody's, in an order: those that are late, or those whose mood is worst.
    case everybody(SessionSort)

    var filter: SessionFilter {
      switch self {
      case .queue(let name): SessionFilter(owner: .inQueue(name), status: .open)
      case .agent(let id): SessionFilter(owner: .agent(id))
      case .everybody: SessionFilter(status: .open)
      }
    }

    var sort: SessionSort {
      if case .everybody(let sort) = self { sort } else { .need }
    }
  }

  /// The sessions of a subject.
  struct Drill: Sendable, Equatable {
    let subject: Subject
    var rows: [SessionRow] = []
    var total = 0
    var isLoaded = false
    var table = BoardTable()

    init(_ subject: Subject) { self.subject = subject }
  }

  /// So many sessions of a subject are looked at.
  static let drillLimit = 200
  /// With news the board is read anew after so long, and without after `restMs`: presence and loads
  /// tell no news.
  static let refreshMs: Int64 = 1000
  static let restMs: Int64 = 5000

  var board: Board?
  var askedAt: Timestamp?
  var isStale = false
  var section = Section.queues
  var queues = BoardTable()
  var agents = BoardTable()
  var alerts = BoardTable()
  var drill: Drill?
  /// The line in which a filter is typed.
  var input: Editor?
  /// Where keys went before the board was opened.
  var cameFrom = Pane.composer
  /// The session that was opened from the board: Esc in its chat leads back.
  var watching: SessionID?

  /// The table that keys move in.
  var table: BoardTable {
    get {
      if let drill { return drill.table }
      return switch section {
      case .queues: queues
      case .agents: agents
      case .alerts: alerts
      }
    }
    set {
      if drill != nil {
        drill?.table = newValue
        return
      }
      switch section {
      case .queues: queues = newValue
      case .agents: agents = newValue
      case .alerts: alerts = newValue
      }
    }
  }
}
