extension Buffer {
  /// Draws `plot` into `rect`, with its axes where it has words for them.
  ///
  /// - Returns: the area of the values, where a caller can set marks of its own.
  @discardableResult
  public mutating func drawPlot(
    _ plot: Plot, in rect: Rect, styles: PlotStyles, symbols: Symbols
  ) -> Rect {
    fill(rect, style: styles.axis)
    let area = drawAxes(of: plot, in: rect, styles, symbols)
    guard !area.isEmpty else { return area }
    switch plot.kind {
    case .columns: drawColumns(of: plot, in: area, styles.value, symbols)
    case .line: drawLine(of: plot, in: area, styles.value, symbols)
    }
    return area
  }

  /// Draws `bars` below each other: label, bar, value; what has no row is not drawn.
  ///
  /// - Parameter most: the value of a bar as long as there is room; nil for the largest.
  /// - Returns: how many were drawn.
  @discardableResult
  public mutating func drawBars(
    _ bars: [Bar], in rect: Rect, most: Double? = nil, styles: PlotStyles, symbols: Symbols
  ) -> Int {
    let shown = bars.prefix(rect.height)
    let labels = shown.reduce(0) { max($0, metrics.width(of: $1.label)) }
    let labelWidth = min(labels, rect.width / 3)
    let textWidth = min(
      shown.reduce(0) { max($0, metrics.width(of: $1.text)) }, rect.width / 3)
    let scale = PlotScale(0...max(0, most ?? PlotScale.range(of: bars.map(\.value)).upperBound))
    for (y, bar) in zip(rect.rows, shown) {
      let row = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      let (label, rest) = row.splitLeft(labelWidth)
      drawField(bar.label, in: label, style: styles.text, ellipsis: symbols.ellipsis)
      let (middle, text) = rest.splitRight(textWidth)
      drawField(
        bar.text, in: text, style: styles.text, align: .right, ellipsis: symbols.ellipsis)
      let room = middle.inset(left: labelWidth > 0 ? 1 : 0, right: textWidth > 0 ? 1 : 0)
      fill(middle, style: styles.axis)
      draw(bar: scale.share(of: bar.value), in: room, bar.style ?? styles.value, symbols)
    }
    return shown.count
  }

  /// A bar from the left, to an eighth of a cell where the symbols have parts of one.
  private mutating func draw(bar share: Double, in row: Rect, _ style: Style, _ symbols: Symbols) {
    let parts = symbols.bars.count
    let length = Int((share * Double(row.width * parts)).rounded())
    // What is not nothing is seen.
    let steps = share > 0 ? max(1, length) : 0
    let (full, rest) = row.splitLeft(steps / parts)
    fill(full, with: symbols.bars[parts - 1], style: style)
    if steps % parts > 0 {
      fill(rest.splitLeft(1).left, with: symbols.bars[steps % parts - 1], style: style)
    }
  }

  // MARK: Axes

  private mutating func drawAxes(
    of plot: Plot, in rect: Rect, _ styles: PlotStyles, _ symbols: Symbols
  ) -> Rect {
    let left = min(
      max(metrics.width(of: plot.top), metrics.width(of: plot.bottom)), rect.width / 3)
    let below = plot.labels.isEmpty || rect.height < 3 ? 0 : 1
    let area = rect.inset(left: left > 0 ? left + 1 : 0, bottom: below)
    guard !area.isEmpty else { return area }
    if left > 0 {
      for (text, y) in [(plot.top, area.y), (plot.bottom, area.bottom - 1)] {
        // In a single row only the upper end is told.
        if y == area.y, text == plot.bottom, text != plot.top { continue }
        drawField(
          text, in: Rect(x: rect.x, y: y, width: left, height: 1), style: styles.text,
          align: .right, ellipsis: symbols.ellipsis)
      }
      drawVerticalLine(x: area.x - 1, rows: area.rows, symbols: symbols, style: styles.axis)
    }
    if below > 0 { draw(labels: plot, under: area, styles.text) }
    return area
  }

  private mutating func draw(labels plot: Plot, under area: Rect, _ style: Style) {
    var free = area.x
    for label in plot.labels where plot.values.indices.contains(label.index) {
      let x = area.x + column(of: label.index, plot, area.width)
      let width = metrics.width(of: label.text)
      // A label that would touch the one before, or leave the plot, is left out.
      guard x >= free, x + width <= area.right else { continue }
      put(label.text, at: Point(x: x, y: area.bottom), style: style)
      free = x + width + 1
    }
  }

  /// The first column of a value, counted from the left edge of the plot.
  private func column(of index: Int, _ plot: Plot, _ width: Int) -> Int {
    index * width / max(1, plot.values.count)
  }

  // MARK: Values

  private mutating func drawColumns(
    of plot: Plot, in area: Rect, _ style: Style, _ symbols: Symbols
  ) {
    let scale = plot.scale
    let parts = symbols.levels.count
    for x in 0..<area.width {
      // Several values in one column are shown by the largest, so that no peak is lost.
      let from = x * plot.values.count / area.width
      let to = max(from + 1, (x + 1) * plot.values.count / area.width)
      guard
        let value = plot.values[min(from, to)..<min(to, plot.values.count)]
          .filter({ !$0.isNaN }).max()
      else { continue }
      let share = scale.share(of: value)
      let length = Int((share * Double(area.height * parts)).rounded())
      let steps = share > 0 ? max(1, length) : 0
      let cell = Rect(x: area.x + x, y: 0, width: 1, height: 1)
      for row in 0..<area.height where steps > row * parts {
        let level = min(parts, steps - row * parts)
        fill(
          Rect(x: cell.x, y: area.bottom - 1 - row, width: 1, height: 1),
          with: symbols.levels[level - 1], style: style)
      }
    }
  }

  private mutating func drawLine(
    of plot: Plot, in area: Rect, _ style: Style, _ symbols: Symbols
  ) {
    var dots = DotGrid(width: area.width, height: area.height)
    let scale = plot.scale
    var previous: (x: Int, y: Int)?
    for (index, value) in plot.values.enumerated() {
      guard !value.isNaN else {
        previous = nil
        continue
      }
      let x = plot.values.count == 1 ? 0 : index * (dots.columns - 1) / (plot.values.count - 1)
      let y = dots.rows - 1 - scale.step(of: value, among: dots.rows)
      dots.drawLine(from: previous ?? (x, y), to: (x, y))
      previous = (x, y)
    }
    for y in 0..<area.height {
      for x in 0..<area.width {
        guard let scalar = dots.scalar(x: x, y: y, isASCII: symbols.isASCII) else { continue }
        fill(
          Rect(x: area.x + x, y: area.y + y, width: 1, height: 1), with: scalar, style: style)
      }
    }
  }
}
