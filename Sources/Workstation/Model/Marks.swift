import Desk

/// The sessions that were marked for an act on all of them, as their rows were read last.
struct Marks: Sendable, Equatable {
  /// So many sessions are marked at most: an act on them is a command each.
  static let limit = 1_000

  private var rows: [SessionID: SessionRow] = [:]

  var isEmpty: Bool { rows.isEmpty }
  var count: Int { rows.count }

  func holds(_ session: SessionID) -> Bool { rows[session] != nil }

  /// In the order in which the sessions began.
  var inOrder: [SessionRow] { rows.values.sorted { $0.id < $1.id } }

  mutating func toggle(_ row: SessionRow) {
    if rows.removeValue(forKey: row.id) == nil, rows.count < Marks.limit { rows[row.id] = row }
  }

  /// Marks these, too, as far as there is room.
  mutating func add(_ more: [SessionRow]) {
    for row in more where rows.count < Marks.limit || holds(row.id) { rows[row.id] = row }
  }

  /// Takes newer rows of what is marked.
  mutating func follow(_ newer: [SessionRow]) {
    guard !rows.isEmpty else { return }
    for row in newer where holds(row.id) { rows[row.id] = row }
  }

  mutating func remove(_ session: SessionID) { rows[session] = nil }

  mutating func clear() { rows = [:] }
}
