import Desk

/// Where the lines of a transcript stand: what is visible, and what scrolling leads to.
extension TranscriptText {
  /// A line: of which entry, and which of its lines.
  private struct Place {
    var entry: Int
    var line: Int
  }

  /// The lines visible at a scroll position, top to bottom, at most `height`.
  func visible(_ scroll: OpenSession.Scroll, height: Int) -> [TextLine] {
    guard height > 0, !entries.isEmpty else { return [] }
    let top = place(of: scroll, height: height)
    var lines: [TextLine] = []
    var index = top.entry
    while index < entries.count, lines.count < height + top.line {
      lines += self.lines(at: index)
      index += 1
    }
    return Array(lines.dropFirst(top.line).prefix(height))
  }

  /// The lines of one entry, if it is held.
  func lines(of seq: Seq) -> [TextLine] {
    entries.firstIndex { $0.seq == seq }.map(lines(at:)) ?? []
  }

  /// The lines of the entries after a seq, and no more than the last so many entries.
  func lines(after seq: Seq = 0, limit: Int = .max) -> [TextLine] {
    let later = entries.reversed().prefix { $0.seq > seq }.count
    return entries.indices.suffix(min(later, limit)).flatMap(lines(at:))
  }

  /// The position `count` lines further down, or up where it is negative.
  func scrolled(
    _ scroll: OpenSession.Scroll, by count: Int, height: Int
  ) -> OpenSession.Scroll {
    guard !entries.isEmpty else { return .bottom }
    var place = place(of: scroll, height: height)
    var rest = count
    while rest < 0 {
      if place.line >= -rest {
        place.line += rest
        rest = 0
      } else if place.entry == 0 {
        place.line = 0
        rest = 0
      } else {
        rest += place.line + 1
        place.entry -= 1
        place.line = lines(at: place.entry).count - 1
      }
    }
    let bottom = self.bottom(height: height)
    while rest > 0, (place.entry, place.line) < (bottom.entry, bottom.line) {
      let left = lines(at: place.entry).count - place.line
      if rest < left {
        place.line += rest
        rest = 0
      } else {
        rest -= left
        place = Place(entry: place.entry + 1, line: 0)
      }
    }
    if (place.entry, place.line) >= (bottom.entry, bottom.line) { return .bottom }
    return .top(entries[place.entry].seq, line: place.line)
  }

  /// The position at which the last line held is the last on screen.
  func lastTop(height: Int) -> OpenSession.Scroll {
    let bottom = bottom(height: height)
    guard entries.indices.contains(bottom.entry) else { return .bottom }
    return .top(entries[bottom.entry].seq, line: bottom.line)
  }

  /// The position at which the first line of an entry stands a third down; the present one where the
  /// whole entry is on screen already.
  func showing(_ seq: Seq, from scroll: OpenSession.Scroll, height: Int) -> OpenSession.Scroll {
    guard let entry = entries.firstIndex(where: { $0.seq >= seq }) else { return scroll }
    if let row = row(of: entry, at: scroll, height: height),
      row + lines(at: entry).count <= height
    {
      return scroll
    }
    var place = Place(entry: entry, line: 0)
    var rest = height / 3
    while rest > 0, place.entry > 0 {
      place.entry -= 1
      let count = lines(at: place.entry).count
      place.line = max(0, count - rest)
      rest -= count
    }
    let bottom = bottom(height: height)
    if (place.entry, place.line) >= (bottom.entry, bottom.line) { return .bottom }
    return .top(entries[place.entry].seq, line: place.line)
  }

  /// The row on which an entry begins; nil where that is not on screen.
  func row(of seq: Seq?, at scroll: OpenSession.Scroll, height: Int) -> Int? {
    guard let seq else { return nil }
    return entries.firstIndex { $0.seq == seq }.flatMap { row(of: $0, at: scroll, height: height) }
  }

  private func row(of entry: Int, at scroll: OpenSession.Scroll, height: Int) -> Int? {
    let top = place(of: scroll, height: height)
    guard entry >= top.entry else { return nil }
    var row = -top.line
    var index = top.entry
    while index < entry, row < height {
      row += lines(at: index).count
      index += 1
    }
    return (0..<height).contains(row) ? row : nil
  }

  /// Whether the last entry held is in or near view, so that newer ones should be read.
  func isNearEnd(_ scroll: OpenSession.Scroll, height: Int) -> Bool {
    place(of: scroll, height: height).entry + height + 5 >= entries.count
  }

  /// Whether the first entry held is in or near view, so that older ones should be read.
  func isNearTop(_ scroll: OpenSession.Scroll) -> Bool {
    guard case .top(let seq, _) = scroll else { return false }
    return entries.prefix(5).contains { $0.seq == seq }
  }

  private func place(of scroll: OpenSession.Scroll, height: Int) -> Place {
    let bottom = bottom(height: height)
    guard case .top(let seq, let line) = scroll,
      let entry = entries.firstIndex(where: { $0.seq >= seq })
    else { return bottom }
    let place = Place(entry: entry, line: min(line, max(0, lines(at: entry).count - 1)))
    return (place.entry, place.line) < (bottom.entry, bottom.line) ? place : bottom
  }

  /// The first visible line when the last line is at the bottom.
  private func bottom(height: Int) -> Place {
    var rest = height
    for entry in entries.indices.reversed() {
      let count = lines(at: entry).count
      if count >= rest { return Place(entry: entry, line: count - rest) }
      rest -= count
    }
    return Place(entry: 0, line: 0)
  }
}
