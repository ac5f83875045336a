/// A picture of opaque colours, row by row.
public struct Picture: Sendable, Equatable {
  /// Columns and rows of pixels, both at least 1.
  public let size: Size
  /// Red, green and blue of each pixel, 0–255; `3 * width * height` bytes.
  public let pixels: [UInt8]
  /// The size it had before it was made smaller.
  public let original: Size

  /// Pixels of a picture that is read whole; more is none that somebody sends in a conversation.
  static let maxPixels = 24_000_000

  /// A picture of these pixels.
  public init(size: Size, pixels: [UInt8], original: Size? = nil) {
    precondition(
      size.width > 0 && size.height > 0 && pixels.count == 3 * size.width * size.height,
      "pixels do not fill the picture")
    self.size = size
    self.pixels = pixels
    self.original = original ?? size
  }

  /// The picture of a file; nil where it is of no kind that is read here, or damaged.
  ///
  /// - Parameter room: a larger one may be read in fewer pixels, not fewer than fit there.
  public init?(file: [UInt8], within room: Size? = nil) {
    guard
      let picture = PNGReader.picture(of: file) ?? JPEGReader.picture(of: file, within: room)
    else { return nil }
    self = picture
  }

  /// The largest size of the same shape that fits into `room`, never larger than the picture is.
  public func size(within room: Size) -> Size { Self.size(size, within: room) }

  static func size(_ size: Size, within room: Size) -> Size {
    guard room.width > 0, room.height > 0 else { return Size(width: 1, height: 1) }
    let byWidth = Double(room.width) / Double(size.width)
    let byHeight = Double(room.height) / Double(size.height)
    let scale = min(1, byWidth, byHeight)
    return Size(
      width: max(1, Int((Double(size.width) * scale).rounded())),
      height: max(1, Int((Double(size.height) * scale).rounded())))
  }

  /// The picture in fewer pixels, each the mean of those it stands for.
  ///
  /// - Parameter target: not larger than the picture.
  public func scaled(to target: Size) -> Picture {
    guard target != size else { return self }
    var result = [UInt8]()
    result.reserveCapacity(3 * target.width * target.height)
    for y in 0..<target.height {
      let rows = part(y, of: target.height, from: size.height)
      for x in 0..<target.width {
        let columns = part(x, of: target.width, from: size.width)
        var sums = (red: 0, green: 0, blue: 0)
        for row in rows {
          for column in columns {
            let at = 3 * (row * size.width + column)
            sums.red += Int(pixels[at])
            sums.green += Int(pixels[at + 1])
            sums.blue += Int(pixels[at + 2])
          }
        }
        let count = rows.count * columns.count
        result.append(UInt8(sums.red / count))
        result.append(UInt8(sums.green / count))
        result.append(UInt8(sums.blue / count))
      }
    }
    return Picture(size: target, pixels: result, original: original)
  }

  private func part(_ index: Int, of count: Int, from whole: Int) -> Range<Int> {
    let start = index * whole / count
    return start..<max(start + 1, (index + 1) * whole / count)
  }

  /// The colour of a pixel.
  func color(x: Int, y: Int) -> (red: UInt8, green: UInt8, blue: UInt8) {
    let at = 3 * (y * size.width + x)
    return (pixels[at], pixels[at + 1], pixels[at + 2])
  }
}
