import Testing

@testable import Terminal

/// PNG files that come in seven passes, and those with a colour that is transparent.
@Suite struct PNGTests {
  private static let kinds = [
    (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 4), (3, 8), (4, 8),
    (4, 16), (6, 8), (6, 16),
  ]

  @Test(arguments: kinds.indices)
  func `seven passes bring the pixels that one pass brings`(index: Int) throws {
    let (kind, depth) = Self.kinds[index]
    var writer = PNGWriter(kind: kind, depth: depth)
    if kind == 3 { writer.palette = (0..<768).map { UInt8($0 * 7 & 255) } }
    let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][kind] ?? 1
    // Small ones have passes without pixels.
    for size in [(1, 1), (2, 3), (5, 1), (8, 8), (13, 11), (1, 9)] {
      let size = Size(width: size.0, height: size.1)
      func values(x: Int, y: Int) -> [Int] {
        (0..<channels).map { (x * 40_503 + y * 9973 + $0 * 777) & ((1 << depth) - 1) }
      }
      writer.isInterlaced = false
      let plain = try #require(Picture(file: writer.file(size, values: values)))
      writer.isInterlaced = true
      #expect(Picture(file: writer.file(size, values: values)) == plain, "\(size)")
    }
  }

  @Test func `the one transparent colour is laid over white`() throws {
    let size = Size(width: 3, height: 1)
    var writer = PNGWriter(kind: 0, depth: 4, opacity: [0, 7])
    let grey = try #require(Picture(file: writer.file(size) { x, _ in [x + 6] }))
    #expect(grey.pixels == [102, 102, 102, 255, 255, 255, 136, 136, 136])
    writer = PNGWriter(kind: 2, depth: 16, opacity: [1, 2, 3, 4, 5, 6])
    let colors = [[0x0102, 0x0304, 0x0506], [0x0102, 0x0304, 0x0507], [0, 0, 0]]
    let three = try #require(Picture(file: writer.file(size) { x, _ in colors[x] }))
    #expect(three.pixels == [255, 255, 255, 1, 3, 5, 0, 0, 0])
  }

  @Test func `a cut file of passes shows nothing`() {
    let writer = PNGWriter(kind: 6, depth: 8, isInterlaced: true)
    let file = writer.file(Size(width: 9, height: 7)) { x, y in [x, y, 3, 200] }
    for count in 0..<file.count - 16 { #expect(Picture(file: Array(file[..<count])) == nil) }
  }
}
