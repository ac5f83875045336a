import Desk
import Terminal

/// The escalation queue in order, with the arithmetic of the selected place.
struct QueueView: PaneView {
  let settings: Settings
  let strings: Strings
  let queue: QueueList
  let marks: Marks
  let now: Timestamp
  let isFocused: Bool

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    queue = model.shownQueue
    marks = model.marks
    now = model.counted(model.shownNow)
    isFocused = model.focus == .queue
  }

  /// Lines kept for the arithmetic.
  private static func termLines(height: Int) -> Int { height >= 6 ? 2 : 0 }

  static func visibleRows(height: Int) -> Int { max(1, height - 1 - termLines(height: height)) }

  func draw(on canvas: inout Canvas) -> Point? {
    canvas.title(.queue, "\(strings.paneName(.queue)) \(queue.rows.count)", isFocused: isFocused)
    guard !queue.rows.isEmpty else {
      canvas.put(queue.isLoaded ? strings.emptyQueue : strings.loading, x: 1, y: 1, .dim)
      return Point(x: 0, y: min(1, canvas.height - 1))
    }
    var cursor: Point?
    let visible = QueueView.visibleRows(height: canvas.height)
    for (line, index) in queue.window.items(count: queue.rows.count, height: visible).enumerated() {
      draw(queue.rows[index], y: line + 1, on: &canvas)
      if index == queue.selected {
        cursor = Point(x: 0, y: line + 1)
        if isFocused {
          canvas.highlight(Rect(x: 0, y: line + 1, width: canvas.width, height: 1), .selection)
        }
      }
    }
    if QueueView.termLines(height: canvas.height) > 0, let selected = queue.selectedRow {
      drawTerms(of: selected, on: &canvas)
    }
    return cursor
  }

  /// One line, such as `! 赵敏  要人工  0:40`.
  private func draw(_ queued: QueueRow, y: Int, on canvas: inout Canvas) {
    let row = queued.session
    let timing = Timing(row, now: now)
    let urgency = RowMarks.urgency(timing)
    canvas.put(urgency.text, x: 0, y: y, urgency.look)
    if marks.holds(row.id) { canvas.put("#", x: 2, y: y, .focus) }
    let timeX = canvas.width - 5
    let reasonX = timeX - 9
    canvas.field(
      row.customerName, x: 3, y: y, width: reasonX - 4, row.tier == .vip ? .vip : .text)
    let reason = row.escalation.map(strings.shortReason) ?? ""
    canvas.field(reason, x: reasonX, y: y, width: 8, .dim)
    let time = RowMarks.time(row, timing, now: now, strings, settings)
    canvas.field(time.text, x: timeX, y: y, width: 5, time.look, align: .right)
  }

  /// The arithmetic, such as `12.3 = waiting 2.3 + VIP 8 + asked 2`, broken between terms.
  ///
  /// Lines that no row needs are room for it as well; where that is too little, its end says so.
  private func drawTerms(of row: QueueRow, on canvas: inout Canvas) {
    let width = max(2, canvas.width - 1)
    var lines: [String] = []
    for part in strings.arithmeticParts(row) {
      if let last = lines.last, canvas.metrics.width(of: last + " " + part) <= width {
        lines[lines.count - 1] = last + " " + part
      } else {
        lines.append(part)
      }
    }
    let room = max(
      QueueView.termLines(height: canvas.height), canvas.height - 1 - queue.rows.count)
    if lines.count > room {
      lines = Array(lines.prefix(room))
      lines[room - 1] += " " + canvas.symbols.ellipsis
    }
    for (index, line) in lines.enumerated() {
      let text = canvas.metrics.truncate(line, to: width, ellipsis: canvas.symbols.ellipsis)
      canvas.put(text, x: 1, y: canvas.height - lines.count + index, .dim, width: width)
    }
  }
}

extension Strings {
  /// Why a session stands where it does, such as `12.3 = waiting 2.3 + VIP 8 + asked 2`.
  func arithmetic(_ row: QueueRow) -> String { arithmeticParts(row).joined(separator: " ") }

  /// The same in parts that stay together: the sum with its first term, then each with its sign.
  func arithmeticParts(_ row: QueueRow) -> [String] {
    row.terms.enumerated().map { index, term in
      (index == 0 ? points(row.score) + " = " : "+ ") + self.term(term.name) + " "
        + points(term.points)
    }
  }

  /// One digit after the point, none where it would be 0.
  private func points(_ value: Double) -> String {
    guard value.magnitude < 1e12 else { return "?" }
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths % 10))"
  }
}
