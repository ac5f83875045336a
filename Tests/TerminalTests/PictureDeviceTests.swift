import Glibc
import Testing

@testable import Terminal

extension NcursesDeviceTests {
  private func picture(_ x: Int = 3, side: Int = 8) throws -> PictureOverlay {
    let picture = Picture(
      size: Size(width: side, height: side), pixels: [UInt8](repeating: 27, count: 3 * side * side))
    let means = PictureMeans(.kitty, cell: Size(width: 4, height: 8))
    return try #require(
      PictureOverlay(picture, in: Rect(x: x, y: 1, width: 2, height: 1), by: means))
  }

  private func frame(_ picture: PictureOverlay?, _ line: String = "text") -> Frame {
    var buffer = Buffer(Size(width: 20, height: 4))
    buffer.put(line, at: Point(x: 0, y: 0), style: .plain)
    return Frame(buffer, cursor: Point(x: 0, y: 0), picture: picture)
  }

  @Test func aPictureComesWithItsFrameAndGoesWithIt() throws {
    let device = try start()
    device.pictureForm = .kitty
    device.present(frame(nil))
    _ = pty.take()
    device.usesSynchronizedOutput = true
    device.present(frame(try picture(), "other"))
    let shown = pty.take()
    #expect(shown.hasPrefix("\u{1B}[?2026h") && shown.hasSuffix("\u{1B}[?2026l"))
    let text = try #require(offset(of: "other", in: shown) ?? offset(of: "oth", in: shown))
    let start = try #require(offset(of: "\u{1B}_Ga=T", in: shown))
    #expect(text < start && shown.contains("\u{1B}[2;4H\u{1B}_G"))
    device.present(frame(try picture(), "other"))
    #expect(pty.take().isEmpty)
    // It moves: taken away before the cells, shown again after them.
    device.present(frame(try picture(9), "other"))
    let moved = pty.take()
    #expect(moved.contains("a=d,d=I") && moved.contains("\u{1B}[2;10H\u{1B}_Ga=T"))
    device.present(frame(nil, "other"))
    let gone = pty.take()
    #expect(gone.contains("a=d,d=I") && !gone.contains("a=T"))
    device.present(frame(try picture(), "other"))
    _ = pty.take()
    device.stop()
    let rest = pty.take()
    let away = try #require(offset(of: "a=d,d=I", in: rest))
    #expect(away < (try #require(offset(of: "\u{1B}[?1049l", in: rest))))
  }

  @Test func cellsUnderSixelsAreSentAgainWhenTheyGo() throws {
    let device = try start()
    defer { device.stop() }
    device.pictureForm = .sixel
    device.answeredCell = Size(width: 4, height: 8)
    device.present(frame(nil))
    _ = pty.take()
    device.present(frame(try picture()))
    #expect(pty.take().contains("\u{1B}P0;1;0q\"1;1;8;8#"))
    device.present(frame(nil))
    let gone = pty.take()
    #expect(!gone.isEmpty && !gone.contains("\u{1B}P") && !gone.contains("text"))
    // Without the size of a cell nothing is drawn that could go beyond its place.
    device.answeredCell = nil
    device.present(frame(try picture()))
    #expect(pty.take().isEmpty)
  }

  @Test func aWindowThatChangesGetsItsPictureAgain() throws {
    let device = try start()
    defer { device.stop() }
    device.pictureForm = .kitty
    device.present(frame(try picture()))
    _ = pty.take()
    pty.resize(21, 4)
    #expect(device.followWindowSize())
    device.present(frame(try picture()))
    let shown = pty.take()
    #expect(shown.contains("a=d,d=I") && shown.contains("a=T"))
    device.whileReleased {
      #expect(pty.take().contains("a=d,d=I"))
    }
    device.present(frame(try picture()))
    #expect(pty.take().contains("a=T"))
  }

  @Test func aTextReachesTheClipboardAsLettersOnly() throws {
    let device = try start()
    defer { device.stop() }
    device.present(frame(nil))
    _ = pty.take()
    device.copy("h\u{1B}]0;x\u{7}é")
    #expect(pty.take() == "\u{1B}]52;c;aBtdMDt4B8Op\u{7}")
  }

  @Test func theQuestionsAreOnTheFirstRowAndTheRowIsPaintedAgain() throws {
    let device = try start()
    defer { device.stop() }
    device.asksForKittyGraphics = true
    device.present(frame(nil))
    _ = pty.take()
    device.askTerminal()
    let asked = pty.take()
    let question = try #require(offset(of: KittyGraphics.question, in: asked))
    let last = try #require(offset(of: "\u{1B}[c", in: asked))
    #expect(question < last && asked.contains("\u{1B}[16t"))
    #expect(asked.dropFirst(last).contains("text"))
    device.asksForKittyGraphics = false
    device.askTerminal()
    #expect(!pty.take().contains("_G"))
  }
}
