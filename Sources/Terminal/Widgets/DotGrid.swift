/// Dots finer than cells, two across and four down in each, as the Braille block has them.
struct DotGrid {
  /// Columns and rows of dots.
  let columns: Int, rows: Int
  private let width: Int
  private var cells: [UInt8]

  /// A grid over `width` by `height` cells.
  init(width: Int, height: Int) {
    self.width = width
    columns = 2 * width
    rows = 4 * height
    cells = Array(repeating: 0, count: width * height)
  }

  /// The bit of each dot of a cell in the Braille block, by row and column.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  mutating func set(x: Int, y: Int) {
    guard x >= 0, x < columns, y >= 0, y < rows else { return }
    cells[y / 4 * width + x / 2] |= Self.bits[y % 4][x % 2]
  }

  /// Sets every dot between two, one in each column or row, whichever are more.
  mutating func drawLine(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y))
    guard steps > 0 else { return set(x: end.x, y: end.y) }
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      set(
        x: start.x + Int((Double(end.x - start.x) * share).rounded()),
        y: start.y + Int((Double(end.y - start.y) * share).rounded()))
    }
  }

  /// What shows the dots of a cell; nil where there are none.
  ///
  /// - Parameter isASCII: then `'` stands for dots in the upper half, `.` for the lower, `:` both.
  func scalar(x: Int, y: Int, isASCII: Bool) -> Unicode.Scalar? {
    let cell = cells[y * width + x]
    guard cell != 0 else { return nil }
    guard isASCII else { return Unicode.Scalar(0x2800 + UInt32(cell)) }
    let hasUpper = cell & 0x1B != 0
    let hasLower = cell & 0xE4 != 0
    return hasUpper && hasLower ? ":" : hasUpper ? "'" : "."
  }
}
