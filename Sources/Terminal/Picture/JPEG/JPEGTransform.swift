import Glibc

/// Turns the frequencies of a block back into light, into fewer pixels than eight by eight if wished.
struct JPEGTransform {
  /// Pixels of a block in each direction: 1, 2, 4 or 8.
  let size: Int
  /// What each frequency adds to each pixel.
  private let basis: [Float]
  /// Rows turned, columns not yet.
  private var between: [Float]

  /// Where the values of a block lie, in the order in which files hold them.
  static let order: [Int] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52,
    45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
  ]

  init(size: Int) {
    self.size = size
    between = [Float](repeating: 0, count: size * size)
    basis = (0..<size * size).map { index in
      let (x, frequency) = (index / size, index % size)
      let angle = Double((2 * x + 1) * frequency) * Double.pi / Double(2 * size)
      return Float((frequency == 0 ? 1 : 2.0.squareRoot()) * cos(angle) / 8.0.squareRoot())
    }
  }

  /// Writes the pixels of a block.
  ///
  /// - Parameters:
  ///   - start: where its 64 values begin; those of the lowest frequencies are looked at.
  ///   - steps: what each value is to be multiplied with.
  ///   - place: of the first pixel in `plane`.
  mutating func write(
    _ values: [Int16], from start: Int, steps: [Float], into plane: inout [UInt8], at place: Int,
    bytesPerRow: Int
  ) {
    for index in between.indices { between[index] = 0 }
    var used = 0
    for v in 0..<size {
      for u in 0..<size {
        let value = values[start + 8 * v + u]
        if value == 0 { continue }
        used = v + 1
        let strength = Float(value) * steps[8 * v + u]
        for x in 0..<size { between[v * size + x] += strength * basis[x * size + u] }
      }
    }
    for y in 0..<size {
      for x in 0..<size {
        var light: Float = 128.5
        for v in 0..<used { light += between[v * size + x] * basis[y * size + v] }
        plane[place + y * bytesPerRow + x] = UInt8(max(0, min(255, light)))
      }
    }
  }
}
