/// A time that a desk promises for its queues.
public enum ServicePromise: String, Codable, Sendable, CaseIterable {
  case firstResponse, nextResponse, resolution
}

/// What a timer does to a session that people owe something.
public struct PlannedStep: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// A promised time is nearly over.
    case soon
    /// A promised time is over.
    case breached
    /// All who watch the queue are reminded.
    case reminder
    /// Another queue helps out.
    case overflow
    /// The next rung is called.
    case ladder
    /// The assistant says what an agent handed the session back for.
    case say
    /// It closes the session, as it was told to.
    case close
    /// The wait that the customer was told of is over: they are told anew.
    case tellAgain
  }

  public var kind: Kind
  public var at: Timestamp
  /// Of `soon` and `breached`.
  public var promise: ServicePromise?
  /// Of `overflow` and `ladder`.
  public var to: QueueName?

  public init(_ kind: Kind, at: Timestamp, promise: ServicePromise? = nil, to: QueueName? = nil) {
    self.kind = kind
    self.at = at
    self.promise = promise
    self.to = to
  }
}

/// What timers will do from now on, and by what the time to solve the matter is counted.
///
/// The moments stand in the fact, so that a replay needs neither the rules nor a time zone.
public struct WaitPlanned: Codable, Sendable, Equatable {
  /// In the order of their moments; they replace those planned before.
  public var steps: [PlannedStep]
  /// Open time of the resolution used up so far, in milliseconds.
  public var usedMs: Int64
  /// Since when more is used up; nil while the customer is waited for, or nothing is promised.
  public var runsSince: Timestamp?

  public init(steps: [PlannedStep], usedMs: Int64 = 0, runsSince: Timestamp? = nil) {
    self.steps = steps
    self.usedMs = usedMs
    self.runsSince = runsSince
  }
}

/// The first of the planned steps was taken; owner changes are facts of their own.
public struct WaitStepped: Codable, Sendable, Equatable {
  public var step: PlannedStep
  /// How long after its moment; a timer that nothing ran for is late.
  public var lateMs: Int64
  /// Of `say`: whether something was sure enough to be said.
  public var found: Bool?

  public init(_ step: PlannedStep, lateMs: Int64 = 0, found: Bool? = nil) {
    self.step = step
    self.lateMs = lateMs
    self.found = found
  }
}

/// The wall clock was set: the moments of a wait are corrected by as much, so that nobody's wait becomes
/// a day longer, or shorter than none.
public struct WaitShifted: Codable, Sendable, Equatable {
  /// Above zero where the clock was put forward.
  public var byMs: Int64
  /// Only waits that began at this moment or later; nil moves all of them, and what timers will do.
  public var from: Timestamp?

  public init(byMs: Int64, from: Timestamp? = nil) {
    self.byMs = byMs
    self.from = from
  }

  /// Where a moment of a wait lies now.
  func moved(_ moment: Timestamp?) -> Timestamp? {
    guard let moment, from.map({ moment >= $0 }) ?? true else { return moment }
    return moment.adding(ms: byMs)
  }
}

/// What a customer was told of the wait, when the call for a person went out.
public struct WaitEstimate: Codable, Sendable, Equatable {
  /// Sessions of the queue that stood before it.
  public var ahead: Int
  /// The middle of what is expected, in milliseconds; nil where too little is known.
  public var expectedMs: Int64?
  /// Four of five waits lie between these.
  public var lowMs: Int64?
  public var highMs: Int64?

  public init(
    ahead: Int, expectedMs: Int64? = nil, lowMs: Int64? = nil, highMs: Int64? = nil
  ) {
    self.ahead = ahead
    self.expectedMs = expectedMs
    self.lowMs = lowMs
    self.highMs = highMs
  }
}
