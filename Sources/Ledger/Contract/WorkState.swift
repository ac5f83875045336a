public import Desk

/// State that is worked with but is no fact: never chained, never compared, re-derivable.
public protocol WorkState: Sendable {
  // MARK: Drafts

  /// Writes a draft; returns when it is durable. One with nothing in it is removed.
  func saveDraft(_ draft: Draft) throws(LedgerError)

  // MARK: Presence

  /// Says which session an agent looks at now (nil: none) and that the terminal lives.
  func setViewing(_ session: SessionID?, agent: AgentID, terminal: String, at now: Timestamp)
    throws(LedgerError)

  /// Says that a workstation of the agent lives, or that it ends; the first beat makes the agent
  /// online.
  func beat(_ agent: AgentID, isHere: Bool, at now: Timestamp) throws(LedgerError)

  /// Notes what an agent chose to be; it is no beat of a workstation.
  func setPresence(_ presence: Presence, agent: AgentID, at now: Timestamp) throws(LedgerError)

  // MARK: Offers

  /// Asks an agent to take a waiting session.
  ///
  /// False where the session no longer waits, or somebody is being asked to take it, or the agent is
  /// being asked to take another one.
  @discardableResult
  func offer(
    _ session: SessionID, to agent: AgentID, because terms: [SuitabilityTerm], forMs: Int64
  ) throws(LedgerError) -> Bool

  /// Says that an agent does not take what was offered; false where nothing was.
  @discardableResult
  func decline(_ session: SessionID, agent: AgentID) throws(LedgerError) -> Bool

  /// Forgets who was asked for a session and did not take it, so that all may be asked again.
  func forgetAsked(_ session: SessionID) throws(LedgerError)

  /// Moves an agent's read mark of a session forward.
  func markRead(_ session: SessionID, upTo seq: Seq, agent: AgentID) throws(LedgerError)

  // MARK: Jobs

  /// Registers a worker or renews its heartbeat; workers that are silent for three beats are dead.
  func beat(_ worker: Worker) throws(LedgerError)

  /// Removes a worker that ends in order; its leases end at once.
  func leave(_ worker: Worker) throws(LedgerError)

  /// Leases open jobs that are due, at most one delivery per session (its head).
  ///
  /// A worker of a lower rank gets none while a worker of a higher one lives. `onlySession` limits it
  /// to one session (a customer's terminal working its own).
  func lease(
    _ worker: Worker, kinds: Set<JobKind>, limit: Int, onlySession: SessionID?, at now: Timestamp
  ) throws(LedgerError) -> [LeasedJob]

  /// Gives a job back to be tried again at a moment; `trouble` is shown beside the message.
  ///
  /// False where the lease had ended.
  @discardableResult
  func retry(_ lease: Lease, at due: Timestamp, trouble: String?) throws(LedgerError) -> Bool

  /// Ends a job whose outcome is that nothing is to be done.
  @discardableResult
  func finish(_ lease: Lease) throws(LedgerError) -> Bool

  /// Whether any worker lives.
  func hasLivingWorker() throws(LedgerError) -> Bool

  /// The moment the next job that could be leased becomes due, nil where there is none.
  ///
  /// A job that is being worked and a delivery behind its session's head are not meant.
  func nextDue(kinds: Set<JobKind>) throws(LedgerError) -> Timestamp?

  /// Open jobs and leases, for `doctor` and tests.
  func openJobCount(kinds: Set<JobKind>, session: SessionID?) throws(LedgerError) -> Int
}

/// What is to be done after a fact.
public enum JobKind: String, Sendable, CaseIterable, Codable {
  /// The assistant deals with a customer's message.
  case respond
  /// A committed message goes to its channel.
  case deliver
  /// A snoozed session wakes.
  case timer
  /// The next planned step of a session that people owe something.
  case step
}

/// Who works jobs: one per process.
public struct Worker: Sendable, Equatable, Hashable {
  /// Which workers come first: workstations work only while no service lives.
  public enum Rank: Int, Sendable, Codable {
    case workstation = 0
    case service = 1
  }

  /// Random, unique per process start.
  public let id: String
  public let rank: Rank

  public init(id: String, rank: Rank) {
    self.id = id
    self.rank = rank
  }

  /// How often a worker says that it lives.
  public static let heartbeatMs: Int64 = 2000
}

/// The right to work one job for a while; it ends at a moment of the boot clock.
public struct Lease: Sendable, Equatable, Hashable {
  public let job: Int64
  public let worker: String
  /// Random; a renewed or replaced lease has another.
  public let token: Int64

  public init(job: Int64, worker: String, token: Int64) {
    self.job = job
    self.worker = worker
    self.token = token
  }

  /// How long a lease holds; a stopped worker is replaced after it.
  public static let holdMs: Int64 = 10_000
}

/// A job with the lease under which it is worked.
public struct LeasedJob: Sendable, Equatable {
  public let lease: Lease
  public let kind: JobKind
  public let session: SessionID
  /// The seq of the fact it follows from: a customer's message, a committed message, a snooze or a plan.
  public let subject: Seq
  /// How often it was tried before.
  public let attempts: Int
  /// When the fact was written.
  public let createdAt: Timestamp
  public let dueAt: Timestamp

  public init(
    lease: Lease, kind: JobKind, session: SessionID, subject: Seq, attempts: Int,
    createdAt: Timestamp, dueAt: Timestamp
  ) {
    self.lease = lease
    self.kind = kind
    self.session = session
    self.subject = subject
    self.attempts = attempts
    self.createdAt = createdAt
    self.dueAt = dueAt
  }
}
