public import Desk

/// A customer's message as a channel hands it over.
public struct InboundMessage: Sendable, Equatable {
  public var channel: String
  public var customer: CustomerID
  public var customerName: String?
  /// The channel's own id of the message; a repeated one changes nothing.
  public var id: String
  public var text: String
  /// Paths of files to be copied into the desk.
  public var files: [String]
  /// When it was written; nil means now.
  public var at: Timestamp?

  public init(
    channel: String, customer: CustomerID, customerName: String? = nil, id: String, text: String,
    files: [String] = [], at: Timestamp? = nil
  ) {
    self.channel = channel
    self.customer = customer
    self.customerName = customerName
    self.id = id
    self.text = text
    self.files = files
    self.at = at
  }
}

/// The acknowledgement of an inbound message: it is durable.
public struct Receipt: Sendable, Equatable {
  public let session: SessionID
  /// Of the message's first event.
  public let seq: Seq
  public let isDuplicate: Bool
  /// The session as the message left it; nil for a duplicate.
  public let state: Session?
}
