import Desk
import Terminal

extension Model {
  /// The last act, while it can be taken back.
  var liveUndo: Undoable? {
    guard let undoable, now.msSince(undoable.at) < Undoable.limitMs else { return nil }
    return undoable
  }

  /// Whether the hint of it stands.
  var showsUndo: Bool {
    liveUndo.map { now.msSince($0.at) < Undoable.hintMs } ?? false
  }

  /// Takes the last act back; the desk decides whether that is still possible.
  mutating func undo() {
    guard let last = liveUndo else { return }
    undoable = nil
    switch last.way {
    case .reopen(let session, let epoch, let wasMine):
      give(.reopen, .undo, session, expecting: epoch, then: wasMine ? .retake : nil)
    case .takeOver(let session, let epoch):
      give(.takeOver, .undo, session, expecting: epoch)
    case .wake(let session): give(.wake(dueAt: nil), .undo, session, expecting: nil)
    case .many(let ways): undo(ways)
    case .untag(let session, let tag): give(.untag(tag), .undo, session, expecting: nil)
    case .tag(let session, let tag): give(.tag(tag), .undo, session, expecting: nil)
    case .lowerHand(let session): give(.lowerHand, .undo, session, expecting: nil)
    case .detach(let session, let file):
      guard holds(file, session) else { return notice = .disabled(.nothingToUndo) }
      detach(file, from: session)
      notice = .detached(file)
    case .presence(let presence):
      duty.presence = presence
      emit(.setPresence(presence))
      notice = .done(.undo, of: nil)
    }
  }

  /// Notes what would take back a command that was carried out.
  mutating func noteUndo(_ command: PendingCommand, _ events: [Event]) {
    guard let session = command.session, command.action != .undo else { return }
    if let made = Undoable(command.action, of: session, events, viewer: viewer, at: now) {
      undoable = made
    }
  }

  // MARK: What waits to leave

  /// The newest message here that Escape takes back; only while nothing is typed.
  var liveHeld: HeldMessage? {
    held.last { $0.session == open?.id && now < $0.until }
  }

  /// Notes a message that was committed with a hold.
  mutating func noteHeld(_ events: [Event], basis: Composer.Basis?) {
    held.removeAll { $0.until <= now }
    for event in events {
      guard case .messageCommitted(let message) = event.fact, let session = event.session,
        let until = message.notBefore, now < until
      else { continue }
      held.append(
        HeldMessage(
          message: MessageID(event.seq), session: session, text: message.text,
          files: message.files ?? [], basis: basis, until: until))
    }
  }

  /// Withdraws it; text and files come back when the desk has taken it from what will leave.
  mutating func takeBack() {
    guard let message = liveHeld else { return }
    held.removeAll { $0.message == message.message }
    give(
      .withdraw(message.message), .takeBack, message.session, expecting: nil,
      then: .restore(message))
  }

  /// What follows on a command that was carried out.
  mutating func follow(_ sequel: PendingCommand.Sequel, _ events: [Event], in session: SessionID) {
    switch sequel {
    case .restore(let message): restore(message)
    case .retake:
      let change = events.last { event in
        if case .ownerChanged = event.fact { event.session == session } else { false }
      }
      guard let change, case .ownerChanged(let owner) = change.fact, owner.to != .agent(viewer)
      else { return }
      give(.takeOver, .undo, session, expecting: change.epoch)
    }
  }

  /// Puts a withdrawn message before what was typed since.
  private mutating func restore(_ message: HeldMessage) {
    changeDraft(of: message.session) { draft in
      draft.putBefore(message.text, message.files)
      draft.basis = message.basis
    }
  }
}
