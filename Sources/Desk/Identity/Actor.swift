/// Who did something: an opaque name that holds no personal data and so may stand in an event's header.
public enum Actor: Hashable, Sendable, TextCodable {
  case system
  case assistant
  case customer
  case agent(AgentID)

  /// `system`, `assistant`, `customer` or `agent:ID`.
  public var text: String {
    switch self {
    case .system: "system"
    case .assistant: "assistant"
    case .customer: "customer"
    case .agent(let id): "agent:" + id
    }
  }

  /// Reads what `text` writes; anything else is nil.
  public init?(text: String) {
    switch text {
    case "system": self = .system
    case "assistant": self = .assistant
    case "customer": self = .customer
    default:
      guard text.hasPrefix("agent:"), text.utf8.count > 6 else { return nil }
      self = .agent(String(text.dropFirst(6)))
    }
  }
}

/// Who speaks for the desk in a session now.
public enum Owner: Hashable, Sendable, TextCodable {
  case assistant
  case queue(QueueName)
  case agent(AgentID)
  /// The session is closed.
  case nobody

  /// `assistant`, `queue:NAME`, `agent:ID` or `nobody`.
  public var text: String {
    switch self {
    case .assistant: "assistant"
    case .queue(let name): "queue:" + name
    case .agent(let id): "agent:" + id
    case .nobody: "nobody"
    }
  }

  /// Reads what `text` writes; anything else is nil.
  public init?(text: String) {
    switch text {
    case "assistant": self = .assistant
    case "nobody": self = .nobody
    default:
      if text.hasPrefix("queue:"), text.utf8.count > 6 {
        self = .queue(String(text.dropFirst(6)))
      } else if text.hasPrefix("agent:"), text.utf8.count > 6 {
        self = .agent(String(text.dropFirst(6)))
      } else {
        return nil
      }
    }
  }

  /// The agent who owns, if one does.
  public var agent: AgentID? {
    if case .agent(let id) = self { id } else { nil }
  }

  /// The queue that owns, if one does.
  public var queue: QueueName? {
    if case .queue(let name) = self { name } else { nil }
  }
}
