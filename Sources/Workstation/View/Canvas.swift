import Terminal

/// A piece of text with its look.
struct Span: Sendable, Equatable {
  var text: String
  var look: Look

  init(_ text: String, _ look: Look = .text) {
    self.text = text
    self.look = look
  }
}

/// One line of a pane: spans from left to right, some columns in.
struct TextLine: Sendable, Equatable {
  var indent = 0
  var spans: [Span]

  init(indent: Int = 0, _ spans: Span...) {
    self.indent = indent
    self.spans = spans
  }

  init(indent: Int = 0, spans: [Span]) {
    self.indent = indent
    self.spans = spans
  }
}

/// What a pane draws on: a buffer of the pane's own size, so that nothing reaches its neighbours.
struct Canvas {
  var buffer: Buffer
  let theme: Theme
  let symbols: Symbols

  var width: Int { buffer.width }
  var height: Int { buffer.height }

  init(_ size: Size, theme: Theme, settings: Settings) {
    buffer = Buffer(size, style: theme[.text], metrics: settings.metrics)
    self.theme = theme
    symbols = settings.symbols
  }

  /// Draws text from a column on, at most up to the right edge.
  ///
  /// - Returns: the column after it.
  @discardableResult
  mutating func put(_ text: String, x: Int, y: Int, _ look: Look = .text, width: Int = .max) -> Int
  {
    x + buffer.put(text, at: Point(x: x, y: y), style: theme[look], maxWidth: width)
  }

  /// Draws text in exactly so many cells.
  mutating func field(
    _ text: String, x: Int, y: Int, width: Int, _ look: Look = .text,
    align: TextMetrics.Alignment = .left
  ) {
    guard width > 0 else { return }
    buffer.drawField(
      text, in: Rect(x: x, y: y, width: width, height: 1), style: theme[look], align: align,
      ellipsis: symbols.ellipsis)
  }

  /// Draws a line; what does not fit ends in an ellipsis.
  mutating func put(_ line: TextLine, y: Int, x: Int = 0) {
    var column = x + line.indent
    for (index, span) in line.spans.enumerated() {
      let start = column
      column = put(span.text, x: start, y: y, span.look)
      // Only a line that comes to the edge can be too long; half of a wide sign is left blank there.
      guard column >= width - 1 else { continue }
      var rest = span.text[...]
      for later in line.spans[(index + 1)...] { rest += later.text }
      while rest.last == " " { rest.removeLast() }
      guard metrics.width(of: String(rest)) > width - start else { continue }
      let cut = metrics.truncate(String(rest), to: width - start, ellipsis: symbols.ellipsis)
      put(cut, x: start, y: y, span.look)
      return
    }
  }

  /// Draws the title row of a pane.
  mutating func title(
    _ pane: Pane, _ text: String, trailing: String = "", isFocused: Bool,
    trailingLook: Look = .title
  ) {
    let number = pane.number.map { "\($0) " } ?? ""
    buffer.drawTitleLine(
      in: Rect(x: 0, y: 0, width: width, height: 1),
      title: (isFocused ? ">" : "") + number + text, trailing: trailing, symbols: symbols,
      style: theme[isFocused ? .borderFocus : .border],
      titleStyle: theme[isFocused ? .focus : .title], trailingStyle: theme[trailingLook])
  }

  /// Lays a look over a part, such as a selected row.
  mutating func highlight(_ rect: Rect, _ look: Look) {
    let style = theme[look]
    buffer.restyle(rect) { style.over($0) }
  }

  var metrics: TextMetrics { buffer.metrics }
}
