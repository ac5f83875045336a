import Foundation
import Testing

@testable import Terminal

/// Pictures from files, and on cells.
@Suite struct PictureTests {
  private func bytes(_ text: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: text)))
  }

  @Test(arguments: PictureSamples.all.indices)
  func everyKindOfColoursIsRead(index: Int) throws {
    let sample = PictureSamples.all[index]
    let picture = try #require(Picture(file: try bytes(sample.file)), "\(sample.name)")
    #expect(picture.size == Size(width: 5, height: 6), "\(sample.name)")
    #expect(try picture.pixels == bytes(sample.pixels), "\(sample.name)")
  }

  @Test func codesOfTheStreamsOwnAndLongRepetitionsAreRead() throws {
    let picture = try #require(Picture(file: try bytes(PictureSamples.large)))
    #expect(picture.size == Size(width: 96, height: 64))
    #expect(picture.pixels.reduce(0) { $0 + Int($1) } == PictureSamples.largeSum)
  }

  @Test func aFileThatIsCutShowsNothingAndHarmsNothing() throws {
    for text in [PictureSamples.all[0].file, PictureSamples.large] {
      let file = try bytes(text)
      // The last chunk only says that nothing follows.
      for count in 0..<file.count - 16 { #expect(Picture(file: Array(file[..<count])) == nil) }
    }
  }

  @Test func noByteOfAFileCanDoHarm() throws {
    var generator = SeededGenerator(seed: 7)
    let file = try bytes(PictureSamples.all[7].file)
    for _ in 0..<2000 {
      var damaged = file
      for _ in 0..<3 {
        damaged[Int.random(in: 8..<file.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      if let picture = Picture(file: damaged) {
        #expect(picture.pixels.count == 3 * picture.size.width * picture.size.height)
      }
    }
  }

  @Test func whatIsNoPictureIsNotShown() {
    for file in [[], Array("GIF89a".utf8), Array("%PDF-1.7".utf8)] as [[UInt8]] {
      #expect(Picture(file: file) == nil)
    }
  }

  @Test func aPictureKeepsItsShapeAndItsMean() {
    let picture = Picture(
      size: Size(width: 4, height: 2), pixels: Array((0..<24).map { UInt8($0 * 10) }))
    #expect(picture.size(within: Size(width: 2, height: 9)) == Size(width: 2, height: 1))
    #expect(picture.size(within: Size(width: 99, height: 99)) == picture.size)
    let small = picture.scaled(to: Size(width: 2, height: 1))
    #expect(small.pixels == [75, 85, 95, 135, 145, 155])
  }

  private let twoByTwo = Picture(
    size: Size(width: 2, height: 2),
    pixels: [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255])

  private func drawn(_ tier: ColorTier, _ symbols: Symbols) -> Buffer {
    var buffer = Buffer(width: 4, height: 1)
    buffer.draw(twoByTwo, in: buffer.bounds, tier: tier, symbols: symbols)
    return buffer
  }

  @Test func aCellShowsTwoPixels() {
    let buffer = drawn(.direct, .line)
    #expect(buffer.lines == [" ▀▀ "])
    #expect(
      buffer.cells[1].style
        == Style(.rgb(red: 255, green: 0, blue: 0), on: .rgb(red: 0, green: 0, blue: 255)))
  }

  @Test func whereSignsAreASCIIACellIsOneColour() {
    let buffer = drawn(.indexed, .ascii)
    #expect(buffer.lines == ["    "])
    #expect(buffer.cells[1].style.background != .standard)
  }

  @Test func withoutColoursTheSignTellsTheBrightness() {
    let buffer = drawn(.none, .ascii)
    #expect(buffer.cells.allSatisfy { $0.style == .plain })
    #expect(buffer.lines[0].trimmingCharacters(in: .whitespaces).count == 2)
  }
}
