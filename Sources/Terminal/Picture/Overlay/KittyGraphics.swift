/// The graphics protocol of kitty, in which pixels are sent as text.
enum KittyGraphics {
  /// Ours among the pictures of one terminal.
  private static let id = 31
  /// Text of one piece; the protocol allows no more.
  static let maxPieceBytes = 4096

  /// Asks whether the terminal has the protocol: a pixel that is looked at and not kept.
  static let question = "\u{1B}_Gi=\(id),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"

  /// Whether this answers the question, and how; nil where it does not.
  static func answer(_ text: [UInt8]) -> Bool? {
    let text = String(decoding: text, as: UTF8.self)
    guard text.hasPrefix("Gi=\(id);") || text.hasPrefix("Gi=\(id),") else { return nil }
    return text.hasSuffix(";OK")
  }

  /// Shows the picture over its cells; the cursor is left where it stood.
  static func show(_ overlay: PictureOverlay) -> [UInt8] {
    let (size, rect) = (overlay.picture.size, overlay.rect)
    // Nothing is answered to it: an answer would have to be told from keys.
    let head =
      "a=T,i=\(id),p=1,q=2,f=24,s=\(size.width),v=\(size.height),c=\(rect.width),r=\(rect.height),C=1,"
    var bytes = TerminalBytes.goTo(rect.origin)
    bytes.reserveCapacity(overlay.picture.pixels.count * 4 / 3 + 4096)
    let pixels = overlay.picture.pixels
    let step = maxPieceBytes / 4 * 3
    for start in stride(from: 0, to: pixels.count, by: step) {
      let end = min(pixels.count, start + step)
      bytes += "\u{1B}_G\(start == 0 ? head : "q=2,")m=\(end < pixels.count ? 1 : 0);".utf8
      TerminalBytes.addBase64(of: pixels[start..<end], to: &bytes)
      bytes += "\u{1B}\\".utf8
    }
    return bytes + TerminalBytes.goBack
  }

  /// Takes the picture from the screen and frees what the terminal kept of it.
  static let hide = Array("\u{1B}_Ga=d,d=I,i=\(id),q=2\u{1B}\\".utf8)
}
