import Terminal

/// The help of a pane, made from the key table.
enum HelpText {
  static func lines(for pane: Pane, in model: Model) -> [TextLine] {
    let strings = model.strings
    var lines: [TextLine] = []
    for context in [pane.context, KeyContext.anywhere] {
      if context == .anywhere {
        lines.append(TextLine(spans: []))
        lines.append(TextLine(Span(strings.helpAnywhere, .title)))
      }
      lines += Keymap.bindings.filter { $0.context == context }.map { line(for: $0, model) }
    }
    return lines
  }

  private static func line(for binding: Keymap.Binding, _ model: Model) -> TextLine {
    let keys = binding.keys.map(\.label).joined(separator: ", ")
    let metrics = model.settings.metrics
    let title = model.strings.title(binding.action)
    var spans = [
      Span(metrics.pad(keys, to: 18, ellipsis: model.settings.symbols.ellipsis) + " ", .hintKey)
    ]
    if let reason = binding.action.disabled(in: model) {
      spans.append(Span(title + "  ", .dim))
      spans.append(Span(model.strings.disabled(reason), .warn))
    } else {
      spans.append(Span(title, .text))
    }
    return TextLine(spans: spans)
  }
}
