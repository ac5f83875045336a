import Desk

/// The last act that has an inverse.
struct Undoable: Sendable, Equatable {
  /// What takes it back.
  ///
  /// The epoch fences it: whoever changed the session meanwhile keeps it.
  enum Way: Sendable, Equatable {
    /// - Parameter wasMine: whether it is then taken over, too: a desk may reopen to the assistant.
    case reopen(SessionID, epoch: Int, wasMine: Bool)
    case takeOver(SessionID, epoch: Int)
    case wake(SessionID)
    case lowerHand(SessionID)
    case untag(SessionID, String)
    case tag(SessionID, String)
    case presence(Presence)
    case detach(SessionID, Attachment)
    /// Of an act on many sessions.
    indirect case many([Way])
  }

  let action: Action
  let way: Way
  let at: Timestamp

  /// How long the hint stands.
  static let hintMs: Int64 = 6000
  /// Nobody means an act so old by "the last one".
  static let limitMs: Int64 = 60_000

  init(_ action: Action, _ way: Way, at: Timestamp) {
    self.action = action
    self.way = way
    self.at = at
  }

  /// What takes back the command that led to these events; nil where nothing does.
  init?(_ action: Action, of session: SessionID, _ events: [Event], viewer: AgentID, at: Timestamp)
  {
    for event in events.reversed() where event.session == session {
      switch event.fact {
      case .ownerChanged(let change):
        let wasMine = change.from == .agent(viewer)
        switch (action, change.to) {
        case (.resolve, .nobody):
          self.init(action, .reopen(session, epoch: event.epoch, wasMine: wasMine), at: at)
        // What an agent was given by name is theirs at once.
        case (.transfer, .queue), (.escalate, .queue), (.release, .queue), (.handBack, .assistant):
          guard wasMine else { return nil }
          self.init(action, .takeOver(session, epoch: event.epoch), at: at)
        default: return nil
        }
        return
      case .snoozed:
        self.init(action, .wake(session), at: at)
        return
      case .tagAdded(let added):
        self.init(action, .untag(session, added.tag), at: at)
        return
      case .tagRemoved(let removed):
        self.init(action, .tag(session, removed.tag), at: at)
        return
      case .handMoved(let hand) where hand.isUp:
        self.init(action, .lowerHand(session), at: at)
        return
      default: continue
      }
    }
    return nil
  }
}

/// A message of the viewer that waits for the end of its send-hold.
struct HeldMessage: Sendable, Equatable {
  let message: MessageID
  let session: SessionID
  let text: String
  let files: [Attachment]
  let basis: Composer.Basis?
  /// From here on it may leave.
  let until: Timestamp
}
