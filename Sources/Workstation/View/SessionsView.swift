import Desk
import Language
import Terminal

/// The session list: who needs a person first.
struct SessionsView: PaneView {
  let settings: Settings
  let strings: Strings
  let viewer: AgentID
  let list: SessionList
  let openID: SessionID?
  /// Sessions for which something was typed.
  let drafted: Set<SessionID>
  let readMarks: [SessionID: Seq]
  let marks: Marks
  /// The name of what is shown, where it has one.
  let view: String?
  /// Whole seconds: nothing finer is shown.
  let now: Timestamp
  let isFocused: Bool

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    viewer = model.viewer
    list = model.list
    openID = model.open?.id
    drafted = model.drafted
    readMarks = model.readMarks
    marks = model.marks
    view = model.shownView?.name
    now = model.countedNow
    isFocused = model.focus == .sessions
  }

  /// Before it stand the marks of a row.
  private static let nameColumn = 3

  func draw(on canvas: inout Canvas) -> Point? {
    let filter = view ?? strings.filterName(list.filter, viewer: viewer)
    canvas.title(
      .sessions, "\(filter.isEmpty ? strings.paneName(.sessions) : filter) \(list.total)",
      trailing: marks.isEmpty ? strings.sortName(list.sort) : strings.marked(marks.count),
      isFocused: isFocused, trailingLook: marks.isEmpty ? .dim : .focus)
    let rowHeight = canvas.width >= Layout.previewWidth ? 2 : 1
    guard list.total > 0 else {
      // What is true of a quiet desk would say of the demo that nothing is to come.
      let empty =
        settings.isDemo && list.filter == SessionFilter() ? strings.demoBegins : strings.noSessions
      canvas.put(list.isLoaded ? empty : strings.loading, x: 1, y: 1, .dim)
      return Point(x: 0, y: min(1, canvas.height - 1))
    }
    var cursor: Point?
    var y = 1
    let visible = max(1, (canvas.height - 1) / rowHeight)
    for index in list.window.items(count: list.total, height: visible) {
      if let row = list.row(at: index) {
        draw(row, y: y, on: &canvas)
        if rowHeight == 2 { drawPreview(of: row, y: y + 1, on: &canvas) }
      } else {
        canvas.put(strings.loading, x: 3, y: y, .dim)
      }
      if index == list.selected {
        cursor = Point(x: 0, y: y)
        if isFocused {
          canvas.highlight(Rect(x: 0, y: y, width: canvas.width, height: 1), .selection)
        }
      }
      y += rowHeight
    }
    return cursor
  }

  /// One line, such as `>!!王芳 VIP  AI --  +1:10`; `~` in the first column is a draft, `#` a mark.
  private func draw(_ row: SessionRow, y: Int, on canvas: inout Canvas) {
    let timing = Timing(row, now: now)
    let isUnread = self.isUnread(row)
    if marks.holds(row.id) {
      canvas.put("#", x: 0, y: y, .focus)
    } else if row.id == openID {
      canvas.put(">", x: 0, y: y, .focus)
    } else if drafted.contains(row.id) {
      canvas.put("~", x: 0, y: y, .info)
    }
    let urgency = RowMarks.urgency(timing)
    if !urgency.text.isEmpty {
      canvas.put(urgency.text, x: 1, y: y, urgency.look)
    }
    if isUnread, urgency.text.utf8.count < 2 {
      canvas.put("*", x: 1 + urgency.text.utf8.count, y: y, .unread)
    }
    let timeX = canvas.width - 5
    let moodX = timeX - 3
    let ownerWidth = canvas.width >= Layout.previewWidth ? 6 : 2
    let ownerX = moodX - ownerWidth - 1
    drawName(of: row, width: ownerX - 4, isUnread ? .unread : .text, y: y, on: &canvas)
    let owner =
      ownerWidth == 2
      ? strings.ownerGlyph(row.owner, viewer: viewer) : strings.ownerWord(row.owner, viewer: viewer)
    canvas.field(owner, x: ownerX, y: y, width: ownerWidth, ownerLook(row.owner))
    let mood = RowMarks.mood(row)
    canvas.field(mood.text, x: moodX, y: y, width: 2, mood.look)
    let time = RowMarks.time(row, timing, now: now, strings, settings)
    canvas.field(time.text, x: timeX, y: y, width: 5, time.look, align: .right)
  }

  /// The name, `VIP` and `@` for who asks for help, with a space between them where there is room.
  private func drawName(
    of row: SessionRow, width: Int, _ look: Look, y: Int, on canvas: inout Canvas
  ) {
    let mark = (row.tier == .vip ? "VIP" : "") + (row.handRaisedAt == nil ? "" : "@")
    let room = max(0, width - mark.utf8.count)
    let name = canvas.metrics.truncate(
      row.customerName, to: room, ellipsis: canvas.symbols.ellipsis)
    let end = canvas.put(name, x: SessionsView.nameColumn, y: y, look, width: room)
    guard !mark.isEmpty else { return }
    let gap = end - SessionsView.nameColumn < room ? 1 : 0
    canvas.put(mark, x: end + gap, y: y, .vip, width: mark.utf8.count)
  }

  private func drawPreview(of row: SessionRow, y: Int, on canvas: inout Canvas) {
    let sight = row.owner == .agent(viewer) ? settings.rules.sight.ofOwner : settings.rules.sight
    var text = Display.oneLine(Masking.text(row.preview, sight), limitScalars: 120)
    if row.hasTrouble { text = "! " + text }
    if let reason = row.escalation { text = "[" + strings.shortReason(reason) + "] " + text }
    canvas.field(
      text, x: SessionsView.nameColumn, y: y, width: canvas.width - SessionsView.nameColumn,
      row.hasTrouble ? .warn : .dim)
  }

  private func ownerLook(_ owner: Owner) -> Look {
    switch owner {
    case .assistant: .speakerBot
    case .agent(viewer): .speakerAgent
    case .queue: .warn
    case .agent, .nobody: .dim
    }
  }

  /// Whether a customer's message waits for the viewer's eyes.
  ///
  /// What the assistant or another agent deals with counts only once the viewer looked into it.
  private func isUnread(_ row: SessionRow) -> Bool {
    guard row.lastSpeaker == .customer, let mark = readMarks[row.id], row.lastMessageSeq > mark
    else { return false }
    switch row.owner {
    case .queue, .agent(viewer): return true
    case .assistant, .agent, .nobody: return mark > 0
    }
  }
}
