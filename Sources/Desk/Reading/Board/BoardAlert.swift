/// Something on the board that wants a supervisor's eyes, with what it rests on.
public enum BoardAlert: Sendable, Equatable {
  /// No program works the assistant's jobs.
  case assistantDown
  case stopped(StopScope)
  /// An agent asks for help.
  case hand(SessionRow)
  /// So many sessions are owed what was promised earlier; the latest of them.
  case overdue(count: Int, [SessionRow])
  /// So many customers' moods fall; the steepest of them.
  case falling(count: Int, [SessionRow])
  /// A queue fills faster than it is emptied.
  case growing(BoardQueue)

  /// The session to look at first.
  public var session: SessionRow? {
    switch self {
    case .hand(let row): row
    case .overdue(_, let rows), .falling(_, let rows): rows.first
    case .assistantDown, .stopped, .growing: nil
    }
  }
}

extension Board {
  /// What wants eyes, the most urgent first.
  ///
  /// - Parameter assistantIsUp: whether any program works the assistant's jobs.
  public func alerts(assistantIsUp: Bool) -> [BoardAlert] {
    var alerts: [BoardAlert] = assistantIsUp ? [] : [.assistantDown]
    alerts += stops.map(BoardAlert.stopped)
    alerts += hands.map(BoardAlert.hand)
    if open.overdue > 0 { alerts.append(.overdue(count: open.overdue, overdue)) }
    alerts += queues.filter(\.isGrowing).map(BoardAlert.growing)
    if open.falling > 0 { alerts.append(.falling(count: open.falling, falling)) }
    return alerts
  }
}
