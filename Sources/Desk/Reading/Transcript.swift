public import Language

/// How far an outbound message got.
public enum DeliveryState: String, Sendable, Codable {
  case committed, sending, delivered, failed, withdrawn
}

/// One entry of a session's transcript, in ledger order.
public struct TranscriptEntry: Sendable, Equatable {
  public enum Content: Sendable, Equatable {
    /// - Parameter sentiment: nil until it was understood.
    case customer(text: String, files: [Attachment], sentiment: Sentiment?)
    /// A message of the desk.
    case desk(Outbound)
    case note(author: AgentID, text: String)
    /// A note for one agent only.
    case whisper(author: AgentID, to: AgentID, text: String)
    case hand(by: Actor, HandMoved)
    case ownerChanged(by: Actor, OwnerChanged)
    case snoozed(by: Actor, until: Timestamp)
    case woken
    case tagged(String)
    case untagged(String)
    /// A fact of a newer program.
    case unreadable(kind: String)
  }

  /// The seq of the event the entry begins with.
  public var seq: Seq
  public var at: Timestamp
  public var content: Content

  public init(seq: Seq, at: Timestamp, content: Content) {
    self.seq = seq
    self.at = at
    self.content = content
  }
}

/// A message of the desk as a transcript shows it.
public struct Outbound: Sendable, Equatable {
  /// An agent, the assistant or the system.
  public var author: Actor
  public var text: String
  public var notice: Notice?
  public var citations: [Citation]
  public var state: DeliveryState
  /// Why it failed, or why it is being tried again.
  public var trouble: String?
  public var files: [Attachment]

  public init(
    author: Actor, text: String, notice: Notice?, citations: [Citation], state: DeliveryState,
    trouble: String?, files: [Attachment] = []
  ) {
    self.files = files
    self.author = author
    self.text = text
    self.notice = notice
    self.citations = citations
    self.state = state
    self.trouble = trouble
  }
}

/// A page of a session's transcript.
public struct TranscriptPage: Sendable, Equatable {
  public var session: SessionID
  /// Oldest first.
  public var entries: [TranscriptEntry]
  public var hasOlder: Bool
  public var hasNewer: Bool
  /// The ledger's last seq that the page takes into account.
  public var asOf: Seq

  public init(
    session: SessionID, entries: [TranscriptEntry], hasOlder: Bool, hasNewer: Bool = false,
    asOf: Seq
  ) {
    self.session = session
    self.entries = entries
    self.hasOlder = hasOlder
    self.hasNewer = hasNewer
    self.asOf = asOf
  }
}

/// Where in a transcript a page is wanted that does not end at a known entry.
public enum TranscriptPlace: Sendable, Hashable {
  /// The entries on both sides of a seq, its own among them.
  case around(Seq)
  /// Those that follow on a seq.
  case after(Seq)
}

/// Everything the desk knows of a customer, for the profile pane.
public struct Profile: Sendable, Equatable {
  public var customer: Customer
  /// Newest first.
  public var orders: [Order]
  public var tickets: [Ticket]
  /// Other sessions of the customer, newest first.
  public var pastSessions: [SessionRow]

  public init(
    customer: Customer, orders: [Order], tickets: [Ticket], pastSessions: [SessionRow]
  ) {
    self.customer = customer
    self.orders = orders
    self.tickets = tickets
    self.pastSessions = pastSessions
  }
}

/// Suggestions for the customer's latest message.
public struct SuggestionSet: Sendable, Equatable {
  public var session: SessionID
  /// The customer's message they answer; nil when there is none to answer.
  public var message: Seq?
  public var suggestions: [Suggestion]

  public init(session: SessionID, message: Seq?, suggestions: [Suggestion]) {
    self.session = session
    self.message = message
    self.suggestions = suggestions
  }
}

/// One hit of a search over messages and articles.
public struct SearchHit: Sendable, Equatable {
  public enum Place: Sendable, Equatable {
    case message(SessionID, seq: Seq, at: Timestamp, speaker: Turn.Speaker)
    case article(id: String, title: String)
  }

  public var place: Place
  /// An excerpt in display form.
  public var excerpt: String
  /// Scalar ranges of the hits in `excerpt`.
  public var matches: [Range<Int>]
  public var score: Double

  public init(place: Place, excerpt: String, matches: [Range<Int>], score: Double) {
    self.place = place
    self.excerpt = excerpt
    self.matches = matches
    self.score = score
  }
}

/// What a search found.
public struct SearchResult: Sendable, Equatable {
  public var hits: [SearchHit]
  /// True when only the newest `SearchResult.rankedLimit` messages were ranked.
  public var isLimitedToNewest: Bool

  /// Ranking looks at this many of the newest hits: BM25 of a common word over all rows is slow.
  public static let rankedLimit = 1000

  public init(hits: [SearchHit], isLimitedToNewest: Bool) {
    self.hits = hits
    self.isLimitedToNewest = isLimitedToNewest
  }
}

/// What an agent has not sent to a session yet; only its author changes it, the session's owner may
/// read it.
public struct Draft: Sendable, Equatable {
  public var session: SessionID
  public var agent: AgentID
  public var text: String
  /// Whether it is an internal note.
  public var isNote: Bool
  public var at: Timestamp
  /// Files for the next reply, copied into the desk; a note leaves them there.
  public var files: [Attachment]

  /// Whether there is nothing to keep.
  public var isEmpty: Bool { text.isEmpty && files.isEmpty }

  public init(
    session: SessionID, agent: AgentID, text: String, isNote: Bool, at: Timestamp,
    files: [Attachment] = []
  ) {
    self.files = files
    self.session = session
    self.agent = agent
    self.text = text
    self.isNote = isNote
    self.at = at
  }
}
