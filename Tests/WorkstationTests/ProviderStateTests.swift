import Desk
import Terminal
import Testing

@testable import Workstation

/// What an agent sees of the provider of a language model.
@Suite struct ProviderStateTests {
  private func header(_ stage: Stage) -> String { stage.screen.first ?? "" }

  @Test func `without a provider the header says nothing of one`() {
    #expect(!header(Stage.started()).contains("LLM"))
  }

  @Test func `trouble stands in the status line once and in the header until it ends`() {
    var stage = Stage(World.busy, width: 160)
    stage.send(.started)
    stage.answerAll()
    stage.send(.status(.provider(.troubled(.slow(.firstToken)))))
    #expect(header(stage).contains("LLM:slow"))
    #expect(stage.shows("provider: slow to begin; the embedded engine answers."))
    stage.send(.status(.provider(.troubled(.limited(retryAfterSeconds: 17)))))
    #expect(header(stage).contains("LLM:limited"))
    #expect(stage.shows("limited for 17 s"))
    stage.send(.status(.provider(.troubled(.cut))))
    #expect(header(stage).contains("LLM:down"))
    stage.send(.status(.provider(.ready)))
    #expect(header(stage).contains("LLM:ok"))
    #expect(stage.shows("The provider answers again."))
  }

  @Test func `a key file that others may read is told with the remedy`() {
    for language in UILanguage.allCases {
      let text = Strings(language).trouble(.keyFile(path: "/d/llm.key", .mode(0o644)))
      #expect(text.contains("0644"))
      #expect(text.contains("chmod 600 /d/llm.key"))
    }
  }

  @Test func `a suggestion that came later is asked for where its session is open`() throws {
    var stage = Stage.started(World.busy)
    let open = try #require(stage.model.open?.id)
    let other = SessionID(open.seq + 1_000_000)
    #expect(update(&stage.model, .suggestionsCame(other)).isEmpty)
    let effects = update(&stage.model, .suggestionsCame(open))
    #expect(
      effects.contains { effect in
        if case .ask(_, .suggestions(open)) = effect { true } else { false }
      })
  }
}
