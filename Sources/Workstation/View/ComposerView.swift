import Desk
import Language
import Terminal

/// Where the answer is typed; the title says who will see it.
struct ComposerView: PaneView {
  let settings: Settings
  let strings: Strings
  let viewer: AgentID
  let row: SessionRow?
  let hasSession: Bool
  let composer: Composer
  /// Offered behind the caret; empty for nothing.
  let ghost: String
  let isFocused: Bool
  let isTiny: Bool

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    viewer = model.viewer
    row = model.open?.row
    hasSession = model.open != nil
    composer = model.composer
    ghost = model.visibleGhost?.rest ?? ""
    isFocused = model.focus == .composer
    isTiny = Layout.shape(for: model.size) == .tiny
  }

  private static let prompt = 2

  /// Columns of the text: the prompt stands before it.
  static func textWidth(of width: Int) -> Int { max(3, width - prompt) }

  func draw(on canvas: inout Canvas) -> Point? {
    let top = canvas.height > 1 ? 1 : 0
    if top == 1 { drawTitle(on: &canvas) }
    let look: Look = composer.isNote ? .speakerNote : .text
    guard hasSession else { return Point(x: 0, y: top) }
    let layout = composer.editor.layout(widthCells: ComposerView.textWidth(of: canvas.width))
    let hasFiles = !composer.files.isEmpty || composer.attaching > 0
    let filesRow = hasFiles && canvas.height > 2 ? canvas.height - 1 : canvas.height
    if filesRow < canvas.height { drawFiles(on: &canvas, y: filesRow) }
    // Where one row is all there is, the sign before the text tells of them.
    let sign = composer.isNote ? "#" : hasFiles && canvas.height < 3 ? "+" : ">"
    let room = max(1, filesRow - top)
    let first = min(
      max(0, layout.caret.y - room + 1), max(0, layout.rows.count - room))
    let text = composer.editor.text
    for (line, range) in layout.rows.dropFirst(first).prefix(room).enumerated() {
      if first + line == 0 { canvas.put(sign, x: 0, y: top, .focus) }
      let utf8 = text.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(start, offsetBy: range.count)
      var part = text[start..<end]
      while part.last?.isNewline == true { part = part.dropLast() }
      canvas.put(String(part), x: ComposerView.prompt, y: top + line, look)
    }
    let ghostRows = drawGhost(behind: layout.caret, first: first, room: room, on: &canvas)
    let usedRows = max(layout.rows.count - first, ghostRows)
    drawRemark(on: &canvas, usedRows: usedRows, room: room, top: top)
    return Point(
      x: min(ComposerView.prompt + layout.caret.x, canvas.width - 1),
      y: min(top + layout.caret.y - first, canvas.height - 1))
  }

  /// Draws the offered text from the caret to the end of its row and on into the empty rows below:
  /// it moves nothing that was typed.
  ///
  /// - Returns: rows used, the caret's among them.
  private func drawGhost(
    behind caret: Point, first: Int, room: Int, on canvas: inout Canvas
  ) -> Int {
    let width = ComposerView.textWidth(of: canvas.width) - 1
    let start = caret.y - first
    guard !ghost.isEmpty, start < room else { return 0 }
    // More than the rows can hold is not looked at.
    let scalars = ghost.unicodeScalars.prefix((room - start) * width + 1)
    var rest = ghost[..<scalars.endIndex]
    let metrics = canvas.metrics
    let top = canvas.height > 1 ? 1 : 0
    for row in start..<room {
      let x = row == start ? caret.x : 0
      guard width - x >= 2 else { continue }
      let text = metrics.wrap(rest, to: width - x).first ?? ""
      rest = rest[text.endIndex...]
      // Where a row ends, the space or the line break goes with it.
      if rest.first?.isNewline == true {
        rest = rest.dropFirst()
      } else {
        rest = rest.drop { $0 == " " }
      }
      let isCut = !rest.isEmpty && row == room - 1
      let shown =
        isCut
        ? metrics.prefix(of: text, cells: width - x - metrics.width(of: canvas.symbols.ellipsis))
          + canvas.symbols.ellipsis
        : String(text)
      canvas.put(shown, x: ComposerView.prompt + x, y: top + row, .dim)
      if rest.isEmpty { return row + 1 }
    }
    return room
  }

  /// What is attached, and what is still being copied.
  private func drawFiles(on canvas: inout Canvas, y: Int) {
    let names = composer.files.map {
      Display.oneLine($0.name, limitScalars: 60) + " " + Strings.size($0.sizeBytes)
    }
    let text = strings.attachedFiles(names, coming: composer.attaching)
    let cut = canvas.metrics.truncate(
      text, to: ComposerView.textWidth(of: canvas.width) - 1, ellipsis: canvas.symbols.ellipsis)
    canvas.put("+", x: 0, y: y, composer.isNote ? .dim : .focus)
    canvas.put(cut, x: ComposerView.prompt, y: y, composer.isNote ? .dim : .info)
  }

  private func drawTitle(on canvas: inout Canvas) {
    guard let row else {
      canvas.title(.composer, strings.paneName(.composer), isFocused: isFocused)
      return
    }
    let isMine = row.owner == .agent(viewer)
    let trailing: String
    if composer.isNote {
      trailing = strings.toggleToReply(key: key(of: .toggleNote))
    } else if isMine {
      trailing = strings.toggleToNote(key: key(of: .toggleNote))
    } else {
      trailing =
        row.owner == .nobody
        ? strings.status(.closed) : strings.takeOverFirst(row.owner, key: key(of: .takeOver))
    }
    // Where both have no room, the name is shortened: the key is said nowhere else.
    let room =
      canvas.width - ComposerView.titleFrame - canvas.metrics.width(of: trailing)
      - canvas.metrics.width(of: title(for: "", isMine: isMine))
    let name =
      room < ComposerView.leastName
      ? row.customerName
      : canvas.metrics.truncate(row.customerName, to: room, ellipsis: canvas.symbols.ellipsis)
    let title = title(for: name, isMine: isMine)
    canvas.title(
      .composer, title, trailing: isTiny ? "" : trailing, isFocused: isFocused,
      trailingLook: isMine || composer.isNote ? .dim : .warn)
  }

  /// What a title line adds to its words.
  private static let titleFrame = 9
  /// Cells by which a customer is still known; with fewer the key is left out.
  private static let leastName = 5

  private func title(for name: String, isMine: Bool) -> String {
    if composer.isNote {
      return "\(strings.composerTitle(to: name, isNote: true)) (\(strings.composerInternal))"
    }
    return isMine
      ? "\(strings.composerTitle(to: name, isNote: false)) (\(strings.composerVisible))"
      : strings.composerDraft(for: name)
  }

  private func key(of action: Action) -> String {
    settings.keymap.label(of: action, in: .composer) ?? ":" + action.rawValue
  }

  /// What stands at the lower right, where the text leaves room: on its way, or taken from where.
  private func drawRemark(on canvas: inout Canvas, usedRows: Int, room: Int, top: Int) {
    guard usedRows < room else { return }
    let text: String
    if composer.outgoing != nil {
      text = strings.sending
    } else if let basis = composer.basis {
      let insert = Action.insert(basis.rank)
      let origin = insert.map(key) ?? strings.source(basis.source)
      text = strings.basis(origin, edited: basis.text != composer.editor.text)
    } else {
      return
    }
    let width = canvas.metrics.width(of: text)
    canvas.put(text, x: max(0, canvas.width - width - 1), y: top + room - 1, .dim)
  }
}
