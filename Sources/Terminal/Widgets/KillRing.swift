/// The texts that were cut last, so that what was cut before can still be put back.
struct KillRing: Sendable, Equatable {
  /// More than a person remembers; a draft has at most 32 KiB.
  static let maxEntries = 16
  static let maxBytes = 64 * 1024

  private var entries: [String] = []
  /// The entry that the last yank put in, counted from the newest.
  private var shown = 0

  /// The text that a yank puts in.
  var newest: String? { entries.last }

  /// Keeps `text`; joined to the newest where it was cut just before, on the side it was cut from.
  mutating func add(_ text: String, joinsNewest: Bool, isBefore: Bool) {
    if joinsNewest, let last = entries.popLast() {
      entries.append(isBefore ? text + last : last + text)
    } else {
      entries.append(text)
    }
    shown = 0
    while entries.count > Self.maxEntries
      || entries.count > 1 && entries.reduce(0, { $0 + $1.utf8.count }) > Self.maxBytes
    {
      entries.removeFirst()
    }
  }

  /// Begins again with the newest.
  mutating func rewind() { shown = 0 }

  /// The text cut before the one put in last; the newest after the oldest.
  mutating func next() -> String? {
    guard !entries.isEmpty else { return nil }
    shown = (shown + 1) % entries.count
    return entries[entries.count - 1 - shown]
  }
}
