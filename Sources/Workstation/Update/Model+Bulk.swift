import Desk
import Terminal

extension Model {
  // MARK: Marks

  /// Marks the selected session, or takes the mark back, and goes on to the next one.
  mutating func markSelected() {
    guard let row = subject else { return }
    marks.toggle(row)
    move(focus == .queue ? .queue : .sessions, by: 1)
  }

  /// Marks all sessions of the list as it is shown.
  mutating func takeMarkable(_ window: SessionWindow) {
    guard window.filter == list.filter else { return }
    marks.add(window.rows)
    notice = .marked(marks.count, of: window.total)
  }

  /// Whether an action is done to all marked sessions now.
  ///
  /// Only from the lists, where one sees the marks; the steps of a macro are for one session.
  func isBulk(_ action: Action) -> Bool {
    action.isForMarked && !marks.isEmpty
      && (focus == .sessions || focus == .queue || !settings.hasKeys)
      && keying.playing == nil
  }

  // MARK: Acts on all of them

  /// Gives a command to every marked session, once it is confirmed where customers notice it.
  mutating func beginBulk(
    _ action: Action, isFenced: Bool, _ command: (SessionRow) -> Command
  ) {
    let rows = marks.inOrder
    let bulk = Bulk(
      action,
      rows.map {
        Bulk.Step(
          session: $0.id, name: $0.shortName, command: command($0),
          epoch: isFenced ? $0.epoch : nil)
      })
    if bulk.isSeenByCustomers, bulk.count > 1 {
      // Taken from a colleague is more than taken from the assistant.
      let others = rows.count { $0.owner.agent.map { $0 != viewer } ?? false }
      popup = .choice(.bulk(bulk, fromAgents: action == .takeOver ? others : 0))
    } else {
      start(bulk)
    }
  }

  mutating func start(_ newer: Bulk) {
    guard bulk == nil else { return notice = .disabled(.bulkUnderWay) }
    bulk = newer
    goOnWithBulk()
  }

  private mutating func goOnWithBulk() {
    let id = requests.makeID()
    if let step = bulk?.next(id) {
      emit(.perform(id: id, step.command, on: step.session, expecting: step.epoch))
      return
    }
    guard let ended = bulk else { return }
    bulk = nil
    notice = .bulk(ended.report)
    if !ended.ways.isEmpty {
      undoable = Undoable(ended.action, .many(ended.ways), at: now)
    }
    list.isStale = true
    refreshIfDue()
  }

  /// Takes the outcome of a step; the mark goes where it was done.
  ///
  /// - Returns: whether the command was a step.
  mutating func bulkTook(_ outcome: CommandOutcome, id: Int) -> Bool {
    guard let (current, step) = bulk?.underWay, current == id, let action = bulk?.action else {
      return false
    }
    var way: Undoable.Way?
    if case .done(let events) = outcome {
      marks.remove(step.session)
      take(events)
      way = Undoable(action, of: step.session, events, viewer: viewer, at: now)?.way
      if let sequel = step.sequel { follow(sequel, events, in: step.session) }
    }
    bulk?.take(outcome, undoneBy: action == .undo ? nil : way)
    goOnWithBulk()
    return true
  }

  /// Leaves the rest of them as they are.
  mutating func stopBulk() { bulk?.stop() }

  // MARK: Back

  /// Takes back an act on many sessions.
  mutating func undo(_ ways: [Undoable.Way]) {
    start(Bulk(.undo, ways.compactMap(step)))
  }

  private func step(_ way: Undoable.Way) -> Bulk.Step? {
    func step(
      _ session: SessionID, _ command: Command, _ epoch: Int? = nil,
      _ sequel: PendingCommand.Sequel? = nil
    ) -> Bulk.Step {
      Bulk.Step(
        session: session, name: list.row(of: session)?.shortName ?? "\(session)",
        command: command, epoch: epoch, sequel: sequel)
    }
    return switch way {
    case .reopen(let session, let epoch, let wasMine):
      step(session, .reopen, epoch, wasMine ? .retake : nil)
    case .takeOver(let session, let epoch): step(session, .takeOver, epoch)
    case .wake(let session): step(session, .wake(dueAt: nil))
    case .lowerHand(let session): step(session, .lowerHand)
    case .untag(let session, let tag): step(session, .untag(tag))
    case .tag(let session, let tag): step(session, .tag(tag))
    case .presence, .detach, .many: nil
    }
  }
}
