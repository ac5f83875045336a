import Desk
import Language
import Ledger
import Testing

@testable import Engine

@Suite struct LabelTests {
  let desk: LearningDesk

  init() throws {
    desk = try LearningDesk()
    try desk.importExamples()
    try desk.train()
  }

  @Test func theNextUnderstandingKnowsACorrectionInEveryProcess() throws {
    let other = try desk.another()
    defer { other.close() }
    let text = "voucher gift"
    let before = try #require(LearningDesk.label(desk.engine, text))
    let right = before == "card/balance" ? "card/rejected" : "card/balance"
    for _ in 0..<3 {
      _ = try desk.engine.label(.intents, [GivenLabel(.text(text), label: right)], by: desk.caller)
    }
    #expect(LearningDesk.label(desk.engine, text) == right)
    #expect(LearningDesk.label(other, text) == right)
    #expect(LearningDesk.version(desk.engine) == "intents-1+1")
    #expect(LearningDesk.version(other) == "intents-1+1")
    let guesses = [desk.engine, other].map {
      $0.models.current(isFresh: true).understander.understand("gift voucher card").intent
    }
    #expect(guesses[0] == guesses[1])
  }

  @Test func aCorrectionIsLearnedByTheNextTraining() throws {
    _ = try desk.engine.label(
      .intents, [GivenLabel(.text("voucher gift"), label: "card/balance")], by: desk.caller)
    try desk.train()
    #expect(LearningDesk.version(desk.engine) == "intents-2")
    #expect(LearningDesk.label(desk.engine, "voucher gift") == "card/balance")
  }

  @Test func aLabelTheModelDoesNotHaveWaitsForTheNextTraining() throws {
    let receipt = try #require(
      try desk.engine.label(
        .intents, [GivenLabel(.text("open on sunday"), label: "card/balanse")], by: desk.caller
      ).first)
    #expect(receipt.isNewLabel && receipt.nearest == "card/balance")
    let use = desk.engine.modelUse(.intents)
    #expect(use.corrections == 0 && use.waiting == 1)
    try desk.train()
    #expect(LearningDesk.label(desk.engine, "open on sunday") == "card/balanse")
  }

  @Test func theSameLabelAgainIsNoNewFact() throws {
    let given = GivenLabel(.text("  voucher gift "), label: "card/balance")
    _ = try desk.engine.label(.intents, [given], by: desk.caller)
    let last = try desk.engine.reading { (reader) throws(LedgerError) in try reader.lastSeq }
    let again = try desk.engine.label(.intents, [given], by: desk.caller)
    #expect(again.map(\.isKnown) == [true])
    #expect(
      try desk.engine.reading { (reader) throws(LedgerError) in try reader.lastSeq } == last)
  }

  @Test func aSessionsLatestMessageIsLabelledAndNothingElse() throws {
    try desk.receive("gift voucher thing", id: "C1")
    let session = try #require(
      try desk.engine.reading { (reader) throws(LedgerError) in
        try reader.session(of: "C1", channel: "test")
      })
    let receipt = try #require(
      try desk.engine.label(
        .intents, [GivenLabel(.session(session), label: "card/balance")], by: desk.caller
      ).first)
    #expect(receipt.example.text == "gift voucher thing")
    #expect(receipt.example.message != nil)
    for subject: GivenLabel.Subject in [.session(SessionID(99_999)), .message(1), .text(" ")] {
      #expect(throws: EngineError.self) {
        try desk.engine.label(.intents, [GivenLabel(subject, label: "x")], by: desk.caller)
      }
    }
    for label in ["", "a//b", "a\nb", String(repeating: "x", count: 121)] {
      #expect(throws: EngineError.self) {
        try desk.engine.label(.intents, [GivenLabel(.text("t"), label: label)], by: desk.caller)
      }
    }
  }

  @Test func theLeastSureIsOfferedFirstAndWhatWasLabelledNotAgain() throws {
    try desk.receive("gift card balance left", id: "C1")
    try desk.receive("gift voucher", id: "C2")
    let offer = try desk.engine.labelOffer(limit: 10, by: desk.caller)
    let doubts = offer.unsure.map { $0.guesses.first?.confidence ?? 0 }
    #expect(doubts == doubts.sorted())
    // The first is an example of the desk already.
    #expect(!offer.unsure.contains { $0.message.text == "gift card balance left" })
    #expect(offer.lookedAt == 2)
  }

  @Test func messagesOfOneTopicBecomeOneCluster() {
    let texts = [
      "when does the museum open on sunday", "is the museum open on monday",
      "museum opening on friday please", "退款什么时候到账", "我的退款什么时候到", "quantum entanglement",
    ]
    let messages = texts.enumerated().map {
      CustomerText(seq: Seq($0.offset + 1), session: SessionID(1), text: $0.element)
    }
    let clusters = MessageClusters(messages).clusters(limit: 5)
    #expect(clusters.map { $0.messages.map(\.seq).sorted() } == [[1, 2, 3], [4, 5]])
    #expect(clusters.first?.words.contains("museum") == true)
    #expect(MessageClusters([]).clusters(limit: 5).isEmpty)
  }
}
