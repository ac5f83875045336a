public import Language

/// What a supervisor sees of the whole desk at one moment, and how the day went so far.
public struct Board: Sendable, Equatable {
  public var at: Timestamp
  public var open: OpenSessions
  /// By name.
  public var queues: [BoardQueue]
  /// By id.
  public var agents: [BoardAgent]
  public var day: DayFigures
  /// From the beginning of the day to now, without gaps.
  public var halfHours: [HalfHour]
  /// Where the assistant is stopped.
  public var stops: [StopScope]
  /// Sessions whose agents ask for help, the longest first.
  public var hands: [SessionRow]
  /// Sessions to which people owe what was promised earlier, the latest first; at most `worstLimit`.
  public var overdue: [SessionRow]
  /// Sessions whose mood falls, the steepest first; at most `worstLimit`.
  public var falling: [SessionRow]

  /// Alerts name so many sessions of a kind; the rest is counted.
  public static let worstLimit = 3

  public init(
    at: Timestamp, open: OpenSessions = OpenSessions(), queues: [BoardQueue] = [],
    agents: [BoardAgent] = [], day: DayFigures = DayFigures(), halfHours: [HalfHour] = [],
    stops: [StopScope] = [], hands: [SessionRow] = [], overdue: [SessionRow] = [],
    falling: [SessionRow] = []
  ) {
    self.at = at
    self.open = open
    self.queues = queues
    self.agents = agents
    self.day = day
    self.halfHours = halfHours
    self.stops = stops
    self.hands = hands
    self.overdue = overdue
    self.falling = falling
  }
}

/// The sessions that are not closed, by who has them and by how their customers feel.
public struct OpenSessions: Sendable, Equatable {
  public var assistant = 0
  public var waiting = 0
  public var agents = 0
  public var snoozed = 0
  /// By the emotion of each customer's latest message, without those that sleep.
  public var emotions: [Emotion: Int] = [:]
  /// Sessions whose customer's mood fell with the latest message.
  public var falling = 0
  /// Sessions to which people owe what was promised earlier.
  public var overdue = 0
  /// Sessions to which people owe something that is nearly over.
  public var soon = 0

  public init() {}

  public var total: Int { assistant + waiting + agents + snoozed }
}

/// One queue as it stands now.
public struct BoardQueue: Sendable, Equatable {
  public var name: QueueName
  public var waiting: Int
  /// Since when the one who has waited longest does.
  public var waitingSince: Timestamp?
  /// Whose promised time is nearly over.
  public var soon: Int
  /// Whose promised time is over.
  public var overdue: Int
  /// What who comes now would be told of the wait.
  public var told: WaitEstimate
  /// Sessions that came to it, and that left it, in the latest half hour.
  public var came: Int
  public var left: Int

  public init(
    name: QueueName, waiting: Int = 0, waitingSince: Timestamp? = nil, soon: Int = 0,
    overdue: Int = 0, told: WaitEstimate = WaitEstimate(ahead: 0), came: Int = 0, left: Int = 0
  ) {
    self.name = name
    self.waiting = waiting
    self.waitingSince = waitingSince
    self.soon = soon
    self.overdue = overdue
    self.told = told
    self.came = came
    self.left = left
  }

  /// Whether it fills faster than it is emptied.
  public var isGrowing: Bool { waiting >= BoardQueue.growingFrom && came > left }

  /// Fewer who wait are no queue that grows.
  static let growingFrom = 3
}

/// One agent as they are now, and what they did since the beginning of the day.
public struct BoardAgent: Sendable, Equatable {
  public var id: AgentID
  public var name: String
  public var presence: Presence
  public var isOnShift: Bool
  /// Their sessions by the weight of the channels, and how much of that they take.
  public var load: Double
  public var capacity: Double
  public var sessions: Int
  /// Of their sessions, those whose customer waits for an answer longer than promised.
  public var overdue: Int
  /// Sessions for which they ask for help.
  public var hands: Int
  /// The session on their screen.
  public var viewing: SessionRow?
  public var today: AgentFigures

  public init(
    _ roster: RosterRow, overdue: Int = 0, hands: Int = 0, viewing: SessionRow? = nil,
    today: AgentFigures = AgentFigures()
  ) {
    id = roster.agent.id
    name = roster.agent.name
    presence = roster.presence
    isOnShift = roster.isOnShift
    load = roster.load
    capacity = roster.capacity
    sessions = roster.sessions
    self.overdue = overdue
    self.hands = hands
    self.viewing = viewing
    self.today = today
  }
}

extension Mood {
  /// A latest message so far below the mood before it turned it.
  public static let fallSlope = -MoodCourse.turnSize
}
