import Desk
public import Ledger

/// Holds a desk on which schedules were played against the laws and against the journals.
///
/// What the actors were told must be in the ledger exactly once and unchanged; nothing else may be
/// there; the laws must hold in the feed; the projections and the jobs must follow from it.
public struct LawVerifier {
  /// A broken law.
  public struct Violation: Sendable, Equatable, CustomStringConvertible {
    /// The schedule it happened in; nil where it is the whole desk's.
    public let schedule: Int?
    public let law: String

    public var description: String {
      (schedule.map { "schedule \($0): " } ?? "") + law
    }
  }

  public private(set) var violations: [Violation] = []
  /// Events of the desk.
  public private(set) var eventCount = 0
  /// Requests that were acknowledged, refused or answered otherwise.
  public private(set) var answerCount = 0

  private var acknowledged: [Seq: Acknowledgement] = [:]
  private var asked: [Int: Int] = [:]
  private var refusals: [Int: Int] = [:]
  private var duplicates: [(schedule: Int, id: String, session: SessionID, seq: Seq)] = []
  private var handedOver: Set<MessageID> = []
  private var drafts: [DraftKey: (schedule: Int, text: String?)] = [:]
  private var spans: [(after: Seq, upTo: Seq, prints: EventPrints)] = []
  /// Sessions of which an actor was told that nothing is left.
  private var forgotten: [(schedule: Int, session: SessionID)] = []
  /// The schedule of each session whose customer the feed does not name any more.
  private var toldSchedules: [SessionID: Int] = [:]

  private struct Acknowledgement {
    let schedule: Int
    let count: Int
    let prints: EventPrints
    let expectedEpoch: Int?
  }

  private struct DraftKey: Hashable {
    let session: SessionID
    let agent: AgentID
  }

  public init() {}

  // MARK: The journals

  /// Takes in what the actors were told.
  public mutating func take(_ entry: LawEntry) {
    switch entry {
    case .asked(let schedule):
      asked[schedule, default: 0] += 1
      return
    case .done(let schedule, let first, let count, let prints, let expectedEpoch):
      if count > 0 {
        let told = Acknowledgement(
          schedule: schedule, count: count, prints: prints, expectedEpoch: expectedEpoch)
        if acknowledged.updateValue(told, forKey: first) != nil {
          report("two requests were acknowledged with event \(first)", schedule)
        }
      }
      answered(schedule)
    case .refused(let schedule, let leavesFact):
      if leavesFact { refusals[schedule, default: 0] += 1 }
      answered(schedule)
    case .duplicate(let schedule, let id, let session, let seq):
      duplicates.append((schedule, id, session, seq))
      answered(schedule)
    case .dropped(let schedule):
      answered(schedule)
    case .handedOver(_, let message):
      handedOver.insert(message)
    case .draft(let schedule, let session, let agent, let text):
      drafts[DraftKey(session: session, agent: agent)] = (schedule, text)
    case .saw(let after, let upTo, let prints):
      spans.append((after, upTo, prints))
    case .forgot(let schedule, let session):
      forgotten.append((schedule, session))
    case .broken(let schedule, let law):
      report(law, schedule)
    }
  }

  private mutating func answered(_ schedule: Int) {
    answerCount += 1
    asked[schedule, default: 0] -= 1
  }

  private mutating func report(_ law: String, _ schedule: Int?) {
    guard violations.count < LawObserver.violationLimit else { return }
    violations.append(Violation(schedule: schedule, law: law))
  }

  // MARK: The ledger

  /// Reads the whole ledger and reports what is wrong; called once, after the last entry.
  public mutating func verify(_ ledger: any Ledger) throws(LedgerError) {
    var feed = FeedFold()
    while true {
      let after = feed.lastSeq
      let events = try ledger.read { reader throws(LedgerError) in
        try reader.events(after: after, limit: LawVerifier.pageSize)
      }
      if events.isEmpty { break }
      for event in events {
        feed.take(event)
        match(event, feed)
      }
      if feed.lastSeq <= after { break }
    }
    feed.finish()
    eventCount = feed.observer.count
    for violation in feed.observer.violations {
      report(violation.description, violation.session.flatMap { feed.schedules[$0] })
    }
    endMatching(feed)
    judgeJournal(feed)
    try compare(feed, ledger)
  }

  private static let pageSize = 1000

  /// Holds one event against the acknowledgements that must cover it.
  private mutating func match(_ event: Event, _ feed: FeedFold) {
    if let told = acknowledged.removeValue(forKey: event.seq) {
      endMatching(feed, before: event)
      covered = Coverage(told: told, upTo: event.seq + Seq(told.count))
      // A fact of the desk, such as a consent, moves no session and has no epoch.
      if let expected = told.expectedEpoch, event.session != nil {
        let isChange = event.fact.kind == FactKind.ownerChanged.rawValue
        let before = event.epoch - (isChange ? 1 : 0)
        if before != expected {
          report("carried out in epoch \(before), meant for \(expected)", told.schedule)
        }
      }
    }
    if covered != nil, event.seq < covered?.upTo ?? 0 {
      covered?.take(event)
      if let session = event.session { toldSchedules[session] = covered?.told.schedule }
      return
    }
    endMatching(feed, before: event)
    excuse(event, feed)
  }

  private var covered: Coverage?

  private struct Coverage {
    let told: Acknowledgement
    let upTo: Seq
    var sum = EventPrints()
    var isForgotten = false

    mutating func take(_ event: Event) {
      sum = sum &+ EventPrint.of(event)
      if event.isForgotten { isForgotten = true }
    }
  }

  /// Ends the stretch of events that one acknowledgement covers.
  private mutating func endMatching(_ feed: FeedFold, before event: Event? = nil) {
    if let covered {
      let end = event?.seq ?? feed.lastSeq + 1
      if end < covered.upTo {
        report("acknowledged up to \(covered.upTo - 1), ends before \(end)", covered.told.schedule)
      } else if !covered.sum.agrees(with: covered.told.prints, isForgotten: covered.isForgotten) {
        report(
          "the events before \(covered.upTo) are not those acknowledged", covered.told.schedule)
      }
    }
    covered = nil
    if event == nil {
      for (seq, told) in acknowledged {
        report("event \(seq) was acknowledged and is not there", told.schedule)
      }
    }
  }

  /// An event that nobody was told of: written before the play, by a refusal that leaves a fact, or
  /// by a request whose process died before the answer.
  private mutating func excuse(_ event: Event, _ feed: FeedFold) {
    var session = event.session
    switch event.fact {
    case .agentSaved, .deskCreated, .policyAdopted, .assistantStopped, .assistantStarted,
      .customerForgotten, .sessionForgotten:
      return
    case .refused(let refused):
      // A refusal stands outside the session it speaks of.
      session = refused.session
      if let schedule = session.flatMap({ origin(of: $0, feed) }),
        let left = refusals[schedule], left > 0
      {
        refusals[schedule] = left - 1
        return
      }
    default: break
    }
    let schedule =
      session.flatMap { origin(of: $0, feed) }
      ?? LawVerifier.customer(event).flatMap(LawSchedule.index)
    // Whose it was can no longer be told; the one who asked for it was killed before the answer.
    if schedule == nil, event.isForgotten { return }
    if let schedule, let open = asked[schedule], open > 0 {
      // The events of one request follow each other.
      if unexplained?.schedule != schedule || unexplained?.seq != event.seq - 1 {
        unanswered[schedule, default: 0] += 1
      }
      unexplained = (schedule, event.seq)
      if unanswered[schedule, default: 0] <= open { return }
    }
    report("event \(event.seq) (\(event.fact.kind)) was asked for by nobody", schedule)
  }

  private var unanswered: [Int: Int] = [:]
  private var unexplained: (schedule: Int, seq: Seq)?

  private func origin(of session: SessionID, _ feed: FeedFold) -> Int? {
    feed.schedules[session] ?? toldSchedules[session]
  }

  private static func customer(_ event: Event) -> CustomerID? {
    switch event.fact {
    case .customerSaved(let customer): customer.id
    case .consentRecorded(let consent): consent.customer
    case .sessionOpened(let opened): opened.customer
    default: nil
    }
  }

  // MARK: What the journals say beside the acknowledgements

  private mutating func judgeJournal(_ feed: FeedFold) {
    for told in duplicates {
      // Who was forgotten is known to nobody when they come back.
      if feed.sessions[told.session]?.isForgotten == true { continue }
      guard let first = feed.firstReceipts[told.id] else {
        report("\(told.id) was called a duplicate and is not there", told.schedule)
        continue
      }
      if first.session != told.session || first.seq != told.seq {
        report("a duplicate of \(told.id) was told \(told.seq), it is \(first.seq)", told.schedule)
      }
    }
    for message in feed.delivered where !handedOver.contains(message) {
      report("\(message) is delivered and no channel has seen it", nil)
    }
    for message in feed.withdrawn where handedOver.contains(message) {
      report("\(message) was withdrawn and yet handed to the channel", nil)
    }
    for span in spans
    where !feed.agrees(with: span.prints, after: span.after, upTo: span.upTo) {
      report("a reader saw other events between \(span.after) and \(span.upTo)", nil)
    }
    for session in feed.badlyForgotten {
      report("\(session) is forgotten and its words are there", feed.schedules[session])
    }
    for told in forgotten where feed.sessions[told.session]?.isForgotten != true {
      report("\(told.session) was said to be forgotten and is there", told.schedule)
    }
    for (schedule, left) in refusals where left > 0 {
      report("\(left) refusals for want of permission left no fact", schedule)
    }
  }

  /// Holds projections, jobs and drafts against what the feed says they must be.
  private mutating func compare(_ feed: FeedFold, _ ledger: any Ledger) throws(LedgerError) {
    for (id, folded) in feed.sessions {
      let row = try ledger.read { reader throws(LedgerError) in try reader.session(id) }
      if row != folded { report("\(id)'s projection differs from its fold", feed.schedules[id]) }
    }
    for kind in JobKind.allCases {
      let expected = feed.sessions.values.reduce(0) { $0 + LawVerifier.openJobs(kind, of: $1) }
      let open = try ledger.work.openJobCount(kinds: [kind], session: nil)
      if open != expected {
        report("\(open) jobs \(kind.rawValue) are open, the facts call for \(expected)", nil)
      }
    }
    for (key, expected) in drafts where feed.sessions[key.session]?.isForgotten != true {
      let answer = try ledger.read { reader throws(LedgerError) in
        try reader.answer(.details(key.session), viewer: key.agent, at: Timestamp(ms: 0))
      }
      guard case .details(let details) = answer else { continue }
      let text = details.drafts.first { $0.agent == key.agent }?.inWords
      if text != expected.text {
        report(
          "\(key.agent)'s draft is \(text ?? "gone"), was \(expected.text ?? "none")",
          expected.schedule)
      }
    }
  }

  /// How many jobs of a kind a session's facts call for: a fact without its outcome is an open job.
  private static func openJobs(_ kind: JobKind, of session: Session) -> Int {
    switch kind {
    case .respond:
      session.owner == .assistant && session.unansweredSince != nil
        && session.lastInbound != nil && session.lastInbound != session.lastResponded ? 1 : 0
    case .deliver: session.pending.count
    case .timer: session.status == .snoozed && session.snoozedUntil != nil ? 1 : 0
    case .step: session.status == .open && !session.service.steps.isEmpty ? 1 : 0
    }
  }
}
