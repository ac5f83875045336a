import Terminal

/// The help of a pane, made from the key table.
enum HelpText {
  /// Keys that edit the reply, after the habits of shells.
  static let editing: [(keys: [Key], edit: Editor.Edit)] = [
    ([.control("a"), Key(.home)], .moveToLineStart), ([.control("e"), Key(.end)], .moveToLineEnd),
    ([Key(.left, .control), Key(.left, .alt)], .moveWordLeft),
    ([Key(.right, .control), .alt("f")], .moveWordRight),
    ([Key(.home, .control)], .moveToStart), ([Key(.end, .control)], .moveToEnd),
    ([.control("w"), Key(.backspace, .alt)], .deleteWordBackward),
    ([Key(.delete, .control)], .deleteWordForward),
    ([.control("d"), Key(.delete)], .deleteForward),
    ([.control("u")], .killToLineStart), ([.control("k")], .killToLineEnd),
    ([.control("y")], .yank), ([.alt("l")], .yankPop), ([.control("_")], .undo),
    ([.alt("_")], .redo),
  ]

  /// Columns of the keys.
  private static let keyWidth = 21
  /// Columns of a help popup on a wide screen.
  static let width = 76

  static func lines(for pane: Pane, in model: Model) -> [TextLine] {
    let strings = model.strings
    let context = pane.context
    var lines = bindings(in: context, model)
    if context == .board {
      lines += self.lines(model.boardLetterKeys, strings.helpBoardLetters, nil, model)
    }
    if context == .composer {
      lines += heading(strings.helpEmptyReply) + bindings(in: .emptyReply, model)
      lines += heading(strings.helpHeld) + bindings(in: .held, model)
      lines += heading(strings.helpOffered) + bindings(in: .ghost, model)
      lines += heading(strings.helpEditing)
      for row in editing {
        let keys = row.keys.filter { model.keymap.edits($0) }
        if keys.isEmpty { continue }
        lines += self.lines(self.keys(keys), strings.title(row.edit), nil, model)
      }
    }
    lines += heading(strings.helpAnywhere)
    lines += self.lines(Keymap.prefix.label, strings.helpPrefix, nil, model)
    return lines + bindings(in: .anywhere, model)
  }

  private static func heading(_ text: String) -> [TextLine] {
    [TextLine(spans: []), TextLine(Span(text, .title))]
  }

  private static func bindings(in context: KeyContext, _ model: Model) -> [TextLine] {
    model.keymap.bindings.filter { $0.context == context && !$0.keys.isEmpty }.flatMap { binding in
      lines(
        keys(binding.keys), model.strings.title(binding.action),
        // What is offered goes when help comes; that is no reason to tell.
        context.isPassing ? nil : binding.action.disabled(in: model).map(model.strings.disabled),
        model)
    }
  }

  /// The keys as text; two that look alike are one to whoever reads.
  private static func keys(_ keys: [Key]) -> String {
    var labels: [String] = []
    for key in keys where !labels.contains(key.label) { labels.append(key.label) }
    return labels.joined(separator: ", ")
  }

  /// Keys, what they do, and why not now: on the same line where there is room.
  private static func lines(
    _ keys: String, _ title: String, _ reason: String?, _ model: Model
  ) -> [TextLine] {
    let metrics = model.settings.metrics
    let room = max(10, min(model.size.width, width) - 4 - keyWidth)
    let head = metrics.pad(keys, to: keyWidth - 1, ellipsis: model.settings.symbols.ellipsis) + " "
    var rows = metrics.wrap(title, to: room).map {
      [Span(String($0), reason == nil ? .text : .dim)]
    }
    if let reason {
      let last = rows.last?.reduce(0) { $0 + metrics.width(of: $1.text) } ?? 0
      if last + 2 + metrics.width(of: reason) <= room {
        rows[rows.count - 1].append(Span("  " + reason, .warn))
      } else {
        rows += metrics.wrap(reason, to: room).map { [Span(String($0), .warn)] }
      }
    }
    return rows.enumerated().map { index, spans in
      index == 0
        ? TextLine(spans: [Span(head, .hintKey)] + spans)
        : TextLine(indent: keyWidth, spans: spans)
    }
  }
}
