import Desk
import Foundation
import Language
import Terminal
import Testing

@testable import Workstation

/// No text and no size breaks a pane.
@Suite struct SafetyTests {
  static let hostile =
    "\u{1B}[31mred\u{1B}]52;c;aGk=\u{07}\u{9B}2J\u{0}\u{202E}evil\u{2066}\u{7F}\r\n\t"
    + "a" + String(repeating: "\u{301}", count: 200) + "👨‍👩‍👧‍👦🇨🇳 中文 مرحبا ไทย "
    + String(repeating: "w", count: 3000)

  /// A desk in which every text is hostile.
  private func hostileWorld() -> World {
    let text = SafetyTests.hostile
    var world = World.busy
    world.rows = world.rows.map { row in
      var row = row
      row.customerName = text
      row.preview = text
      row.channel = text
      return row
    }
    world.queue = world.queue.map { queued in
      var queued = queued
      queued.session.customerName = text
      queued.words = text
      return queued
    }
    for id in [World.wang, World.zhang] {
      world.transcripts[id] = [
        World.says(1, 600, text),
        World.answers(
          2, 500, .agent(text), text, state: .failed,
          citations: [Citation(article: text, title: text)]),
        TranscriptEntry(seq: 3, at: World.ago(400), content: .note(author: text, text: text)),
        TranscriptEntry(
          seq: 4, at: World.ago(300),
          content: .ownerChanged(
            by: .agent(text),
            OwnerChanged(
              .transfer, from: .queue(text), to: .agent(text), words: text, instruction: text))),
        TranscriptEntry(seq: 5, at: World.ago(200), content: .tagged(text)),
        TranscriptEntry(seq: 6, at: World.ago(100), content: .unreadable(kind: text)),
        TranscriptEntry(
          seq: 7, at: World.ago(50),
          content: .customer(
            text: "", files: [Attachment(name: text, path: text, sizeBytes: 1)], sentiment: nil)),
      ]
      world.suggestions[id] = [
        Suggestion(
          source: .knowledge, score: .nan, text: text,
          citations: [Citation(article: text, title: text)])
      ]
    }
    world.details[World.wang]?.row = world.rows[2]
    world.details[World.wang]?.packet = HandOffPacket(
      why: .manual, words: text, summary: [SaidLine(.customer, text)], slots: [text: text],
      unansweredQuestion: text,
      promises: [text], trajectory: [.nan, 2, -9])
    world.details[World.wang]?.viewers = [text]
    world.profiles["C101"] = Profile(
      customer: Customer(
        id: text, name: text, tags: [text], locale: text,
        contacts: [ContactPoint(kind: .other, value: text)], notes: text, since: text),
      orders: [
        Order(
          id: text, customer: text, status: text, placedAt: World.now, etaAt: World.now,
          items: [OrderItem(name: text, quantity: .max)], totalMinor: .min, currency: text,
          tracking: text)
      ],
      tickets: [
        Ticket(id: text, customer: text, subject: text, status: text, openedAt: World.now)
      ], pastSessions: world.rows)
    world.hits = [
      SearchHit(
        place: .article(id: text, title: text), excerpt: text, matches: [3..<9, 1..<2, 0..<99_999],
        score: 1)
    ]
    return world
  }

  private func check(_ stage: Stage) {
    let buffer = stage.frame().buffer
    #expect(buffer.checkInvariants() == nil)
    for line in buffer.lines {
      let bad = line.unicodeScalars.first {
        $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
      }
      #expect(bad == nil)
    }
  }

  static let keys: [[Key]] = [
    [], [.f(1)], [.f(2)], [.f(4)], [.alt("h")], [.f(7)], [.character("4")], [.escape],
    [.f(5), .character("a")], [.alt("d")], [.alt("1")],
  ]

  @Test(arguments: [(80, 24), (200, 60), (60, 20)])
  func `hostile text leaves no control scalar and breaks no pane`(_ width: Int, _ height: Int) {
    for keys in SafetyTests.keys {
      var stage = Stage.started(hostileWorld(), width: width, height: height)
      stage.press(.f(3), .f(3))
      stage.send(.input(.paste(SafetyTests.hostile)))
      stage.press(.control("y"))
      for key in keys { stage.press(key) }
      check(stage)
    }
  }

  @Test func `hostile text does not hide what the customer said`() {
    var world = World.busy
    world.transcripts[World.zhang] = [World.says(1, 9, "\u{1B}[31mred\u{1B}]52;c;aGk=\u{07} again")]
    let stage = Stage.started(world)
    #expect(stage.shows("red again"))
    #expect(!stage.shows("[31m"))
  }

  static let sizes = [
    (1, 1), (1, 40), (2, 2), (5, 3), (20, 5), (39, 9), (40, 10), (79, 24), (80, 3), (80, 10),
    (119, 11), (120, 10), (199, 70), (500, 200), (0, 0),
  ]

  @Test(arguments: sizes) func `every size can be drawn with every focus and popup`(
    _ width: Int, _ height: Int
  ) {
    for keys in SafetyTests.keys.prefix(height > 100 ? 3 : 99) {
      var stage = Stage.started(width: width, height: height)
      stage.press(.f(3), .f(3))
      for key in keys { stage.press(key) }
      stage.type("好a")
      let frame = stage.frame()
      #expect(frame.buffer.size == Size(width: width, height: height))
      #expect(frame.buffer.checkInvariants() == nil)
      if let cursor = frame.cursor, width > 0, height > 0 {
        #expect(frame.buffer.bounds.contains(cursor))
      }
    }
  }

  @Test func `a resize keeps everything and a cached frame equals a fresh one`() {
    var stage = Stage.started()
    stage.press(.f(3), .f(3))
    stage.type("text")
    for (width, height) in SafetyTests.sizes + [(80, 24), (120, 40), (200, 60)] {
      stage.send(.resized(Size(width: width, height: height)))
      stage.answerAll()
      let fresh = view(stage.model, theme: .plain(Look.roles), cache: ViewCache())
      #expect(stage.frame() == fresh)
    }
    #expect(stage.model.composer.editor.text == "text")
  }

  @Test func `a letter in the reply and a step in the list leave all other panes alone`() {
    var stage = Stage.started()
    stage.press(.f(3), .f(3))
    stage.type("ab")
    func touched(by act: (inout Stage) -> Void) -> [Pane] {
      let before = stage.model.touches
      act(&stage)
      let after = stage.model.touches
      return Pane.allCases.filter { before.count(for: $0) != after.count(for: $0) }
    }
    #expect(touched { $0.typeAhead("c") } == [.composer, .status])
    #expect(touched { $0.send(.tick($0.model.now)) } == [])
    #expect(touched { $0.send(.tick($0.model.wakeAt)) } == Pane.allCases)
    #expect(touched { $0.press(.escape) } == Pane.allCases)
    #expect(touched { $0.typeAhead("j") } == [.sessions, .status, .hints])
  }

  @Test(arguments: 1...3) func `random keys never crash, send unasked or outdate the cache`(
    _ seed: UInt64
  ) {
    var generator = SplitMix(state: seed)
    var stage = Stage.started(width: 80, height: 24)
    let scalars = Array("abcdegjkotz?:/1234567 好？：".unicodeScalars)
    for _ in 0..<150 {
      let key: Key =
        switch generator.next() % 10 {
        case 0: .escape
        case 1: .enter
        case 2: [.up, .down, .tab, .pageUp, .end][Int(generator.next() % 5)]
        case 3: .f(Int(generator.next() % 7) + 1)
        case 4: .alt(scalars[Int(generator.next() % 11)])
        case 5: .control(scalars[Int(generator.next() % 11)])
        default: .character(scalars[Int(generator.next() % UInt64(scalars.count))])
        }
      stage.press(key)
      stage.send(.tick(stage.model.now.adding(ms: Int64(generator.next() % 400))))
      if let id = stage.lastCommand?.id {
        stage.send(.outcome(id: id, .refused(.nothingToAnswer)))
        stage.effects = []
      }
      let frame = stage.frame()
      #expect(frame.buffer.checkInvariants() == nil)
      let fresh = view(stage.model, theme: .plain(Look.roles), cache: ViewCache())
      #expect(frame == fresh)
    }
  }
}

/// Reproducible numbers from a seed.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
