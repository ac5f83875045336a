import Foundation
import Testing

@testable import Terminal

/// Photographs as cameras and programs write them.
@Suite struct JPEGTests {
  private func bytes(_ text: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: text)))
  }

  /// How far the picture is from the drawing it was made of, at most and in the mean.
  private func distance(of picture: Picture, isGrey: Bool) -> (most: Int, mean: Double) {
    let (width, height) = (picture.size.width, picture.size.height)
    var most = 0
    var sum = 0
    for y in 0..<height {
      for x in 0..<width {
        let (red, green) = (255 * x / (width - 1), 255 * y / (height - 1))
        let grey = (red + green) / 2
        let wanted = isGrey ? [grey, grey, grey] : [red, green, 128]
        for (part, wanted) in wanted.enumerated() {
          let off = abs(Int(picture.pixels[3 * (y * width + x) + part]) - wanted)
          most = max(most, off)
          sum += off
        }
      }
    }
    return (most, Double(sum) / Double(3 * width * height))
  }

  @Test(arguments: JPEGSamples.gradients.indices)
  func `every form that cameras and programs write is read`(index: Int) throws {
    let sample = JPEGSamples.gradients[index]
    let picture = try #require(Picture(file: try bytes(sample.file)), "\(sample.name)")
    #expect(picture.size == Size(width: sample.width, height: sample.height))
    let off = distance(of: picture, isGrey: sample.name.contains("grey"))
    #expect(off.most < 40 && off.mean < 6, "\(sample.name): \(off)")
  }

  @Test func `several scans bring the very pixels that one brings`() throws {
    let whole = try #require(Picture(file: try bytes(JPEGSamples.rings)))
    for file in JPEGSamples.progressiveRings {
      #expect(try Picture(file: bytes(file)) == whole)
    }
  }

  @Test func `what is too large for its place is read in fewer pixels`() throws {
    let file = try bytes(JPEGSamples.large)
    for (room, width) in [(320, 320), (200, 320), (160, 160), (90, 160), (60, 80), (9, 40)] {
      let picture = try #require(
        Picture(file: file, within: Size(width: room, height: 999)))
      #expect(picture.size == Size(width: width, height: width * 5 / 8))
      #expect(picture.original == Size(width: 320, height: 200))
      #expect(distance(of: picture, isGrey: false).mean < 6)
    }
  }

  /// A segment of Exif data that says nothing but how the camera was held.
  private func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
    func number(_ value: UInt8, _ count: Int) -> [UInt8] {
      let big = [UInt8](repeating: 0, count: count - 1) + [value]
      return isLittle ? big.reversed() : big
    }
    let tag: [UInt8] = isLittle ? [0x12, 0x01] : [0x01, 0x12]
    let entry = tag + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
    let body =
      Array("Exif\0\0".utf8) + Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
      + number(1, 2) + entry + number(0, 4)
    return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
  }

  @Test(arguments: 1...8)
  func `a picture is seen as it was taken, however the camera was held`(orientation: Int) throws {
    let file = try bytes(JPEGSamples.gradients[2].file)
    let upright = try #require(Picture(file: file))
    let segment = exif(UInt8(orientation), isLittle: orientation % 2 == 0)
    let turned = try #require(Picture(file: file[..<2] + segment + file[2...]))
    // Where the corner that was first stands now, and the one that was right of it.
    let (right, bottom) = (turned.size.width - 1, turned.size.height - 1)
    let corners = [
      [(0, 0), (right, 0)], [(right, 0), (0, 0)], [(right, bottom), (0, bottom)],
      [(0, bottom), (right, bottom)], [(0, 0), (0, bottom)], [(right, 0), (right, bottom)],
      [(right, bottom), (right, 0)], [(0, bottom), (0, 0)],
    ][orientation - 1]
    #expect(turned.size.width == (orientation > 4 ? 13 : 19))
    #expect(turned.color(x: corners[0].0, y: corners[0].1) == upright.color(x: 0, y: 0))
    #expect(turned.color(x: corners[1].0, y: corners[1].1) == upright.color(x: 18, y: 0))
  }

  @Test func `a file that is cut shows nothing and harms nothing`() throws {
    for text in [JPEGSamples.gradients[4].file, JPEGSamples.rings, JPEGSamples.gradients[6].file] {
      let file = try bytes(text)
      // The last marker only says that nothing follows, and the last bits only fill up.
      for count in 0..<file.count - 3 { #expect(Picture(file: Array(file[..<count])) == nil) }
    }
    for text in JPEGSamples.progressiveRings {
      let file = try bytes(text)
      for count in 0..<file.count { _ = Picture(file: Array(file[..<count])) }
    }
  }

  @Test func `no byte of a file can do harm`() throws {
    var generator = SeededGenerator(seed: 11)
    for text in [JPEGSamples.rings, JPEGSamples.progressiveRings[1]] {
      let file = try bytes(text)
      for _ in 0..<500 {
        var damaged = file
        for _ in 0..<3 {
          damaged[Int.random(in: 2..<file.count, using: &generator)] =
            UInt8.random(in: 0...255, using: &generator)
        }
        if let picture = Picture(file: damaged, within: Size(width: 40, height: 40)) {
          #expect(picture.pixels.count == 3 * picture.size.width * picture.size.height)
        }
      }
    }
  }

  @Test func `scans that bring what is there already are refused, so there is an end of them`()
    throws
  {
    let file = try bytes(JPEGSamples.progressiveRings[0])
    let starts = file.indices.dropLast(1).filter { file[$0] == 0xFF && file[$0 + 1] == 0xDA }
    let first = try #require(starts.first)
    let next = try #require(
      file.indices.dropLast(1).first { $0 > first && file[$0] == 0xFF && file[$0 + 1] == 0xC4 })
    let again = file[..<next] + file[first..<next] + file[next...]
    #expect(Picture(file: file) != nil)
    #expect(Picture(file: Array(again)) == nil)
  }

  @Test func `what would take too much memory is refused by its header`() throws {
    func header(_ kind: UInt8, _ width: [UInt8], _ height: [UInt8]) -> [UInt8] {
      let colors: [UInt8] = [1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]
      return [0xFF, 0xD8, 0xFF, kind, 0, 17, 8] + height + width + [3] + colors
    }
    let huge: [UInt8] = [0xFF, 0xFF]
    #expect(Picture(file: header(0xC0, huge, huge)) == nil)
    for (kind, side) in [(false, 9000), (true, 4000)] {
      let bytes: [UInt8] = [6, 8, UInt8(side >> 8), UInt8(side & 255)]
      let body = [8] + bytes[2...] + bytes[2...] + [3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]
      #expect(throws: JPEGFault.tooLarge) {
        _ = try JPEGFrame(body[...], isProgressive: kind, within: Size(width: 9, height: 9))
      }
    }
  }

  @Test func `kinds that are not read here are told from damaged ones`() {
    // Lossless, arithmetic codes, twelve bits, four colours.
    let colors: [UInt8] = [1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0]
    #expect(throws: JPEGFault.unknownKind) {
      _ = try JPEGFrame(([8, 0, 9, 0, 9, 4] + colors)[...], isProgressive: false, within: nil)
    }
    #expect(throws: JPEGFault.unknownKind) {
      _ = try JPEGFrame([12, 0, 9, 0, 9, 1, 1, 0x11, 0][...], isProgressive: false, within: nil)
    }
    for kind in [0xC3, 0xC9, 0xCA] as [UInt8] {
      #expect(Picture(file: [0xFF, 0xD8, 0xFF, kind, 0, 11, 8, 0, 9, 0, 9, 1, 1, 0x11, 0]) == nil)
    }
  }
}
