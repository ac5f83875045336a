import Desk
import Engine
import Foundation

/// The state of a shift: who is there, what they are about to do, and how far the feed was read.
struct Shift: Sendable {
  enum Entry: Sendable {
    /// - Parameter isOfCrowd: whether it was planned at the start, and so brings no next one.
    case arrival(isOfCrowd: Bool)
    case line(visitor: Int, text: String)
    case leaving(visitor: Int, returnsAfterMs: Int64?)
    case patience(visitor: Int)
    /// Reads what came while lines were still being typed.
    case reading(visitor: Int)
    case agent(AgentID)
  }

  private let engine: Engine
  private let plan: Traffic.Plan
  private var generator: SplitMix64
  private var feed: FeedReader
  private var agenda = Agenda<Entry>()
  private var visitors: [Int: Visitor] = [:]
  private var visitorOf: [SessionID: Int] = [:]
  private var nextVisitor = 0
  private var replies = HeardReplies()
  private var staff: Staff
  /// Customers ask the clock this often whether they have waited long enough, in their own time.
  private static let patienceSeconds = 5
  /// While so many wait for a person, only what the assistant can settle is asked.
  static let waitingLimit = 8
  /// Below so many sessions of the assistant the next customer comes sooner.
  static let assistantFloor = 3
  /// Nobody gives up sooner, in their own time.
  private static let leastWaitSeconds = 60.0
  private static let runID = UInt32.random(in: 0..<UInt32.max)

  init(_ engine: Engine, _ plan: Traffic.Plan) throws(EngineError) {
    self.engine = engine
    self.plan = plan
    generator = SplitMix64(seed: plan.seed)
    feed = try FeedReader(engine)
    staff = Staff(engine, agents: plan.agentsWork ? Shop.agents.map(\.id) : [])
    let now = engine.clock.now()
    arrivals(at: now)
    for agent in staff.agents { agenda.add(.agent(agent), at: now.adding(ms: scaled(2000))) }
  }

  /// The crowd comes one after the other; each of the later arrivals brings the next.
  private mutating func arrivals(at now: Timestamp) {
    for index in 0..<plan.crowd {
      agenda.add(.arrival(isOfCrowd: true), at: now.adding(ms: scaled(Double(index) * 900)))
    }
    agenda.add(.arrival(isOfCrowd: false), at: now.adding(ms: scaled(Double(plan.crowd) * 900)))
  }

  /// Does what is due and says when the next thing is.
  mutating func turn(at now: Timestamp) -> Timestamp {
    hear(at: now)
    while let entry = agenda.next(at: now) {
      carryOut(entry, at: now)
    }
    return agenda.nextAt ?? now.adding(ms: 1000)
  }

  private mutating func carryOut(_ entry: Entry, at now: Timestamp) {
    switch entry {
    case .arrival(let isOfCrowd): arrive(isOfCrowd: isOfCrowd, at: now)
    case .line(let visitor, let text): say(text, visitor, at: now)
    case .leaving(let visitor, let returnsAfterMs): leave(visitor, returnsAfterMs, at: now)
    case .patience(let visitor): wait(visitor, at: now)
    case .reading(let visitor): read(visitor, at: now)
    case .agent(let agent):
      let thinkMs = staff.work(agent, using: &generator)
      agenda.add(.agent(agent), at: now.adding(ms: scaled(thinkMs)))
    }
  }

  // MARK: Customers

  private mutating func arrive(isOfCrowd: Bool, at now: Timestamp) {
    let busy = Set(visitors.values.map(\.script.customer.id))
    let load = load
    let casting = Casting.draw(
      languages: plan.languages,
      onlyAnswerable: load.waiting >= Shift.waitingLimit || load.assistant == 0, busy: busy,
      using: &generator)
    if !busy.contains(casting.customer.id) {
      var visitor = Visitor(
        script: CustomerScript(
          situation: casting.situation, customer: casting.customer, order: casting.order))
      // Small talk with a busy desk ends at a person more often than it should.
      visitor.script.isBrief = load.waiting >= Shift.waitingLimit / 2
      let lines = visitor.script.begin(using: &generator)
      nextVisitor += 1
      visitors[nextVisitor] = visitor
      schedule(lines, of: nextVisitor, at: now)
      agenda.add(
        .patience(visitor: nextVisitor),
        at: now.adding(ms: scaled(Double(Shift.patienceSeconds) * 1000)))
    }
    guard !isOfCrowd else { return }
    // The arrivals of independent customers: exponential gaps.
    var gap = -log(Double.random(in: 0.0001..<1, using: &generator)) * plan.arrivalSeconds
    if load.assistant < Shift.assistantFloor { gap /= 3 }
    agenda.add(.arrival(isOfCrowd: false), at: now.adding(ms: scaled(gap * 1000)))
  }

  /// How many wait for a person and how many talk with the assistant now.
  private var load: (waiting: Int, assistant: Int) {
    visitors.values.lazy.filter { !$0.isLeaving }.reduce(into: (0, 0)) { load, visitor in
      switch visitor.place {
      case .queue: load.0 += 1
      case .assistant: load.1 += 1
      case .elsewhere: break
      }
    }
  }

  /// Who waits longest loses patience while too many wait: a queue nobody works in stays a queue.
  private func mustGiveUp(_ visitor: Visitor, at now: Timestamp) -> Bool {
    guard case .queue(let since) = visitor.place,
      now.msSince(since) >= scaled(Shift.leastWaitSeconds * 1000), load.waiting > Shift.waitingLimit
    else { return false }
    return visitors.values.allSatisfy { other in
      if other.isLeaving { return true }
      return if case .queue(let moment) = other.place { moment >= since } else { true }
    }
  }

  private mutating func schedule(_ lines: [CustomerScript.Line], of visitor: Int, at now: Timestamp)
  {
    var moment = max(now, visitors[visitor]?.busyUntil ?? now)
    for line in lines {
      moment = moment.adding(ms: scaled(Double(line.delayMs)))
      agenda.add(.line(visitor: visitor, text: line.text), at: moment)
    }
    visitors[visitor]?.busyUntil = moment
  }

  private mutating func say(_ text: String, _ id: Int, at now: Timestamp) {
    guard let visitor = visitors[id] else { return }
    visitors[id]?.said += 1
    let message = InboundMessage(
      channel: "demo", customer: visitor.script.customer.id,
      customerName: visitor.script.customer.name,
      id: "\(Shift.runID)-\(id)-\(visitor.said)", text: text)
    // A desk that cannot take the message now is the customer's everyday: they write again.
    guard let receipt = try? engine.receive(message) else { return }
    visitors[id]?.session = receipt.session
    visitorOf[receipt.session] = id
  }

  private mutating func wait(_ id: Int, at now: Timestamp) {
    guard var visitor = visitors[id] else { return }
    let periodMs = scaled(Double(Shift.patienceSeconds) * 1000)
    if now >= visitor.busyUntil, visitor.session != nil {
      let reaction =
        mustGiveUp(visitor, at: now)
        ? visitor.script.giveUp(using: &generator)
        : visitor.script.waited(seconds: Shift.patienceSeconds, using: &generator)
      visitors[id] = visitor
      react(reaction, id, at: now)
    }
    if visitors[id]?.isLeaving == false {
      agenda.add(.patience(visitor: id), at: now.adding(ms: periodMs))
    }
  }

  private mutating func react(
    _ reaction: CustomerScript.Reaction, _ id: Int, at now: Timestamp
  ) {
    schedule(reaction.lines, of: id, at: now)
    guard reaction.leaves, visitors[id]?.isLeaving == false else { return }
    visitors[id]?.isLeaving = true
    let afterMs = reaction.comesBackAfterSeconds.map { scaled(Double($0) * 1000) }
    let gone = (visitors[id]?.busyUntil ?? now).adding(ms: scaled(3000))
    agenda.add(.leaving(visitor: id, returnsAfterMs: afterMs), at: max(now, gone))
  }

  private mutating func leave(_ id: Int, _ returnsAfterMs: Int64?, at now: Timestamp) {
    guard var visitor = visitors[id] else { return }
    let gaveUpWaiting = visitor.session.map(leftQueue) ?? false
    guard let returnsAfterMs, !gaveUpWaiting else {
      visitors[id] = nil
      if let session = visitor.session { visitorOf[session] = nil }
      return
    }
    let lines = visitor.script.begin(using: &generator)
    visitor.isLeaving = false
    visitor.busyUntil = now.adding(ms: returnsAfterMs)
    visitors[id] = visitor
    schedule(lines, of: id, at: now)
    agenda.add(
      .patience(visitor: id),
      at: now.adding(ms: returnsAfterMs + scaled(Double(Shift.patienceSeconds) * 1000)))
  }

  /// A customer who leaves ends the session, also while it waits: who gave up is gone for good, and
  /// the queue of a demo nobody works in does not fill with people who are not there.
  ///
  /// - Returns: whether it was waiting.
  private func leftQueue(_ session: SessionID) -> Bool {
    engine.customerLeft(session)
    guard case .details(let details) = engine.answer(.details(session), viewer: nil),
      details.row.owner.queue != nil
    else { return false }
    _ = engine.perform(
      .resolve(disposition: "customerLeft"), on: session, by: .system,
      expecting: details.row.epoch)
    return true
  }

  // MARK: Hearing

  private mutating func hear(at now: Timestamp) {
    // A feed that cannot be read now is read at the next turn; the cursor stays where it is.
    while let batch = try? feed.next(), case .events(let events) = batch, !events.isEmpty {
      for event in events {
        staff.notice(event)
        guard let session = event.session, let id = visitorOf[session] else { continue }
        if case .ownerChanged(let change) = event.fact {
          visitors[id]?.place = Visitor.Place(change.to, at: event.at)
        }
        guard let reply = replies.take(event), let visitor = visitors[id], !visitor.isLeaving
        else { continue }
        let isFirst = visitor.unread == nil
        visitors[id]?.unread = reply
        if isFirst { agenda.add(.reading(visitor: id), at: max(now, visitor.busyUntil)) }
      }
    }
  }

  /// A customer reads the newest reply once their own lines are typed.
  private mutating func read(_ id: Int, at now: Timestamp) {
    guard var visitor = visitors[id], let reply = visitor.unread, !visitor.isLeaving else { return }
    if now < visitor.busyUntil {
      agenda.add(.reading(visitor: id), at: visitor.busyUntil)
      return
    }
    visitor.unread = nil
    let reaction = visitor.script.hear(reply, using: &generator)
    visitors[id] = visitor
    react(reaction, id, at: now)
  }

  /// Milliseconds of the customers' time as milliseconds of the clock.
  private func scaled(_ ms: Double) -> Int64 {
    Int64(ms / max(plan.speed, 0.001))
  }
}

/// A simulated customer who is there now.
private struct Visitor: Sendable {
  var script: CustomerScript
  var session: SessionID?
  /// Lines said so far; makes message ids.
  var said = 0
  /// Until when lines are already planned.
  var busyUntil = Timestamp(ms: 0)
  /// The newest reply that was delivered and not read yet.
  var unread: HeardReply?
  var isLeaving = false
  var place = Place.assistant

  /// Who deals with them.
  enum Place: Sendable {
    case assistant
    /// They wait for a person since then.
    case queue(since: Timestamp)
    case elsewhere

    init(_ owner: Owner, at moment: Timestamp) {
      switch owner {
      case .assistant: self = .assistant
      case .queue: self = .queue(since: moment)
      case .agent, .nobody: self = .elsewhere
      }
    }
  }
}
