import Foundation
import Language
import Testing

@testable import Desk

/// The hand-written bodies must stay what `Codable` would write.
@Suite struct DirectBodyTests {
  static let facts: [Fact] = [
    .messageReceived(
      MessageReceived(
        id: "web/1", channel: "web", text: "Wo \"bleibt\" es?\\\n\t\r\u{01}\u{1F} 我的订单😀/", part: 0,
        parts: 2, files: [Attachment(name: "a.png", path: "x/a.png", sizeBytes: 12)])),
    .messageReceived(MessageReceived(id: "", channel: "", text: "", part: 1, parts: 2)),
    .understood(
      Understood(
        message: 7,
        understanding: Understanding(
          language: .mixed,
          intent: [
            IntentGuess(label: "refund", confidence: 0.123456789),
            IntentGuess(label: "x", confidence: 1),
          ],
          entities: [
            Entity(kind: .cardNumber, text: "4111", value: "4111", isSensitive: true),
            Entity(kind: .orderNumber, text: "#1", value: "1"),
          ],
          sentiment: Sentiment(
            polarity: -1e-7, confidence: 0, emotion: .angry,
            movedBy: [SentimentCue(text: "bad", weight: -2.5)]),
          flags: MessageFlags(
            asksForHuman: true, isThreat: false, isAbusive: true, isQuestion: true),
          models: ModelVersions(intent: "i", sentiment: "s")))),
    .messageCommitted(MessageCommitted(text: "ok")),
    .messageCommitted(
      MessageCommitted(
        text: "ok", notice: .received, basis: ReplyBasis(source: .memory, rank: 2, edited: true),
        citations: [Citation(article: "a", title: "T"), Citation(article: "b", title: "U")],
        notBefore: Timestamp(ms: 1_700_000_000_123),
        overridden: GuardVerdict(allowed: false, findings: ["competitor: Other"]))),
    .messageCommitted(
      MessageCommitted(
        text: "ok",
        basis: ReplyBasis(
          source: .canned, rank: 1, edited: true, message: 41, distance: 0.123456789))),
    .messageCommitted(
      MessageCommitted(
        text: "", files: [Attachment(name: "发票 \"1\".pdf", path: "0-a", sizeBytes: 12)])),
    .messageStarted(MessageRef(MessageID(9))),
    .messageDelivered(MessageDelivered(message: MessageID(9), receipt: nil)),
    .messageDelivered(MessageDelivered(message: MessageID(9), receipt: "r")),
    .responded(
      Responded(
        message: 3, outcome: .answered, score: 0.5, citations: [Citation(article: "a", title: "T")],
        guardVerdict: GuardVerdict(allowed: false, findings: ["promise", "link"]),
        provenance: Provenance(
          model: "m", policyVersion: "p", indexSeq: 4, tokensIn: 1, tokensOut: 2, latencyMs: 3.25,
          fallback: "slow \"first\""))),
    .ownerChanged(OwnerChanged(.claim, from: .queue("q"), to: .agent("ann"))),
    .ownerChanged(
      OwnerChanged(
        .escalate, from: .assistant, to: .queue("贵宾"), reason: .policy, words: "\"never\"",
        packet: HandOffPacket(
          why: .policy, words: nil, summary: [SaidLine(.customer, "hi\n"), SaidLine(.agent, "")],
          slots: ["order": "88231", "a\"b": "c"], unansweredQuestion: "where?",
          promises: ["we will"], trajectory: [-0.25, 1], issue: "late", tried: ["x"]),
        instruction: "do", disposition: "solved",
        estimate: WaitEstimate(ahead: 3, expectedMs: 1, lowMs: 2, highMs: 3),
        staysWithPeople: true, cause: .stopped(.queue("q")))),
    .responded(
      Responded(
        message: 3, outcome: .escalated, score: 0, citations: [], guardVerdict: nil,
        provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 0))),
  ]

  @Test(arguments: facts) func theDirectBodyIsTheEncodedOne(_ fact: Fact) throws {
    let direct = Data(try #require(fact.directBody()))
    let encoded = try fact.encodedBody(with: JSONEncoder())
    let left = try #require(try JSONSerialization.jsonObject(with: direct) as? NSDictionary)
    let right = try #require(try JSONSerialization.jsonObject(with: encoded) as? NSDictionary)
    #expect(left == right)
    #expect(Fact(kind: fact.kind, body: direct, with: JSONDecoder()) == fact)
  }

  @Test func aNumberThatJSONCannotHoldIsNotWritten() {
    let fact = Fact.responded(
      Responded(
        message: 3, outcome: .escalated, score: .nan, citations: [], guardVerdict: nil,
        provenance: Provenance(model: "m", policyVersion: "p", latencyMs: 0)))
    #expect(fact.directBody() == nil)
  }
}
