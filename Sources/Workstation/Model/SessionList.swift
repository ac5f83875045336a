import Desk
import Terminal

/// A window onto the session list, which may be far longer than what is held here.
struct SessionList: Sendable, Equatable {
  /// Rows asked for at once: several screens, so that scrolling rarely waits.
  static let windowLimit = 200

  var filter = SessionFilter()
  var sort = SessionSort.need
  /// Index of `rows[0]` in the whole list.
  var offset = 0
  var rows: [SessionRow] = []
  /// How many sessions the whole list has.
  var total = 0
  var isLoaded = false
  /// Index of the selected row in the whole list.
  private(set) var selected = 0
  private var selectedID: SessionID?
  private(set) var window = ListWindow()
  /// When the window was last asked for: refreshing is bounded, see `Model.refreshIntervalMs`.
  var askedAt: Timestamp?
  var isStale = false

  /// The row at an index of the whole list, if it is held.
  func row(at index: Int) -> SessionRow? {
    let local = index - offset
    return rows.indices.contains(local) ? rows[local] : nil
  }

  var selectedRow: SessionRow? { row(at: selected) }

  func row(of id: SessionID) -> SessionRow? { rows.first { $0.id == id } }

  /// Takes a newer window; the selection stays on its session, and that session on its line.
  ///
  /// - Parameter open: the session on screen, which is selected where the selected one is gone.
  mutating func take(_ newer: SessionWindow, visibleRows: Int, open: SessionID? = nil) {
    guard newer.filter == filter, newer.sort == sort else { return }
    offset = newer.offset
    rows = newer.rows
    total = newer.total
    isLoaded = true
    if let id = selectedID, let index = rows.firstIndex(where: { $0.id == id }) {
      let moved = offset + index - selected
      window = ListWindow(first: window.first + moved)
      selected = offset + index
    } else if selectedID != nil, let index = rows.firstIndex(where: { $0.id == open }) {
      selected = offset + index
    }
    settle(visibleRows: visibleRows)
  }

  /// Shows who speaks for a session now, if its row is held; its place in the list comes with the next
  /// window.
  mutating func follow(_ change: OwnerChanged, of session: SessionID, epoch: Int) {
    guard let index = rows.firstIndex(where: { $0.id == session }) else { return }
    rows[index].follow(change, epoch: epoch)
  }

  mutating func move(to index: Int, visibleRows: Int) {
    selected = index
    settle(visibleRows: visibleRows)
  }

  /// Selects the row of a session, if it is held.
  mutating func select(_ id: SessionID, visibleRows: Int) {
    guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
    move(to: offset + index, visibleRows: visibleRows)
  }

  mutating func settle(visibleRows: Int) {
    selected = min(max(0, selected), max(0, total - 1))
    selectedID = selectedRow?.id
    window = window.showing(selected, count: total, height: visibleRows)
  }

  /// Where a window should begin that holds what is visible with room on both sides.
  func wantedOffset(visibleRows: Int) -> Int {
    max(0, window.first + visibleRows / 2 - SessionList.windowLimit / 2)
  }

  /// Whether every visible row is held.
  func holdsVisible(visibleRows: Int) -> Bool {
    let visible = window.items(count: total, height: visibleRows)
    return visible.isEmpty
      || visible.lowerBound >= offset
        && visible.upperBound <= offset + rows.count
  }
}

/// The escalation queue as far as it is shown.
struct QueueList: Sendable, Equatable {
  static let limit = 100

  var rows: [QueueRow] = []
  var isLoaded = false
  private(set) var selected = 0
  private(set) var window = ListWindow()

  var selectedRow: QueueRow? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// Takes a newer queue; the selection stays on its session.
  ///
  /// - Parameter open: the session on screen, which is selected where the selected one is gone.
  mutating func take(_ newer: [QueueRow], visibleRows: Int, open: SessionID? = nil) {
    let id = selectedRow?.session.id
    rows = newer
    isLoaded = true
    let index =
      id.flatMap { id in
        rows.firstIndex { $0.session.id == id } ?? rows.firstIndex { $0.session.id == open }
      }
    move(to: index ?? selected, visibleRows: visibleRows)
  }

  mutating func move(to index: Int, visibleRows: Int) {
    selected = min(max(0, index), max(0, rows.count - 1))
    window = window.showing(selected, count: rows.count, height: visibleRows)
  }
}

extension SessionRow {
  /// Takes the owner of a change that is newer than the row.
  mutating func follow(_ change: OwnerChanged, epoch: Int) {
    guard epoch > self.epoch else { return }
    owner = change.to
    self.epoch = epoch
  }
}
