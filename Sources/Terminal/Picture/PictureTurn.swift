/// How a picture has to be turned to be seen as it was taken: cameras are held in any way.
struct PictureTurn: Equatable {
  /// Whether rows become columns; done first.
  var swapsSides = false
  /// Whether left and right change sides then.
  var mirrors = false
  /// Whether top and bottom do.
  var flips = false

  static let upright = PictureTurn()

  /// - Parameter orientation: 1–8 as Exif numbers them.
  init?(orientation: Int) {
    guard (1...8).contains(orientation) else { return nil }
    swapsSides = orientation > 4
    mirrors = [2, 3, 6, 7].contains(orientation)
    flips = [3, 4, 7, 8].contains(orientation)
  }

  private init() {}

  /// What a segment of Exif data says; nil where it is none or says nothing of it.
  init?(exif body: ArraySlice<UInt8>) {
    guard body.starts(with: Array("Exif\0\0".utf8)) else { return nil }
    let bytes = Array(body.dropFirst(6))
    let isLittle = bytes.starts(with: Array("II".utf8))
    guard isLittle || bytes.starts(with: Array("MM".utf8)) else { return nil }
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at >= 0, at + count <= bytes.count else { return nil }
      let part = bytes[at..<at + count]
      return isLittle
        ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let start = number(4, 4), let count = number(start, 2) else { return nil }
    for entry in 0..<count {
      let at = start + 2 + 12 * entry
      guard let tag = number(at, 2) else { return nil }
      guard tag == 0x0112 else { continue }
      guard let orientation = number(at + 8, 2) else { return nil }
      self.init(orientation: orientation)
      return
    }
    return nil
  }
}

extension Picture {
  /// The picture turned so.
  func turned(_ turn: PictureTurn) -> Picture {
    guard turn != .upright else { return self }
    func swapped(_ size: Size) -> Size {
      turn.swapsSides ? Size(width: size.height, height: size.width) : size
    }
    let target = swapped(size)
    var result: [UInt8] = []
    result.reserveCapacity(pixels.count)
    for y in 0..<target.height {
      for x in 0..<target.width {
        let column = turn.mirrors ? target.width - 1 - x : x
        let row = turn.flips ? target.height - 1 - y : y
        let source = turn.swapsSides ? row + column * size.width : column + row * size.width
        result += pixels[3 * source..<3 * source + 3]
      }
    }
    return Picture(size: target, pixels: result, original: swapped(original))
  }
}
