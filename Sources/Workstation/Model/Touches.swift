public import Desk
import Terminal

/// Which panes may look different since they were drawn: counts that grow with each event.
///
/// A letter typed into the reply, or a step in the list, leaves all other panes as they are; those
/// are not even compared with what they were drawn from.
struct Touches: Sendable, Equatable {
  /// What an event did, where it is known to be little.
  enum Part: Sendable {
    /// The text of the reply.
    case reply
    /// The selected row of the session list.
    case list
  }

  private var everything = 0
  private var reply = 0
  private var list = 0

  mutating func note(_ part: Part?) {
    switch part {
    case .reply: reply += 1
    case .list: list += 1
    case nil: everything += 1
    }
  }

  /// Grows with each event after which the pane may look different.
  func count(for pane: Pane) -> Int {
    switch pane {
    case .composer: everything + reply
    case .sessions: everything + list
    case .status: everything + reply + list
    case .hints: everything + list
    case .header, .tabs, .transcript, .queue, .suggestions, .profile, .handOff, .timeline, .board:
      everything
    }
  }
}

extension Model {
  /// What of the reply other panes show; nil while something is in play that any key may end.
  struct Calm: Equatable {
    let isEmpty: Bool
    let isNote: Bool
    let hasGhost: Bool
    let focus: Pane
  }

  var calm: Calm? {
    guard popup == nil, notice == nil, tour == nil, refused == nil, jump == nil,
      keying.prefixedAt == nil, keying.count == nil, !keying.awaitsMacro,
      keying.recording == nil, keying.playing == nil
    else { return nil }
    return Calm(
      isEmpty: composer.editor.isEmpty, isNote: composer.isNote, hasGhost: visibleGhost != nil,
      focus: focus)
  }

  /// Notes the time at which the screen would look different by itself: until then it does not.
  public mutating func planWake() { wakeAt = nextWake }

  /// Whether the moment of `planWake` has come; it has where none was planned.
  public func isAwake(at moment: Timestamp) -> Bool { wakeAt <= moment }
}
