/// The only way from a customer's text to a screen, a prompt or a log.
///
/// What comes out holds no control scalar, no terminal sequence, no direction override and no pile
/// of combining marks; everything readable stays. The message itself is stored as received.
public enum Display {
  /// The most combining marks kept on one base; real writing needs at most four.
  public static let maxCombiningMarks = 4

  /// The harmless form of `text`.
  ///
  /// Terminal sequences (CSI, OSC, DCS, …) are dropped whole, direction marks and other invisible
  /// format scalars are dropped, remaining controls, private and non-characters become U+FFFD, a
  /// tab becomes a space. A string sequence that is never ended loses only its introducer, so that
  /// it cannot swallow the customer's words.
  ///
  /// - Parameter multiline: true keeps line breaks as `\n`; false shows each as `⏎`.
  /// - Complexity: O(scalars); text with nothing to do is returned as it is.
  public static func form(_ text: String, multiline: Bool = true) -> String {
    if isClean(text, multiline: multiline) { return text }
    var writer = DisplayWriter(multiline: multiline, limitScalars: .max)
    writer.write(text)
    return writer.output
  }

  /// A one-line preview: the display form with line breaks as spaces, cut after `limitScalars`.
  ///
  /// - Parameter limitScalars: the most scalars of the result, ≥ 1; a cut result ends in `…`.
  /// - Complexity: O(`limitScalars`) plus what is dropped before the cut.
  public static func oneLine(_ text: String, limitScalars: Int) -> String {
    precondition(limitScalars >= 1, "a preview shows at least one scalar")
    // A text of no more bytes than the limit has no more scalars either.
    if text.utf8.count <= limitScalars && isClean(text, multiline: false) { return text }
    var writer = DisplayWriter(multiline: false, limitScalars: limitScalars)
    writer.newline = " "
    writer.write(text)
    guard writer.isFull else { return writer.output }
    return cutAtCluster(writer.output, limitScalars: limitScalars)
  }

  /// Drops the last clusters until the ellipsis fits too.
  private static func cutAtCluster(_ text: String, limitScalars: Int) -> String {
    var text = text
    var count = text.unicodeScalars.count
    repeat {
      guard let last = text.popLast() else { break }
      count -= last.unicodeScalars.count
    } while count >= limitScalars
    return text + "…"
  }

  /// True when no scalar needs a closer look; it may say false for harmless text, never true for
  /// harmful.
  private static func isClean(_ text: String, multiline: Bool) -> Bool {
    let answer = text.utf8.withContiguousStorageIfAvailable { bytes in
      isClean(bytes, multiline: multiline)
    }
    return answer ?? false
  }

  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>, multiline: Bool) -> Bool {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        if byte < 0x20 ? !(byte == 0x0A && multiline) : byte == 0x7F { return false }
        at += 1
        continue
      }
      // A String's bytes are well formed, so the tail bytes of a lead byte exist.
      switch byte {
      case 0xE4...0xE9: at += 3  // U+4000…U+9FFF: Han
      case 0xC3: at += 2  // U+00C0…U+00FF: Latin letters
      case 0xEF where bytes[at + 1] == 0xBC || bytes[at + 1] == 0xBD: at += 3  // full width
      case 0xE3 where bytes[at + 1] == 0x80 && bytes[at + 2] < 0xAA: at += 3  // CJK punctuation
      case 0xE2 where bytes[at + 1] == 0x80 && (0x90...0xA7).contains(bytes[at + 2]):
        at += 3  // dashes, quotes, ellipsis
      case 0xF0 where bytes[at + 1] == 0x9F && (0x98...0x99).contains(bytes[at + 2]):
        at += 4  // faces
      default: return false
      }
    }
    return true
  }
}
