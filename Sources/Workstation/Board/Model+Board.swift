import Desk
import Terminal

extension Model {
  /// When the day began on the clock on the wall, so many days ago.
  func dayStart(daysAgo: Int64 = 0) -> Timestamp {
    let offset = Int64(settings.utcOffsetSeconds) * 1000
    let dayMs: Int64 = 86_400_000
    let local = now.ms + offset
    let day = (local >= 0 ? local : local - dayMs + 1) / dayMs
    return Timestamp(ms: (day - daysAgo) * dayMs - offset)
  }

  /// Days of the week that `stats` tells of, today included.
  static let weekDays: Int64 = 7

  // MARK: Coming and going

  mutating func toggleBoard() {
    if focus == .board {
      leaveBoard()
      return
    }
    board.cameFrom = focus
    board.watching = nil
    focus(on: .board)
    readBoard()
  }

  mutating func leaveBoard() {
    board.input = nil
    focus(on: board.cameFrom)
  }

  /// One level out: the filter, the sessions of a subject, the board.
  mutating func goBackOnBoard() {
    if !board.table.filter.isEmpty {
      board.table.filter = ""
      settleBoard()
    } else if board.drill != nil {
      board.drill = nil
      settleBoard()
    } else {
      leaveBoard()
    }
  }

  // MARK: Reading

  private mutating func readBoard() {
    ask(.board)
    if board.drill != nil { ask(.boardSessions) }
  }

  /// Reads the board anew while it is on screen, at most every second.
  mutating func refreshBoardIfDue() {
    guard focus == .board, let dueAt = boardDueAt, dueAt <= now else { return }
    board.isStale = false
    readBoard()
  }

  /// When the board is to be read again; nil while that is under way.
  var boardDueAt: Timestamp? {
    guard focus == .board, !requests.isUnderWay(.board) else { return nil }
    guard let askedAt = board.askedAt else { return now }
    return askedAt.adding(ms: board.isStale ? BoardState.refreshMs : BoardState.restMs)
  }

  mutating func take(_ newer: Board) {
    board.board = newer
    settleBoard()
  }

  mutating func takeBoardSessions(_ window: SessionWindow) {
    guard let drill = board.drill, window.filter == drill.subject.filter else { return }
    board.drill?.rows = window.rows
    board.drill?.total = window.total
    board.drill?.isLoaded = true
    settleBoard()
  }

  // MARK: Rows

  private func matches(_ filter: String, _ texts: String...) -> Bool {
    filter.isEmpty || texts.contains { $0.lowercased().contains(filter.lowercased()) }
  }

  var boardQueues: [BoardQueue] {
    let rows = (board.board?.queues ?? []).filter { matches(board.queues.filter, $0.name) }
    return BoardColumn.sorted(rows, BoardColumn<BoardQueue>.all, board.queues.sorting)
  }

  var boardAgents: [BoardAgent] {
    let rows = (board.board?.agents ?? []).filter {
      matches(board.agents.filter, $0.id, $0.name, strings.presence($0.presence))
    }
    // Who is there comes first, unless another order is asked for.
    let present = rows.filter { $0.presence != .offline }
    let all = present + rows.filter { $0.presence == .offline }
    return BoardColumn.sorted(all, BoardColumn<BoardAgent>.all, board.agents.sorting)
  }

  var boardAlerts: [BoardAlert] {
    (board.board?.alerts(assistantIsUp: health.assistantIsUp) ?? []).filter {
      matches(board.alerts.filter, strings.alert($0))
    }
  }

  var boardSessions: [SessionRow] {
    guard let drill = board.drill else { return [] }
    let rows = drill.rows.filter {
      matches(drill.table.filter, $0.customerName, $0.channel, $0.id.description)
    }
    return BoardColumn.sorted(rows, BoardColumn<SessionRow>.all, drill.table.sorting)
  }

  /// The names of the rows of the table that keys move in.
  private var boardRowIDs: [String] {
    if board.drill != nil { return boardSessions.map(\.id.description) }
    return switch board.section {
    case .queues: boardQueues.map(\.name)
    case .agents: boardAgents.map(\.id)
    case .alerts: boardAlerts.map(strings.alert)
    }
  }

  private var boardLayout: BoardLayout {
    let rect = layout[.board]
    return BoardLayout(
      Size(width: rect.width, height: rect.height), board, alertCount: boardAlerts.count)
  }

  /// Rows of that table on screen.
  private var visibleBoardRows: Int {
    let layout = boardLayout
    if board.drill != nil { return BoardLayout.tableRows(layout.sessions) }
    return BoardLayout.tableRows(layout[board.section], hasHeader: board.section != .alerts)
  }

  /// Keeps the selections on their rows.
  mutating func settleBoard() {
    if board.drill != nil {
      board.table.settle(boardRowIDs, visibleRows: visibleBoardRows)
      return
    }
    let section = board.section
    for other in BoardState.Section.allCases {
      board.section = other
      board.table.settle(boardRowIDs, visibleRows: visibleBoardRows)
    }
    board.section = section
  }

  // MARK: Moving

  mutating func moveOnBoard(by lines: Int) {
    let ids = boardRowIDs
    let (place, sum) = board.table.selected.addingReportingOverflow(lines)
    board.table.select(sum ? ids.count : place, of: ids, visibleRows: visibleBoardRows)
  }

  var boardPage: Int { visibleBoardRows }

  mutating func moveOnBoardToEdge(isLast: Bool) {
    let ids = boardRowIDs
    board.table.select(isLast ? ids.count - 1 : 0, of: ids, visibleRows: visibleBoardRows)
  }

  mutating func cycleBoard(by step: Int) {
    guard board.drill == nil else { return }
    let all = BoardState.Section.allCases
    let index = (board.section.rawValue + step + all.count) % all.count
    board.section = all[index]
    settleBoard()
  }

  /// The session that actions on the board apply to.
  var boardSubject: SessionRow? {
    if let drill = board.drill { return row(boardSessions, drill.table.selected) }
    return switch board.section {
    case .queues: nil
    // What stands on an agent's screen, where it is theirs.
    case .agents:
      row(boardAgents, board.agents.selected).flatMap { agent in
        agent.viewing.flatMap { $0.owner == .agent(agent.id) ? $0 : nil }
      }
    case .alerts: row(boardAlerts, board.alerts.selected)?.session
    }
  }

  private func row<Row>(_ rows: [Row], _ index: Int) -> Row? {
    rows.indices.contains(index) ? rows[index] : nil
  }

  /// Goes one level in, or opens the chosen session without a word to anybody.
  mutating func openOnBoard() {
    if let drill = board.drill {
      if let session = row(boardSessions, drill.table.selected) { watch(session) }
      return
    }
    switch board.section {
    case .queues:
      if let queue = row(boardQueues, board.queues.selected) { look(into: .queue(queue.name)) }
    case .agents:
      if let agent = row(boardAgents, board.agents.selected) { look(into: .agent(agent.id)) }
    case .alerts:
      switch row(boardAlerts, board.alerts.selected) {
      case .hand(let session): watch(session)
      case .overdue: look(into: .everybody(.sla))
      case .falling: look(into: .everybody(.mood))
      case .growing(let queue): look(into: .queue(queue.name))
      case .stopped: run(.stopAssistant)
      case .assistantDown, nil: break
      }
    }
  }

  private mutating func look(into subject: BoardState.Subject) {
    board.drill = BoardState.Drill(subject)
    ask(.boardSessions)
  }

  private mutating func watch(_ session: SessionRow) {
    openSession(session.id, session)
    focus(on: .transcript)
    board.watching = session.id
  }

  // MARK: Order and filter

  /// The letters of the columns of the table that keys move in, and which way each begins.
  private var boardLetters: [(letter: Unicode.Scalar, isAscending: Bool)] {
    if board.drill != nil {
      return BoardColumn<SessionRow>.all.map { ($0.letter, $0.isAscending) }
    }
    return switch board.section {
    case .queues: BoardColumn<BoardQueue>.all.map { ($0.letter, $0.isAscending) }
    case .agents: BoardColumn<BoardAgent>.all.map { ($0.letter, $0.isAscending) }
    case .alerts: []
    }
  }

  /// The same letters, for the help.
  var boardLetterKeys: String { boardLetters.map { String($0.letter) }.joined(separator: " ") }

  /// Sorts by the column of a letter.
  ///
  /// - Returns: whether the letter is one.
  mutating func sortBoard(by letter: Unicode.Scalar) -> Bool {
    let letters = boardLetters
    guard let column = letters.firstIndex(where: { $0.letter == letter }) else { return false }
    board.table.sort(by: column, isAscending: letters[column].isAscending)
    settleBoard()
    return true
  }

  /// Sorts by the next column; after the last one as it was.
  mutating func sortBoardNext() {
    let letters = boardLetters
    let next = (board.table.sorting?.column ?? -1) + 1
    board.table.sorting =
      letters.indices.contains(next)
      ? Table.Sorting(column: next, isAscending: letters[next].isAscending) : nil
    settleBoard()
  }

  mutating func beginBoardFilter() {
    var input = Editor(limitBytes: Popup.inputLimitBytes, metrics: settings.metrics)
    input.replace(with: board.table.filter)
    board.input = input
  }

  /// Keys of the line in which a filter is typed; the rows follow every key.
  mutating func pressInBoardFilter(_ key: Key) {
    guard var input = board.input else { return }
    if let action = keymap.action(for: key, in: .anywhere),
      [.quit, .suspend, .redraw, .board].contains(action)
    {
      run(action)
      return
    }
    switch key.code {
    case .escape:
      board.input = nil
      board.table.filter = ""
    case .enter: board.input = nil
    case .up: moveOnBoard(by: -1)
    case .down: moveOnBoard(by: 1)
    default:
      guard let edit = Editor.Edit(key), edit != .insert("\n") else { return }
      input.perform(edit)
      board.input = input
      board.table.filter = input.text
    }
    settleBoard()
  }

  mutating func pasteOnBoard(_ text: String) {
    guard var input = board.input else { return }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    input.perform(.insert(words))
    board.input = input
    board.table.filter = input.text
    settleBoard()
  }
}
