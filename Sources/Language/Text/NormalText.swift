/// A message folded for matching, with the way back to the words as written.
///
/// Folded are case, width (full to half), traditional to simplified Han, typographic quotes, and
/// runs of three or more of one letter (kept twice); combining marks, joiners and breaks without
/// width are left out. Emoji stay. Made in one pass over the scalars; every model of this room
/// reads it.
struct NormalText {
  /// The folded scalars.
  private(set) var scalars: [UInt32] = []
  /// For each folded scalar the offset of its source in UTF-8; one more at the end.
  private(set) var offsets: [Int32] = []
  private(set) var counts = ScriptCounts()
  /// How many letter runs were shortened ("soooo").
  private(set) var elongations = 0
  private let source: String

  /// - Parameter limitScalars: reading stops after that many source scalars.
  init(_ text: String, limitScalars: Int = .max) {
    var text = text
    text.makeContiguousUTF8()
    source = text
    let capacity = min(text.utf8.count, limitScalars)
    scalars.reserveCapacity(capacity)
    offsets.reserveCapacity(capacity + 1)
    let end = text.withUTF8 { bytes in fold(bytes, limitScalars: limitScalars) }
    offsets.append(Int32(truncatingIfNeeded: end))
    counts.finish()
  }

  var count: Int { scalars.count }

  /// The source words of a range of folded scalars.
  func sourceText(_ range: Range<Int>) -> String {
    let bytes = sourceRange(range)
    let utf8 = source.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let to = utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
    return String(source[from..<to])
  }

  /// The bytes of the source's UTF-8 that a range of folded scalars came from.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }

  /// The same message with other words in some places, in order; each keeps the place it came from.
  func replacing(_ changes: [(range: Range<Int>, word: [UInt32])]) -> NormalText {
    var text = self
    text.scalars.removeAll(keepingCapacity: true)
    text.offsets.removeAll(keepingCapacity: true)
    var at = 0
    for change in changes {
      text.scalars += scalars[at..<change.range.lowerBound]
      text.offsets += offsets[at..<change.range.lowerBound]
      for (index, scalar) in change.word.enumerated() {
        text.scalars.append(scalar)
        let source = min(change.range.lowerBound + index, change.range.upperBound - 1)
        text.offsets.append(offsets[source])
      }
      at = change.range.upperBound
    }
    text.scalars += scalars[at...]
    text.offsets += offsets[at...]
    return text
  }

  private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, limitScalars: Int) -> Int {
    let simplified = SimplifiedHan.table
    var at = 0
    var read = 0
    var previous: UInt32 = 0
    var run = 0
    while at < bytes.count && read < limitScalars {
      let start = at
      let raw = ScalarReader.next(bytes, &at)
      read += 1
      if raw >= 0xAD, Self.isPassedOver(raw) { continue }
      let scalar = Self.folded(raw, simplified)
      counts.note(raw, folded: scalar)
      if scalar == previous {
        run += 1
        if run > 2, Scalars.isLetter(scalar) {
          if run == 3 { elongations += 1 }
          continue
        }
      } else {
        previous = scalar
        run = 1
      }
      scalars.append(scalar)
      offsets.append(Int32(truncatingIfNeeded: start))
    }
    return at
  }

  /// One scalar folded; U+0020 for every space.
  @inline(__always)
  static func folded(_ scalar: UInt32, _ simplified: [UInt16]) -> UInt32 {
    if scalar < 0x80 {
      return scalar &- 0x41 < 26 ? scalar + 32 : scalar
    }
    if scalar &- SimplifiedHan.first < SimplifiedHan.count {
      return UInt32(simplified[Int(scalar &- SimplifiedHan.first)])
    }
    return foldedRare(scalar)
  }

  /// True for what has no part in a word: combining marks, joiners, variation selectors, breaks of
  /// no width.
  @inline(__always)
  static func isPassedOver(_ scalar: UInt32) -> Bool {
    if scalar < 0x300 { return scalar == 0xAD }
    if scalar >= 0x2E80, scalar < 0xFE00 { return false }
    switch scalar {
    case 0x300...0x36F, 0x489, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
      0x20D0...0x20F0, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE01EF:
      return true
    default: return false
    }
  }

  private static func foldedRare(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E:
      let half = scalar - 0xFEE0
      return (0x41...0x5A).contains(half) ? half + 32 : half
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: return 0x20
    case 0xC0...0xDE where scalar != 0xD7: return scalar + 32
    case 0x391...0x3A9, 0x410...0x42F: return scalar + 32
    case 0x400...0x40F: return scalar + 80
    case 0x2018, 0x2019, 0x02BC, 0xFF07: return 0x27
    case 0x201C, 0x201D: return 0x22
    case 0xFFE5: return 0xA5  // the yen sign as Chinese keyboards type it
    default: return scalar
    }
  }
}
