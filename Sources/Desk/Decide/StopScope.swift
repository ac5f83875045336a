/// Where the assistant is stopped in an emergency.
public enum StopScope: Hashable, Sendable, TextCodable {
  case all
  /// The sessions that an escalation would put into this queue now.
  case queue(QueueName)
  /// The sessions about an intent such as `returns/refund`, or about a group of them, `returns`.
  case intent(String)

  /// `all`, `queue:NAME` or `intent:NAME`.
  public var text: String {
    switch self {
    case .all: "all"
    case .queue(let name): "queue:" + name
    case .intent(let name): "intent:" + name
    }
  }

  /// Reads what `text` writes; anything else is nil.
  public init?(text: String) {
    func name(after prefix: String) -> String? {
      text.hasPrefix(prefix) && text.utf8.count > prefix.utf8.count
        ? String(text.dropFirst(prefix.count)) : nil
    }
    if text == "all" {
      self = .all
    } else if let queue = name(after: "queue:") {
      self = .queue(queue)
    } else if let intent = name(after: "intent:") {
      self = .intent(intent)
    } else {
      return nil
    }
  }

  /// Whether a session that would wait in `queue` and is about `intent` lies in it.
  public func covers(queue: QueueName?, intent: String?) -> Bool {
    switch self {
    case .all: true
    case .queue(let name): name == queue
    case .intent(let name): intent.map { IntentPattern.matches(name, $0) } ?? false
    }
  }
}

/// Where the assistant is stopped now: the folded facts of the desk.
public struct AssistantStops: Sendable, Equatable {
  /// In the order in which they were declared.
  public var scopes: [StopScope]

  public init(_ scopes: [StopScope] = []) {
    self.scopes = scopes
  }

  /// The stop that covers a session with the assistant, if one does.
  public func scope(of session: Session, _ policy: Policy) -> StopScope? {
    if scopes.isEmpty { return nil }
    return scope(queue: policy.queue(of: session, for: .policy), intent: session.intent)
  }

  /// The stop that covers a session that would wait in `queue` and is about `intent`.
  ///
  /// - Parameter queue: nil where it is not known yet; then only the other stops count.
  public func scope(queue: QueueName?, intent: String?) -> StopScope? {
    scopes.first { $0.covers(queue: queue, intent: intent) }
  }

  /// Whether a session waits only because of a stop that was lifted.
  public func hasLifted(_ session: Session, _ policy: Policy) -> Bool {
    guard session.owner.queue != nil, let stoppedBy = session.stoppedBy else { return false }
    return !scopes.contains(stoppedBy) && scope(of: session, policy) == nil
  }
}
