/// Finds where sentences end and begin in UTF-8, in English and Chinese: at `. ! ? 。！？…` and at
/// every line break.
///
/// A full stop counts only before a space or at the end, quotes and brackets that it closes passed
/// over, and not after a single letter: "16.00" and "e.g." stay whole.
public enum SentenceMarks {
  /// A sentence longer than this is not looked for: nobody types one.
  public static let sentenceLimitBytes = 512

  /// The offset behind the first sentence of `text` from `start` on, its closing marks included and
  /// the spaces behind it not; the end of the text where no sentence ends.
  ///
  /// Spaces and line breaks at the start belong to the sentence.
  public static func end(of text: String, from start: Int = 0) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var at = start
      while at < bytes.count, let length = spaceLength(bytes, at) { at += length }
      while at < bytes.count {
        let length = markLength(bytes, at)
        if length > 0 { return bytes[at] == 0x0A ? at : skipClosers(bytes, at + length) }
        at += 1
      }
      return bytes.count
    }
  }

  /// Where the sentence that is being typed at the end of `text` begins; nil where it is too long.
  ///
  /// A mark at the very end still belongs to the sentence: it may go on as "16.00" or "?!".
  public static func lastStart(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var end = bytes.count
      var at = bytes.count
      // Marks at the very end do not count; a line break does.
      while at > 0 {
        at -= 1
        if bytes.count - at > sentenceLimitBytes { return nil }
        let length = markLength(bytes, at)
        guard length > 0 else { continue }
        if bytes[at] == 0x0A { return at + 1 }
        let after = skipClosers(bytes, at + length)
        if after < end { return after }
        end = min(end, at)
      }
      return 0
    }
  }

  /// Where the sentences of `bytes` begin, leading spaces passed over.
  public static func starts(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts: [Int] = []
    var at = 0
    var isStart = true
    while at < bytes.count {
      if isStart {
        if let length = spaceLength(bytes, at) {
          at += length
          continue
        }
        starts.append(at)
        isStart = false
      }
      let length = markLength(bytes, at)
      if length > 0 {
        at = skipClosers(bytes, at + length)
        isStart = true
      } else {
        at += 1
      }
    }
    return starts
  }

  /// The bytes of a mark at `at` that ends a sentence; 0 where none stands there.
  private static func markLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch bytes[at] {
    case 0x0A, 0x21, 0x3F: return 1
    case 0x2E:
      let after = skipClosers(bytes, at + 1)
      guard after == bytes.count || spaceLength(bytes, after) != nil else { return 0 }
      let isAbbreviation = at >= 1 && isLetter(bytes[at - 1]) && (at < 2 || !isWord(bytes[at - 2]))
      return isAbbreviation ? 0 : 1
    case 0xE2: return isSequence(bytes, at, 0x80, 0xA6) ? 3 : 0  // …
    case 0xE3: return isSequence(bytes, at, 0x80, 0x82) ? 3 : 0  // 。
    case 0xEF:
      return isSequence(bytes, at, 0xBC, 0x81) || isSequence(bytes, at, 0xBC, 0x9F) ? 3 : 0  // ！？
    default: return 0
    }
  }

  /// Behind further marks, closing quotes and brackets.
  private static func skipClosers(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case 0x21, 0x22, 0x27, 0x29, 0x2E, 0x3F: at += 1
      case 0xE2
      where isSequence(bytes, at, 0x80, 0x99) || isSequence(bytes, at, 0x80, 0x9D)
        || isSequence(bytes, at, 0x80, 0xA6):
        at += 3  // ’ ” …
      case 0xE3
      where isSequence(bytes, at, 0x80, 0x82) || isSequence(bytes, at, 0x80, 0x8D)
        || isSequence(bytes, at, 0x80, 0x8F) || isSequence(bytes, at, 0x80, 0x91):
        at += 3  // 。」』】
      case 0xEF
      where isSequence(bytes, at, 0xBC, 0x81) || isSequence(bytes, at, 0xBC, 0x89)
        || isSequence(bytes, at, 0xBC, 0x9F):
        at += 3  // ！）？
      default: return at
      }
    }
    return at
  }

  /// The bytes of a space or a line break at `at`; nil for anything else.
  private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    switch bytes[at] {
    case 0x09, 0x0A, 0x0D, 0x20: 1
    case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: 2
    case 0xE3 where isSequence(bytes, at, 0x80, 0x80): 3
    default: nil
    }
  }

  private static func isSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ second: UInt8, _ third: UInt8
  ) -> Bool {
    at + 2 < bytes.count && bytes[at + 1] == second && bytes[at + 2] == third
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether a byte belongs to a letter, a digit or anything beyond ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte >= 0x80
  }
}
