import Desk
import Terminal

/// A column of one of the board's tables: what it shows, what it sorts by, and the letter for it.
struct BoardColumn<Row>: Sendable {
  enum Key: Sendable, Equatable {
    case number(Double)
    case text(String)
  }

  /// With Shift it sorts by this column.
  let letter: Unicode.Scalar
  let title: @Sendable (Strings) -> String
  let width: Int
  var flex = 0
  /// How long it stays where there is little room.
  let priority: Int
  /// Whether the first press sorts the smallest first: names do, figures show the largest.
  var isAscending = false
  let key: @Sendable (Row) -> Key
  let text: @Sendable (Row, BoardTexts) -> Span
}

/// What cells are worded with.
struct BoardTexts {
  let strings: Strings
  let settings: Settings
  let now: Timestamp

  func compact(ms: Int64?) -> String {
    ms.map { strings.compact(seconds: Int($0 / 1000)) } ?? ""
  }

  func percent(_ share: Double?) -> String {
    share.map { "\(Int(($0 * 100).rounded()))%" } ?? ""
  }

  func count(_ count: Int) -> String { count == 0 ? "" : "\(count)" }

  func clock(_ moment: Timestamp) -> String {
    strings.clock(moment, utcOffsetSeconds: settings.utcOffsetSeconds)
  }
}

extension BoardColumn {
  static func table(_ columns: [BoardColumn], _ strings: Strings, _ sorting: Table.Sorting?)
    -> Table
  {
    Table(
      columns.map { column in
        Table.Column(
          column.title(strings), width: column.width, flex: column.flex,
          alignment: column.isAscending ? .left : .right, priority: column.priority)
      }, sorting: sorting)
  }

  /// The rows in the order of a column; equal ones keep the order they came in.
  static func sorted(
    _ rows: [Row], _ columns: [BoardColumn], _ sorting: Table.Sorting?
  ) -> [Row] {
    guard let sorting, columns.indices.contains(sorting.column) else { return rows }
    let key = columns[sorting.column].key
    let keyed = rows.enumerated().map { (index: $0.offset, key: key($0.element), row: $0.element) }
    return keyed.sorted { left, right in
      if left.key == right.key { return left.index < right.index }
      return (left.key < right.key) == sorting.isAscending
    }.map(\.row)
  }
}

extension BoardColumn.Key {
  static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.number(let left), .number(let right)): left < right
    case (.text(let left), .text(let right)): left < right
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}
