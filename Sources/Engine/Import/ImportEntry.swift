import Desk
import Ledger

/// A thing of the desk that can be read from a row and compared with what the desk has.
protocol ImportEntry: Sendable, Equatable {
  /// The columns of a table, the key first.
  static var columns: [String] { get }
  /// True where the desk can only list all of them; few enough to be read at once.
  static var isReadWhole: Bool { get }

  var key: String { get }
  var fact: Fact { get }

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
}

/// What the desk has, and what the rows need that it has not.
struct StoredEntries<Entry> {
  var entries: [String: Entry] = [:]
  var problems: [FileProblem] = []
}
