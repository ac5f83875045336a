/// How much a session needs a person: the order of the session list, the same for every viewer.
public enum NeedClass: Int, Sendable, Codable, CaseIterable {
  /// In a queue.
  case waiting = 0
  /// An agent has it and the customer's last message is not answered.
  case unanswered = 1
  /// The assistant has it and the customer's mood is bad or falls.
  case souring = 2
  /// An agent has it and has answered.
  case attended = 3
  /// The assistant has it and all is well.
  case assistant = 4
  case snoozed = 5
  case closed = 6
  /// Nothing is left of it but its numbers; in no list.
  case forgotten = 7
}

/// The sort key of a session in the list: class first, then the older moment; changes only at events.
public struct Need: Sendable, Equatable, Comparable {
  public let needClass: NeedClass
  /// Milliseconds since 1970; smaller stands first within the class.
  public let atMs: Int64

  public init(of session: Session, _ weights: PriorityWeights) {
    switch session.status {
    case .closed:
      needClass = session.isForgotten ? .forgotten : .closed
      atMs = -session.lastAt.ms
    case .snoozed:
      needClass = .snoozed
      atMs = session.snoozedUntil?.ms ?? session.lastAt.ms
    case .open:
      switch session.owner {
      case .queue, .nobody:
        needClass = .waiting
        atMs = Priority.virtualStartMs(of: session, weights) ?? session.lastAt.ms
      case .agent:
        needClass = session.unansweredSince == nil ? .attended : .unanswered
        atMs = session.unansweredSince?.ms ?? -session.lastAt.ms
      case .assistant:
        let isSouring = session.mood.level <= Need.souringLevel
        needClass = isSouring ? .souring : .assistant
        atMs = isSouring ? Int64(session.mood.level * 1000) : -session.lastAt.ms
      }
    }
  }

  /// Smoothed mood at or below which an assistant's session is worth a look.
  public static let souringLevel = -0.25

  public static func < (left: Need, right: Need) -> Bool {
    (left.needClass.rawValue, left.atMs) < (right.needClass.rawValue, right.atMs)
  }
}
