import Desk
import Language
import Foundation
import Ledger
import Testing

@testable import Engine

/// What helps an agent to type: canned responses and what continues a reply.
@Suite final class ReplyHelpTests {
  private let test: TestFolder
  private let engine: Engine
  private let session: SessionID

  init() throws {
    test = try TestFolder()
    engine = try Engine.open(DeskFolder(path: test.at("desk")), creating: true)
    let now = engine.clock.now()
    try engine.record([
      ProposedFact(.system, .customerSaved(Customer(id: "wang", name: "王芳"))),
      ProposedFact(
        .system,
        .orderSaved(
          Order(
            id: "88231", customer: "wang", status: "shipped", placedAt: now, items: [],
            totalMinor: 100, currency: "CNY"))),
    ])
    let path = try test.write(
      "canned.csv",
      """
      id,language,title,text
      C1,zh,请发照片,{customer.name}您好，麻烦发两张照片。
      C2,en,Order found,"Hello {customer.name}, I have order {order.id} here, due {order.eta}."
      C3,en,Greeting,"Hello there, how are you?"

      """)
    let caller = try engine.caller().caller
    let report = try engine.importFiles(.canned, paths: [path], isCheck: false, by: caller)
    #expect(report.isComplete)
    session = try engine.receive(
      InboundMessage(channel: "test", customer: "wang", id: "1", text: "我的订单 88231 到哪了")
    ).session
  }

  deinit {
    engine.close()
  }

  private func completion(_ typed: String) throws -> ReplyCompletion? {
    let answer = engine.answer(.completion(session, typed: typed), viewer: nil)
    guard case .completion(typed, let found) = answer else {
      Issue.record("\(answer)")
      return nil
    }
    return found
  }

  @Test func `canned responses come filled as far as is known, with the title spelled`() throws {
    guard case .cannedReplies(let replies) = engine.answer(.cannedReplies(session), viewer: nil)
    else { throw EngineError(.input, "no answer") }
    #expect(replies.map(\.id) == ["C1", "C2", "C3"])
    #expect(replies.first?.text == "王芳您好，麻烦发两张照片。")
    #expect(replies.first?.keys.spelling == "qing fa zhao pian")
    #expect(replies[1].text == "Hello 王芳, I have order 88231 here, due {order.eta}.")
    #expect(replies[1].keys.spelling == "order found")
  }

  @Test func `what is typed is continued by a text whose blanks are known`() throws {
    #expect(try completion("王芳您")?.rest == "好，麻烦发两张照片。")
    #expect(try completion("hel")?.rest == "lo there, how are you?")
    #expect(try completion("Hello 王") == nil)
  }

  @Test func `a new canned response continues what is typed at once`() throws {
    #expect(try completion("Goodb") == nil)
    try engine.record([
      ProposedFact(
        .system, .cannedSaved(Canned(id: "C4", language: "en", title: "Bye", text: "Goodbye.")))
    ])
    #expect(try completion("Goodb")?.rest == "ye.")
  }

  @Test(arguments: [
    ("请发照片", "qing fa zhao pian"), ("VIP客户 问候", "vip ke hu wen hou"),
    ("Order located", "order located"), ("Café 咖啡", "cafe ka fei"), ("", ""),
  ])
  func `titles are spelled as they are typed without an input method`(
    _ title: String, _ spelling: String
  ) {
    #expect(Spelt.latin(title) == spelling)
  }
}
