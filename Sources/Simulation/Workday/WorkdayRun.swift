import Desk
import Engine
import Ledger

/// Plays simulated days on a real desk: customers come, the assistant and agents answer, things go
/// wrong, and every event is judged.
///
/// One thread and one clock of its own, so the same plan leads to the same events.
public struct WorkdayRun {
  /// What is to happen.
  enum Entry: Sendable {
    case arrival
    case move(Int, WorkdayCustomer.Move)
    /// A message on its way through the channel.
    case inbound(Int, Inbound)
    /// A customer who waits looks at the clock.
    case patience(Int)
    case agent(Int)
    case beat(Int)
    /// An agent sees what is offered to them.
    case offer(Int)
    /// An agent has finished writing.
    case reply(Int, SessionID, epoch: Int)
    /// The assistant has finished drafting.
    case draft(LeasedJob, AssistantReply)
    case work
    case fault(WorkdayFault)
    case faultOver(WorkdayFault)
  }

  let plan: WorkdayPlan
  let policy: Policy
  let desk: WorkdayDesk
  let clock: WorkdayClock
  var chance: SplitMix64
  var agenda = Agenda<Entry>()
  var customers: [WorkdayCustomer] = []
  var agents: [WorkdayAgent] = []
  var customerOf: [SessionID: Int] = [:]
  var waits = WaitLog()
  var judge = WorkdayJudge()
  var angryEnds = 0
  var returned = 0
  /// Faults that go on now.
  var active: Set<WorkdayFault> = []
  /// When the desk last looked after its sessions.
  var roundsAtMs: Int64 = 0
  /// The agent whose workstation is silent.
  var lost: Int?
  /// Agents who have what is offered to them on their screens.
  var shown: Set<AgentID> = []
  /// Sessions that began to wait while the wall clock was wrong.
  var skewed: Set<SessionID> = []
  /// Lets a worker in a process of its own die; nil where there is none.
  let victim: WorkdayVictim.Start?
  /// When the next worker dies, while they do.
  var nextKillMs: Int64 = 0
  var kills = 0
  private var feed: FeedReader
  private var nextWorkMs: Int64 = .max
  /// Whether something was asked of the desk since it last worked.
  private var mayHaveWork = true

  /// Prepares a day in a folder that does not exist yet.
  ///
  /// - Parameters:
  ///   - path: where the desk lies; on a real disk.
  ///   - config: the text of its `config.json`; nil takes the product's.
  ///   - victim: runs `WorkdayVictim.work` in another process to its end; without it no worker is
  ///     killed at a commit.
  public init(
    _ plan: WorkdayPlan, at path: String, config: String? = nil, victim: WorkdayVictim.Start? = nil
  ) throws {
    self.plan = plan
    self.victim = victim
    clock = WorkdayClock()
    desk = try WorkdayDesk(path, clock: clock, config: config)
    policy = desk.engine.config.policy
    chance = SplitMix64(seed: plan.seed)
    feed = try FeedReader(desk.engine, after: 0)
    agents = (0..<plan.agents).map { number in
      WorkdayAgent(number: number, of: plan.agents, using: &chance)
    }
    try desk.engine.record(
      agents.map { agent in
        ProposedFact(.system, .agentSaved(agent.known(keepsShifts: plan.steady == nil)))
      })
    add(.arrival, afterMs: 0)
    for number in agents.indices {
      add(.agent(number), afterMs: Int64.random(in: 0..<5000, using: &chance))
      if isRouted || plan.faults.contains(.agentLost) { add(.beat(number), afterMs: 0) }
    }
    for fault in WorkdayFault.allCases where plan.faults.contains(fault) {
      add(.fault(fault), afterMs: faultGapMs())
    }
  }

  /// Plays the days to their end and says what came of them.
  ///
  /// Whoever came before the last midnight is served to the end.
  public mutating func play() throws -> WorkdayFigures {
    while let next = agenda.nextAt {
      clock.advance(toMs: next.ms)
      guard let entry = agenda.next(at: next) else { break }
      try carryOut(entry)
      if mayHaveWork {
        mayHaveWork = false
        do {
          try work()
        } catch {
          // A full disk refuses what it cannot hold; the worker comes round again.
          guard active.contains(.diskFull) else { throw error }
          planWork(afterMs: 5000)
        }
        try listen()
      }
      if judge.isComparisonDue { try judge.compare(with: desk.engine.ledger) }
      if clock.ms > endMs + Self.overtimeMs { break }
    }
    try judge.finish(desk)
    desk.close()
    return figures
  }

  /// When nobody comes any more.
  var endMs: Int64 { plan.lengthMs }

  /// Nobody stays longer after it.
  private static let overtimeMs: Int64 = 4 * 3_600_000

  private var figures: WorkdayFigures {
    var figures = WorkdayFigures()
    figures.events = judge.eventCount
    figures.sessions = judge.sessions.count
    figures.invariantChecks = judge.checks
    figures.violations = judge.violations.count
    figures.broken = Array(judge.violations.prefix(20))
    figures.angryEnds = angryEnds
    figures.returned = returned
    figures.kills = kills
    waits.fill(&figures)
    return figures
  }

  mutating func add(_ entry: Entry, afterMs ms: Int64) {
    agenda.add(entry, at: Timestamp(ms: clock.ms + max(0, ms)))
  }

  private mutating func carryOut(_ entry: Entry) throws {
    switch entry {
    case .arrival: arrive()
    case .move(let customer, let move): carryOut(move, of: customer)
    case .inbound(let customer, let inbound): bring(inbound, of: customer)
    case .patience(let customer): wait(customer)
    case .agent(let agent): act(agent)
    case .beat(let agent): beat(agent)
    case .offer(let agent): answerOffer(agent)
    case .reply(let agent, let session, let epoch): send(agent, session, epoch)
    case .draft(let job, let reply): answer(job, reply)
    case .work:
      nextWorkMs = .max
      mayHaveWork = true
    case .fault(let fault): try begin(fault)
    case .faultOver(let fault): try end(fault)
    }
  }

  /// Carries a command to the ledger; nil where the ledger could not take it.
  @discardableResult
  mutating func perform(
    _ command: Command, on target: Request.Target, by caller: Caller, expecting epoch: Int? = nil,
    completing lease: Lease? = nil
  ) -> Outcome? {
    mayHaveWork = true
    return try? desk.engine.ledger.perform(
      Request(
        command, on: target, by: caller, expecting: epoch, completing: lease, at: clock.now))
  }

  // MARK: The worker

  /// Works what is due.
  private mutating func work() throws {
    if active.contains(.slowDisk), nextWorkMs != .max { return }
    if active.contains(.kill) { try killWorker() }
    var due = try nextDue()
    // A look costs less than a lease: most steps of a day leave nothing to do.
    while let next = due, next <= clock.now {
      let done = try desk.engine.workNow(as: desk.worker, kinds: [.deliver, .timer, .step])
      let drafts = try leased(.respond)
      for job in drafts { think(about: job) }
      due = try nextDue()
      if done == 0, drafts.isEmpty { break }
    }
    if try makeRounds() { due = try nextDue() }
    if active.contains(.slowDisk) {
      planWork(afterMs: 5000)
    } else if let due {
      planWork(afterMs: max(10, due.msSince(clock.now)))
    }
  }

  private func nextDue() throws -> Timestamp? {
    try desk.engine.ledger.work.nextDue(kinds: Set(JobKind.allCases))
  }

  private func leased(_ kind: JobKind) throws -> [LeasedJob] {
    try desk.engine.ledger.work.lease(
      desk.worker, kinds: [kind], limit: 128, onlySession: nil, at: clock.now)
  }

  mutating func planWork(afterMs ms: Int64) {
    // A wrong wall clock may make a job seem to lie a day away: it is looked for sooner. Offers run
    // out by themselves.
    let at = clock.ms + min(ms, isRouted && !waits.since.isEmpty ? 1000 : 60_000)
    guard at < nextWorkMs else { return }
    nextWorkMs = at
    add(.work, afterMs: at - clock.ms)
  }

  // MARK: Listening

  private static let feedPage = 1000

  /// Reads what was delivered and what the ledger has appended.
  private mutating func listen() throws {
    var isBehind = true
    while isBehind, case .events(let events) = try feed.next(limit: Self.feedPage) {
      isBehind = events.count == Self.feedPage
      for event in events {
        judge.observe(event)
        notice(event)
      }
    }
    for delivered in desk.channel.takeFresh() { hear(delivered) }
  }

  /// Goes on reading after the desk was opened anew.
  mutating func listenAnew() throws {
    feed = try FeedReader(desk.engine, after: feed.cursor)
  }

  private mutating func notice(_ event: Event) {
    guard let session = event.session else { return }
    switch event.fact {
    case .sessionOpened(let opened):
      customerOf[session] = number(of: opened.customer)
      move(session, to: opened.owner)
    case .ownerChanged(let change):
      move(session, from: change.from, to: change.to)
      if change.cause == .agentLost { returned += 1 }
      if let estimate = change.estimate { waits.tell(session, estimate) }
    default: break
    }
  }

  private mutating func move(_ session: SessionID, from: Owner = .nobody, to: Owner) {
    if case .agent(let id) = from, let agent = agents.firstIndex(where: { $0.id == id }) {
      agents[agent].own.remove(session)
    }
    guard let customer = customerOf[session] else { return }
    let targetMs = policy.firstResponseTargetMs
    switch to {
    case .queue:
      if waits.since[session] == nil { add(.patience(customer), afterMs: 30_000) }
      waits.enter(session, atMs: clock.ms)
      if active.contains(.clockJump) { skewed.insert(session) }
    case .agent(let id):
      waits.leave(session, atMs: clock.ms, targetMs: targetMs, isServed: true)
      if let agent = agents.firstIndex(where: { $0.id == id }) {
        agents[agent].own.insert(session)
      }
    case .assistant, .nobody:
      waits.leave(session, atMs: clock.ms, targetMs: targetMs, isServed: false)
      if to == .nobody, customers[customer].isAngry { angryEnds += 1 }
    }
  }

  private func number(of customer: CustomerID) -> Int? { Int(customer.dropFirst()) }
}
