import Desk
import Ledger

/// An entry that is one fact.
protocol FactEntry: ImportEntry {
  var fact: Fact { get }
}

extension FactEntry {
  func facts(over stored: Self?) -> [Fact] { self == stored ? [] : [fact] }
}

/// A thing of the desk that can be read from a row and compared with what the desk has.
protocol ImportEntry: Sendable, Equatable {
  /// The columns of a table, the key first.
  static var columns: [String] { get }
  /// True where the desk can only list all of them; few enough to be read at once.
  static var isReadWhole: Bool { get }

  var key: String { get }
  /// The key of a row; nil where it is missing, and then the row says so.
  static func key(of row: inout ImportRow) -> String?
  /// A word of the row's key in a message: a key may be a text of the customer's.
  static func shownKey(_ key: String) -> String
  /// Whether a row says the same as an earlier one with its key, and can be left out.
  static func repeats(_ row: ImportRow, _ earlier: ImportRow) -> Bool
  /// What is to be recorded of it, given what the desk has; nothing where they are equal.
  func facts(over stored: Self?) -> [Fact]

  /// Reads the row; columns that are absent keep what `stored` has.
  ///
  /// What is wrong is gathered in the row, and then the value means nothing.
  init(key: String, _ row: inout ImportRow, over stored: Self?)

  /// What the desk has of the rows.
  static func stored(for rows: [ImportRow], in reader: any ImportReader)
    throws(LedgerError) -> StoredEntries<Self>
}

extension ImportEntry {
  /// The name of the key in messages and as a column.
  static var keyName: String { columns[0] }

  static func key(of row: inout ImportRow) -> String? { row.key() }
  static func shownKey(_ key: String) -> String { "'\(key)'" }
  static func repeats(_ row: ImportRow, _ earlier: ImportRow) -> Bool { false }
}

/// What the desk has, and what the rows need that it has not.
struct StoredEntries<Entry> {
  var entries: [String: Entry] = [:]
  var problems: [FileProblem] = []
}
