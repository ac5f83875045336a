import Desk
import Terminal

/// Where the parts of the board stand: a pure function of its size and of what it holds.
struct BoardLayout: Equatable {
  let summary: Rect
  private(set) var queues: Rect
  private(set) var agents: Rect
  private(set) var alerts: Rect
  private(set) var plots: Rect
  /// Of the sessions of one subject.
  let sessions: Rect

  /// From this width on alerts and plots have a column of their own.
  private static let wideFrom = 160
  /// With fewer rows only the section that has the keys is shown.
  private static let lowBelow = 16
  /// With more rows there is room for the plots below the tables.
  private static let plotsFrom = 32
  private static let plotRows = 8
  private static let summaryRows = 3

  init(_ size: Size, _ state: BoardState, alertCount: Int) {
    let none = Rect(x: 0, y: 0, width: 0, height: 0)
    let (summary, rest) = Rect(size).splitTop(
      size.height < 8 ? 0 : min(BoardLayout.summaryRows, size.height / 5))
    self.summary = summary
    sessions = state.drill == nil ? none : rest
    (queues, agents, alerts, plots) = (none, none, none, none)
    if state.drill != nil { return }
    let queueRows = (state.board?.queues.count ?? 0) + 2
    if rest.height < BoardLayout.lowBelow {
      switch state.section {
      case .queues: queues = rest
      case .agents: agents = rest
      case .alerts: alerts = rest
      }
    } else if size.width >= BoardLayout.wideFrom {
      let (left, right) = rest.splitRight(rest.width * 2 / 5)
      (queues, agents) = left.splitTop(min(queueRows, left.height / 3))
      let column = right.inset(left: 1)
      (alerts, plots) = column.splitTop(min(max(alertCount, 1) + 1, column.height / 3))
    } else {
      var tables = rest
      if rest.height >= BoardLayout.plotsFrom {
        (tables, plots) = rest.splitBottom(BoardLayout.plotRows)
      }
      // Each has what it needs; where that is too much, agents keep the most room.
      let (most, quarter) = (max(alertCount, 1) + 1, max(3, tables.height / 4))
      let spare = tables.height - queueRows - (state.board?.agents.count ?? 0) - 2
      let (upper, lower) = tables.splitBottom(min(most, max(quarter, spare)))
      alerts = lower
      (queues, agents) = upper.splitTop(min(queueRows, max(4, upper.height * 2 / 5)))
    }
  }

  subscript(section: BoardState.Section) -> Rect {
    switch section {
    case .queues: queues
    case .agents: agents
    case .alerts: alerts
    }
  }

  /// Rows of the table that stands in `rect`: a title takes one, the names of the columns another.
  static func tableRows(_ rect: Rect, hasHeader: Bool = true) -> Int {
    max(1, rect.height - (hasHeader ? 2 : 1))
  }
}
