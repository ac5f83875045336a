public import Desk

/// A way by which replies reach a customer.
public protocol Channel: Sendable {
  /// As it stands in the sessions it serves.
  var name: String { get }
  /// Whether files go with a message; a channel that does not say so takes none.
  var takesFiles: Bool { get }

  /// Hands a message over; a repeated delivery of the same id must not reach the customer twice.
  ///
  /// - Returns: how the channel calls the message, if it does.
  func deliver(_ message: OutboundMessage) throws(ChannelError) -> String?
}

extension Channel {
  public var takesFiles: Bool { false }
}

/// A message on its way to a customer.
public struct OutboundMessage: Sendable, Equatable {
  public let id: MessageID
  public let session: SessionID
  public let customer: CustomerID
  public let author: Actor
  /// Empty where files say all.
  public let text: String
  public let files: [OutboundFile]
}

/// A file on its way to a customer.
public struct OutboundFile: Sendable, Equatable {
  /// As the agent's own file is called; a channel makes it harmless for where it goes.
  public let name: String
  public let sizeBytes: Int
  /// Where it lies, whole, for as long as it is delivered.
  public let path: String
}

/// Why a channel did not take a message; it will be tried again.
public struct ChannelError: Error, Sendable, Equatable {
  public let message: String

  public init(_ message: String) {
    self.message = message
  }
}

/// The channel of customers who read the desk's own ledger: a terminal chat, a replay, a demo.
///
/// What is marked delivered there is what they see; nothing else has to happen.
public struct LedgerChannel: Channel {
  public let name: String
  /// They are told of by the ledger, like the text.
  public let takesFiles = true

  public init(name: String) {
    self.name = name
  }

  public func deliver(_ message: OutboundMessage) throws(ChannelError) -> String? { nil }
}
