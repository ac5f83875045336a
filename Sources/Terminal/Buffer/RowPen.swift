/// Writes glyphs into one row from left to right, keeping wide glyphs whole.
struct RowPen {
  /// The cells of the row.
  let line: UnsafeMutableBufferPointer<Cell>
  /// The next column; may start left of the row.
  private(set) var x: Int
  /// One past the last column that may be written.
  let limit: Int
  let style: Style
  private var hasStarted = false

  init(line: UnsafeMutableBufferPointer<Cell>, x: Int, limit: Int, style: Style) {
    self.line = line
    self.x = x
    self.limit = limit
    self.style = style
  }

  /// Draws `glyph` and moves on by its width, or blanks the columns that cannot hold it whole.
  mutating func draw(_ glyph: Glyph) {
    if glyph.width == 1 {
      write(Cell(glyph: glyph.bits, width: 1, style: style))
    } else if glyph.width == 2 {
      if glyph.secondLetter != 0 {
        write(Cell(glyph: glyph.bits, width: 1, style: style))
        if x < limit {
          write(Cell(glyph: UInt64(glyph.secondLetter), width: 1, style: style))
        }
      } else if x >= 0, x + 2 <= limit {
        write(Cell(glyph: glyph.bits, width: 2, style: style))
        write(.continuation(style))
      } else {
        write(.blank(style))
        if x < limit { write(.blank(style)) }
      }
    }
  }

  /// Blanks the right half that the last written cell may have left alone.
  mutating func finish() {
    guard hasStarted, x < line.count, line[x].isContinuation else { return }
    line[x] = .blank(line[x].style)
  }

  private mutating func write(_ cell: Cell) {
    if x >= 0 {
      if !hasStarted {
        hasStarted = true
        if x > 0, line[x].isContinuation, !cell.isContinuation {
          line[x - 1] = .blank(line[x - 1].style)
        }
      }
      line[x] = cell
    }
    x += 1
  }
}
