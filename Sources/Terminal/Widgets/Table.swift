/// The columns of a table: what they are called, how wide they are, and which give way first.
///
/// A table holds no rows: whoever draws it hands over the visible cells only, so that ten thousand
/// rows cost what a screenful costs.
public struct Table: Sendable, Equatable {
  /// One column.
  public struct Column: Sendable, Equatable {
    /// What stands above it.
    public var title: String
    /// Cells it has at least.
    public var width: Int
    /// Its share of the cells that the widths leave over; 0 keeps the column at `width`.
    public var flex: Int
    /// Where its cells and its title are set.
    public var alignment: TextMetrics.Alignment
    /// How long it stays when the table is narrow: the lowest goes first, of equal ones the right.
    public var priority: Int

    /// A column of `width` cells, more where `flex` is set.
    public init(
      _ title: String, width: Int, flex: Int = 0, alignment: TextMetrics.Alignment = .left,
      priority: Int = 0
    ) {
      self.title = title
      self.width = max(1, width)
      self.flex = max(0, flex)
      self.alignment = alignment
      self.priority = priority
    }
  }

  /// What the rows are in order of.
  public struct Sorting: Sendable, Equatable {
    /// Index of the column.
    public var column: Int
    /// Whether the smallest comes first.
    public var isAscending: Bool

    /// Sorted by the column at index `column`.
    public init(column: Int, isAscending: Bool) {
      self.column = column
      self.isAscending = isAscending
    }
  }

  /// Where a column stands.
  public struct Slot: Sendable, Equatable {
    /// Index of the column.
    public let column: Int
    /// Cells from the left edge of the table.
    public let x: Int
    /// Cells it has.
    public let width: Int
  }

  /// The columns from left to right.
  public var columns: [Column]
  /// What the rows are in order of, nil where no mark shall say it.
  public var sorting: Sorting?
  /// Whether the titles stand above the rows.
  public var showsHeader: Bool

  /// Cells between two columns.
  public static let gap = 1

  /// A table of `columns`.
  public init(_ columns: [Column], sorting: Sorting? = nil, showsHeader: Bool = true) {
    self.columns = columns
    self.sorting = sorting
    self.showsHeader = showsHeader
  }

  /// The columns that a table of `width` cells shows, with their places.
  ///
  /// One column always stays, cut to the table where it must be.
  public func slots(width: Int) -> [Slot] {
    var kept = Array(columns.indices)
    while kept.count > 1, leastWidth(of: kept) > width {
      guard let weakest = kept.reversed().min(by: { columns[$0].priority < columns[$1].priority })
      else { break }
      kept.removeAll { $0 == weakest }
    }
    guard !kept.isEmpty, width > 0 else { return [] }
    var widths = kept.map { columns[$0].width }
    if kept.count == 1 {
      widths[0] = columns[kept[0]].flex > 0 ? width : min(width, widths[0])
    } else {
      share(width - leastWidth(of: kept), among: kept, into: &widths)
    }
    var x = 0
    return zip(kept, widths).map { column, width in
      defer { x += width + Table.gap }
      return Slot(column: column, x: x, width: width)
    }
  }

  /// Rows that a table drawn into `height` rows shows.
  public func visibleRows(height: Int) -> Int { max(0, height - headerHeight(in: height)) }

  /// The header gives way where there is one row only.
  func headerHeight(in height: Int) -> Int { showsHeader && height > 1 ? 1 : 0 }

  private func leastWidth(of kept: [Int]) -> Int {
    kept.reduce(0) { $0 + columns[$1].width } + Table.gap * (kept.count - 1)
  }

  private func share(_ spare: Int, among kept: [Int], into widths: inout [Int]) {
    var parts = kept.reduce(0) { $0 + columns[$1].flex }
    var left = spare
    for (index, column) in kept.enumerated() where columns[column].flex > 0 {
      // Each takes its part of what is left, so that rounding loses no cell.
      let part = left * columns[column].flex / parts
      widths[index] += part
      left -= part
      parts -= columns[column].flex
    }
  }
}

/// How the parts of a table are drawn.
public struct TableStyles: Sendable, Equatable {
  /// The titles of the columns.
  public var header: Style
  /// The title of the column that the rows are sorted by.
  public var sorted: Style
  /// Cells that name no style of their own.
  public var text: Style
  /// Laid over the selected row.
  public var selection: Style

  /// Styles of a table.
  public init(header: Style, sorted: Style, text: Style, selection: Style) {
    self.header = header
    self.sorted = sorted
    self.text = text
    self.selection = selection
  }
}

/// What stands in one cell of a table.
public struct TableCell: Sendable, Equatable {
  /// One line of text, cut where it does not fit.
  public var text: String
  /// How it is drawn; nil for the table's own style.
  public var style: Style?

  /// A cell of `text`.
  public init(_ text: String, _ style: Style? = nil) {
    self.text = text
    self.style = style
  }
}
