/// Pieces of what pictures are sent with.
enum TerminalBytes {
  /// Keeps the cursor and its looks, and goes to a cell.
  static func goTo(_ cell: Point) -> [UInt8] {
    Array("\u{1B}7\u{1B}[\(cell.y + 1);\(cell.x + 1)H".utf8)
  }

  /// Takes the cursor back to where it was kept.
  static let goBack = Array("\u{1B}8".utf8)

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Adds bytes as text (RFC 4648).
  static func addBase64(of bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let count = min(3, bytes.endIndex - at)
      var group = 0
      for index in 0..<3 { group = group << 8 | (index < count ? Int(bytes[at + index]) : 0) }
      for index in 0..<4 {
        text.append(index <= count ? alphabet[group >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
      }
      at += 3
    }
  }
}
