import Desk
import Foundation
import Ledger
import Synchronization
import Testing

@testable import Engine

/// A hand-back with an instruction, from the agent's words to the closed session.
@Suite final class InstructionDeskTests {
  private let test: TestFolder
  private let engine: Engine
  private let caller: Caller
  private let worker = Worker(id: "w", rank: .service)
  private final class Hands: Sendable {
    let ms = Mutex<Int64>(1_780_000_000_000)
  }
  private let clock = Hands()

  init() throws {
    test = try TestFolder()
    let clock = clock
    engine = try Engine.open(
      DeskFolder(path: test.at("desk")), creating: true,
      clock: Clock { Timestamp(ms: clock.ms.withLock { $0 }) },
      channels: [LedgerChannel(name: "test")])
    caller = try engine.caller().caller
    let articles = try test.write(
      "descale.md",
      "---\ntitle: Descaling the kettle\n---\nBoil vinegar in the kettle, then rinse it.\n")
    _ = try engine.importFiles(.knowledge, paths: [articles], isCheck: false, by: caller)
    let canned = try test.write(
      "canned.csv",
      """
      id,title,text,language
      coupon,Offer a coupon,"To make up for it, here is a coupon for your next order.",en
      coupon-zh,送优惠券,为表歉意，送您一张优惠券，下次购物可用。,zh

      """)
    let report = try engine.importFiles(.canned, paths: [canned], isCheck: false, by: caller)
    try #require(report.isComplete, "\(report.files.map(\.problems))")
  }

  deinit {
    engine.close()
  }

  private func handedBack(
    _ instruction: String, after text: String, answered reply: String = "I am looking into it."
  ) throws -> SessionID {
    let id = try engine.receive(
      InboundMessage(channel: "test", customer: "C1", id: text, text: text)
    ).session
    for command in [
      Command.takeOver, .send(text: reply, basis: nil),
      .handBack(instruction: instruction),
    ] {
      guard case .done = engine.perform(command, on: id, by: caller) else {
        throw EngineError(.input, command.name)
      }
    }
    return id
  }

  private func session(_ id: SessionID) throws -> Session {
    try #require(try engine.reading { reader throws(LedgerError) in try reader.session(id) })
  }

  private func lastSaid(_ id: SessionID) throws -> Turn? {
    try engine.reading { reader throws(LedgerError) in try reader.turns(of: id, limit: 1) }.last
  }

  private func work() throws {
    while try engine.workNow(as: worker, kinds: Set(JobKind.allCases)) > 0 {}
  }

  @Test func theCannedResponseIsSaidAndTheQuietSessionClosed() throws {
    let id = try handedBack("offer the coupon, then close", after: "The lamp came broken.")
    try work()
    let said = try #require(try lastSaid(id))
    #expect(said.speaker == .assistant && said.text.contains("here is a coupon"))
    #expect(try session(id).status == .open)
    clock.ms.withLock { $0 += 600_000 }
    try work()
    #expect(try session(id).status == .closed && session(id).disposition == "instructed")
    #expect(try engine.ledger.check(against: nil) { _, _ in }.findings == [])
  }

  @Test func anArticleIsSaidWithItsCitation() throws {
    let id = try handedBack("explain descaling the kettle", after: "My kettle is slow.")
    try work()
    #expect(try lastSaid(id)?.text.contains("vinegar") == true)
    clock.ms.withLock { $0 += 86_400_000 }
    try work()
    #expect(try session(id).status == .open)
  }

  @Test func theCustomerIsSpokenToInTheirLanguage() throws {
    let id = try handedBack("送优惠券，然后关闭", after: "灯坏了，怎么办？", answered: "我看一下。")
    try work()
    #expect(try lastSaid(id)?.text.contains("优惠券") == true)
  }

  @Test func whatNobodyKnowsIsNotSaid() throws {
    let id = try handedBack("recite the founder's poem, then close", after: "The lamp is broken.")
    try work()
    #expect(try lastSaid(id)?.speaker == .agent)
    clock.ms.withLock { $0 += 86_400_000 }
    try work()
    #expect(try session(id).status == .open)
  }
}
