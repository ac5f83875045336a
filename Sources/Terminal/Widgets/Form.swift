/// Labelled one-line fields of which one has the focus.
public struct Form: Sendable, Equatable {
  /// One field.
  public struct Field: Sendable, Equatable {
    /// What stands before it.
    public var label: String
    /// What was typed.
    public var editor: Editor
    /// What stands there while nothing was typed.
    public var placeholder: String
    /// What is wrong with it, shown below it; nil where nothing is.
    public var problem: String?

    /// A field called `label` that holds what `editor` holds.
    public init(_ label: String, _ editor: Editor, placeholder: String = "") {
      self.label = label
      self.editor = editor
      self.placeholder = placeholder
    }
  }

  /// The fields from top to bottom.
  public var fields: [Field]
  /// Index of the field that keys go to.
  public private(set) var focus = 0

  /// A form of `fields`, the first of which has the focus.
  public init(_ fields: [Field]) { self.fields = fields }

  /// Moves the focus by `step` fields, from the last to the first and back.
  public mutating func moveFocus(by step: Int) {
    guard !fields.isEmpty else { return }
    focus = ((focus + step) % fields.count + fields.count) % fields.count
  }

  /// Gives the focus to the field at `index`, if there is one.
  public mutating func focus(on index: Int) {
    if fields.indices.contains(index) { focus = index }
  }

  /// Does `edit` in the field with the focus; up and down change the field, line breaks are refused.
  @discardableResult
  public mutating func perform(_ edit: Editor.Edit) -> Editor.Outcome {
    guard fields.indices.contains(focus) else { return .unchanged }
    switch edit {
    case .moveUp, .moveDown:
      guard fields.count > 1 else { return .unchanged }
      moveFocus(by: edit == .moveUp ? -1 : 1)
      return .moved
    case .insert(let text) where text.contains(where: \.isNewline): return .refused
    default:
      let outcome = fields[focus].editor.perform(edit)
      if outcome == .changed { fields[focus].problem = nil }
      return outcome
    }
  }
}

/// How the parts of a form are drawn.
public struct FormStyles: Sendable, Equatable {
  /// A label, and that of the field with the focus.
  public var label: Style, focus: Style
  /// What was typed, and what stands there while nothing was.
  public var text: Style, placeholder: Style
  /// What is wrong with a field.
  public var problem: Style

  /// Styles of a form.
  public init(label: Style, focus: Style, text: Style, placeholder: Style, problem: Style) {
    self.label = label
    self.focus = focus
    self.text = text
    self.placeholder = placeholder
    self.problem = problem
  }
}

extension Buffer {
  /// Draws `form` into `rect`: a row for each field and one below for what is wrong with it,
  /// scrolled so that the field with the focus is visible.
  ///
  /// - Returns: the caret's cell, or nil where there is no room.
  @discardableResult
  public mutating func drawForm(
    _ form: Form, in rect: Rect, styles: FormStyles, symbols: Symbols
  ) -> Point? {
    fill(rect, style: styles.text)
    let widest = form.fields.reduce(0) { max($0, metrics.width(of: $1.label)) }
    // Labels take no more than a third, so that there is room to type.
    let labelWidth = min(widest, max(4, rect.width / 3))
    var lines: [(field: Int, isProblem: Bool)] = []
    for (index, field) in form.fields.enumerated() {
      lines.append((index, false))
      if field.problem != nil { lines.append((index, true)) }
    }
    let current = lines.firstIndex { $0.field == form.focus && !$0.isProblem }
    let window = ListWindow().showing(current, count: lines.count, height: rect.height, margin: 1)
    var caret: Point?
    drawList(in: rect, window: window, count: lines.count) { buffer, row, line in
      let field = form.fields[lines[line].field]
      let isFocused = lines[line].field == form.focus
      let (label, rest) = row.inset(left: 1).splitLeft(labelWidth)
      let value = rest.inset(left: 1)
      if lines[line].isProblem {
        buffer.drawField(
          field.problem ?? "", in: value, style: styles.problem, ellipsis: symbols.ellipsis)
        return
      }
      buffer.put(isFocused ? ">" : " ", at: row.origin, style: styles.focus, maxWidth: row.width)
      buffer.drawField(
        field.label, in: label, style: isFocused ? styles.focus : styles.label,
        ellipsis: symbols.ellipsis)
      let place = buffer.drawInput(
        field.editor, in: value, style: styles.text, placeholder: field.placeholder,
        placeholderStyle: styles.placeholder)
      if isFocused { caret = place }
    }
    return caret
  }
}
