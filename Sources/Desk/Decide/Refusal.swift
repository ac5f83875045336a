/// Why a command changed nothing: a rule, with what a person needs to understand it.
public enum Refusal: Error, Sendable, Equatable {
  case unknownSession
  case unknownAgent(AgentID)
  /// - Parameter nearest: the queue that was probably meant.
  case unknownQueue(QueueName, nearest: QueueName?)
  /// Somebody else speaks in this session.
  case notOwner(Owner)
  /// The command's row of the closed table does not begin at this owner.
  case wrongOwner(Owner)
  case wrongStatus(SessionStatus)
  /// This kind of actor may not give this command here.
  case notForActor(Actor)
  /// The agent already has it.
  case alreadyYours
  /// The assistant gave it up twice for the same reason; it does not get it a third time.
  case staysWithPeople
  case missingPermission(Permission)
  case staleEpoch(expected: Int, actual: Int)
  /// A newer message of the customer made the answer void.
  case superseded
  case unknownMessage(MessageID)
  /// No such suggestion was shown for the message.
  case unknownSuggestion(rank: Int)
  /// The message is on its way or gone; it cannot be taken back.
  case alreadySending(MessageID)
  /// Its delivery has not begun.
  case notStarted(MessageID)
  /// An earlier message of the session must go first.
  case notFirst(MessageID)
  case held(until: Timestamp)
  case noticeAlreadySpoken(Notice)
  case emptyText
  case tooLong(limitBytes: Int)
  /// Tags, or messages on their way.
  case tooMany(limit: Int)
  /// More files than one message takes.
  case tooManyFiles(limit: Int)
  /// A file that was attached lies no longer in the desk.
  case fileGone(name: String)
  /// The session's channel brings customers no files.
  case filesNotTaken(channel: String)
  case pastReopenWindow
  case momentPast
  case nothingToAnswer
  /// What the guard found in the text; never empty.
  case guarded([GuardFinding])
  /// The assistant is stopped here, so nothing can be given to it.
  case assistantStopped(StopScope)
  /// No emergency stop holds there.
  case notStopped
  /// Nothing of this session is offered to the caller.
  case notOffered
  /// Another agent is being asked to take it.
  case offeredTo(AgentID)
  /// A fact of a newer program stands in the session; it is read-only here.
  case newerProgramNeeded
  /// Nothing is left of the session: its customer was forgotten, or it was too old to be kept.
  case forgotten

  /// The rule's stable name, for scripts.
  public var code: String {
    switch self {
    case .unknownSession: "unknownSession"
    case .unknownAgent: "unknownAgent"
    case .unknownQueue: "unknownQueue"
    case .notOwner: "notOwner"
    case .wrongOwner: "wrongOwner"
    case .wrongStatus: "wrongStatus"
    case .notForActor: "notForActor"
    case .alreadyYours: "alreadyYours"
    case .staysWithPeople: "staysWithPeople"
    case .missingPermission: "missingPermission"
    case .staleEpoch: "staleEpoch"
    case .superseded: "superseded"
    case .unknownMessage: "unknownMessage"
    case .unknownSuggestion: "unknownSuggestion"
    case .alreadySending: "alreadySending"
    case .notStarted: "notStarted"
    case .notFirst: "notFirst"
    case .held: "held"
    case .noticeAlreadySpoken: "noticeAlreadySpoken"
    case .emptyText: "emptyText"
    case .tooLong: "tooLong"
    case .tooMany: "tooMany"
    case .tooManyFiles: "tooManyFiles"
    case .fileGone: "fileGone"
    case .filesNotTaken: "filesNotTaken"
    case .pastReopenWindow: "pastReopenWindow"
    case .momentPast: "momentPast"
    case .nothingToAnswer: "nothingToAnswer"
    case .guarded: "guarded"
    case .assistantStopped: "assistantStopped"
    case .notStopped: "notStopped"
    case .notOffered: "notOffered"
    case .offeredTo: "offeredTo"
    case .newerProgramNeeded: "newerProgramNeeded"
    case .forgotten: "forgotten"
    }
  }
}
