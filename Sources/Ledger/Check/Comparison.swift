import CSQLite
import Desk

/// Compares one projection of a desk with its replay, row by row in the order of the key.
///
/// It goes in pages; before each one the replay must stand where the desk's snapshot does.
struct Comparison {
  private enum Key {
    case ints([Int64])
    case texts([String])
  }

  /// So many rows are compared in one snapshot.
  private static let pageRows = 1000

  let table: String
  let desk: Connection
  let replay: Connection
  private let keyNames: [String]
  /// The last key that was compared.
  private var last: Key?

  init(table: String, desk: Connection, replay: Connection) {
    self.table = table
    self.desk = desk
    self.replay = replay
    keyNames =
      switch table {
      case "inbound": ["channel", "id"]
      case "entry", "wait", "stint": ["seq"]
      case "suggestion": ["shown", "rank"]
      case "mention": ["seq", "rank"]
      default: ["id"]
      }
  }

  /// Compares the next rows; false when there are none left.
  mutating func page(_ report: inout CheckReport) throws(LedgerError) -> Bool {
    let stored = try rows(desk)
    let folded = try rows(replay)
    defer {
      stored.reset()
      folded.reset()
    }
    var hasStored = try stored.step()
    var hasFolded = try folded.step()
    for _ in 0..<Comparison.pageRows {
      guard hasStored || hasFolded else { return false }
      let order = hasStored ? hasFolded ? order(stored, folded) : -1 : 1
      if order < 0 {
        let name = name(stored)
        report.add(.init(.projection, "\(table) has a row \(name) that follows from no fact"))
      } else if order > 0 {
        let name = name(folded)
        report.add(.init(.projection, "\(table) has no row \(name), though the facts lead to one"))
      } else if let column = difference(stored, folded) {
        let name = name(stored)
        report.add(.init(.projection, "\(table) \(name): \(column) is not what the facts lead to"))
      }
      last = key(order <= 0 ? stored : folded)
      if order <= 0 { hasStored = try stored.step() }
      if order >= 0 { hasFolded = try folded.step() }
    }
    return true
  }

  /// The rows after the last key, in its order.
  private func rows(_ connection: Connection) throws(LedgerError) -> Statement {
    let key = keyNames.joined(separator: ", ")
    let marks = keyNames.map { _ in "?" }.joined(separator: ", ")
    let after = last == nil ? "" : "WHERE (\(key)) > (\(marks))"
    let row = try connection.prepare(built: "SELECT * FROM \(table) \(after) ORDER BY \(key)")
    switch last {
    case nil: break
    case .ints(let values): for value in values { row.bind(value) }
    case .texts(let values): for value in values { row.bind(value) }
    }
    return row
  }

  private var keyColumns: Range<Int32> { 0..<Int32(keyNames.count) }

  private func key(_ row: Statement) -> Key {
    row.type(0) == SQLITE_INTEGER
      ? .ints(keyColumns.map { row.int($0) }) : .texts(keyColumns.map { row.text($0) })
  }

  /// How the keys of two rows stand to each other, as SQLite orders them: below, at or above 0.
  private func order(_ left: Statement, _ right: Statement) -> Int {
    for column in keyColumns {
      if left.type(column) == SQLITE_INTEGER {
        let (one, other) = (left.int(column), right.int(column))
        if one != other { return one < other ? -1 : 1 }
      } else {
        let (one, other) = (left.text(column).utf8, right.text(column).utf8)
        if !one.elementsEqual(other) { return one.lexicographicallyPrecedes(other) ? -1 : 1 }
      }
    }
    return 0
  }

  /// The name of the first column that differs.
  private func difference(_ left: Statement, _ right: Statement) -> String? {
    for column in 0..<Int32(left.columnCount) where !isEqual(left, right, column) {
      return left.name(column)
    }
    return nil
  }

  private func isEqual(_ left: Statement, _ right: Statement, _ column: Int32) -> Bool {
    guard left.type(column) == right.type(column) else { return false }
    switch left.type(column) {
    case SQLITE_NULL: return true
    case SQLITE_INTEGER: return left.int(column) == right.int(column)
    case SQLITE_FLOAT: return left.double(column) == right.double(column)
    case SQLITE_BLOB: return left.blob(column) == right.blob(column)
    default: return left.text(column).utf8.elementsEqual(right.text(column).utf8)
    }
  }

  /// The row's key, in words.
  private func name(_ row: Statement) -> String {
    keyColumns.map { row.text($0) }.joined(separator: "/")
  }
}
