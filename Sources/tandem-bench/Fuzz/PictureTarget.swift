import Terminal

/// Files that customers send as pictures, damaged anywhere.
struct PictureTarget: FuzzTarget {
  /// Depths by kind of colours, those that exist and some that do not.
  private static let depths = [1, 2, 4, 8, 16, 3, 0]
  private static let kinds = [0, 2, 3, 4, 6, 1, 7]

  func feed(_ input: inout NastyInput) -> FuzzFinding {
    var finding = FuzzFinding()
    var file = input.isOne(in: 2) ? file(&input) : photograph(&input)
    for _ in 0..<input.number(0...4) where !file.isEmpty {
      file[input.number(0...file.count - 1)] = UInt8(input.number(0...255))
    }
    if input.isOne(in: 4) { file.removeLast(input.number(0...file.count)) }
    let room = Size(width: input.number(-1...200), height: input.number(-1...60))
    if let picture = Picture(file: file, within: input.isOne(in: 2) ? room : nil) {
      let size = picture.size
      finding.expect(
        picture.pixels.count == 3 * size.width * size.height, "pixels do not fill the picture")
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
      "IHDR",
      number(width) + number(height) + [
        UInt8(depth), UInt8(kind), 0, 0, UInt8(input.number(0...1)),
      ],
      to: &file)
    if input.isOne(in: 2) { add("PLTE", some(&input, upTo: 800), to: &file) }
    if input.isOne(in: 3) { add("tRNS", some(&input, upTo: 300), to: &file) }
    for _ in 0..<input.number(1...3) {
      add("IDAT", stream(&input, upTo: 2 * width * height), to: &file)
    }
    add("IEND", [], to: &file)
    return file
  }

  /// A JPEG file whose codes are sixteen bits or less in any mixture, and scans of any bits.
  private func photograph(_ input: inout NastyInput) -> [UInt8] {
    var file: [UInt8] = [0xFF, 0xD8]
    if input.isOne(in: 4) {
      add(0xE1, Array("Exif\0\0II*\0".utf8) + some(&input, upTo: 60), to: &file)
    }
    for table in 0..<input.number(1...2) { add(0xDB, [UInt8(table)] + some(&input, 64), to: &file) }
    let isProgressive = input.isOne(in: 2)
    let isHuge = input.isOne(in: 100)
    let side = isHuge ? 0...0xFFFF : 1...30
    let ids: [UInt8] = input.isOne(in: 4) ? [1] : [1, 2, 3]
    add(
      isProgressive ? 0xC2 : 0xC0,
      [8] + short(input.number(side)) + short(input.number(side)) + [UInt8(ids.count)]
        + ids.flatMap { [$0, UInt8(input.element(of: PictureTarget.samplings)), 0] }, to: &file)
    for _ in 0..<(isProgressive ? input.number(1...12) : input.isOne(in: 3) ? 2 : 1) {
      for table in [0, 0x10, 0x01, 0x11] where input.isOne(in: 3) || file.count < 400 {
        add(0xC4, [UInt8(table)] + codes(&input, ofLowest: table < 0x10), to: &file)
      }
      if input.isOne(in: 6) { add(0xDD, short(input.number(0...9)), to: &file) }
      let isLowest = input.isOne(in: 3)
      let own = isLowest || !isProgressive ? ids : [input.element(of: ids)]
      let first = isLowest ? 0 : input.number(1...20)
      let low = input.number(0...2)
      let band = [
        UInt8(first), UInt8(isLowest ? 0 : input.number(first...63)),
        UInt8(input.isOne(in: 2) ? low : (low + 1) << 4 | low),
      ]
      add(
        0xDA, [UInt8(own.count)] + own.flatMap { [$0, UInt8(input.number(0...1) * 0x11)] } + band,
        to: &file)
      for byte in some(&input, upTo: 3000) { file += byte == 0xFF ? [byte, 0] : [byte] }
    }
    return file + [0xFF, 0xD9]
  }

  private static let samplings = [0x11, 0x11, 0x21, 0x22, 0x12, 0x41, 0x44, 0x10, 0x31]

  /// How many codes there are of each length, and their symbols: mostly such that any bits mean
  /// something, and that a block comes to its end.
  private func codes(_ input: inout NastyInput, ofLowest: Bool) -> [UInt8] {
    if input.isOne(in: 8) {
      let counts = (1...16).map { UInt8(input.number(0...$0)) }
      return counts + some(&input, counts.reduce(0) { $0 + Int($1) })
    }
    let counts: [UInt8] = [0, 0, 0, 15, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0]
    return counts
      + (0..<31).map { _ in
        if ofLowest { return UInt8(input.number(0...11)) }
        return input.element(of: [0, 0, 0, 0x01, 0x01, 0x02, 0x11, 0x21, 0x31, 0x10, 0x40, 0xF0])
      }
  }

  private func add(_ marker: UInt8, _ body: [UInt8], to file: inout [UInt8]) {
    file += [0xFF, marker] + short(body.count + 2) + body
  }

  private func short(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }

  private func some(_ input: inout NastyInput, _ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(input.number(0...255)) }
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
