/// The number of an event in a desk's ledger: 1, 2, 3 … without gaps.
public typealias Seq = Int64

/// A session's name: the seq of its first event, written `S<seq>`.
public struct SessionID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The seq of the session's first event.
  public let seq: Seq

  public init(_ seq: Seq) {
    self.seq = seq
  }

  /// Reads `S123`; anything else is nil.
  public init?(_ text: String) {
    guard text.first == "S" || text.first == "s", let seq = Seq(text.dropFirst()), seq > 0 else {
      return nil
    }
    self.seq = seq
  }

  public var description: String { "S\(seq)" }

  public static func < (left: SessionID, right: SessionID) -> Bool { left.seq < right.seq }
}

/// An outbound message's name: the seq of the event that committed it, written `M<seq>`.
///
/// It is the key by which channels recognise a repeated delivery.
public struct MessageID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The seq of the `messageCommitted` event.
  public let seq: Seq

  public init(_ seq: Seq) {
    self.seq = seq
  }

  /// Reads `M123`; anything else is nil.
  public init?(_ text: String) {
    guard text.first == "M" || text.first == "m", let seq = Seq(text.dropFirst()), seq > 0 else {
      return nil
    }
    self.seq = seq
  }

  public var description: String { "M\(seq)" }

  public static func < (left: MessageID, right: MessageID) -> Bool { left.seq < right.seq }
}

extension SessionID: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Seq.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seq)
  }
}

extension MessageID: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Seq.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seq)
  }
}

/// An agent's short login name, such as `lina`.
public typealias AgentID = String

/// A customer's opaque name within the desk, such as `C1001`.
public typealias CustomerID = String

/// The name of a queue, such as `general`.
public typealias QueueName = String
