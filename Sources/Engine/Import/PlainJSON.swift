/// Tells JSON from what JSON5 allows beyond it.
///
/// A look at the tokens is enough, because the text was read as JSON5 before: its structure is right.
enum PlainJSON {
  /// The index of the first byte that JSON does not allow there; nil when the text is JSON.
  ///
  /// - Parameter bytes: a text that the JSON5 reader has read.
  static func firstForeign(in bytes: some RandomAccessCollection<UInt8>) -> Int? {
    let bytes = Array(bytes)
    var last = UInt8(ascii: "{")
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D:
        at += 1
        continue
      case UInt8(ascii: "\""):
        guard let end = endOfString(bytes, at) else { return at }
        at = end
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if last == UInt8(ascii: ",") { return at }
        at += 1
      case UInt8(ascii: ":"):
        // An unquoted key ends in another byte.
        if last != UInt8(ascii: "\"") { return at }
        at += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ","): at += 1
      default:
        let end = bytes[at...].firstIndex { !isOfWord($0) } ?? bytes.count
        guard end > at, isWord(bytes[at..<end]) else { return at }
        at = end
      }
      last = bytes[at - 1]
    }
    return nil
  }

  /// The index after a string's closing quote; nil where it holds what JSON does not allow.
  private static func endOfString(_ bytes: [UInt8], _ start: Int) -> Int? {
    var at = start + 1
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""): return at + 1
      case 0..<0x20: return nil
      case UInt8(ascii: "\\"):
        guard at + 1 < bytes.count, "\"\\/bfnrtu".utf8.contains(bytes[at + 1]) else { return nil }
        at += 2
      default: at += 1
      }
    }
    return nil
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
      || word.elementsEqual("null".utf8) || isNumber(word)
  }

  /// Whether the word is a number: `-? (0 | 1-9 digits) (. digits)? (e sign? digits)?`.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func takeDigits() -> Int {
      let count = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let count = takeDigits()
    if count == 0 || startsWithZero && count > 1 { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if takeDigits() == 0 { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      if takeDigits() == 0 { return false }
    }
    return rest.isEmpty
  }
}
