@testable import Terminal

/// Writes PNG files of any kind, packed in no way.
struct PNGWriter {
  var kind = 2
  var depth = 8
  var isInterlaced = false
  var palette: [UInt8] = []
  var opacity: [UInt8] = []

  /// - Parameter values: those of the pixel at a column and a row.
  func file(_ size: Size, values: (Int, Int) -> [Int]) -> [UInt8] {
    let header = number(size.width) + number(size.height)
    var rows: [UInt8] = []
    let passes =
      isInterlaced ? PNGPass.interlaced : [PNGPass(x: 0, y: 0, stepX: 1, stepY: 1)]
    for pass in passes where pass.x < size.width {
      for y in stride(from: pass.y, to: size.height, by: pass.stepY) {
        let row = stride(from: pass.x, to: size.width, by: pass.stepX).flatMap { values($0, y) }
        rows += [0] + packed(row)
      }
    }
    let count = [UInt8(rows.count & 255), UInt8(rows.count >> 8)]
    let stream = [0x78, 0x01, 1] + count + count.map { ~$0 } + rows + [0, 0, 0, 0]
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    add("IHDR", header + [UInt8(depth), UInt8(kind), 0, 0, isInterlaced ? 1 : 0], to: &file)
    if !palette.isEmpty { add("PLTE", palette, to: &file) }
    if !opacity.isEmpty { add("tRNS", opacity, to: &file) }
    add("IDAT", stream, to: &file)
    add("IEND", [], to: &file)
    return file
  }

  private func packed(_ row: [Int]) -> [UInt8] {
    let bits = row.flatMap { value in (0..<depth).reversed().map { value >> $0 & 1 } }
    return stride(from: 0, to: bits.count, by: 8).map { start in
      UInt8((start..<start + 8).reduce(0) { $0 << 1 | ($1 < bits.count ? bits[$1] : 0) })
    }
  }

  private func add(_ name: String, _ body: [UInt8], to file: inout [UInt8]) {
    file += number(body.count) + Array(name.utf8) + body + [0, 0, 0, 0]
  }

  private func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(value >> $0 & 255) }
  }
}
