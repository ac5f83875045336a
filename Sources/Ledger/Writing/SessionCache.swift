import Desk

/// The sessions the writer has seen lately; valid while no other connection has committed.
///
/// Two generations instead of a list of uses: what is asked for moves to the young one, and when that
/// is full the old one is dropped.
struct SessionCache {
  private var young: [SessionID: SessionRecord] = [:]
  private var old: [SessionID: SessionRecord] = [:]
  /// Twice this many records of a few KB at most are held.
  private static let generationLimit = 1024

  subscript(id: SessionID) -> SessionRecord? {
    young[id] ?? old[id]
  }

  mutating func keep(_ record: SessionRecord) {
    if young.count >= SessionCache.generationLimit {
      old = young
      young.removeAll(keepingCapacity: true)
    }
    young[record.session.id] = record
  }

  mutating func removeAll() {
    young.removeAll(keepingCapacity: true)
    old.removeAll()
  }
}
