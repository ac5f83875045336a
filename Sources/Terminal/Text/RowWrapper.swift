/// Breaks UTF-8 into rows: at spaces between words, anywhere between CJK glyphs except before
/// closing and after opening punctuation, within a word only when it is wider than a row.
struct RowWrapper {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let width: Int
  private let ambiguous: Int
  /// Whether spaces at a break stay in the row (they may exceed it) instead of being dropped.
  private let keepsSpaces: Bool
  /// Where the next row starts.
  private(set) var offset = 0
  private var isDone = false

  /// - Parameter width: cells of a row; below 2 it is taken as 2, so that a wide glyph fits.
  init(_ bytes: UnsafeBufferPointer<UInt8>, width: Int, ambiguous: Int, keepsSpaces: Bool) {
    self.bytes = bytes
    self.width = max(2, width)
    self.ambiguous = ambiguous
    self.keepsSpaces = keepsSpaces
  }

  private enum Class {
    case space, word, wide
    /// CJK punctuation, which stands between glyphs.
    case opening, closing
    /// ASCII punctuation, which belongs to its word but keeps to its side of a wide glyph.
    case narrowOpening, narrowClosing
  }

  /// The next row without its break, or nil at the end.
  ///
  /// An empty text has one empty row.
  mutating func next() -> Range<Int>? {
    guard !isDone else { return nil }
    let start = offset
    var reader = GlyphReader(bytes, ambiguous: ambiguous, offset: start)
    var used = 0
    var previous: Class?
    /// The last place to break: where the row's text ends and where the next row starts.
    var opportunity: (end: Int, next: Int)?
    /// Where the text ends if the spaces read last are dropped.
    var textEnd = start
    while true {
      let here = reader.offset
      if here < bytes.count, let length = lineBreak(at: here) {
        offset = here + length
        return start..<rowEnd(here, textEnd, used)
      }
      guard let glyph = reader.next() else {
        isDone = true
        offset = here
        return start..<rowEnd(here, textEnd, used)
      }
      let kind = classify(glyph)
      if let before = previous, canBreak(before, kind) {
        opportunity = (before == .space && !keepsSpaces ? textEnd : here, here)
      }
      if used + glyph.width > width, kind != .space, here > start {
        let (end, next) = opportunity ?? (here, here)
        offset = next
        return start..<end
      }
      used += glyph.width
      if kind != .space { textEnd = reader.offset }
      previous = kind
    }
  }

  /// The end of a row that its line ends: spaces that would exceed the row are dropped.
  private func rowEnd(_ end: Int, _ textEnd: Int, _ used: Int) -> Int {
    used > width && !keepsSpaces ? textEnd : end
  }

  private func lineBreak(at index: Int) -> Int? {
    if bytes[index] == 0x0A { return 1 }
    guard bytes[index] == 0x0D else { return nil }
    return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
  }

  private func canBreak(_ before: Class, _ after: Class) -> Bool {
    switch (before, after) {
    case (_, .space): false
    case (.space, _): true
    case (_, .closing), (_, .narrowClosing), (.opening, _), (.narrowOpening, _): false
    case (.word, .word), (.narrowClosing, .word): false
    case (.word, .narrowOpening), (.narrowClosing, .narrowOpening): false
    default: true
    }
  }

  private func classify(_ glyph: Glyph) -> Class {
    let base = glyph.base
    // A mark on a space is something to see, so that space is no place to break.
    if glyph.bits > 0x1F_FFFF { return glyph.width == 2 ? .wide : .word }
    if base < 0x80 {
      switch UInt8(base) {
      case UInt8(ascii: " "): return .space
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .narrowOpening
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"),
        UInt8(ascii: ";"), UInt8(ascii: "%"):
        return .narrowClosing
      default: return .word
      }
    }
    if base == 0x3000 { return .space }
    if Self.closing.contains(base) { return .closing }
    if Self.opening.contains(base) { return .opening }
    return glyph.width == 2 ? .wide : .word
  }

  /// Punctuation that may not start a row; `’` is left out as it is
  /// the apostrophe too.
  private static let closing: Set<UInt32> = Set(
    "，。、；：？！）】」』》〉〕］｝…—～·”％％‰℃々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ".unicodeScalars.map(\.value))
  /// Punctuation that may not end a row.
  private static let opening: Set<UInt32> = Set("（【「『《〈〔［｛“￥＄".unicodeScalars.map(\.value))
}
