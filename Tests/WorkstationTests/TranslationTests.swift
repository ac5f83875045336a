import Desk
import Language
import Terminal
import Testing

@testable import Workstation

/// The customer's messages and the draft in another language.
@Suite struct TranslationTests {
  /// Wang writes in Chinese and, last, in English.
  private static var world: World {
    var world = World.busy
    world.transcripts[World.wang]?.append(
      World.says(125, 20, "Could you send it by express today?"))
    return world
  }

  private static let english: [Seq: String] = [
    110: "My order 88231 has not been sent for three days!",
    114: "If you do not send it now I will complain",
    123: "So when can it be sent? 😡",
  ]

  private func start(
    _ language: UILanguage = .english, provider: ProviderState? = .ready, comes: Bool = true
  ) -> Stage {
    var stage = Stage.started(Self.world, language: language, width: 200, height: 60)
    stage.model.health.provider = provider
    if comes {
      for (seq, text) in Self.english { stage.world.translated[.message(seq)] = .done(text) }
      stage.world.translated[.message(125)] = .done("今天能用快递发出吗？")
    }
    stage.press(.f(3), .f(3), .escape)
    stage.model.focus = .transcript
    stage.effects = []
    return stage
  }

  @Test func `t shows what was written in the other language, and takes it away`() {
    var stage = start()
    stage.press(.character("t"))
    #expect(stage.model.notice == .translating(true))
    for text in Self.english.values { #expect(stage.shows(text)) }
    #expect(stage.shows("(t: auto en)"))
    #expect(!stage.shows("今天能用快递发出吗"))
    #expect(stage.model.open?.translations?.known[125] == .notNeeded)
    stage.press(.character("t"))
    #expect(stage.model.notice == .translating(false))
    #expect(!stage.shows("(t: auto en)"))
  }

  @Test func `who reads Chinese sees English translated and nothing else`() {
    var stage = start(.chinese)
    stage.press(.character("t"))
    #expect(stage.shows("今天能用快递发出吗？  （t：自动译文）"))
    #expect(!stage.shows("three days"))
  }

  @Test func `what is known is not asked for again, and what comes new is`() {
    var stage = start()
    stage.send(.input(.key(.character("t"))))
    #expect(stage.asked.count == 1)
    stage.answerAll()
    stage.press(.up, .down, .up)
    #expect(stage.asked.isEmpty)
    stage.world.transcripts[World.wang]?.append(World.says(130, 5, "谢谢"))
    stage.world.translated[.message(130)] = .done("Thank you")
    stage.send(.deskReloaded(missed: 0))
    stage.answerAll()
    #expect(stage.shows("Thank you  (t: auto en)"))
  }

  @Test func `the newest are asked for first, and only so many`() throws {
    var stage = start(comes: false)
    stage.world.transcripts[World.wang] = (0..<60).map {
      World.says(Seq(200 + $0), 600 - Int64($0), "第\($0)条消息")
    }
    stage.send(.deskReloaded(missed: 0))
    stage.answerAll()
    stage.send(.input(.key(.character("t"))))
    guard case .translations(_, let subjects, .english)? = stage.asked.last?.query else {
      Issue.record("nothing asked")
      return
    }
    #expect(subjects.count == Translations.limit)
    #expect(subjects.first == .message(259))
  }

  @Test func `what a model still writes is shown when it comes`() {
    var stage = start(comes: false)
    stage.press(.character("t"))
    #expect(!stage.shows("(t:"))
    stage.world.translated[.message(123)] = .done("So when?")
    stage.world.translated[.message(114)] = .missing
    stage.send(.translationsCame)
    stage.answerAll()
    #expect(stage.shows("So when?  (t: auto en)"))
    #expect(stage.shows("(t: no translation)"))
  }

  @Test func `a fault is one notice, the messages stay, and the key tries again`() {
    var stage = start(comes: false)
    stage.world.translated[.message(123)] = .failed(.provider(.slow(.firstToken)))
    stage.press(.character("t"))
    #expect(stage.status.contains("Not translated: slow to begin."))
    #expect(stage.status.contains("t tries again"))
    #expect(stage.shows("那到底什么时候能发"))
    // Nothing more is asked for by itself.
    stage.send(.deskReloaded(missed: 0))
    stage.answerAll()
    stage.send(.translationsCame)
    #expect(stage.asked.isEmpty)
    stage.world.translated[.message(123)] = .done("So when?")
    stage.press(.character("t"))
    #expect(stage.shows("So when?  (t: auto en)"))
  }

  @Test func `it stays on for a session that is left and opened again`() {
    var stage = start()
    stage.press(.character("t"))
    stage.model.openSession(World.zhang, stage.model.list.row(of: World.zhang))
    stage.send(.tick(World.now))
    stage.answerAll()
    #expect(stage.model.open?.translations == nil)
    stage.model.openSession(World.wang, stage.model.list.row(of: World.wang))
    stage.send(.tick(World.now))
    stage.answerAll()
    #expect(stage.shows("(t: auto en)"))
  }

  @Test func `another language of the interface is another translation`() {
    var stage = start()
    stage.press(.character("t"))
    stage.press(.character(":"))
    stage.type("lang zh")
    stage.press(.enter)
    #expect(stage.shows("今天能用快递发出吗？"))
    #expect(!stage.shows("three days"))
  }

  // MARK: Where it is not possible

  @Test func `without a provider the palette lists it with the reason`() {
    var stage = start(provider: nil)
    stage.press(.character("t"))
    #expect(stage.model.notice == .disabled(.noProvider))
    #expect(stage.status.contains("TANDEM_LLM_URL"))
    stage.press(.f(2))
    stage.type("translate")
    #expect(stage.shows("No language model is named"))
    #expect(stage.asked.isEmpty)
  }

  @Test func `what is masked for the viewer is not translated`() {
    var stage = start()
    stage.model.settings.rules.sight = .masked
    // To the owner only cards and documents are masked.
    stage.press(.character("t"))
    #expect(stage.shows("(t: auto en)"))
    stage.model.open?.row?.owner = .agent("zhangq")
    stage.press(.character("t"))
    #expect(stage.model.notice == .disabled(.translationMasked))
  }

  @Test func `a card in a translation is masked as in the message`() {
    var stage = start()
    stage.model.settings.rules.sight = .masked
    stage.world.translated[.message(123)] = .done("Card 4111 1111 1111 1111, when?")
    stage.press(.character("t"))
    #expect(!stage.shows("4111 1111"))
    #expect(stage.shows("1111, when?  (t: auto en)"))
  }

  @Test func `looking back it waits`() {
    var stage = Stage.started(.lookedBack, width: 200, height: 60)
    stage.model.health.provider = .ready
    stage.press(.f(3), .f(3), .f(8))
    stage.press(.character(":"))
    stage.type("translate")
    stage.press(.enter)
    guard case .disabled(.lookingBack)? = stage.model.notice else {
      Issue.record("\(String(describing: stage.model.notice))")
      return
    }
  }

  // MARK: The draft

  private func typing(_ text: String, comes state: Translation.State?) -> Stage {
    var stage = start()
    stage.model.focus = .composer
    stage.type(text)
    stage.world.translated[.draft(text)] = state
    stage.effects = []
    return stage
  }

  @Test func `the draft takes the customer's language, is not sent, and one key takes it back`() {
    var stage = typing("It leaves tonight.", comes: .done("今晚发出。"))
    stage.press(.alt("="))
    #expect(stage.model.composer.editor.text == "今晚发出。")
    #expect(stage.status.contains("Ctrl-_ takes it back"))
    #expect(stage.lastCommand == nil)
    #expect(stage.savedTexts.last == "今晚发出。")
    stage.press(.control("_"))
    #expect(stage.model.composer.editor.text == "It leaves tonight.")
  }

  @Test func `what was typed meanwhile stays`() {
    var stage = typing("It leaves tonight.", comes: nil)
    stage.press(.alt("="))
    #expect(stage.model.notice == .draftAsked(.chinese))
    stage.type(" Sorry")
    stage.world.translated[.draft("It leaves tonight.")] = .done("今晚发出。")
    stage.send(.translationsCame)
    stage.answerAll()
    #expect(stage.model.composer.editor.text == "It leaves tonight. Sorry")
    #expect(stage.model.notice == .draftWentOn)
  }

  @Test(arguments: [
    (Translation.State.missing, Remark.draftNotTranslated),
    (.failed(.provider(.cut)), .notTranslated(.provider(.cut), .translateDraft)),
    (
      .failed(.tooLong(limitScalars: 1000)),
      .notTranslated(.tooLong(limitScalars: 1000), .translateDraft)
    ),
  ])
  func `a draft that cannot be translated stays as it is`(
    _ state: Translation.State, _ remark: Remark
  ) {
    var stage = typing("It leaves tonight.", comes: state)
    stage.press(.alt("="))
    #expect(stage.model.composer.editor.text == "It leaves tonight.")
    #expect(stage.model.notice == remark)
    #expect(stage.model.open?.wantedDraft == nil)
  }

  @Test func `a draft in the customer's language needs none, and an empty one is none`() {
    var stage = typing("今晚发出。", comes: nil)
    stage.press(.alt("="))
    #expect(stage.model.notice == .disabled(.draftIsTheirs))
    stage = typing("", comes: nil)
    stage.press(.alt("="))
    #expect(stage.model.notice == .disabled(.noDraft))
    stage = typing("Hello there", comes: nil)
    stage.model.open?.row?.language = "other"
    stage.press(.alt("="))
    #expect(stage.model.notice == .disabled(.languageUnknown))
  }

  // MARK: Frames

  @Test(arguments: FrameTests.shots) func `a chat with what was translated`(
    _ shot: FrameTests.Shot
  ) throws {
    var stage = Stage.started(shot, Self.world)
    stage.model.health.provider = .ready
    for (seq, text) in Self.english { stage.world.translated[.message(seq)] = .done(text) }
    stage.world.translated[.message(125)] = .done("今天能用快递发出吗？")
    stage.press(.f(3), .f(3))
    stage.model.focus = .transcript
    stage.press(.character("t"))
    try stage.expectFrame(shot.frame("translated"))
  }
}
