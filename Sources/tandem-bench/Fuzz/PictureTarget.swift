import Terminal

/// Files that customers send as pictures, damaged anywhere.
struct PictureTarget: FuzzTarget {
  /// Depths by kind of colours, those that exist and some that do not.
  private static let depths = [1, 2, 4, 8, 16, 3, 0]
  private static let kinds = [0, 2, 3, 4, 6, 1, 7]

  func feed(_ input: inout NastyInput) -> FuzzFinding {
    var finding = FuzzFinding()
    var file = file(&input)
    for _ in 0..<input.number(0...4) where !file.isEmpty {
      file[input.number(0...file.count - 1)] = UInt8(input.number(0...255))
    }
    if input.isOne(in: 4) { file.removeLast(input.number(0...file.count)) }
    if let picture = Picture(file: file) {
      let size = picture.size
      finding.expect(
        picture.pixels.count == 3 * size.width * size.height, "pixels do not fill the picture")
      let room = Size(width: input.number(-1...200), height: input.number(-1...60))
      let fitted = picture.size(within: room)
      finding.expect(picture.scaled(to: fitted).size == fitted, "a picture has another size")
    }
    return finding
  }

  /// A header that may lie, and a stream of any bytes behind the mark of one that is packed.
  private func file(_ input: inout NastyInput) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let isHuge = input.isOne(in: 100)
    let width = input.number(isHuge ? 0...1 << 30 : 1...40)
    let height = input.number(isHuge ? 0...1 << 30 : 1...40)
    let (depth, kind) = (
      input.element(of: PictureTarget.depths), input.element(of: PictureTarget.kinds)
    )
    add(
      "IHDR", number(width) + number(height) + [UInt8(depth), UInt8(kind), 0, 0, 0], to: &file)
    if input.isOne(in: 2) { add("PLTE", some(&input, upTo: 800), to: &file) }
    if input.isOne(in: 3) { add("tRNS", some(&input, upTo: 300), to: &file) }
    for _ in 0..<input.number(1...3) {
      add("IDAT", stream(&input, upTo: 2 * width * height), to: &file)
    }
    add("IEND", [], to: &file)
    return file
  }

  private func stream(_ input: inout NastyInput, upTo limit: Int) -> [UInt8] {
    let bytes = some(&input, upTo: min(20_000, max(0, limit)))
    let count = UInt16(truncatingIfNeeded: bytes.count)
    // Bytes as they are, codes that everybody knows, and codes of the stream's own.
    switch input.number(0...2) {
    case 0:
      let length = [UInt8(count & 255), UInt8(count >> 8)]
      return [0x78, 0x01, 1] + length + length.map { ~$0 } + bytes + [0, 0, 0, 0]
    case 1: return [0x78, 0x9C, 3] + bytes
    default: return [0x78, 0xDA, 5] + bytes
    }
  }

  private func some(_ input: inout NastyInput, upTo limit: Int) -> [UInt8] {
    (0..<input.number(0...limit)).map { _ in UInt8(input.number(0...255)) }
  }

  private func add(_ name: String, _ body: [UInt8], to file: inout [UInt8]) {
    file += number(body.count) + Array(name.utf8) + body + [0, 0, 0, 0]
  }

  private func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }
  }
}
