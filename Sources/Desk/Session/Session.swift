public import Language

/// Whether a session is being worked on.
public enum SessionStatus: String, Codable, Sendable, CaseIterable {
  case open, snoozed, closed
}

/// One conversation as its facts have made it: the state from which every decision is taken.
///
/// It is small and bounded; the dialogue itself stays in the ledger.
public struct Session: Sendable, Equatable, Codable {
  public let id: SessionID
  /// Counts the session's facts.
  public var version = 0
  /// Counts its changes of owner; everything sent to the customer is fenced by it.
  public var epoch = 0
  public var status = SessionStatus.open
  public var owner = Owner.nobody
  public var customer: CustomerID = ""
  public var channel = ""
  public var tier = Tier.standard
  public var openedAt: Timestamp
  public var lastAt: Timestamp
  /// Since when it waits: from entering the first queue since the last assistant or human owner.
  public var waitingSince: Timestamp?
  /// The customer's latest message.
  public var lastInbound: Seq?
  /// The customer's latest message that the assistant has dealt with.
  public var lastResponded: Seq?
  /// The customer's first message that nobody has answered yet.
  public var unansweredSince: Timestamp?
  /// When a person first answered.
  public var firstHumanReplyAt: Timestamp?
  public var mood = Mood()
  /// Of the customer's latest message that had one: `en`, `zh`, `mixed` or `other`.
  public var language: String?
  public var intent: String?
  /// The assistant's answers since it last got the session.
  public var assistantTurns = 0
  /// Its clarifying questions in a row.
  public var clarifications = 0
  public var escalation: EscalationMark?
  public var lastAgent: AgentID?
  /// What the assistant was asked to do at the last hand-back.
  public var instruction: String?
  /// The emergency stop for which it waits in a queue, and nothing else.
  public var stoppedBy: StopScope?
  /// Since when its agent asks the supervisors for help.
  public var handRaisedAt: Timestamp?
  public var snoozedUntil: Timestamp?
  /// What people owe it, and what its calls for people were.
  public var service = ServiceState()
  public var tags: [String] = []
  public var disposition: String?
  public var closedAt: Timestamp?
  /// Outbound messages that are committed or being sent, oldest first.
  public var pending: [PendingMessage] = []
  /// Notices already spoken in this epoch.
  public var notices: Set<Notice> = []
  /// Customer and desk messages so far.
  public var messageCount = 0
  /// False once a fact was seen that this program does not know.
  public var isWritable = true

  public init(id: SessionID, at: Timestamp) {
    self.id = id
    openedAt = at
    lastAt = at
  }
}

/// An outbound message on its way.
public struct PendingMessage: Sendable, Equatable, Codable {
  public let id: MessageID
  public let author: Actor
  /// The epoch under which it was committed.
  public let epoch: Int
  public let text: String
  public let notBefore: Timestamp?
  /// Since when the customer had waited for the answer it gives; nil where it gives none.
  public var answers: Timestamp?
  /// From the start of its delivery it cannot be withdrawn.
  public var isSending: Bool
  /// What goes with the text; nil where nothing does.
  public let files: [Attachment]?

  public init(
    id: MessageID, author: Actor, epoch: Int, text: String, notBefore: Timestamp?,
    answers: Timestamp? = nil, isSending: Bool, files: [Attachment]? = nil
  ) {
    self.files = files
    self.id = id
    self.author = author
    self.epoch = epoch
    self.text = text
    self.notBefore = notBefore
    self.answers = answers
    self.isSending = isSending
  }
}

/// How the customer feels, as far as their messages tell.
public struct Mood: Sendable, Equatable, Codable {
  /// Smoothed polarity in [-1, 1]; the newest message counts half.
  public var level = 0.0
  /// Of the newest message.
  public var polarity = 0.0
  public var emotion = Emotion.calm
  /// Newest polarity less the level before it: below zero it falls.
  public var slope = 0.0
  /// Polarities of the latest messages, oldest first, at most `trajectoryLimit`.
  public var trajectory: [Double] = []

  /// Enough for a sparkline and for the rules; bounds the session's size.
  public static let trajectoryLimit = 16

  public init() {}

  /// At or below this level a session that ends has ended badly.
  private static let angryLevel = -0.5

  /// Whether a session that ends in this mood counts as an angry end.
  public var isAngryEnd: Bool { emotion == .angry || level <= Mood.angryLevel }

  /// Takes in the sentiment of one more message.
  public mutating func feel(_ sentiment: Sentiment) {
    slope = sentiment.polarity - level
    level = trajectory.isEmpty ? sentiment.polarity : (level + sentiment.polarity) / 2
    polarity = sentiment.polarity
    emotion = sentiment.emotion
    trajectory.append(sentiment.polarity)
    if trajectory.count > Mood.trajectoryLimit {
      trajectory.removeFirst(trajectory.count - Mood.trajectoryLimit)
    }
  }
}

/// Why and when the assistant gave the session away.
public struct EscalationMark: Sendable, Equatable, Codable {
  public var reason: EscalationReason
  public var words: String?
  public var at: Timestamp

  public init(reason: EscalationReason, words: String?, at: Timestamp) {
    self.reason = reason
    self.words = words
    self.at = at
  }
}
