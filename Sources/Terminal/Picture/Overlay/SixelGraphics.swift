/// Sixels: six rows of pixels at a time, a colour of a palette after the other.
enum SixelGraphics {
  /// Steps of red, green and blue; more colours than 256 no terminal promises.
  private static let steps = 6
  private static let rowsAtOnce = 6

  /// Shows the picture over its cells; the cursor is left where it stood.
  ///
  /// - Parameter cell: pixels of a cell; nothing is drawn beyond the cells.
  static func show(_ overlay: PictureOverlay, cell: Size) -> [UInt8] {
    let room = Size(
      width: overlay.rect.width * cell.width, height: overlay.rect.height * cell.height)
    let picture = overlay.picture.scaled(to: overlay.picture.size(within: room))
    return TerminalBytes.goTo(overlay.rect.origin) + encode(picture) + TerminalBytes.goBack
  }

  static func encode(_ picture: Picture) -> [UInt8] {
    let (width, height) = (picture.size.width, picture.size.height)
    let colors = dithered(picture)
    // Pixels that are not set stay as they are.
    var bytes = Array("\u{1B}P0;1;0q\"1;1;\(width);\(height)".utf8)
    addPalette(of: colors, to: &bytes)
    for top in stride(from: 0, to: height, by: rowsAtOnce) {
      addBand(of: colors, rows: top..<min(height, top + rowsAtOnce), width: width, to: &bytes)
    }
    return bytes + Array("\u{1B}\\".utf8)
  }

  private static func addPalette(of colors: [UInt8], to bytes: inout [UInt8]) {
    var isUsed = [Bool](repeating: false, count: steps * steps * steps)
    for color in colors { isUsed[Int(color)] = true }
    func percent(_ step: Int) -> Int { step * 100 / (steps - 1) }
    for color in isUsed.indices where isUsed[color] {
      let (red, green, blue) = (color / 36, color / 6 % 6, color % 6)
      bytes += "#\(color);2;\(percent(red));\(percent(green));\(percent(blue))".utf8
    }
  }

  private static func addBand(
    of colors: [UInt8], rows: Range<Int>, width: Int, to bytes: inout [UInt8]
  ) {
    var bits: [UInt8: [UInt8]] = [:]
    for (bit, y) in rows.enumerated() {
      for x in 0..<width {
        bits[colors[y * width + x], default: [UInt8](repeating: 0, count: width)][x] |= 1 << bit
      }
    }
    for (index, color) in bits.keys.sorted().enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "$")) }
      bytes += "#\(color)".utf8
      addRuns(of: bits[color] ?? [], to: &bytes)
    }
    bytes.append(UInt8(ascii: "-"))
  }

  private static func addRuns(of bits: [UInt8], to bytes: inout [UInt8]) {
    let end = (bits.lastIndex { $0 != 0 } ?? -1) + 1
    var x = 0
    while x < end {
      var next = x + 1
      while next < end, bits[next] == bits[x] { next += 1 }
      let sign = bits[x] + 63
      if next - x > 3 {
        bytes += "!\(next - x)".utf8
        bytes.append(sign)
      } else {
        for _ in x..<next { bytes.append(sign) }
      }
      x = next
    }
  }

  /// The nearest colour of the palette for each pixel; what it is off goes to the pixels after it
  /// (Floyd and Steinberg).
  private static func dithered(_ picture: Picture) -> [UInt8] {
    let (width, height) = (picture.size.width, picture.size.height)
    var colors = [UInt8](repeating: 0, count: width * height)
    // One row and the next, a pixel more at both ends, in sixteenths.
    var here = [Int](repeating: 0, count: 3 * (width + 2))
    var below = here
    for y in 0..<height {
      for x in 0..<width {
        var color = 0
        for part in 0..<3 {
          let at = 3 * (x + 1) + part
          let wanted = Int(picture.pixels[3 * (y * width + x) + part]) + here[at] / 16
          let step = max(0, min(steps - 1, (wanted * (steps - 1) + 127) / 255))
          color = color * steps + step
          let off = max(-255, min(255, wanted - step * 255 / (steps - 1)))
          here[at + 3] += 7 * off
          below[at - 3] += 3 * off
          below[at] += 5 * off
          below[at + 3] += off
        }
        colors[y * width + x] = UInt8(color)
      }
      swap(&here, &below)
      for at in below.indices { below[at] = 0 }
    }
    return colors
  }
}
