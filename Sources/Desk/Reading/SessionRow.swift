public import Language

/// One line of the session list.
public struct SessionRow: Sendable, Equatable, Codable {
  public var id: SessionID
  public var epoch: Int
  public var status: SessionStatus
  public var owner: Owner
  public var customer: CustomerID
  /// In display form.
  public var customerName: String
  public var tier: Tier
  public var channel: String
  public var language: String?
  public var intent: String?
  public var need: NeedClass
  /// Smoothed polarity in [-1, 1].
  public var mood: Double
  public var emotion: Emotion
  /// Below zero the mood falls.
  public var moodSlope: Double
  public var waitingSince: Timestamp?
  public var unansweredSince: Timestamp?
  /// By when people owe it something; nil where they owe it nothing now.
  public var due: Due?
  public var lastAt: Timestamp
  /// Seq of the session's newest message of any speaker.
  public var lastMessageSeq: Seq
  /// Who said it.
  public var lastSpeaker: Turn.Speaker
  /// Its beginning, in display form.
  public var preview: String
  /// Why a queue has it.
  public var escalation: EscalationReason?
  public var snoozedUntil: Timestamp?
  public var tags: [String]
  /// Whether an outbound message failed or waits after a failed try.
  public var hasTrouble: Bool
  /// Since when its agent asks the supervisors for help.
  public var handRaisedAt: Timestamp?

  public init(
    id: SessionID, epoch: Int, status: SessionStatus, owner: Owner, customer: CustomerID,
    customerName: String, tier: Tier, channel: String, language: String?, intent: String?,
    need: NeedClass, mood: Double, emotion: Emotion, moodSlope: Double, waitingSince: Timestamp?,
    unansweredSince: Timestamp?, lastAt: Timestamp, lastMessageSeq: Seq,
    lastSpeaker: Turn.Speaker, preview: String, escalation: EscalationReason?,
    snoozedUntil: Timestamp?, tags: [String], hasTrouble: Bool, handRaisedAt: Timestamp? = nil
  ) {
    self.id = id
    self.epoch = epoch
    self.status = status
    self.owner = owner
    self.customer = customer
    self.customerName = customerName
    self.tier = tier
    self.channel = channel
    self.language = language
    self.intent = intent
    self.need = need
    self.mood = mood
    self.emotion = emotion
    self.moodSlope = moodSlope
    self.waitingSince = waitingSince
    self.unansweredSince = unansweredSince
    self.lastAt = lastAt
    self.lastMessageSeq = lastMessageSeq
    self.lastSpeaker = lastSpeaker
    self.preview = preview
    self.escalation = escalation
    self.snoozedUntil = snoozedUntil
    self.tags = tags
    self.hasTrouble = hasTrouble
    self.handRaisedAt = handRaisedAt
  }
}

/// Which sessions a list shows.
public struct SessionFilter: Sendable, Equatable {
  public enum OwnerFilter: Sendable, Equatable {
    case assistant
    /// Waiting in any queue.
    case queue
    case inQueue(QueueName)
    case agent(AgentID)
  }

  public var owner: OwnerFilter?
  /// nil shows all that are not closed.
  public var status: SessionStatus?
  /// Only sessions that have this tag.
  public var tag: String?
  /// Only sessions of this channel.
  public var channel: String?

  public init(
    owner: OwnerFilter? = nil, status: SessionStatus? = nil, tag: String? = nil,
    channel: String? = nil
  ) {
    self.owner = owner
    self.status = status
    self.tag = tag
    self.channel = channel
  }
}

/// How a list of sessions is sorted.
public enum SessionSort: String, Sendable, CaseIterable {
  /// Who needs a person first.
  case need
  /// Whose first-response time runs out first.
  case sla
  /// Worst mood first.
  case mood
  /// Oldest session first.
  case age
}

/// A window of the session list.
public struct SessionWindow: Sendable, Equatable {
  public var filter: SessionFilter
  public var sort: SessionSort
  /// 0-based index of the first row.
  public var offset: Int
  public var rows: [SessionRow]
  /// How many sessions the filter leaves in all.
  public var total: Int

  public init(
    filter: SessionFilter, sort: SessionSort, offset: Int, rows: [SessionRow], total: Int
  ) {
    self.filter = filter
    self.sort = sort
    self.offset = offset
    self.rows = rows
    self.total = total
  }
}

/// One line of the escalation queue with the arithmetic of its place.
public struct QueueRow: Sendable, Equatable {
  public var session: SessionRow
  public var terms: [PriorityTerm]
  /// The words that caused the escalation.
  public var words: String?

  public init(session: SessionRow, terms: [PriorityTerm], words: String?) {
    self.session = session
    self.terms = terms
    self.words = words
  }

  public var score: Double { terms.reduce(0) { $0 + $1.points } }
}

/// What the header shows.
public struct DeskCounts: Sendable, Equatable, Codable {
  /// Sessions the viewer owns.
  public var mine: Int
  public var waiting: Int
  /// Sessions to which people owe something that was promised earlier.
  public var breached: Int
  public var open: Int
  public var assistant: Int
  /// Unread notes that name the viewer, of the newest `Mention.limit`.
  public var mentions = 0
  /// When the next promise that still holds is over, if nothing happens.
  public var nextDueAt: Timestamp?

  public init(mine: Int = 0, waiting: Int = 0, breached: Int = 0, open: Int = 0, assistant: Int = 0)
  {
    self.mine = mine
    self.waiting = waiting
    self.breached = breached
    self.open = open
    self.assistant = assistant
  }
}
