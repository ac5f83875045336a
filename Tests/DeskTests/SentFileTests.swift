import Desk
import Foundation
import Testing

@Suite struct SentFileTests {
  private let ann = Caller.agent("ann")

  private func files(_ count: Int) -> [Desk.Attachment] {
    (0..<count).map { Attachment(name: "\($0).pdf", path: "p\($0)", sizeBytes: $0) }
  }

  @Test func aReplyGoesOutWithItsFiles() throws {
    var bench = Bench.owned(by: .agent("ann"))
    bench.attempt(.send(text: "here", basis: nil, files: files(2)), by: ann)
    #expect(bench.session?.pending.first?.files == files(2))
    var fold = TranscriptFold()
    for event in bench.events { fold.apply(event) }
    guard case .desk(let message) = try #require(fold.entries.last).content else {
      Issue.record("no message")
      return
    }
    #expect(message.text == "here" && message.files == files(2))
  }

  @Test func filesAloneAreNoEmptyMessage() {
    var bench = Bench.owned(by: .agent("ann"))
    #expect(bench.attempt(.send(text: " ", basis: nil), by: ann).refusal == .emptyText)
    #expect(
      bench.attempt(.send(text: " \n", basis: nil, files: files(1)), by: ann).refusal == nil)
    #expect(bench.session?.pending.map(\.text) == [""])
  }

  @Test func aMessageTakesOnlySoManyFiles() {
    var bench = Bench.owned(by: .agent("ann"))
    let limit = Policy.fileLimit
    #expect(
      bench.attempt(.send(text: "a", basis: nil, files: files(limit + 1)), by: ann).refusal
        == .tooManyFiles(limit: limit))
    #expect(
      bench.attempt(.send(text: "a", basis: nil, files: files(limit)), by: ann).refusal == nil)
  }

  @Test func whatAnEarlierProgramWroteHasNoFiles() throws {
    let body = Data(#"{"v":1,"text":"hi","citations":[]}"#.utf8)
    let fact = Fact(kind: "messageCommitted", body: body, with: JSONDecoder())
    #expect(fact == .messageCommitted(MessageCommitted(text: "hi")))
    let pending = #"{"id":7,"author":"agent:ann","epoch":1,"text":"a","isSending":false}"#
    let message = try JSONDecoder().decode(PendingMessage.self, from: Data(pending.utf8))
    #expect(message.files == nil)
  }
}
