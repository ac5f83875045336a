/// Walks UTF-8 cluster by cluster, yielding what each looks like in cells.
///
/// The clusters are the *legacy* grapheme clusters of Unicode (spacing marks stand alone, as they
/// take a cell of their own in terminals) with emoji sequences and flags kept whole.
struct GlyphReader {
  /// Well-formed UTF-8: always the storage of a `String`.
  let bytes: UnsafeBufferPointer<UInt8>
  let ambiguous: Int
  /// Byte offset of the next cluster.
  private(set) var offset: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, ambiguous: Int, offset: Int = 0) {
    self.bytes = bytes
    self.ambiguous = ambiguous
    self.offset = offset
  }

  /// The next cluster, or nil at the end; `offset` then stands behind it.
  mutating func next() -> Glyph? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first < 0x7F, first >= 0x20, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
      offset += 1
      return Glyph(bits: UInt64(first), width: 1)
    }
    return nextSlowly()
  }

  private mutating func nextSlowly() -> Glyph {
    let scalar = take()
    let base = ScalarClass(of: scalar)
    switch base.kind {
    case .control:
      return scalar == 0x09 ? .space : .replacement
    case .ignored, .joiner:
      while let (_, kind) = peek(), kind == .ignored || kind == .joiner { _ = take() }
      return .nothing
    case .regionalIndicator:
      return flag(startingWith: scalar)
    case .mark:
      // A mark without a base stands on a space, so that it cannot change a neighbour.
      var glyph = Glyph(bits: 0x20 | UInt64(scalar) << 21, width: 1)
      extend(&glyph, kind: .other, marks: 1)
      return glyph
    case .hangulVowel, .hangulTrailing:
      var glyph = Glyph(bits: 0x20 | UInt64(scalar) << 21, width: 1)
      extend(&glyph, kind: base.kind, marks: 1)
      return glyph
    default:
      var glyph = Glyph(bits: UInt64(scalar), width: base.cells(ambiguous: ambiguous))
      let kind =
        base.kind == .hangulSyllable && (scalar - 0xAC00) % 28 != 0
        ? ScalarClass.Kind.hangulTrailing : base.kind
      extend(&glyph, kind: kind, marks: 0)
      return glyph
    }
  }

  /// Takes everything that belongs to the cluster whose last visible scalar is of `kind`.
  private mutating func extend(_ glyph: inout Glyph, kind: ScalarClass.Kind, marks: Int) {
    var kind = kind
    var marks = marks
    var joined = false
    while let (scalar, next) = peek() {
      switch (kind, next) {
      case (_, .ignored):
        joined = false
      case (_, .joiner):
        joined = true
      case (_, .mark):
        joined = false
        add(scalar, to: &glyph, marks: &marks)
      case (.pictograph, .pictograph) where joined:
        joined = false
      case (.pictograph, .emojiModifier):
        joined = false
      case (.hangulLeading, .hangulVowel), (.hangulVowel, .hangulVowel),
        (.hangulSyllable, .hangulVowel):
        add(scalar, to: &glyph, marks: &marks)
        kind = .hangulVowel
      case (.hangulVowel, .hangulTrailing), (.hangulSyllable, .hangulTrailing),
        (.hangulTrailing, .hangulTrailing):
        add(scalar, to: &glyph, marks: &marks)
        kind = .hangulTrailing
      default:
        return
      }
      _ = take()
    }
  }

  private func add(_ scalar: UInt32, to glyph: inout Glyph, marks: inout Int) {
    guard marks < Glyph.maxMarks else { return }
    marks += 1
    glyph.bits |= UInt64(scalar) << UInt64(21 * marks)
  }

  private mutating func flag(startingWith scalar: UInt32) -> Glyph {
    var glyph = Glyph(bits: UInt64(letter(of: scalar)), width: 1)
    if let (second, kind) = peek(), kind == .regionalIndicator {
      _ = take()
      glyph.secondLetter = letter(of: second)
      glyph.width = 2
    }
    while let (_, kind) = peek(), kind == .ignored || kind == .joiner || kind == .mark {
      _ = take()
    }
    return glyph
  }

  private func letter(of indicator: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: indicator - 0x1F1E6 + 0x41)
  }

  private func peek() -> (scalar: UInt32, kind: ScalarClass.Kind)? {
    guard offset < bytes.count else { return nil }
    let (scalar, _) = decode(at: offset)
    return (scalar, ScalarClass(of: scalar).kind)
  }

  private mutating func take() -> UInt32 {
    let (scalar, length) = decode(at: offset)
    offset += length
    return scalar
  }

  private func decode(at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(index + 1), 2) }
    if first < 0xF0 {
      return ((first & 0x0F) << 12 | tail(index + 1) << 6 | tail(index + 2), 3)
    }
    return (
      (first & 0x07) << 18 | tail(index + 1) << 12 | tail(index + 2) << 6 | tail(index + 3), 4
    )
  }

  private func tail(_ index: Int) -> UInt32 { UInt32(bytes[index] & 0x3F) }
}

extension Substring {
  /// Calls `body` with the UTF-8 of this text.
  ///
  /// Native strings are contiguous, so nothing is copied on the platforms of this house.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }

  /// The index `offset` bytes behind the start.
  func index(atByte offset: Int) -> Index { utf8.index(startIndex, offsetBy: offset) }
}
