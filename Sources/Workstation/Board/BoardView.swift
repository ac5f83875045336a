import Desk
import Terminal

/// The supervisor's board: queues, agents and alerts, or the sessions of one of them.
struct BoardView: PaneView {
  let settings: Settings
  let strings: Strings
  let state: BoardState
  let queues: [BoardQueue]
  let agents: [BoardAgent]
  let alerts: [BoardAlert]
  let sessions: [SessionRow]
  /// To the second: waits are counted on screen.
  let now: Timestamp

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    state = model.board
    queues = model.boardQueues
    agents = model.boardAgents
    alerts = model.boardAlerts
    sessions = model.boardSessions
    now = model.countedNow
  }

  private var texts: BoardTexts { BoardTexts(strings: strings, settings: settings, now: now) }

  func draw(on canvas: inout Canvas) -> Point? {
    guard let board = state.board else {
      canvas.put(strings.boardLoading, x: 1, y: 0, .dim)
      return Point(x: 0, y: 0)
    }
    let layout = BoardLayout(
      Size(width: canvas.width, height: canvas.height), state, alertCount: alerts.count)
    BoardSummary(board: board, texts: texts).draw(in: layout.summary, on: &canvas)
    var cursor: Point?
    if let drill = state.drill {
      cursor = draw(
        sessions, BoardColumn<SessionRow>.all, drill.table, in: layout.sessions,
        title: strings.subject(drill.subject) + " \(drill.total)",
        empty: drill.isLoaded ? strings.noRows : strings.loading, hasKeys: true, on: &canvas)
    } else {
      cursor = drawSections(layout, on: &canvas)
      BoardPlots(halfHours: board.halfHours, texts: texts).draw(in: layout.plots, on: &canvas)
    }
    return filterCursor(on: &canvas) ?? cursor
  }

  // MARK: Sections

  private func drawSections(_ layout: BoardLayout, on canvas: inout Canvas) -> Point? {
    var cursors: [BoardState.Section: Point] = [:]
    cursors[.queues] = draw(
      queues, BoardColumn<BoardQueue>.all, state.queues, in: layout.queues,
      title: strings.section(.queues) + " \(queues.count)", empty: strings.noRows,
      hasKeys: state.section == .queues, on: &canvas)
    cursors[.agents] = draw(
      agents, BoardColumn<BoardAgent>.all, state.agents, in: layout.agents,
      title: strings.section(.agents) + " \(agents.count)", empty: strings.noRows,
      hasKeys: state.section == .agents, on: &canvas)
    cursors[.alerts] = drawAlerts(in: layout.alerts, on: &canvas)
    return cursors[state.section]
  }

  private func draw<Row>(
    _ rows: [Row], _ columns: [BoardColumn<Row>], _ place: BoardTable, in rect: Rect,
    title: String, empty: String, hasKeys: Bool, on canvas: inout Canvas
  ) -> Point? {
    guard !rect.isEmpty else { return nil }
    let (head, body) = rect.splitTop(1)
    drawTitle(title, place, in: head, hasKeys: hasKeys, on: &canvas)
    if rows.isEmpty {
      canvas.put(empty, x: body.x + 1, y: body.y, .dim, width: body.width - 1)
      return Point(x: body.x, y: body.y)
    }
    let (theme, texts) = (canvas.theme, texts)
    let line = canvas.buffer.drawTable(
      BoardColumn.table(columns, strings, place.sorting), in: body.inset(left: 1),
      window: place.window, count: rows.count, selected: hasKeys ? place.selected : nil,
      styles: theme.tableStyles, symbols: canvas.symbols
    ) { row, column in
      let span = columns[column].text(rows[row], texts)
      return TableCell(span.text, theme[span.look])
    }
    guard let line else { return nil }
    canvas.put(">", x: body.x, y: line.y, .focus)
    return Point(x: body.x, y: line.y)
  }

  private func drawTitle(
    _ title: String, _ place: BoardTable, in rect: Rect, hasKeys: Bool, on canvas: inout Canvas
  ) {
    canvas.buffer.drawTitleLine(
      in: rect, title: (hasKeys ? ">" : "") + title,
      trailing: place.filter.isEmpty ? "" : strings.filtered(place.filter),
      symbols: canvas.symbols, style: canvas.theme[hasKeys ? .borderFocus : .border],
      titleStyle: canvas.theme[hasKeys ? .focus : .title], trailingStyle: canvas.theme[.match])
  }

  private func drawAlerts(in rect: Rect, on canvas: inout Canvas) -> Point? {
    guard !rect.isEmpty else { return nil }
    let hasKeys = state.section == .alerts
    let (head, body) = rect.splitTop(1)
    drawTitle(
      strings.section(.alerts) + " \(alerts.count)", state.alerts, in: head, hasKeys: hasKeys,
      on: &canvas)
    if alerts.isEmpty {
      canvas.put(strings.noAlerts, x: body.x + 1, y: body.y, .dim, width: body.width - 1)
      return Point(x: body.x, y: body.y)
    }
    let visible = state.alerts.window.items(count: alerts.count, height: body.height)
    var cursor: Point?
    for (y, index) in zip(body.rows, visible) {
      let alert = alerts[index]
      canvas.field(
        strings.alert(alert), x: body.x + 1, y: y, width: body.width - 1, look(of: alert))
      guard hasKeys, index == state.alerts.selected else { continue }
      canvas.put(">", x: body.x, y: y, .focus)
      canvas.highlight(Rect(x: body.x, y: y, width: body.width, height: 1), .selection)
      cursor = Point(x: body.x, y: y)
    }
    return cursor
  }

  private func look(of alert: BoardAlert) -> Look {
    switch alert {
    case .overdue: .slaBreach
    case .assistantDown, .stopped: .danger
    case .hand, .growing: .warn
    case .falling: .sentimentNegative
    }
  }

  /// The line in which a filter is typed stands in the last row.
  private func filterCursor(on canvas: inout Canvas) -> Point? {
    guard let input = state.input, canvas.height > 0 else { return nil }
    let row = Rect(x: 0, y: canvas.height - 1, width: canvas.width, height: 1)
    canvas.buffer.fill(row, style: canvas.theme[.text])
    canvas.put("/", x: 0, y: row.y, .focus)
    return canvas.buffer.drawInput(input, in: row.inset(left: 1), style: canvas.theme[.text])
  }
}
