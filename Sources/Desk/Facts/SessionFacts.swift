/// A conversation began.
public struct SessionOpened: Codable, Sendable, Equatable {
  public var customer: CustomerID
  public var channel: String
  /// The customer's tier when the session began; priorities use it without looking elsewhere.
  public var tier: Tier
  public var owner: Owner
  /// Whether the customer had another session within the last day; nil where not.
  public var isReturning: Bool?
  /// The emergency stop that kept it from the assistant.
  public var stoppedBy: StopScope?

  public init(
    customer: CustomerID, channel: String, tier: Tier, owner: Owner, isReturning: Bool? = nil,
    stoppedBy: StopScope? = nil
  ) {
    self.customer = customer
    self.channel = channel
    self.tier = tier
    self.owner = owner
    self.isReturning = isReturning
    self.stoppedBy = stoppedBy
  }
}

/// A note that no customer ever sees.
public struct NoteAdded: Codable, Sendable, Equatable {
  public var text: String
  /// The agent it is whispered to: workstations show it to nobody else but its author
  /// and supervisors.
  public var to: AgentID?

  public init(text: String, to: AgentID? = nil) {
    self.text = text
    self.to = to
  }
}

/// An agent asked the supervisors for help, or needs none any more.
public struct HandMoved: Codable, Sendable, Equatable {
  public var isUp: Bool
  /// What for.
  public var words: String?

  public init(isUp: Bool, words: String?) {
    self.isUp = isUp
    self.words = words
  }
}

/// A tag was put on the session.
public struct TagAdded: Codable, Sendable, Equatable {
  public var tag: String

  public init(tag: String) {
    self.tag = tag
  }
}

/// A tag was taken off the session.
public struct TagRemoved: Codable, Sendable, Equatable {
  public var tag: String

  public init(tag: String) {
    self.tag = tag
  }
}

/// The session sleeps until a moment or the customer's next message.
public struct Snoozed: Codable, Sendable, Equatable {
  public var until: Timestamp

  public init(until: Timestamp) {
    self.until = until
  }
}

/// The session woke up.
public struct Woken: Codable, Sendable, Equatable {
  /// How long after its due time a timer woke it; 0 when it was on time or woken otherwise.
  public var lateMs: Int64

  public init(lateMs: Int64 = 0) {
    self.lateMs = lateMs
  }
}

/// What a recorded agent said at this point of a replayed dialogue; kept aside, never sent.
public struct ReferenceKept: Codable, Sendable, Equatable {
  /// The id of the recorded dialogue.
  public var dialogue: String
  /// 0-based index of the recorded turn.
  public var turn: Int
  public var text: String

  public init(dialogue: String, turn: Int, text: String) {
    self.dialogue = dialogue
    self.turn = turn
    self.text = text
  }
}
