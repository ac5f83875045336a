import Desk
import Terminal
import Testing

@testable import Workstation

/// A suggestion is put into another tone, and back.
@Suite struct ToneTests {
  private func answering(_ tones: [Tone], isAsked: Bool = false) -> Stage {
    var stage = Stage.started()
    stage.press(.f(3), .f(3))
    stage.answerAll()
    for tone in tones {
      stage.world.toned[tone] = {
        TonedReply(original: $0, tone: tone, text: "\(tone): \($0.text)", isAsked: isAsked)
      }
    }
    stage.effects = []
    return stage
  }

  private func first(_ stage: Stage) -> String? {
    stage.model.open?.suggestions?.suggestions.first?.text
  }

  @Test func `tones come one after the other, those that there are, then the text as it was`() {
    var stage = answering([.concise, .formal])
    let original = first(stage) ?? ""
    stage.press(.alt("s"))
    stage.answerAll()
    #expect(first(stage) == "concise: \(original)")
    #expect(stage.model.notice == .toned(.concise))
    #expect(stage.shows("concise"))
    stage.press(.alt("s"))
    stage.answerAll()
    #expect(first(stage) == "formal: \(original)")
    stage.press(.alt("s"))
    stage.answerAll()
    #expect(first(stage) == original)
    #expect(stage.model.notice == .toned(nil))
  }

  @Test func `a list that comes anew keeps the tones of what it still holds`() {
    var stage = answering([.warm])
    let original = first(stage) ?? ""
    stage.press(.alt("s"))
    stage.answerAll()
    stage.send(.deskReloaded(missed: 0))
    stage.answerAll()
    #expect(first(stage) == "warm: \(original)")
    stage.world.suggestions[World.wang]?.removeFirst()
    stage.send(.deskReloaded(missed: 0))
    stage.answerAll()
    #expect(stage.model.open?.tones.isEmpty == true)
  }

  @Test func `what a model is asked for takes its place when it comes`() {
    var stage = answering([])
    let original = first(stage) ?? ""
    stage.world.toned[.concise] = { TonedReply(original: $0, tone: .concise, isAsked: true) }
    stage.press(.alt("s"))
    stage.answerAll()
    #expect(first(stage) == original)
    #expect(stage.model.notice == .toneAsked(.concise))
    stage.world.toned[.concise] = {
      TonedReply(original: $0, tone: .concise, text: "short")
    }
    stage.send(.suggestionsCame(World.wang))
    stage.answerAll()
    #expect(first(stage) == "short")
    #expect(stage.model.open?.wantedTone == nil)
  }

  @Test func `a reply sent in a tone counts as what was offered in it`() throws {
    var stage = answering([.warm])
    let original = first(stage) ?? ""
    stage.press(.alt("s"))
    stage.answerAll()
    stage.press(.alt("1"), .enter)
    guard case .send(let text, let basis?, _, _)? = stage.lastCommand?.command else {
      Issue.record("nothing sent")
      return
    }
    #expect(text == "warm: \(original)")
    #expect(basis.distance == 0 && !basis.edited && basis.rank == 1)
  }

  @Test func `without suggestions it says so`() {
    var stage = answering([.warm])
    stage.world.suggestions = [:]
    stage.send(.deskReloaded(missed: 0))
    stage.answerAll()
    stage.press(.alt("s"))
    #expect(stage.model.notice == .disabled(.noSuggestion(1)))
  }
}
