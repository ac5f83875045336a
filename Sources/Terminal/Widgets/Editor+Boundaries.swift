extension Editor {
  struct Cluster {
    var start: Int
    var end: Int
    var width: Int
    var isBreak: Bool
  }

  /// The clusters of `range`, which must start on a boundary; a line break is one of width 0.
  func clusters(in range: Range<Int>) -> [Cluster] {
    text[...].withBytes { bytes in
      var reader = GlyphReader(bytes, ambiguous: metrics.ambiguousWidth, offset: range.lowerBound)
      var found: [Cluster] = []
      while reader.offset < range.upperBound {
        let start = reader.offset
        guard let glyph = reader.next() else { break }
        let isBreak = bytes[start] == 0x0A
        found.append(
          Cluster(
            start: start, end: reader.offset, width: isBreak ? 0 : glyph.width, isBreak: isBreak))
      }
      return found
    }
  }

  func byte(_ offset: Int) -> UInt8 {
    text.utf8[text[...].index(atByte: offset)]
  }

  func boundary(after offset: Int) -> Int {
    text[...].withBytes { bytes in
      var reader = GlyphReader(bytes, ambiguous: 1, offset: offset)
      _ = reader.next()
      return reader.offset
    }
  }

  func boundary(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    return boundary(atOrBefore: offset - 1)
  }

  /// The start of the cluster that holds byte `offset`.
  func boundary(atOrBefore offset: Int) -> Int {
    text[...].withBytes { bytes in
      // A line break always starts a cluster, so the line is all that must be walked.
      var start = min(offset, bytes.count)
      while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
      var reader = GlyphReader(bytes, ambiguous: 1, offset: start)
      while true {
        let here = reader.offset
        if reader.next() == nil || reader.offset > offset { return here }
      }
    }
  }

  func boundary(atOrAfter offset: Int) -> Int {
    let before = boundary(atOrBefore: offset)
    return before == offset ? offset : boundary(after: before)
  }

  func lineStart(of offset: Int) -> Int {
    text[...].withBytes { bytes in
      var start = offset
      while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
      return start
    }
  }

  func lineEnd(of offset: Int) -> Int {
    text[...].withBytes { bytes in
      var end = offset
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      return end
    }
  }

  /// The start of the word before `offset`: back over what is no word, then over one run of it.
  func wordBoundary(before offset: Int) -> Int {
    let before = clusters(in: 0..<offset)
    var index = before.count
    while index > 0, wordKind(at: before[index - 1].start) == .none { index -= 1 }
    guard index > 0 else { return 0 }
    let kind = wordKind(at: before[index - 1].start)
    while index > 0, wordKind(at: before[index - 1].start) == kind { index -= 1 }
    return index == 0 ? 0 : before[index].start
  }

  /// The end of the word after `offset`: over what is no word, then over one run of it.
  func wordBoundary(after offset: Int) -> Int {
    let after = clusters(in: offset..<text.utf8.count)
    var index = 0
    while index < after.count, wordKind(at: after[index].start) == .none { index += 1 }
    guard index < after.count else { return text.utf8.count }
    let kind = wordKind(at: after[index].start)
    while index < after.count, wordKind(at: after[index].start) == kind { index += 1 }
    return index == after.count ? text.utf8.count : after[index].start
  }

  /// The end of the first word, for whoever takes a text over word by word.
  public var firstWordEnd: Int { wordBoundary(after: 0) }

  private enum WordKind {
    case none, letters, han, particle, kana
  }

  /// Words of one character that end a phrase and hardly ever stand within another word.
  private static let particles: Set<Unicode.Scalar> = ["的", "了", "吗", "呢", "吧", "啊", "呀", "嘛"]

  /// The script run a cluster belongs to.
  ///
  /// Without a dictionary, what stands between particles in a run of Han counts as one word.
  private func wordKind(at offset: Int) -> WordKind {
    guard let scalar = text.unicodeScalars[text[...].index(atByte: offset)...].first
    else { return .none }
    switch scalar.value {
    case 0x3041...0x30FF: return .kana
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      return Self.particles.contains(scalar) ? .particle : .han
    default: break
    }
    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    return isWord || scalar == "_" || isInsideWord(scalar, at: offset) ? .letters : .none
  }

  /// Whether an apostrophe or a point stands between letters or digits: `don't`, `3.5`.
  private func isInsideWord(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
    guard scalar == "'" || scalar == "’" || scalar == "." || scalar == "," else { return false }
    let scalars = text.unicodeScalars
    let index = text[...].index(atByte: offset)
    let next = scalars.index(after: index)
    guard index > scalars.startIndex, next < scalars.endIndex else { return false }
    let (left, right) = (scalars[scalars.index(before: index)], scalars[next])
    if scalar == "." || scalar == "," {
      return left.properties.numericType != nil && right.properties.numericType != nil
    }
    return left.properties.isAlphabetic && right.properties.isAlphabetic
  }
}
