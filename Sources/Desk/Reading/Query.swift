/// A question that a screen asks; answered from projections, never from inside a decision.
public enum Query: Sendable, Equatable {
  /// A window of the session list as the viewer sees it.
  case sessions(SessionFilter, SessionSort, offset: Int, limit: Int)
  /// Rows of single sessions, such as those an event touched.
  case rows([SessionID])
  case counts
  case queue(limit: Int)
  /// - Parameter before: only entries before this seq; nil asks for the newest page.
  case transcript(SessionID, before: Seq?, limit: Int)
  /// A page from the middle of a transcript; `transcript` answers.
  case transcriptPart(SessionID, TranscriptPlace, limit: Int)
  /// Which messages of a session hold some words, as far as the viewer sees them.
  ///
  /// - Parameter before: only messages before this seq; nil begins with the newest.
  case find(SessionID, words: String, Sight, before: Seq?)
  /// Everything beside the transcript that belongs to a selected session.
  case details(SessionID)
  case profile(CustomerID)
  case suggestions(SessionID)
  case search(SearchRequest, limit: Int)
  /// An article, to be read by somebody who looked for words.
  case article(String, words: String)
  /// The newest notes that name the viewer, unread ones first.
  case mentions(limit: Int)
  /// The seq up to which the viewer has read each session of the list.
  case readMarks([SessionID])
  /// The sessions for which the viewer has a draft.
  case drafted
  case canned(language: String?)
  /// The canned responses with their blanks filled for a session.
  case cannedReplies(SessionID)
  /// The viewer's working state: presence, what is offered to them, stops in force.
  case duty
  /// Every agent with presence and load.
  case roster
  /// What a supervisor sees of the desk, with the figures since the beginning of the day.
  case board(since: Timestamp)
  /// What the viewer did since the beginning of the day, and since that of the week.
  case ownFigures(today: Timestamp, week: Timestamp)
  /// A session's events from its first one on.
  case history(SessionID)
  /// Who waited when the ledger had come to a seq.
  case queueThen(Seq)
  /// How what the viewer typed in a session may go on.
  case completion(SessionID, typed: String)
  /// A suggestion of a session in another tone.
  case toned(SessionID, Suggestion, Tone)
  /// Texts of a session in another language, the one wanted first at the front.
  case translations(SessionID, [TranslationSubject], TranslationLanguage)
}

/// The answer to a `Query`, in the same order of cases.
public enum Answer: Sendable, Equatable {
  case sessions(SessionWindow)
  case rows([SessionRow])
  case counts(DeskCounts)
  case queue([QueueRow])
  case transcript(TranscriptPage)
  case found(FoundWords)
  case details(SessionDetails)
  case profile(Profile?)
  case suggestions(SuggestionSet)
  case search(SearchResult)
  case article(ArticlePage?)
  case mentions([Mention])
  case readMarks([SessionID: Seq])
  case drafted([SessionID])
  case canned([Canned])
  case cannedReplies([CannedReply])
  case duty(Duty)
  case roster([RosterRow])
  case board(Board)
  case ownFigures(OwnFigures)
  case history([Event])
  case queueThen([QueueRow])
  case completion(typed: String, ReplyCompletion?)
  case toned(TonedReply)
  case translations([Translation])
  /// The question could not be answered; the text says why, for the status line.
  case failed(String)
}

/// What a selected session shows beside its transcript.
public struct SessionDetails: Sendable, Equatable {
  public var row: SessionRow
  /// Of the last escalation.
  public var packet: HandOffPacket?
  /// Polarities of the customer's latest messages, oldest first.
  public var trajectory: [Double]
  public var instruction: String?
  /// Whether something was sure enough to be said at that bidding; nil while it was not looked for.
  public var hasSaidAsTold: Bool?
  /// Drafts of this session; the viewer's own among them.
  public var drafts: [Draft]
  /// Agents who look at the session now, other than the viewer.
  public var viewers: [AgentID]
  /// What it came to so far.
  public var summary: SessionSummary?
  /// The same in a model's words, where one is configured and what it says stands in the dialogue.
  public var story: String?
  /// How to close it.
  public var wrapUp: WrapUp?

  public init(
    row: SessionRow, packet: HandOffPacket?, trajectory: [Double], instruction: String?,
    hasSaidAsTold: Bool? = nil, drafts: [Draft], viewers: [AgentID],
    summary: SessionSummary? = nil, wrapUp: WrapUp? = nil
  ) {
    self.row = row
    self.packet = packet
    self.trajectory = trajectory
    self.instruction = instruction
    self.hasSaidAsTold = hasSaidAsTold
    self.drafts = drafts
    self.viewers = viewers
    self.summary = summary
    self.wrapUp = wrapUp
  }
}

/// What a command came to, as a screen learns it.
public enum CommandOutcome: Sendable, Equatable {
  /// The events, already durable.
  case done([Event])
  case refused(Refusal)
  /// The ledger could not take it; the text says what happened and what was kept.
  case failed(String)
}
