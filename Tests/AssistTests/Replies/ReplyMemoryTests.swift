import Desk
import Language
import Testing

@testable import Assist

@Suite struct ReplyMemoryTests {
  @Test(arguments: ReplyTalk.topics.indices)
  func theReplyThatWasGivenToSuchQuestionsComesFirst(topic: Int) {
    let asked = [ReplyTalk.customer(ReplyTalk.topics[topic].asked[1])]
    let offers = ReplyTalk.memory.replies(for: asked, limit: 3)
    #expect(offers.first?.text == ReplyTalk.topics[topic].answered)
    #expect(offers.allSatisfy { (0...1).contains($0.score) })
  }

  @Test func theRightTextOfAPoolScoresHighest() {
    let texts = ReplyTalk.topics.map(\.answered)
    let pool = ReplyTalk.memory.pool(texts)
    for (index, topic) in ReplyTalk.topics.enumerated() {
      let scores = ReplyTalk.memory.scores(
        Array(texts.indices), of: pool, for: [ReplyTalk.customer(topic.asked[0])])
      #expect(scores.indices.max { scores[$0] < scores[$1] } == index)
    }
  }

  @Test func theSameDialoguesAndSeedMakeTheSameMemory() {
    let again = ReplyMemory(learning: ReplyTalk.dialogues)
    #expect(again.bytes == ReplyTalk.memory.bytes)
  }

  @Test func aMemoryReadBackOffersTheSame() throws {
    let read = try ReplyMemory(bytes: ReplyTalk.memory.bytes)
    let asked = [ReplyTalk.customer("when does my parcel come"), ReplyTalk.agent("Let me look.")]
    #expect(read.replies(for: asked, limit: 5) == ReplyTalk.memory.replies(for: asked, limit: 5))
    #expect(read.pairCount == 40)
    #expect(read.bytes == ReplyTalk.memory.bytes)
  }

  @Test func nothingLearnedOffersNothingAndScoresFinitely() {
    for memory in [ReplyMemory(), ReplyMemory(learning: []), ReplyTalk.memory] {
      let pool = memory.pool(["", "Hello", "你好", "1234", String(repeating: "a b ", count: 5_000)])
      for context in [[], [ReplyTalk.customer("")], [ReplyTalk.customer("where is my parcel")]] {
        let scores = memory.scores([0, 1, 2, 3, 4], of: pool, for: context)
        #expect(scores.allSatisfy { $0.isFinite })
        #expect(memory.replies(for: context, limit: 0).isEmpty)
      }
    }
    #expect(ReplyMemory(learning: []).replies(for: [ReplyTalk.customer("hi")], limit: 3).isEmpty)
  }

  @Test func aReplyJustSentIsOfferedWithoutTraining() {
    var memory = ReplyTalk.memory
    let asked = [ReplyTalk.customer("can I return the lamp")]
    let reply = "The lamp is on its way back to you."
    memory.learn(context: asked, reply: reply)
    #expect(memory.replies(for: asked, limit: 20).contains { $0.text == reply })
    #expect(memory.replyCount == ReplyTalk.memory.replyCount + 1)
  }

  @Test func wordsNobodyElseUsedWaitForASecondCustomer() {
    var memory = ReplyTalk.memory
    let asked = [ReplyTalk.customer("where is my parcel")]
    let reply = "Your parcel was left with Zbigniew."
    func isOffered() -> Bool { memory.replies(for: asked, limit: 20).contains { $0.text == reply } }
    func learn(_ customer: CustomerID?) {
      memory.learn(
        context: asked, reply: reply,
        parties: ReplyParties(customer: customer.map { Customer(id: $0, name: "Ada Lindqvist") }))
    }
    learn("C1")
    learn("C1")
    learn(nil)
    #expect(!isOffered())
    learn("C2")
    #expect(isOffered())
  }

  @Test func equalWordsAreKeptOnceWithTheirCount() {
    var memory = ReplyTalk.memory
    let asked = [ReplyTalk.customer("I need an invoice")]
    memory.learn(context: asked, reply: "the INVOICE is sent by e-mail, after dispatch!")
    #expect(memory.replyCount == ReplyTalk.memory.replyCount)
    let offers = memory.replies(for: asked, limit: 3)
    #expect(offers.first?.count == 9)
    #expect(Set(offers.map(\.text)).count == offers.count)
  }

  @Test func theScanFindsTheNearest() {
    var lot = Lot(seed: 4)
    let vectors = (0..<300).map { _ in
      (0..<ReplyEncoder.lanes).map { _ -> ReplyEncoder.Lane in
        var lane = ReplyEncoder.Lane()
        for index in 0..<8 { lane[index] = lot.share() }
        return lane
      }
    }
    let steps = vectors.map(ReplyScan.steps)
    let lengths = vectors.map { ReplyEncoder.nearness($0, $0).squareRoot() }
    for query in 0..<20 {
      let halves = [steps[..<120], steps[120...]].map { $0.flatMap(\.self) }
      let found = halves[0].withUnsafeBytes { first in
        halves[1].withUnsafeBytes { second in
          ReplyScan.nearest(
            to: steps[query], in: [first, second],
            inverseLengths: steps.map(ReplyScan.inverseLength), limit: 5, isWanted: { $0 != 7 })
        }
      }
      let exact = vectors.indices.filter { $0 != 7 }.max {
        ReplyEncoder.nearness(vectors[query], vectors[$0]) / lengths[$0]
          < ReplyEncoder.nearness(vectors[query], vectors[$1]) / lengths[$1]
      }
      #expect(found.count == 5 && !found.contains(7))
      if query != 7 { #expect(found.first == exact) }
    }
  }
}
