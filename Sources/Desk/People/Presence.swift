/// How an agent takes part in the work, as far as they say and their workstation shows.
public enum Presence: Sendable, Hashable {
  case online
  /// At work, but nothing is to be offered.
  case busy
  /// - Parameter until: when the agent means to be back.
  case away(until: Timestamp?)
  /// No workstation of theirs lives.
  case offline

  /// `online`, `busy`, `away` or `offline`.
  public var name: String {
    switch self {
    case .online: "online"
    case .busy: "busy"
    case .away: "away"
    case .offline: "offline"
    }
  }

  /// What an agent can choose to be.
  public static let choices = ["online", "busy", "away", "offline"]

  /// Reads a name; `until` counts only for `away`.
  public init?(name: String, until: Timestamp? = nil) {
    switch name {
    case "online": self = .online
    case "busy": self = .busy
    case "away": self = .away(until: until)
    case "offline": self = .offline
    default: return nil
    }
  }

  /// What it comes to at a moment: nobody stays away past the time they named.
  public func now(at moment: Timestamp) -> Presence {
    if case .away(let until?) = self, until <= moment { .online } else { self }
  }
}

/// An agent as the desk sees them now.
public struct RosterRow: Sendable, Equatable {
  public var agent: Agent
  public var presence: Presence
  /// The sessions they own, each counted by the weight of its channel.
  public var load: Double
  public var capacity: Double
  /// How many sessions that are.
  public var sessions: Int
  /// Whether they are in one of their shifts; true for who has none.
  public var isOnShift: Bool
  /// When a session was last given to them; nil where none ever was.
  public var lastServedAt: Timestamp?

  public init(
    agent: Agent, presence: Presence, load: Double, capacity: Double, sessions: Int,
    isOnShift: Bool, lastServedAt: Timestamp?
  ) {
    self.agent = agent
    self.presence = presence
    self.load = load
    self.capacity = capacity
    self.sessions = sessions
    self.isOnShift = isOnShift
    self.lastServedAt = lastServedAt
  }
}

/// What a workstation shows of its agent's work beside the sessions.
public struct Duty: Sendable, Equatable {
  /// As the agent chose it.
  public var presence: Presence
  /// The session that waits for the agent's yes or no.
  public var offer: Offer?
  /// Where the assistant is stopped.
  public var stops: [StopScope]

  public init(presence: Presence = .online, offer: Offer? = nil, stops: [StopScope] = []) {
    self.presence = presence
    self.offer = offer
    self.stops = stops
  }
}

/// A waiting session that one agent is asked to take; it reserves the session and changes no owner.
public struct Offer: Sendable, Equatable {
  public var row: SessionRow
  /// How long the agent still has.
  public var leftMs: Int64
  /// Why this agent.
  public var terms: [SuitabilityTerm]

  public init(row: SessionRow, leftMs: Int64, terms: [SuitabilityTerm]) {
    self.row = row
    self.leftMs = leftMs
    self.terms = terms
  }
}
