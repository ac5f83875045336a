public import Language

/// A customer's message, or one part of a long one, as it was received.
public struct MessageReceived: Codable, Sendable, Equatable {
  /// The channel's own id of the message; with the channel's name it is unique.
  public var id: String
  public var channel: String
  public var text: String
  /// 0-based index of this part.
  public var part: Int
  /// How many parts the message was split into.
  public var parts: Int
  public var files: [Attachment]

  public init(
    id: String, channel: String, text: String, part: Int, parts: Int, files: [Attachment] = []
  ) {
    self.id = id
    self.channel = channel
    self.text = text
    self.part = part
    self.parts = parts
    self.files = files
  }
}

/// A file that belongs to a message or a draft and lies in the desk's folder.
public struct Attachment: Codable, Sendable, Equatable {
  /// The name the sender gave it.
  public var name: String
  /// Its path inside the desk's `files` folder.
  public var path: String
  public var sizeBytes: Int

  public init(name: String, path: String, sizeBytes: Int) {
    self.name = name
    self.path = path
    self.sizeBytes = sizeBytes
  }
}

/// What a customer's message was understood to mean.
public struct Understood: Codable, Sendable, Equatable {
  /// The seq of the `messageReceived` it speaks of (the first part of a long message).
  public var message: Seq
  public var understanding: Understanding

  public init(message: Seq, understanding: Understanding) {
    self.message = message
    self.understanding = understanding
  }
}

/// What the system may say; a closed list, each at most once per epoch.
public enum Notice: String, Codable, Sendable, CaseIterable {
  case received, position, afterHours, callback, agentLeft, closing, survey, campaign
}

/// A message to the customer was committed under the session's epoch; its delivery is a job.
public struct MessageCommitted: Codable, Sendable, Equatable {
  public var text: String
  /// Of a system message.
  public var notice: Notice?
  /// The suggestion it was made from, if any.
  public var basis: ReplyBasis?
  /// Articles the text rests on.
  public var citations: [Citation]
  /// Not to be started before this moment (a send-hold).
  public var notBefore: Timestamp?
  /// What the guard said of an agent's message that the agent sent all the same.
  public var overridden: GuardVerdict?
  /// What goes with the text, never empty; nil where nothing does.
  public var files: [Attachment]?

  public init(
    text: String, notice: Notice? = nil, basis: ReplyBasis? = nil, citations: [Citation] = [],
    notBefore: Timestamp? = nil, overridden: GuardVerdict? = nil, files: [Attachment] = []
  ) {
    self.files = files.isEmpty ? nil : files
    self.text = text
    self.notice = notice
    self.basis = basis
    self.citations = citations
    self.notBefore = notBefore
    self.overridden = overridden
  }
}

/// From which suggestion a reply was made and whether it was edited.
public struct ReplyBasis: Codable, Sendable, Equatable {
  public var source: SuggestionSource
  /// Its place among those that were shown; 1 is the first.
  ///
  /// 0 for a text that the agent chose from the canned responses or took over while typing.
  public var rank: Int
  /// Whether the text sent differs from the text suggested.
  public var edited: Bool
  /// The customer's message it was offered for; nil is the latest one that had suggestions.
  public var message: Seq?
  /// How much was changed: 0 sent as it was offered … 1 all written anew (`EditDistance`); nil where
  /// nobody measured.
  public var distance: Double?

  /// Whether the text sent is another than the one offered, as well as is known.
  public var isChanged: Bool { distance.map { $0 > 0 } ?? edited }

  public init(
    source: SuggestionSource, rank: Int, edited: Bool, message: Seq? = nil, distance: Double? = nil
  ) {
    self.source = source
    self.rank = rank
    self.edited = edited
    self.message = message
    self.distance = distance
  }
}

/// A passage of an article that supports an answer.
public struct Citation: Codable, Sendable, Equatable, Hashable {
  public var article: String
  public var title: String

  public init(article: String, title: String) {
    self.article = article
    self.title = title
  }
}

/// Delivery of a message began: from here on it cannot be withdrawn.
public struct MessageRef: Codable, Sendable, Equatable {
  public var message: MessageID

  public init(_ message: MessageID) {
    self.message = message
  }
}

/// The channel took the message.
public struct MessageDelivered: Codable, Sendable, Equatable {
  public var message: MessageID
  /// How the channel calls it, if it does.
  public var receipt: String?

  public init(message: MessageID, receipt: String?) {
    self.message = message
    self.receipt = receipt
  }
}

/// Delivery was given up.
public struct MessageFailed: Codable, Sendable, Equatable {
  public var message: MessageID
  public var error: String

  public init(message: MessageID, error: String) {
    self.message = message
    self.error = error
  }
}

/// Why a committed message was never sent.
public enum WithdrawalCause: String, Codable, Sendable {
  /// The session's owner changed before it left.
  case ownerChanged
  /// Its author or the owner withdrew it.
  case byHand
  /// The fence at the start of its delivery did not hold.
  case staleEpoch
}

/// A committed message was taken back before it left; the text is kept for whoever answers next.
public struct MessageWithdrawn: Codable, Sendable, Equatable {
  public var message: MessageID
  public var author: Actor
  public var text: String
  public var cause: WithdrawalCause

  public init(message: MessageID, author: Actor, text: String, cause: WithdrawalCause) {
    self.message = message
    self.author = author
    self.text = text
    self.cause = cause
  }
}
