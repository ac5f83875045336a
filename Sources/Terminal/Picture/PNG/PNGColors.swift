/// Makes colours of the values in a PNG file; transparent parts are laid over white.
struct PNGColors {
  private let header: PNGHeader
  private let palette: [UInt8]
  /// How opaque each entry of the palette is, or the one colour that is transparent.
  private let opacity: [UInt8]
  /// The transparent colour, in values of the file's depth.
  private let clear: [Int]

  init(_ header: PNGHeader, palette: ArraySlice<UInt8>, opacity: ArraySlice<UInt8>) {
    self.header = header
    self.palette = Array(palette)
    self.opacity = Array(opacity)
    let isKeyed = (header.kind == 0 || header.kind == 2) && opacity.count == 2 * header.channels
    clear =
      isKeyed
      ? stride(from: opacity.startIndex, to: opacity.endIndex, by: 2).map {
        Int(opacity[$0]) << 8 | Int(opacity[$0 + 1])
      } : []
  }

  /// Puts the pixels of unfiltered `rows` at their places.
  ///
  /// - Returns: false where an entry of the palette is missing.
  func put(
    _ rows: ArraySlice<UInt8>, of pass: PNGPass, into pixels: inout [UInt8]
  ) -> Bool {
    let size = pass.size(in: header.size)
    let width = header.bytesPerRow(of: size.width) + 1
    for y in 0..<size.height {
      let start = rows.startIndex + y * width + 1
      for x in 0..<size.width {
        guard let (parts, alpha) = color(x, in: rows, from: start) else { return false }
        let row = (pass.y + y * pass.stepY) * header.size.width
        let at = 3 * (row + pass.x + x * pass.stepX)
        pixels[at] = over(parts.0, alpha)
        pixels[at + 1] = over(parts.1, alpha)
        pixels[at + 2] = over(parts.2, alpha)
      }
    }
    return true
  }

  private func over(_ part: Int, _ alpha: Int) -> UInt8 {
    UInt8((part * alpha + 255 * (255 - alpha)) / 255)
  }

  private func color(
    _ x: Int, in rows: ArraySlice<UInt8>, from start: Int
  ) -> (parts: (Int, Int, Int), alpha: Int)? {
    let first = x * header.channels
    func value(_ index: Int) -> Int { self.value(first + index, in: rows, from: start) }
    func eight(_ index: Int) -> Int { header.depth == 16 ? value(index) >> 8 : value(index) }
    switch header.kind {
    case 3:
      let entry = value(0)
      guard 3 * entry + 2 < palette.count else { return nil }
      let parts = (
        Int(palette[3 * entry]), Int(palette[3 * entry + 1]), Int(palette[3 * entry + 2])
      )
      return (parts, entry < opacity.count ? Int(opacity[entry]) : 255)
    case 2, 6:
      let parts = (eight(0), eight(1), eight(2))
      if header.kind == 6 { return (parts, eight(3)) }
      return (parts, !clear.isEmpty && (0..<3).allSatisfy { value($0) == clear[$0] } ? 0 : 255)
    default:
      let grey = eight(0) * 255 / ((1 << min(8, header.depth)) - 1)
      if header.kind == 4 { return ((grey, grey, grey), eight(1)) }
      return ((grey, grey, grey), clear.first == value(0) ? 0 : 255)
    }
  }

  /// A value of a row, as many bits as the file gives it.
  private func value(_ index: Int, in rows: ArraySlice<UInt8>, from start: Int) -> Int {
    switch header.depth {
    case 8: return Int(rows[start + index])
    case 16: return Int(rows[start + 2 * index]) << 8 | Int(rows[start + 2 * index + 1])
    default:
      let perByte = 8 / header.depth
      let shift = 8 - header.depth * (index % perByte + 1)
      return Int(rows[start + index / perByte]) >> shift & ((1 << header.depth) - 1)
    }
  }
}
