/// What the header of a PNG file says.
struct PNGHeader {
  let size: Size
  /// Bits of one value.
  let depth: Int
  /// The kind of colours by its number in the format.
  let kind: Int
  let isInterlaced: Bool

  /// - Returns: nil where the format knows no such picture, or it is too large.
  init?(_ body: ArraySlice<UInt8>) {
    let body = Array(body)
    guard body.count == 13 else { return nil }
    let (width, height) = (PNGReader.number(body, 0), PNGReader.number(body, 4))
    let (depth, kind) = (Int(body[8]), Int(body[9]))
    let most = Picture.maxPixels
    guard (1...most).contains(width), (1...most).contains(height), width * height <= most,
      Self.depths[kind]?.contains(depth) == true, body[10] == 0, body[11] == 0, body[12] <= 1
    else { return nil }
    size = Size(width: width, height: height)
    self.depth = depth
    self.kind = kind
    isInterlaced = body[12] == 1
  }

  private static let depths: [Int: [Int]] = [
    0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
  ]

  /// Values that one pixel has.
  var channels: Int {
    switch kind {
    case 2: 3
    case 4: 2
    case 6: 4
    default: 1
    }
  }

  /// How far back the same value of the pixel before lies, in bytes.
  var step: Int { max(1, channels * depth / 8) }

  /// Bytes of a row of so many pixels, without the filter's.
  func bytesPerRow(of width: Int) -> Int { (width * channels * depth + 7) / 8 }

  /// The parts that the picture comes in: one, or seven that become finer (Adam7).
  var passes: [PNGPass] {
    let all = isInterlaced ? PNGPass.interlaced : [PNGPass(x: 0, y: 0, stepX: 1, stepY: 1)]
    return all.filter { !$0.size(in: size).isEmpty }
  }
}

/// Pixels of a PNG file that come together: those of a grid.
struct PNGPass {
  let x: Int
  let y: Int
  let stepX: Int
  let stepY: Int

  static let interlaced = [
    PNGPass(x: 0, y: 0, stepX: 8, stepY: 8), PNGPass(x: 4, y: 0, stepX: 8, stepY: 8),
    PNGPass(x: 0, y: 4, stepX: 4, stepY: 8), PNGPass(x: 2, y: 0, stepX: 4, stepY: 4),
    PNGPass(x: 0, y: 2, stepX: 2, stepY: 4), PNGPass(x: 1, y: 0, stepX: 2, stepY: 2),
    PNGPass(x: 0, y: 1, stepX: 1, stepY: 2),
  ]

  /// Columns and rows of the grid within a picture of `whole`.
  func size(in whole: Size) -> Size {
    Size(
      width: (whole.width - x + stepX - 1) / stepX, height: (whole.height - y + stepY - 1) / stepY)
  }
}

extension Size {
  /// Whether there is nothing in it.
  fileprivate var isEmpty: Bool { width == 0 || height == 0 }
}
