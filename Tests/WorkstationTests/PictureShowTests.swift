import Desk
import Terminal
import Testing

@testable import Workstation

/// What came with the messages, looked at.
@Suite struct PictureShowTests {
  private let photo = Attachment(name: "photo.png", path: "a1", sizeBytes: 2048)
  private let bill = Attachment(name: "bill.pdf", path: "b2", sizeBytes: 100)
  private let square = Picture(
    size: Size(width: 2, height: 2), pixels: [UInt8](repeating: 200, count: 12))

  private func world() -> World {
    var world = World.busy
    world.transcripts[World.zhang]?.append(
      TranscriptEntry(
        seq: 114, at: World.now,
        content: .customer(text: "look", files: [bill, photo], sentiment: nil)))
    return world
  }

  private func looking(_ language: UILanguage = .english) -> Stage {
    var stage = Stage.started(world(), language: language)
    stage.effects = []
    stage.model.focus(on: .transcript)
    stage.press(.character("p"))
    return stage
  }

  @Test func `the newest file is read off the screen's thread and then shown`() {
    var stage = looking()
    #expect(stage.effects.contains(.readPicture(photo)))
    #expect(stage.shows("photo.png  1/2"))
    stage.send(.pictureRead(photo, .read(square)))
    guard case .picture(let show) = stage.model.popup else {
      Issue.record("closed")
      return
    }
    #expect(show.reading == .read(square))
    stage.press(.escape)
    #expect(stage.model.popup == nil)
  }

  @Test(arguments: UILanguage.allCases)
  func `what cannot be shown says where it lies`(language: UILanguage) {
    var stage = looking(language)
    stage.press(Key(.right))
    #expect(stage.effects.contains(.readPicture(bill)))
    stage.send(.pictureRead(photo, .read(square)))
    stage.send(.pictureRead(bill, .failed))
    #expect(stage.shows("files/b2") && stage.shows("bill.pdf  2/2"), "\(stage)")
    stage.press(Key(.right))
    #expect(stage.shows("2/2"), "there is no third")
  }

  /// With colours and lines, as most terminals have them.
  private func colored(_ stage: Stage) -> Frame {
    var model = stage.model
    model.settings.symbols = .line
    let theme = Theme(ThemeSource(), roles: Look.roles, tier: .direct)
    return view(model, theme: theme, cache: ViewCache())
  }

  private func hasBlocks(_ frame: Frame) -> Bool {
    frame.buffer.lines.contains { $0.contains("▀") }
  }

  @Test func `where the terminal shows pixels the cells below stay blank`() throws {
    var stage = looking()
    stage.send(.pictureRead(photo, .read(square)))
    #expect(colored(stage).picture == nil && hasBlocks(colored(stage)))
    stage.send(.pictureMeans(PictureMeans(.kitty, cell: Size(width: 1, height: 1))))
    let frame = colored(stage)
    let overlay = try #require(frame.picture)
    #expect(overlay.picture == square && overlay.rect.width == 2 && overlay.rect.height == 2)
    for y in overlay.rect.rows {
      let row = Array(frame.buffer.lines[y])
      #expect(overlay.rect.columns.allSatisfy { row[$0] == " " })
    }
    #expect(!hasBlocks(frame))
    stage.press(Key(.right))
    #expect(colored(stage).picture == nil, "the next one is still being read")
    stage.press(Key(.left))
    stage.send(.pictureRead(photo, .read(square)))
    #expect(colored(stage).picture != nil)
    stage.press(.escape)
    #expect(colored(stage).picture == nil)
  }

  @Test func `a person on a slow line, and a screen without colours, has cells in any case`() {
    var stage = looking()
    stage.send(.pictureRead(photo, .read(square)))
    stage.send(.pictureMeans(PictureMeans(.sixel, cell: Size(width: 8, height: 16))))
    #expect(colored(stage).picture != nil && stage.frame().picture == nil)
    var own = OwnSettings()
    own.prefersBlocks = true
    stage.send(.ownSettingsRead(own))
    #expect(colored(stage).picture == nil && hasBlocks(colored(stage)))
  }

  @Test func `without a file, and where data are masked, it says why not`() {
    var stage = Stage.started()
    stage.model.focus(on: .transcript)
    stage.press(.character("p"))
    #expect(stage.model.popup == nil && stage.status.contains("have no files"))
    var masked = Stage.started(world())
    masked.model.settings.rules.sight = .masked
    masked.model.focus(on: .transcript)
    masked.press(.character("p"))
    #expect(masked.model.popup == nil && masked.status.contains("masked"), "\(masked)")
  }
}
