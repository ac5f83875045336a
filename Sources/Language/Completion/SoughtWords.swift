/// Words that are looked for in texts, read as a person means them: see `TypedStart`.
public struct SoughtWords: Sendable, Equatable {
  private let start: TypedStart

  /// nil where there is nothing to look for.
  public init?(_ words: String) {
    let trailing = words.unicodeScalars.reversed().prefix(while: \.properties.isWhitespace).count
    start = TypedStart(String(words.unicodeScalars.dropLast(trailing)))
    if start.scalars.isEmpty { return nil }
  }

  public func occurs(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in next(in: bytes, from: 0) != nil }
  }

  /// Where the words stand in `text`, in order and without overlaps.
  public func ranges(in text: String) -> [Range<String.Index>] {
    var copy = text
    let found = copy.withUTF8 { bytes in
      var found: [Range<Int>] = []
      var from = 0
      while let range = next(in: bytes, from: from) {
        found.append(range)
        from = range.upperBound
      }
      return found
    }
    let utf8 = text.utf8
    return found.map {
      utf8.index(
        utf8.startIndex, offsetBy: $0.lowerBound)..<utf8.index(
          utf8.startIndex, offsetBy: $0.upperBound)
    }
  }

  /// - Complexity: O(bytes).
  private func next(in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Range<Int>? {
    var at = from
    while at < bytes.count {
      let byte = bytes[at]
      // Inside a scalar nothing begins, and no words begin with a space.
      let canBegin = byte & 0xC0 != 0x80 && byte > 0x20
      if canBegin, let end = start.end(in: bytes, from: at), end > at { return at..<end }
      at += 1
    }
    return nil
  }
}
