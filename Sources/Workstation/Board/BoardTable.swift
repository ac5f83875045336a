import Terminal

/// Where one stands in a table whose rows come anew every second: the selection stays on its row.
struct BoardTable: Sendable, Equatable {
  private(set) var selected = 0
  private var selectedID: String?
  private(set) var window = ListWindow()
  var sorting: Table.Sorting?
  /// Only rows with this text are shown.
  var filter = ""

  /// Follows the selected row to its new place; where it is gone, the place stays.
  mutating func settle(_ ids: [String], visibleRows: Int) {
    if let selectedID, let index = ids.firstIndex(of: selectedID) { selected = index }
    select(selected, of: ids, visibleRows: visibleRows)
  }

  mutating func select(_ index: Int, of ids: [String], visibleRows: Int) {
    selected = min(max(0, index), max(0, ids.count - 1))
    selectedID = ids.indices.contains(selected) ? ids[selected] : nil
    window = window.showing(selected, count: ids.count, height: visibleRows)
  }

  /// Sorts by a column; the same column again turns the order round.
  mutating func sort(by column: Int, isAscending: Bool) {
    if let sorting, sorting.column == column {
      self.sorting = Table.Sorting(column: column, isAscending: !sorting.isAscending)
    } else {
      sorting = Table.Sorting(column: column, isAscending: isAscending)
    }
  }
}
