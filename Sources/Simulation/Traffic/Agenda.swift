import Desk

/// What is to happen when: entries come out in the order of their moments.
struct Agenda<Entry: Sendable>: Sendable {
  private var entries: [(at: Timestamp, entry: Entry)] = []

  /// The moment of the next entry.
  var nextAt: Timestamp? { entries.last?.at }

  mutating func add(_ entry: Entry, at moment: Timestamp) {
    // Kept in falling order, so that the next one is taken from the end; entries number in the tens.
    let index = entries.partitioningIndex { $0.at <= moment }
    entries.insert((moment, entry), at: index)
  }

  /// Takes the next entry if its moment has come.
  mutating func next(at now: Timestamp) -> Entry? {
    guard let last = entries.last, last.at <= now else { return nil }
    return entries.removeLast().entry
  }
}

extension Array {
  /// The first index whose element belongs to the second part, of an array parted by a predicate.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
