/// Reads PNG files: all kinds of colours and depths, transparent parts laid over white.
///
/// Pictures in seven passes (interlaced) are not read; they are rare.
enum PNGReader {
  /// More is no picture that somebody sends in a conversation.
  static let maxPixels = 24_000_000

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What the header says.
  private struct Header {
    let size: Size
    let depth: Int
    let kind: Int

    /// Values that one pixel has.
    var channels: Int {
      switch kind {
      case 2: 3
      case 4: 2
      case 6: 4
      default: 1
      }
    }
    var bytesPerRow: Int { (size.width * channels * depth + 7) / 8 }
    /// How far back the same value of the pixel before lies.
    var step: Int { max(1, channels * depth / 8) }
  }

  static func picture(of file: [UInt8]) -> Picture? {
    guard file.starts(with: signature) else { return nil }
    var header: Header?
    var palette: ArraySlice<UInt8> = []
    var opacity: ArraySlice<UInt8> = []
    var data: [UInt8] = []
    var position = signature.count
    while position + 12 <= file.count {
      let length = number(file, position)
      let start = position + 8
      guard length <= file.count - start - 4 else { return nil }
      let body = file[start..<start + length]
      switch file[position + 4..<position + 8] {
      case [0x49, 0x48, 0x44, 0x52]: header = read(header: body)
      case [0x50, 0x4C, 0x54, 0x45]: palette = body
      case [0x74, 0x52, 0x4E, 0x53]: opacity = body
      case [0x49, 0x44, 0x41, 0x54]: data += body
      default: break
      }
      if file[position + 4..<position + 8] == [0x49, 0x45, 0x4E, 0x44] { break }
      position = start + length + 4
    }
    guard let header else { return nil }
    let wanted = header.size.height * (header.bytesPerRow + 1)
    guard var rows = Inflate.zlib(data[...], limitBytes: wanted), rows.count >= wanted,
      unfilter(&rows, header)
    else { return nil }
    return color(rows, header, palette: Array(palette), opacity: Array(opacity))
  }

  private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
    bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func read(header body: ArraySlice<UInt8>) -> Header? {
    let body = Array(body)
    guard body.count == 13 else { return nil }
    let (width, height) = (number(body, 0), number(body, 4))
    let (depth, kind) = (Int(body[8]), Int(body[9]))
    let depths: [Int: [Int]] = [
      0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
    ]
    guard (1...maxPixels).contains(width), (1...maxPixels).contains(height),
      width * height <= maxPixels, depths[kind]?.contains(depth) == true,
      body[10] == 0, body[11] == 0, body[12] == 0
    else { return nil }
    return Header(size: Size(width: width, height: height), depth: depth, kind: kind)
  }

  /// Undoes what was taken from each byte to make rows alike.
  private static func unfilter(_ rows: inout [UInt8], _ header: Header) -> Bool {
    let width = header.bytesPerRow
    for y in 0..<header.size.height {
      let start = y * (width + 1) + 1
      let filter = rows[start - 1]
      guard filter <= 4 else { return false }
      if filter == 0 { continue }
      for x in 0..<width {
        let left = x >= header.step ? Int(rows[start + x - header.step]) : 0
        let up = y > 0 ? Int(rows[start + x - width - 1]) : 0
        let corner = x >= header.step && y > 0 ? Int(rows[start + x - width - 1 - header.step]) : 0
        let guess =
          switch filter {
          case 1: left
          case 2: up
          case 3: (left + up) / 2
          default: nearest(left, up, corner)
          }
        rows[start + x] &+= UInt8(truncatingIfNeeded: guess)
      }
    }
    return true
  }

  /// The one of three neighbours that lies nearest to `left + up - corner` (Paeth).
  private static func nearest(_ left: Int, _ up: Int, _ corner: Int) -> Int {
    let guess = left + up - corner
    let (a, b, c) = (abs(guess - left), abs(guess - up), abs(guess - corner))
    return a <= b && a <= c ? left : b <= c ? up : corner
  }

  private static func color(
    _ rows: [UInt8], _ header: Header, palette: [UInt8], opacity: [UInt8]
  ) -> Picture? {
    let (width, height) = (header.size.width, header.size.height)
    let most = (1 << min(8, header.depth)) - 1
    var pixels = [UInt8](repeating: 255, count: 3 * width * height)
    /// A value of a row, of 16 bits the upper 8.
    func value(_ y: Int, _ index: Int) -> Int {
      let start = y * (header.bytesPerRow + 1) + 1
      switch header.depth {
      case 8: return Int(rows[start + index])
      case 16: return Int(rows[start + 2 * index])
      default:
        let perByte = 8 / header.depth
        let shift = 8 - header.depth * (index % perByte + 1)
        return Int(rows[start + index / perByte]) >> shift & most
      }
    }
    for y in 0..<height {
      for x in 0..<width {
        let at = 3 * (y * width + x)
        let first = x * header.channels
        var alpha = 255
        var parts = (0, 0, 0)
        switch header.kind {
        case 3:
          let entry = value(y, x)
          guard 3 * entry + 2 < palette.count else { return nil }
          parts = (
            Int(palette[3 * entry]), Int(palette[3 * entry + 1]), Int(palette[3 * entry + 2])
          )
          if entry < opacity.count { alpha = Int(opacity[entry]) }
        case 2, 6:
          parts = (value(y, first), value(y, first + 1), value(y, first + 2))
          if header.kind == 6 { alpha = value(y, first + 3) }
        default:
          let grey = value(y, first) * 255 / most
          parts = (grey, grey, grey)
          if header.kind == 4 { alpha = value(y, first + 1) }
        }
        func over(_ part: Int) -> UInt8 { UInt8((part * alpha + 255 * (255 - alpha)) / 255) }
        pixels[at] = over(parts.0)
        pixels[at + 1] = over(parts.1)
        pixels[at + 2] = over(parts.2)
      }
    }
    return Picture(size: header.size, pixels: pixels)
  }
}
