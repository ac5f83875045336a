import Desk

extension ReplyMemory {
  /// The past replies that may be offered to anybody, to continue what an agent types; those sent
  /// most often weigh most, at most `limitWeight`.
  public func ghostTexts(limitWeight: Float) -> some Sequence<GhostText> {
    let shelf = shelf
    return (0..<shelf.count).lazy.filter(shelf.isOffered).map { index in
      let use = ReplyMath.logarithm(Float(max(1, shelf.sentCount(index))))
      return GhostText(shelf.text(index), source: .memory, weight: min(limitWeight, 1 + use))
    }
  }
}
