import Desk
import Terminal
import Testing

@testable import Workstation

/// Going through what the customer wrote, quoting and copying it.
@Suite struct QuotingTests {
  private func said(_ seq: Seq, _ text: String) -> TranscriptEntry {
    TranscriptEntry(
      seq: seq, at: World.now, content: .customer(text: text, files: [], sentiment: nil))
  }

  /// A session in which the customer wrote three times at its end.
  private func reading(_ sight: Sight? = nil) -> Stage {
    var world = World.busy
    world.transcripts[World.zhang]?.append(
      contentsOf: [
        said(801, "first\nof two lines"), said(802, "my card 4111 1111 1111 1111"),
        said(803, "the newest"),
      ])
    var stage = Stage.started(world)
    if let sight { stage.model.settings.rules.sight = sight }
    stage.model.openSession(World.zhang, nil)
    stage.answerAll()
    stage.model.focus(on: .transcript)
    stage.effects = []
    return stage
  }

  @Test func `one goes back and on through the customer's messages`() {
    var stage = reading()
    stage.press(.character("["))
    #expect(stage.model.open?.pointed == 803)
    stage.press(.character("["), .character("["))
    #expect(stage.model.open?.pointed == 801)
    stage.press(.character("]"))
    #expect(stage.model.open?.pointed == 802)
    // The cursor stands on it, for who hears the screen or magnifies it.
    let row = stage.frame().cursor.map { stage.screen[$0.y] }
    #expect(row?.contains("my card") == true, "\(stage)")
    stage.press(.character("]"), .character("]"))
    #expect(stage.model.open?.pointed == nil && stage.model.open?.scroll == .bottom)
    stage.press(.character("["), Key(.up))
    #expect(stage.model.open?.pointed == nil, "who scrolls points at nothing")
  }

  @Test func `a number before the key says how far, and the oldest is the end`() {
    var stage = reading()
    let seqs = stage.model.open?.entries.compactMap { entry in
      if case .customer = entry.content { entry.seq } else { nil }
    }
    stage.type("2")
    stage.press(.character("["))
    #expect(stage.model.open?.pointed == 802)
    for _ in 0..<20 { stage.press(.character("[")) }
    #expect(stage.model.open?.pointed == seqs?.first)
  }

  @Test func `what is pointed at is quoted in the reply, else the newest`() {
    var stage = reading()
    stage.press(.character("r"))
    #expect(stage.model.composer.editor.text == "> the newest\n")
    #expect(stage.model.focus == .composer)
    stage.model.focus(on: .transcript)
    stage.type("3")
    stage.press(.character("["), .character("r"))
    #expect(
      stage.model.composer.editor.text == "> the newest\n\n> first\n> of two lines\n")
  }

  @Test func `copying is off until the person's settings allow it`() {
    var stage = reading()
    stage.press(.character("y"))
    #expect(stage.status.contains("clipboard = osc52") && stage.effects.isEmpty)
    var own = OwnSettings()
    own.copiesToClipboard = true
    stage.send(.ownSettingsRead(own))
    stage.press(.character("y"))
    #expect(stage.effects.contains(.copy("the newest")))
    #expect(stage.status.contains("clipboard"))
  }

  @Test func `what is masked on the screen is masked in a quote and in the clipboard`() {
    var stage = reading(.masked)
    var own = OwnSettings()
    own.copiesToClipboard = true
    stage.send(.ownSettingsRead(own))
    stage.press(.character("["), .character("["), .character("y"))
    let copied = stage.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
    #expect(copied.count == 1 && copied[0].contains("my card") && !copied[0].contains("4111"))
    stage.press(.character("r"))
    #expect(!stage.model.composer.editor.text.contains("4111 1111"))
  }

  @Test func `where the customer wrote nothing it says so`() {
    var world = World.busy
    world.transcripts[World.zhang] = []
    var stage = Stage.started(world)
    stage.model.openSession(World.zhang, nil)
    stage.answerAll()
    stage.model.focus(on: .transcript)
    stage.press(.character("r"))
    #expect(stage.status.contains("written nothing"), "\(stage)")
  }
}
