import Desk
import Testing

@testable import Assist

/// Texts of the desk continue what an agent types.
@Suite struct GhostIndexTests {
  private static let index = GhostIndex([
    GhostText("Hello, how can I help?", source: .memory, weight: 1),
    GhostText("Hello {customer.name}, I have order {order.id} here.", source: .canned, weight: 4),
    GhostText("Please send two photos. We will look at them today.", source: .memory, weight: 2),
    GhostText("Please send the label.", source: .memory, weight: 1),
    GhostText("{customer.name}您好，我马上查。请稍等。", source: .canned, weight: 4),
    GhostText("请稍后再试。", source: .memory, weight: 1),
  ])
  private static let wang = ReplyBlanks(["customer.name": "王芳", "order.id": "88231"])

  private func rest(_ typed: String, _ blanks: ReplyBlanks = wang) -> String? {
    GhostIndexTests.index.completion(of: typed, blanks)?.rest
  }

  @Test func `of texts that begin alike the weightier is offered, its blanks filled`() {
    #expect(rest("hel") == "lo 王芳, I have order 88231 here.")
    #expect(rest("Please s") == "end two photos. We will look at them today.")
  }

  @Test func `a text whose blanks have no value is passed over`() {
    #expect(rest("Hel", ReplyBlanks()) == "lo, how can I help?")
    #expect(rest("Hel", ReplyBlanks(["customer.name": "王芳"])) == "lo, how can I help?")
  }

  @Test func `typed values are seen as the blanks they fill`() {
    #expect(rest("王芳您") == "好，我马上查。请稍等。")
    #expect(rest("王") == "芳您好，我马上查。请稍等。")
    #expect(rest("Hello 王芳, I have order 882") == "31 here.")
  }

  @Test func `the last sentence is continued, too`() {
    #expect(rest("Of course. we will") == " look at them today.")
    #expect(rest("好的。请稍等") == "。")
  }

  @Test func `what no text begins with is not continued`() {
    #expect(rest("Goodbye") == nil)
    #expect(rest("h") == nil)
    #expect(rest("") == nil)
    #expect(GhostIndex().completion(of: "Hello", ReplyBlanks()) == nil)
  }

  @Test func `the whole text is told with what it offers`() {
    let found = GhostIndexTests.index.completion(of: "hel", GhostIndexTests.wang)
    #expect(found?.text == "Hello 王芳, I have order 88231 here.")
    #expect(found?.source == .canned)
  }

  @Test func `texts that cannot be meant are left out`() {
    let long = String(repeating: "a", count: GhostIndex.textLimitBytes + 1)
    let index = GhostIndex([
      GhostText("", source: .memory), GhostText(long, source: .memory),
      GhostText("nul\0nul", source: .memory), GhostText(" \n ", source: .memory),
    ])
    #expect(index.completion(of: "aaaa", ReplyBlanks()) == nil)
    #expect(index.completion(of: "nul", ReplyBlanks()) == nil)
  }

  /// Many texts of few words, so that every kind of range is searched.
  @Test func `the index finds what looking through all texts finds`() {
    var seed: UInt64 = 7
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % count
    }
    let words = ["we", "will", "send", "it", "今天", "发", "您", "refund", "The", "the"]
    let texts = (0..<1_000).map { index in
      let text = (0...next(5)).map { _ in words[next(words.count)] }.joined(separator: " ")
      return GhostText(text + ".", source: .memory, weight: Float(1 + (index * 7_919) % 1_000))
    }
    let index = GhostIndex(texts)
    for _ in 0..<300 {
      let typed = (0...next(2)).map { _ in words[next(words.count)] }.joined(separator: " ")
      let start = typed.lowercased()
      let fitting = texts.filter { $0.text.lowercased().hasPrefix(start) && $0.text != typed }
      let best = fitting.map(\.weight).max()
      let found = index.completion(of: typed, ReplyBlanks())
      let weight = found.flatMap { hit in texts.filter { $0.text == hit.text }.map(\.weight).max() }
      #expect(weight == best, "\(typed)")
    }
  }

  @Test func `blanks without a value stay as they are written`() {
    let text = "{customer.name}您好，订单{order.id}预计{order.eta}送达"
    #expect(GhostIndexTests.wang.filledWherePossible(text) == "王芳您好，订单88231预计{order.eta}送达")
    #expect(GhostIndexTests.wang.filled(text) == nil)
  }
}

/// What a desk's agents said before continues what they type.
@Suite struct GhostMemoryTests {
  @Test func `past replies are offered with blanks, those of one customer alone are not`() {
    var dialogues: [ReplyDialogue] = []
    for (index, name) in ["Ada Quill", "Tom Reed", "Ivy Moss"].enumerated() {
      let customer = Customer(id: "c\(index)", name: name)
      dialogues.append(
        ReplyDialogue(
          turns: [
            Turn(seq: 1, speaker: .customer, text: "Where is my parcel?"),
            Turn(seq: 2, speaker: .agent, text: "Hello \(name), let me look that up for you."),
          ], parties: ReplyParties(customer: customer, orders: [], agents: [])))
    }
    let memory = ReplyMemory(learning: dialogues)
    let index = GhostIndex(memory.ghostTexts(limitWeight: 3))
    let blanks = ReplyBlanks(["customer.name": "王芳"])
    #expect(index.completion(of: "Hel", blanks)?.rest == "lo 王芳, let me look that up for you.")
    #expect(index.completion(of: "Hel", ReplyBlanks()) == nil)
  }
}
