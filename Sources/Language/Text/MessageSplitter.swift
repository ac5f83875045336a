/// Cuts an over-long message into parts that can be stored one by one.
public enum MessageSplitter {
  /// The longest part by default, in bytes of UTF-8.
  public static let partLimitBytes = 32 * 1024
  /// The most parts one message may become by default; with the limit above 512 KiB.
  public static let maxParts = 16

  /// Splits `text` at grapheme breaks into parts of at most `partLimitBytes` bytes.
  ///
  /// Joining the parts restores the text. Only a single cluster longer than a whole part is cut
  /// inside, at a scalar boundary.
  ///
  /// - Returns: the parts in order, `[text]` when it fits; nil when more than `maxParts` are needed.
  /// - Complexity: O(bytes).
  public static func split(
    _ text: String, partLimitBytes: Int = partLimitBytes, maxParts: Int = maxParts
  ) -> [String]? {
    precondition(partLimitBytes >= 4, "a part must hold the longest scalar")
    precondition(maxParts >= 1, "a message has at least one part")
    var text = text
    text.makeContiguousUTF8()
    let total = text.utf8.count
    if total <= partLimitBytes { return [text] }
    if total > partLimitBytes * maxParts { return nil }
    var parts: [String] = []
    var start = 0
    while start < total {
      if parts.count == maxParts { return nil }
      let end =
        total - start <= partLimitBytes
        ? total : cut(text, from: start, limit: start + partLimitBytes)
      let utf8 = text.utf8
      let from = utf8.index(utf8.startIndex, offsetBy: start)
      let to = utf8.index(utf8.startIndex, offsetBy: end)
      parts.append(String(text[from..<to]))
      start = end
    }
    return parts
  }

  /// The last grapheme break in `start + 1 ... limit`, or a scalar boundary when there is none.
  private static func cut(_ text: String, from start: Int, limit: Int) -> Int {
    var text = text
    let sure = text.withUTF8 { bytes in lastSureBreak(bytes, from: start, limit: limit) }
    if sure == limit { return limit }
    // Between the sure break and the limit every cluster is walked once.
    let utf8 = text.utf8
    let end = utf8.index(utf8.startIndex, offsetBy: limit)
    var at = utf8.index(utf8.startIndex, offsetBy: sure)
    var offset = sure
    while at < end {
      let next = text.index(after: at)
      let width = utf8.distance(from: at, to: next)
      if offset + width > limit { break }
      offset += width
      at = next
    }
    if offset > start { return offset }
    return text.withUTF8 { bytes in
      var scalarStart = limit
      while scalarStart > start + 1 && bytes[scalarStart] & 0xC0 == 0x80 { scalarStart -= 1 }
      return scalarStart
    }
  }

  /// The last offset in `start...limit` that is a break whatever stands around it.
  ///
  /// Between two plain scalars (printable ASCII, Han) there is always a break; looking for such a
  /// pair costs nothing beside the rules of Unicode Annex 29.
  private static func lastSureBreak(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
  ) -> Int {
    var at = limit
    while at > start {
      if isPlainStart(bytes, at), isPlainEnd(bytes, before: at) { return at }
      at -= 1
    }
    return start
  }

  private static func isPlainStart(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    (0x20...0x7E).contains(bytes[at]) || (0xE5...0xE9).contains(bytes[at])
  }

  private static func isPlainEnd(_ bytes: UnsafeBufferPointer<UInt8>, before at: Int) -> Bool {
    let last = bytes[at - 1]
    if last < 0x80 { return true }
    return at >= 3 && (0xE5...0xE9).contains(bytes[at - 3]) && bytes[at - 2] & 0xC0 == 0x80
  }
}
