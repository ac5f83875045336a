import Desk
import Terminal

extension Model {
  /// Calls the viewer for what happened in a session, each event once.
  mutating func callForNews(_ event: Event, in session: SessionID) {
    follow(event, in: session)
    switch event.fact {
    case .waitStepped(let stepped):
      if let kind = news(of: stepped, in: session) { call(kind, session) }
    case .messageReceived where attention.own.contains(session): callForMessage(in: session)
    case _ where event.actor == .agent(viewer): break
    case .ownerChanged(let change) where change.to == .agent(viewer): call(.given, session)
    case .ownerChanged(let change) where change.from == .agent(viewer): call(.taken, session)
    case .noteAdded(let note) where note.to == viewer || note.names(viewer):
      call(.mention, session)
    case .handMoved(let hand) where hand.isUp && permissions.contains(.supervise):
      call(.hand, session)
    default: break
    }
  }

  /// Follows whose sessions these are, and what was answered.
  private mutating func follow(_ event: Event, in session: SessionID) {
    switch event.fact {
    case .ownerChanged(let change):
      if change.to == .agent(viewer) {
        attention.own.insert(session)
      } else {
        attention.own.remove(session)
      }
      attention.unheard.remove(session)
    case .messageCommitted: attention.unheard.remove(session)
    default: break
    }
  }

  /// What a timer tells the viewer; nil where it is not the viewer's business.
  func news(of stepped: WaitStepped, in session: SessionID) -> NewsKind? {
    switch stepped.step.kind {
    case .soon: attention.own.contains(session) ? .soon : nil
    case .breached: isOwedByViewerOrQueue(session) ? .breach : nil
    case .reminder: .reminder
    case .overflow, .ladder, .say, .close, .tellAgain: nil
    }
  }

  /// What another agent owes is that agent's business.
  private func isOwedByViewerOrQueue(_ session: SessionID) -> Bool {
    if attention.own.contains(session) { return true }
    let row = list.row(of: session) ?? queue.rows.first { $0.session.id == session }?.session
    return row?.owner.queue != nil
  }

  /// One call until the viewer reads or answers; none for what is read at once.
  private mutating func callForMessage(in session: SessionID) {
    let isOnScreen = open?.id == session && attention.isFocused != false
    guard !isOnScreen, attention.unheard.insert(session).inserted else { return }
    call(.message, session)
  }

  mutating func call(_ kind: NewsKind, _ session: SessionID) {
    attention.waiting.append(News(kind: kind, session: session))
  }

  /// What is on screen was read, where somebody looks at it.
  mutating func noteReading() {
    guard attention.isFocused != false, let open else { return }
    attention.unheard.remove(open.id)
  }

  /// Takes what is offered now; the same offer calls once.
  mutating func callForOffer(_ offer: Offer?) {
    if let id = offer?.row.id, id != attention.offered { call(.offer, id) }
    attention.offered = offer?.row.id
  }

  // MARK: Own sessions

  /// Reads which sessions are the viewer's where the desk counts others than are known.
  mutating func askForOwn(_ counts: DeskCounts, before: DeskCounts?) {
    if counts.mine != attention.own.count, counts.mine != before?.mine { ask(.own) }
  }

  mutating func takeOwn(_ rows: [SessionRow]) {
    attention.own = Set(rows.lazy.filter { [viewer] in $0.owner == .agent(viewer) }.map(\.id))
    attention.unheard.formIntersection(attention.own)
  }

  // MARK: Calling

  /// Rings and tells on the desktop what waits to be told, all of it together.
  mutating func callOut() {
    guard !attention.waiting.isEmpty, attention.dueAt.map({ $0 <= now }) ?? true else { return }
    let local = LocalTime(now, utcOffsetSeconds: settings.utcOffsetSeconds)
    let minute = local.hour * 60 + local.minute
    var isRinging = false
    var told: [News] = []
    for news in attention.waiting {
      let ways = settings.notify.ways(for: news.kind, atMinute: minute)
      if ways.contains(.bell) { isRinging = true }
      if ways.contains(.desktop), attention.isFocused != true { told.append(news) }
    }
    attention.waiting = []
    guard isRinging || !told.isEmpty else { return }
    attention.calledAt = now
    if isRinging { emit(.bell) }
    if let text = strings.news(told) {
      let desk = settings.deskName
      emit(
        .notify(DesktopNotification(title: desk.isEmpty ? "Tandem" : "Tandem " + desk, body: text)))
    }
  }
}
