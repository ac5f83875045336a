/// Reads PNG files: all kinds of colours and depths, in one pass or in seven (interlaced).
enum PNGReader {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func picture(of file: [UInt8]) -> Picture? {
    guard file.starts(with: signature) else { return nil }
    var header: PNGHeader?
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
      case [0x49, 0x48, 0x44, 0x52]: header = PNGHeader(body)
      case [0x50, 0x4C, 0x54, 0x45]: palette = body
      case [0x74, 0x52, 0x4E, 0x53]: opacity = body
      case [0x49, 0x44, 0x41, 0x54]: data += body
      default: break
      }
      if file[position + 4..<position + 8] == [0x49, 0x45, 0x4E, 0x44] { break }
      position = start + length + 4
    }
    guard let header else { return nil }
    return read(data, header, PNGColors(header, palette: palette, opacity: opacity))
  }

  static func number(_ bytes: [UInt8], _ at: Int) -> Int {
    bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func read(_ data: [UInt8], _ header: PNGHeader, _ colors: PNGColors) -> Picture? {
    let passes = header.passes
    func bytes(of pass: PNGPass) -> Int {
      let size = pass.size(in: header.size)
      return size.height * (header.bytesPerRow(of: size.width) + 1)
    }
    let wanted = passes.reduce(0) { $0 + bytes(of: $1) }
    guard var rows = Inflate.zlib(data[...], limitBytes: wanted), rows.count >= wanted
    else { return nil }
    var pixels = [UInt8](repeating: 255, count: 3 * header.size.width * header.size.height)
    var start = 0
    for pass in passes {
      let size = pass.size(in: header.size)
      let end = start + bytes(of: pass)
      guard unfilter(&rows, from: start, size, header),
        colors.put(rows[start..<end], of: pass, into: &pixels)
      else { return nil }
      start = end
    }
    return Picture(size: header.size, pixels: pixels)
  }

  /// Undoes what was taken from each byte to make rows alike.
  private static func unfilter(
    _ rows: inout [UInt8], from first: Int, _ size: Size, _ header: PNGHeader
  ) -> Bool {
    let width = header.bytesPerRow(of: size.width)
    for y in 0..<size.height {
      let start = first + y * (width + 1) + 1
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
}
