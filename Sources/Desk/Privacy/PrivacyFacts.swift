/// What of a person is usually shown masked.
public enum MaskedField: String, Codable, Sendable, CaseIterable {
  case phone, email, address, card, identity
  /// All of them, for somebody who works with the whole of a session.
  case everything
}

/// Somebody looked at what is shown masked to them, and said why.
public struct Revealed: Codable, Sendable, Equatable {
  public var customer: CustomerID
  public var field: MaskedField
  public var reason: String

  public init(customer: CustomerID, field: MaskedField, reason: String) {
    self.customer = customer
    self.field = field
    self.reason = reason
  }
}

/// What a person allowed, or allows no longer; the latest word on a purpose counts.
public struct Consent: Codable, Sendable, Equatable {
  public var customer: CustomerID
  /// Such as `marketing`.
  public var purpose: String
  public var isGranted: Bool
  /// Where they said so, such as `signup form` or `chat`.
  public var source: String
  /// When they said so, where that was not the moment it was recorded.
  public var saidAt: Timestamp?

  public init(
    customer: CustomerID, purpose: String, isGranted: Bool, source: String,
    saidAt: Timestamp? = nil
  ) {
    self.customer = customer
    self.purpose = purpose
    self.isGranted = isGranted
    self.source = source
    self.saidAt = saidAt
  }

  /// A purpose and a source are names, no stories.
  public static let textLimitBytes = 200

  /// Its name in the desk.
  public var id: String { customer + "/" + purpose }
}

/// Everything that is held about a person left the desk in one file.
public struct PersonExported: Codable, Sendable, Equatable {
  public var customer: CustomerID
  /// The one session that was asked for; nil where it was everything.
  public var session: SessionID?
  /// Whether nothing in it was masked.
  public var isPlain: Bool

  public init(customer: CustomerID, session: SessionID?, isPlain: Bool) {
    self.customer = customer
    self.session = session
    self.isPlain = isPlain
  }
}

/// A person asked to be forgotten; of what was known before, only this opaque name stays.
public struct CustomerForgotten: Codable, Sendable, Equatable {
  public var customer: CustomerID

  public init(customer: CustomerID) {
    self.customer = customer
  }
}

/// The bodies of a session's events were removed: its customer was forgotten, or it was too old.
public struct SessionForgotten: Codable, Sendable, Equatable {
  public enum Cause: String, Codable, Sendable {
    /// The customer asked for it.
    case request
    /// The desk keeps no session for longer.
    case age
  }

  public var session: SessionID
  public var cause: Cause

  public init(session: SessionID, cause: Cause) {
    self.session = session
    self.cause = cause
  }
}
