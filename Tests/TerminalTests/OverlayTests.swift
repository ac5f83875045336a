import Foundation
import Testing

@testable import Terminal

/// Pictures in the terminal's own pixels: what is sent, and nothing but it.
@Suite struct OverlayTests {
  private let means = PictureMeans(.kitty, cell: Size(width: 8, height: 16))
  private let room = Rect(x: 2, y: 1, width: 20, height: 5)

  /// Values of every kind, those of control bytes included.
  private func picture(_ width: Int, _ height: Int) -> Picture {
    Picture(
      size: Size(width: width, height: height),
      pixels: (0..<3 * width * height).map { UInt8(truncatingIfNeeded: $0 * 37 &+ $0 / 91) })
  }

  private func overlay(_ width: Int, _ height: Int, _ means: PictureMeans) throws -> PictureOverlay
  {
    try #require(PictureOverlay(picture(width, height), in: room, by: means))
  }

  // MARK: Places

  @Test func `a picture stands in the middle of its room in cells of its shape`() throws {
    #expect(try overlay(80, 80, means).rect == Rect(x: 7, y: 1, width: 10, height: 5))
    #expect(try overlay(1600, 160, means).rect == Rect(x: 2, y: 3, width: 20, height: 1))
    #expect(try overlay(1, 1, means).rect == Rect(x: 11, y: 3, width: 1, height: 1))
    let none = Rect(x: 0, y: 0, width: 0, height: 9)
    #expect(PictureOverlay(picture(4, 4), in: none, by: means) == nil)
  }

  @Test func `a picture that was made smaller on its way is as large as it was`() throws {
    let small = Picture(
      size: Size(width: 8, height: 8), pixels: picture(8, 8).pixels,
      original: Size(width: 800, height: 800))
    let whole = try #require(PictureOverlay(small, in: room, by: means))
    #expect(whole.rect.height == room.height)
    // Sixels are as large as they are sent.
    let sixels = PictureMeans(.sixel, cell: means.cell)
    #expect(try #require(PictureOverlay(small, in: room, by: sixels)).rect.width == 1)
  }

  @Test func `without the size of a cell only what the terminal fits in can be shown`() {
    #expect(PictureMeans.of(.kitty, cell: nil)?.cell == Size(width: 8, height: 16))
    #expect(PictureMeans.of(.sixel, cell: nil) == nil)
    #expect(PictureMeans.of(.sixel, cell: Size(width: 0, height: 9)) == nil)
  }

  @Test func `who would take the question for text is not asked`() {
    func asks(_ variables: [String: String]) -> Bool {
      PictureMeans.canAskForKitty(environment: variables)
    }
    #expect(asks(["TERM": "xterm-kitty"]) && asks(["TERM": "xterm-256color", "TMUX": ""]))
    for term in ["linux", "screen-256color", "tmux-256color"] { #expect(!asks(["TERM": term])) }
    #expect(!asks(["TERM": "xterm", "TMUX": "/tmp/x"]) && !asks(["TERM": "xterm", "STY": "1"]))
  }

  // MARK: Kitty

  /// The pieces of what was sent: their keys and their text.
  private func pieces(_ bytes: [UInt8]) -> [(keys: String, text: String)] {
    String(decoding: bytes, as: UTF8.self).matches(of: /\e_G([^;]*);([^\e]*)\e\\/).map {
      (String($0.1), String($0.2))
    }
  }

  @Test func `pixels are sent as text in pieces that the protocol allows`() throws {
    let overlay = try overlay(90, 61, means)
    let bytes = KittyGraphics.show(overlay)
    let text = String(decoding: bytes, as: UTF8.self)
    let rect = overlay.rect
    let start = "\u{1B}7\u{1B}[\(rect.y + 1);\(rect.x + 1)H\u{1B}_G"
    #expect(text.hasPrefix(start) && text.hasSuffix("\u{1B}8"))
    let pieces = pieces(bytes)
    #expect(pieces.count > 3 && pieces.allSatisfy { $0.text.utf8.count <= 4096 })
    #expect(
      pieces[0].keys.contains(
        "q=2,f=24,s=90,v=61,c=\(rect.width),r=\(rect.height),C=1,m=1"))
    #expect(pieces.dropFirst().dropLast().allSatisfy { $0.keys == "q=2,m=1" })
    #expect(pieces.last?.keys == "q=2,m=0")
    let data = pieces.compactMap { Data(base64Encoded: $0.text) }.reduce(Data(), +)
    let isWhole = Array(data) == overlay.picture.pixels
    #expect(isWhole)
  }

  @Test func `no byte of a picture is a byte of the terminal's`() throws {
    for side in [1, 2, 3, 40, 61] {
      let text = String(
        decoding: KittyGraphics.show(try overlay(side, side, means)), as: UTF8.self)
      #expect(
        text.wholeMatch(of: /\e7\e\[\d+;\d+H(\e_G[a-zA-Z0-9=,]+;[A-Za-z0-9+\/=]+\e\\)+\e8/) != nil)
      let sixels = String(
        decoding: SixelGraphics.show(try overlay(side, side, means), cell: means.cell),
        as: UTF8.self)
      #expect(
        sixels.wholeMatch(
          of: /\e7\e\[\d+;\d+H\eP0;1;0q"1;1;\d+;\d+[#;0-9!$\-?@A-Z\[\\\]^_`a-z{|}~]+\e\\\e8/) != nil
      )
    }
  }

  // MARK: Sixels

  /// The colours, in percent, of what was encoded; nil where a pixel was not set.
  private func decode(_ bytes: [UInt8], _ size: Size) -> [[Int]?] {
    var pixels = [[Int]?](repeating: nil, count: size.width * size.height)
    var palette: [Int: [Int]] = [:]
    var (x, top, color, count) = (0, 0, 0, 1)
    // Behind the raster's numbers.
    var rest = bytes[(bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count)...]
    func numbers() -> [Int] {
      let end = rest.firstIndex { !(0x30...0x3B).contains($0) } ?? rest.endIndex
      defer { rest = rest[end...] }
      return String(decoding: rest[..<end], as: UTF8.self).split(separator: ";").compactMap {
        Int($0)
      }
    }
    while let sign = rest.popFirst(), sign != 0x1B {
      switch sign {
      case UInt8(ascii: "#"):
        let found = numbers()
        color = found[0]
        if found.count == 5 { palette[color] = Array(found[2...]) }
      case UInt8(ascii: "!"): count = numbers()[0]
      case UInt8(ascii: "$"): x = 0
      case UInt8(ascii: "-"): (x, top) = (0, top + 6)
      default:
        for _ in 0..<count {
          for bit in 0..<6 where (sign - 63) & 1 << bit != 0 {
            pixels[(top + bit) * size.width + x] = palette[color]
          }
          x += 1
        }
        count = 1
      }
    }
    return pixels
  }

  @Test func `every pixel is set once and colours are right in the mean`() throws {
    let size = Size(width: 40, height: 27)
    let flat = Picture(
      size: size, pixels: (0..<size.width * size.height).flatMap { _ in [200, 90, 17] as [UInt8] })
    let pixels = decode(SixelGraphics.encode(flat), size).compactMap(\.self)
    #expect(pixels.count == size.width * size.height)
    for (part, wanted) in [200, 90, 17].enumerated() {
      let mean = pixels.reduce(0.0) { $0 + Double($1[part]) } / Double(pixels.count) * 2.55
      #expect(abs(mean - Double(wanted)) < 4, "\(part): \(mean)")
    }
  }

  @Test func `sixels stay within their cells`() throws {
    let cell = Size(width: 7, height: 15)
    let sixels = PictureMeans(.sixel, cell: cell)
    for side in [3, 11, 50, 77, 300] {
      let overlay = try overlay(side, side, sixels)
      let text = String(decoding: SixelGraphics.show(overlay, cell: cell), as: UTF8.self)
      let raster = try #require(text.firstMatch(of: /"1;1;(\d+);(\d+)/))
      #expect(try #require(Int(raster.1)) <= overlay.rect.width * cell.width)
      #expect(try #require(Int(raster.2)) <= overlay.rect.height * cell.height)
    }
  }

  // MARK: Steps

  @Test func `a picture is sent once, and again where it was lost`() throws {
    var painter = OverlayPainter()
    let one = try overlay(16, 16, means)
    let first = painter.step(to: one, by: means, isRepainted: true)
    #expect(first.before.isEmpty && first.after == KittyGraphics.show(one))
    #expect(painter.step(to: one, by: means, isRepainted: false).isEmpty)
    #expect(painter.step(to: one, by: means, isRepainted: false, changedRows: 0..<9).isEmpty)
    let again = painter.step(to: one, by: means, isRepainted: true)
    #expect(again.before == KittyGraphics.hide && again.after == KittyGraphics.show(one))
    let gone = painter.step(to: nil, by: means, isRepainted: false)
    #expect(gone.before == KittyGraphics.hide && gone.after.isEmpty && gone.spoiledRows == nil)
    #expect(!painter.isShowing)
    #expect(painter.step(to: nil, by: means, isRepainted: true).isEmpty)
    #expect(
      painter.step(to: one, by: nil, isRepainted: false).isEmpty, "there is no means to show it")
  }

  @Test func `cells over which sixels stood are sent again, and sixels over which cells went`()
    throws
  {
    var painter = OverlayPainter()
    let sixels = PictureMeans(.sixel, cell: means.cell)
    let one = try overlay(16, 32, sixels)
    #expect(painter.step(to: one, by: sixels, isRepainted: false).spoiledRows == nil)
    #expect(painter.step(to: one, by: sixels, isRepainted: false, changedRows: 0..<2).isEmpty)
    let over = painter.step(to: one, by: sixels, isRepainted: false, changedRows: 0..<3)
    #expect(!over.after.isEmpty && over.spoiledRows == nil)
    let other = try overlay(32, 16, sixels)
    #expect(painter.step(to: other, by: sixels, isRepainted: false).spoiledRows == one.rect.rows)
    #expect(painter.step(to: nil, by: sixels, isRepainted: false).spoiledRows == other.rect.rows)
  }
}
