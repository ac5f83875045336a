/// What a JPEG file says of its picture, and what was read of it so far.
struct JPEGFrame {
  /// Blocks of eight by eight values of one colour, in rows that fill whole units.
  struct Component {
    let id: UInt8
    /// How many blocks a unit has in each direction.
    let across: Int
    let down: Int
    /// Which table says how coarse its values are.
    let table: Int
    /// Blocks in a row and rows of blocks, those that only fill up included.
    var columns = 0
    var rows = 0
    /// Those that hold something of the picture.
    var ownColumns = 0
    var ownRows = 0
    /// What values are to be multiplied with; empty until the first scan.
    var steps: [Float] = []
    /// All values, where they come in several scans.
    var values: [Int16] = []
    /// By frequency: how many low bits are still missing; nil where nothing was read.
    var missing = [Int?](repeating: nil, count: 64)
    /// The light of each pixel.
    var plane: [UInt8] = []
  }

  let size: Size
  let isProgressive: Bool
  var components: [Component]
  /// Units in a row and rows of units.
  let columns: Int
  let rows: Int
  private(set) var transform: JPEGTransform
  private let across: Int
  private let down: Int

  /// More is no photograph that somebody sends in a conversation.
  static let maxPixels = 64_000_000
  /// Bytes of all planes; what is larger is read in fewer pixels.
  static let maxPlaneBytes = 72_000_000
  /// Values kept while scans refine them, two bytes each: 24 million pixels as cameras write them.
  static let maxValues = 36_000_000

  /// - Parameters:
  ///   - room: the picture is read in about as many pixels as are wanted there.
  init(
    _ body: ArraySlice<UInt8>, isProgressive: Bool, within room: Size?
  ) throws(JPEGFault) {
    let body = Array(body)
    guard body.count >= 6, body.count == 6 + 3 * Int(body[5]) else { throw .damaged }
    guard body[0] == 8, body[5] == 1 || body[5] == 3 else { throw .unknownKind }
    let height = Int(body[1]) << 8 | Int(body[2])
    let width = Int(body[3]) << 8 | Int(body[4])
    guard width > 0, height > 0 else { throw .damaged }
    guard width * height <= Self.maxPixels else { throw .tooLarge }
    var components: [Component] = []
    for at in stride(from: 6, to: body.count, by: 3) {
      let (across, down) = (Int(body[at + 1] >> 4), Int(body[at + 1] & 15))
      let table = Int(body[at + 2])
      guard (1...4).contains(across), (1...4).contains(down), table < 4,
        !components.contains(where: { $0.id == body[at] })
      else { throw .damaged }
      components.append(
        Component(id: body[at], across: across, down: down, table: table))
    }
    size = Size(width: width, height: height)
    self.isProgressive = isProgressive
    let most = (
      across: components.reduce(1) { max($0, $1.across) },
      down: components.reduce(1) { max($0, $1.down) }
    )
    (across, down) = most
    columns = Self.parts(width, of: 8 * across)
    rows = Self.parts(height, of: 8 * down)
    var blocks = 0
    for index in components.indices {
      let own = components[index]
      components[index].columns = columns * own.across
      components[index].rows = rows * own.down
      components[index].ownColumns = Self.parts(Self.parts(width * own.across, of: across), of: 8)
      components[index].ownRows = Self.parts(Self.parts(height * own.down, of: down), of: 8)
      blocks += components[index].columns * components[index].rows
    }
    if isProgressive, 64 * blocks > Self.maxValues { throw .tooLarge }
    let wanted = room.map { Picture.size(Size(width: width, height: height), within: $0) }
    let fitting = [8, 4, 2, 1].filter { blocks * $0 * $0 <= Self.maxPlaneBytes }
    guard let largest = fitting.first else { throw .tooLarge }
    let enough = wanted.flatMap { wanted in
      fitting.last { side in
        Self.parts(width * side, of: 8) >= wanted.width
          && Self.parts(height * side, of: 8) >= wanted.height
      }
    }
    transform = JPEGTransform(size: enough ?? largest)
    self.components = components
    for index in components.indices {
      let count = components[index].columns * components[index].rows
      if isProgressive {
        self.components[index].values = [Int16](repeating: 0, count: 64 * count)
      }
      self.components[index].plane = [UInt8](
        repeating: 128, count: count * transform.size * transform.size)
    }
  }

  private static func parts(_ whole: Int, of part: Int) -> Int { (whole + part - 1) / part }

  /// Whether something of every colour was read.
  var isComplete: Bool { components.allSatisfy { $0.missing[0] != nil } }

  /// Makes light of a block whose values were read.
  mutating func show(
    _ values: [Int16], from start: Int = 0, of index: Int, column: Int, row: Int
  ) {
    let side = transform.size
    let bytesPerRow = components[index].columns * side
    transform.write(
      values, from: start, steps: components[index].steps, into: &components[index].plane,
      at: row * side * bytesPerRow + column * side, bytesPerRow: bytesPerRow)
  }

  /// Makes light of all blocks, when the last scan was read.
  mutating func showAll() {
    for index in components.indices {
      let values = components[index].values
      for row in 0..<components[index].ownRows {
        for column in 0..<components[index].ownColumns {
          let start = 64 * (row * components[index].columns + column)
          show(values, from: start, of: index, column: column, row: row)
        }
      }
    }
  }

  /// The picture of what was read.
  ///
  /// - Parameter isRGB: whether the colours are red, green and blue as they are.
  func picture(isRGB: Bool) -> Picture {
    let side = transform.size
    let width = Self.parts(size.width * side, of: 8)
    let height = Self.parts(size.height * side, of: 8)
    var pixels = [UInt8](repeating: 0, count: 3 * width * height)
    for y in 0..<height {
      let starts = components.map { y * $0.down / down * $0.columns * side }
      for x in 0..<width {
        func light(_ index: Int) -> UInt8 {
          components[index].plane[starts[index] + x * components[index].across / across]
        }
        let at = 3 * (y * width + x)
        let first = light(0)
        if components.count == 1 {
          pixels[at] = first
          pixels[at + 1] = first
          pixels[at + 2] = first
        } else if isRGB {
          pixels[at] = first
          pixels[at + 1] = light(1)
          pixels[at + 2] = light(2)
        } else {
          let (blue, red) = (Int(light(1)) - 128, Int(light(2)) - 128)
          // ITU-R BT.601 in sixteenths of a thousandth of a part.
          let bright = Int(first) << 16 + 32_768
          pixels[at] = Self.byte((bright + 91_881 * red) >> 16)
          pixels[at + 1] = Self.byte((bright - 22_554 * blue - 46_802 * red) >> 16)
          pixels[at + 2] = Self.byte((bright + 116_130 * blue) >> 16)
        }
      }
    }
    return Picture(size: Size(width: width, height: height), pixels: pixels, original: size)
  }

  private static func byte(_ value: Int) -> UInt8 { UInt8(max(0, min(255, value))) }
}
