public import Desk
public import Foundation

/// Where a desk keeps its truth: facts, the projections folded from them, and working state.
///
/// All calls block the calling thread and may be made from any thread. Decisions are taken inside the
/// write transaction; an acknowledged request is durable. Several processes may hold the same desk.
public protocol Ledger: Sendable {
  // MARK: Facts

  /// Decides a command inside a transaction and appends what it leads to.
  func perform(_ request: Request) throws(LedgerError) -> Outcome

  /// Decides several commands inside one transaction, one after the other: a refusal leaves its
  /// neighbours alone, an error undoes all.
  func perform(together requests: [Request]) throws(LedgerError) -> [Outcome]

  /// Appends facts of the desk (imports, settings): all of them or none.
  @discardableResult
  func record(_ facts: [ProposedFact], at now: Timestamp) throws(LedgerError) -> [Event]

  /// Appends the first facts of a desk; none where another process was first.
  func found(_ facts: [ProposedFact], at now: Timestamp) throws(LedgerError)

  /// The rules that decisions are taken by from now on in this process.
  func use(_ policy: Policy)

  // MARK: Reading

  /// Runs `body` over one consistent snapshot; keep it shorter than 50 ms.
  func read<Value>(
    _ body: (any LedgerReader) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value

  /// Tells `notice` (on a thread of the ledger) each time events may have been appended by any process.
  ///
  /// - Parameter pauseMs: it is told no more often; what happens meanwhile is told of once afterwards.
  func watch(
    atMostEveryMs pauseMs: Int64, _ notice: @escaping @Sendable () -> Void
  ) -> any FeedWatch

  // MARK: Working state

  var work: any WorkState { get }

  /// Forgetting persons and old sessions.
  var privacy: any PrivacyWork { get }

  // MARK: Upkeep

  /// Looks whether the desk is what its facts say; changes nothing.
  ///
  /// - Parameters:
  ///   - kept: a head that was kept elsewhere, which the ledger must still go through.
  ///   - progress: told how many events of how many were looked at.
  func check(
    against kept: LedgerHead?, progress: (_ done: Seq, _ of: Seq) -> Void
  ) throws(LedgerError) -> CheckReport

  /// Folds everything that is derived anew from the facts.
  func repair() throws(LedgerError)

  /// Writes a consistent, verified copy of the desk's file while others go on working.
  func snapshot(to file: URL) throws(LedgerError)

  /// Runs `body` while nothing of this process holds a lock of the desk, so that the process may be
  /// stopped within it without stopping the others; what wants to write waits meanwhile.
  func betweenTransactions(_ body: () -> Void)

  /// Looks whether the wall clock was set since anybody looked, and corrects every wait by as much.
  ///
  /// Costs a read while all is well; of several processes one corrects.
  ///
  /// - Returns: by how many milliseconds the clock was set; 0 where it was not.
  @discardableResult
  func settleClock(at now: Timestamp) throws(LedgerError) -> Int64

  /// Ends the threads of the ledger; what was acknowledged is on disk.
  func close()
}

extension Ledger {
  /// Tells `notice` each time events may have been appended, at once.
  public func watch(_ notice: @escaping @Sendable () -> Void) -> any FeedWatch {
    watch(atMostEveryMs: 0, notice)
  }
}

/// Ends a watch when it is cancelled or released.
public protocol FeedWatch: Sendable {
  func cancel()
}

/// One command for one session.
public struct Request: Sendable {
  /// Which session is meant.
  public enum Target: Sendable, Equatable {
    case session(SessionID)
    /// The customer's latest session on the channel, if there is one; for `receive`.
    case customer(CustomerID, channel: String)
  }

  public var target: Target
  public var command: Command
  public var caller: Caller
  /// The epoch the caller saw; another one refuses the command.
  public var expectedEpoch: Int?
  /// The job this command completes: its lease must still hold, and the job ends with the command.
  public var lease: Lease?
  public var at: Timestamp

  public init(
    _ command: Command, on target: Target, by caller: Caller, expecting expectedEpoch: Int? = nil,
    completing lease: Lease? = nil, at now: Timestamp
  ) {
    self.target = target
    self.command = command
    self.caller = caller
    self.expectedEpoch = expectedEpoch
    self.lease = lease
    self.at = now
  }
}

/// What a request came to.
public enum Outcome: Sendable, Equatable {
  /// Durable; the events may be none where nothing was to be done.
  case done([Event], Session)
  case refused(Refusal)
  /// The inbound message was already there: its session and the seq of its first event.
  case duplicate(SessionID, Seq)
  /// The lease had ended; the late result was dropped.
  case leaseLost
}

/// Reads of one snapshot.
public protocol LedgerReader {
  /// The seq of the last event of the snapshot; 0 on a new desk.
  var lastSeq: Seq { get throws(LedgerError) }

  /// Events after a seq, oldest first, at most `limit`.
  func events(after seq: Seq, limit: Int) throws(LedgerError) -> [Event]

  /// The events of one session in order, up to and including `upTo` where given.
  func events(of session: SessionID, after seq: Seq, upTo: Seq?, limit: Int)
    throws(LedgerError) -> [Event]

  /// The events of one kind after a seq, up to and including `upTo`, oldest first.
  ///
  /// - Parameter upTo: no more than some thousands further, so that the read stays short.
  func events(
    of kind: FactKind, after seq: Seq, upTo: Seq
  ) throws(LedgerError) -> [Event]

  /// Answers every query but `suggestions`, which needs the Engine.
  ///
  /// - Parameter viewer: whose counts, drafts and read marks are meant.
  func answer(_ query: Query, viewer: AgentID?, at now: Timestamp) throws(LedgerError) -> Answer

  func session(_ id: SessionID) throws(LedgerError) -> Session?

  /// The files that drafts of a session refer to.
  func draftFiles(of session: SessionID) throws(LedgerError) -> [Attachment]

  /// Whether one of a session's messages refers to a file of this path, in a part of the session that
  /// is soon read.
  ///
  /// - Returns: nil where none does and none is left; else whether it was found, and the seq after
  ///   which to go on.
  func message(
    of session: SessionID, after seq: Seq, refersTo path: String
  ) throws(LedgerError) -> (isFound: Bool, upTo: Seq)?

  /// The customer's latest session on a channel.
  func session(of customer: CustomerID, channel: String) throws(LedgerError) -> SessionID?

  /// The latest turns of a dialogue, oldest first.
  func turns(of session: SessionID, limit: Int) throws(LedgerError) -> [Turn]

  /// Sessions by their ids, the latest first, at most `limit`.
  ///
  /// - Parameter id: those before it; nil begins with the latest.
  func sessions(
    before id: SessionID?, limit: Int
  ) throws(LedgerError) -> [(id: SessionID, customer: CustomerID)]

  /// What customer and desk said in a session, oldest first, the last `limit` turns.
  ///
  /// What the desk said counts once it was delivered.
  ///
  /// - Parameter upTo: the last event that is looked at; nil looks at all.
  func dialogue(
    of session: SessionID, upTo: Seq?, limit: Int
  ) throws(LedgerError) -> SpokenDialogue

  /// The latest withdrawn assistant texts since the session's last owner change, newest first.
  func withdrawn(in session: SessionID) throws(LedgerError) -> [MessageWithdrawn]

  /// Whether suggestions for this message were already recorded.
  func suggestionsShown(for message: Seq, in session: SessionID)
    throws(LedgerError) -> SuggestionsShown?

  /// What agents turned down of what was shown for this message, newest first.
  func suggestionsRejected(for message: Seq, in session: SessionID)
    throws(LedgerError) -> [Suggestion]

  /// The seq of the latest fact that decided what became of a suggestion; 0 where there is none.
  func judgedUpTo() throws(LedgerError) -> Seq

  /// The latest suggestions of which it is decided what became, in the order of the decisions.
  ///
  /// - Parameter seq: only those decided by a later fact.
  func latestJudged(after seq: Seq, limit: Int) throws(LedgerError) -> [JudgedSuggestion]

  /// How often what became of all that were ever shown.
  func suggestionCounts() throws(LedgerError) -> [SuggestionCount]

  // MARK: Who did what

  /// Where the ledger ends.
  func head() throws(LedgerError) -> LedgerHead

  /// The chain at a seq; nil where the ledger does not reach so far.
  func head(at seq: Seq) throws(LedgerError) -> LedgerHead?

  /// The events of a stretch that a filter leaves, oldest first.
  ///
  /// - Parameter upTo: no more than some thousands further, so that the read stays short.
  func events(
    matching filter: EventFilter, after seq: Seq, upTo: Seq
  ) throws(LedgerError) -> [Event]

  /// The desk's own facts of a kind after a seq, oldest first.
  func factsOfDesk(
    _ kind: FactKind, after seq: Seq, limit: Int
  ) throws(LedgerError) -> [Event]

  /// What a customer allows, by purpose.
  func consents(of customer: CustomerID) throws(LedgerError) -> [Consent]

  // MARK: Questions without a good answer

  /// What the assistant did with messages, and how sessions left it, in a stretch of the ledger.
  func assistantSteps(after seq: Seq, upTo: Seq) throws(LedgerError) -> [AssistantStep]

  /// Messages for which agents took none of the suggestions they saw, newest first.
  func questionsWithoutTakenSuggestion(limit: Int) throws(LedgerError) -> [LeftQuestion]

  /// The first message of an agent after a customer's; nil where none followed.
  func agentReply(after message: Seq, in session: SessionID) throws(LedgerError) -> GivenReply?

  /// What all sessions were about, the most frequent intent first.
  func topics() throws(LedgerError) -> [TopicCount]

  // MARK: Routing

  /// Where the assistant is stopped.
  func stops() throws(LedgerError) -> AssistantStops

  /// Sessions of the assistant that a stop covers, oldest first.
  func sessionsToStop() throws(LedgerError) -> [SessionID]

  /// Sessions that wait only because of a stop that was lifted, oldest first.
  func sessionsToGiveBack() throws(LedgerError) -> [SessionID]

  /// Waiting sessions that nobody is asked to take now, in the order of the queue.
  func sessionsToOffer(limit: Int) throws(LedgerError) -> [OfferCandidate]

  /// Agents who are asked to take a session now.
  func askedAgents() throws(LedgerError) -> Set<AgentID>

  /// Open sessions of agents whose workstation has been silent for `lostMs`, with their epochs.
  func leftBehind(lostMs: Int64, at now: Timestamp) throws(LedgerError) -> [(
    session: SessionID, epoch: Int
  )]

  // MARK: People

  func agents() throws(LedgerError) -> [Agent]
  func agent(_ id: AgentID) throws(LedgerError) -> Agent?
  func customer(_ id: CustomerID) throws(LedgerError) -> Customer?
  func orders(of customer: CustomerID) throws(LedgerError) -> [Order]
  func tickets(of customer: CustomerID) throws(LedgerError) -> [Ticket]

  /// Whose order it is; nil where there is no such order.
  func customer(ofOrder id: String) throws(LedgerError) -> CustomerID?

  /// The seq of the latest fact about an article or a canned response; 0 where there is none.
  func knowledgeSeq() throws(LedgerError) -> Seq

  func article(_ id: String) throws(LedgerError) -> Article?

  /// Articles changed after a seq, with the seq of their latest fact, oldest change first.
  func articles(changedAfter seq: Seq) throws(LedgerError) -> [(article: Article, seq: Seq)]

  // MARK: Learning

  /// By which a reader sees that examples or the choice of a model have changed.
  func learningState(_ task: LearningTask) throws(LedgerError) -> LearningState

  /// The model of a task that was chosen last; nil where none ever was.
  func choice(of task: ModelTask) throws(LedgerError) -> ModelChoice?

  /// The seq of the latest choice of a task's model; 0 where there is none.
  func choiceSeq(of task: ModelTask) throws(LedgerError) -> Seq

  /// Every model that was trained, oldest first.
  func models(of task: ModelTask) throws(LedgerError) -> [TrainedModel]

  /// The desk's examples in the order of their latest facts.
  func examples(of task: LearningTask, after seq: Seq, limit: Int) throws(LedgerError)
    -> [KeptExample]

  /// The latest examples that people labelled here, oldest first.
  func latestLabelled(_ task: LearningTask, after seq: Seq, limit: Int) throws(LedgerError)
    -> [KeptExample]

  /// The example with this id (`Example.id`).
  func example(_ id: String) throws(LedgerError) -> KeptExample?

  /// What customers wrote, newest first.
  func customerTexts(before seq: Seq?, limit: Int) throws(LedgerError) -> [CustomerText]

  /// The customer's message that has this seq; nil for anything else.
  func customerText(at seq: Seq) throws(LedgerError) -> CustomerText?
}
