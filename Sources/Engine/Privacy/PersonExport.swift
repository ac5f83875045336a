public import Desk
public import Foundation

/// Everything that a desk holds about a person, or of one session with them.
public struct PersonExport: Encodable, Sendable {
  public struct Conversation: Encodable, Sendable {
    public let session: String
    public let channel: String
    public let status: SessionStatus
    public let openedAt: Timestamp
    public let closedAt: Timestamp?
    public let tags: [String]
    public let disposition: String?
    /// What was said, noted, understood, suggested and decided, oldest first.
    public var events: [Entry]
    /// What agents have begun to write.
    public let drafts: [Text]
  }

  public struct Entry: Encodable, Sendable {
    public let seq: Seq
    public let at: Timestamp
    public let actor: String
    public let kind: String
    public let fact: JSONValue
  }

  public struct Text: Encodable, Sendable {
    public let agent: AgentID
    public let text: String
    public let isNote: Bool
    public let files: [Attachment]
  }

  /// A model that may have learned from the person.
  public struct Learned: Encodable, Sendable {
    public let task: ModelTask
    public let version: String
    public let isInUse: Bool
  }

  public let customer: CustomerID
  public let exportedAt: Timestamp
  public let isPlain: Bool
  /// nil in the export of one session, and of somebody the desk has no profile of.
  public var profile: Customer?
  public var orders: [Order] = []
  public var tickets: [Ticket] = []
  public var consents: [Consent] = []
  public var sessions: [Conversation] = []
  /// What people labelled of what the person wrote.
  public var examples: [Example] = []
  public var models: [Learned] = []

  init(customer: CustomerID, exportedAt: Timestamp, isPlain: Bool) {
    self.customer = customer
    self.exportedAt = exportedAt
    self.isPlain = isPlain
  }

  /// As one JSON object, masked unless it is plain.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return MaskedJSON.data(try encoder.encode(self), isPlain ? .plain : .masked)
  }
}

/// A JSON value as it was read, to be written again.
public enum JSONValue: Codable, Sendable, Equatable {
  case null
  case bool(Bool)
  case int(Int64)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .int(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}
