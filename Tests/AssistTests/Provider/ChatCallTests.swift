import Desk
import Foundation
import ProviderWire
import Testing

@testable import Assist

/// One call of a model: what happens and what it comes to.
@Suite struct ChatCallTests {
  private static let budget = ProviderBudget(connectMs: 10, firstTokenMs: 100, totalMs: 1000)

  private func run(_ news: [WireEvent.News]) -> ChatCall.Step {
    var call = ChatCall(Self.budget, startedAtMs: 0)
    for item in news {
      let step = call.take(item)
      if step != .wait { return step }
    }
    return .wait
  }

  private static func bytes(_ text: String) -> WireEvent.News { .bytes(Data(text.utf8)) }

  private static func delta(_ text: String, finish: String? = nil) -> String {
    let end = finish.map { "\"\($0)\"" } ?? "null"
    return
      "data: {\"choices\":[{\"delta\":{\"content\":\"\(text)\"},\"finish_reason\":\(end)}]}\n\n"
  }

  private func stream(_ text: String, ended: Bool = true) -> ChatCall.Step {
    run(
      [.sent, .head(status: 200, retryAfter: nil), Self.bytes(text)] + (ended ? [.ended] : []))
  }

  @Test func wordsAndCountsAreGathered() {
    let step = stream(
      Self.delta("Hel") + ": ping\n\n" + Self.delta("lo") + Self.delta("", finish: "stop")
        + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3}}\n\n"
        + "data: [DONE]\n\n", ended: false)
    #expect(step == .done(ChatCompletion(text: "Hello", tokensIn: 12, tokensOut: 3)))
  }

  @Test func aServerThatDoesNotStreamIsUnderstood() {
    let step = stream(
      #" {"choices":[{"message":{"content":"Hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":-5,"completion_tokens":99999999999999}}"#
    )
    #expect(step == .done(ChatCompletion(text: "Hello", tokensIn: 0, tokensOut: 100_000_000)))
  }

  @Test func anEndWithoutDoneIsEnoughWhereItSaidStop() {
    #expect(
      stream(Self.delta("Hi") + Self.delta("", finish: "stop").dropLast(1))
        == .done(ChatCompletion(text: "Hi", tokensIn: 0, tokensOut: 0)))
  }

  @Test func halfAnAnswerIsNone() {
    #expect(stream(Self.delta("Half of")) == .failed(.cut))
    #expect(stream(Self.delta("Half", finish: "length") + "data: [DONE]\n\n") == .failed(.tooLong))
    #expect(
      run([
        .sent, .head(status: 200, retryAfter: nil), Self.bytes(Self.delta("Half")), .failed("x"),
      ]) == .failed(.cut))
  }

  @Test func whatIsNoAnswerIsNamed() {
    #expect(stream("<!DOCTYPE html><p>hi", ended: false) == .failed(.notAnAnswer(.html)))
    #expect(stream("data: {not json\n\n") == .failed(.notAnAnswer(.garbage)))
    #expect(stream("{\"choices\": [") == .failed(.notAnAnswer(.garbage)))
    #expect(stream("") == .failed(.notAnAnswer(.empty)))
    #expect(stream("data: [DONE]\n\n") == .failed(.notAnAnswer(.empty)))
    #expect(stream("just words\n") == .failed(.notAnAnswer(.garbage)))
    #expect(
      stream(String(repeating: "noise\n", count: 2000), ended: false)
        == .failed(.notAnAnswer(.garbage)))
    #expect(
      stream(Self.delta("", finish: "content_filter") + "data: [DONE]\n\n")
        == .failed(.notAnAnswer(.filtered)))
  }

  @Test func nothingGrowsWithoutEnd() {
    #expect(
      stream(String(repeating: Self.delta(String(repeating: "a", count: 500)), count: 40))
        == .failed(.tooLong))
    #expect(stream("data: " + String(repeating: "a", count: 300_000)) == .failed(.tooLong))
    #expect(stream("{" + String(repeating: " ", count: 300_000)) == .failed(.tooLong))
    #expect(
      stream(String(repeating: "[", count: 100_000).replacing("[[", with: "data: [["))
        != .wait)
  }

  @Test func statusesAreToldApart() {
    func head(_ status: Int, _ retry: String? = nil, _ rest: WireEvent.News...) -> ChatCall.Step {
      run([.sent, .head(status: status, retryAfter: retry)] + rest)
    }
    #expect(head(401) == .failed(.keyRefused(status: 401)))
    #expect(head(403) == .failed(.keyRefused(status: 403)))
    #expect(head(404) == .failed(.notFound))
    #expect(head(429, " 7 ") == .failed(.limited(retryAfterSeconds: 7)))
    #expect(head(429, "soon") == .failed(.limited(retryAfterSeconds: nil)))
    let words = Self.bytes(#"{"error":{"message":"no \u001b[31mmodel"}}"#)
    #expect(head(500, nil, words, .ended) == .failed(.failed(status: 500, words: "no model")))
    #expect(
      head(400, nil, Self.bytes(#"{"error":"bad"}"#), .ended)
        == .failed(.failed(status: 400, words: "bad")))
    #expect(
      head(502, nil, Self.bytes("<html>"), .failed("cut"))
        == .failed(.failed(status: 502, words: "")))
    #expect(
      head(500, nil, Self.bytes(String(repeating: "x", count: 20_000)))
        == .failed(.failed(status: 500, words: "")))
    #expect(
      stream(#"data: {"error":{"message":"overloaded"}}"# + "\n\n")
        == .failed(.failed(status: 200, words: "overloaded")))
    #expect(run([.failed("refused")]) == .failed(.unreachable("refused")))
    #expect(run([.sent, .redirected(host: "evil\u{1B}")]) != .wait)
  }

  @Test func eachStageHasItsTime() {
    var call = ChatCall(Self.budget, startedAtMs: 50)
    #expect(call.deadlineMs == 60)
    #expect(call.expire() == .failed(.slow(.connect)))
    _ = call.take(.sent)
    _ = call.take(.head(status: 200, retryAfter: nil))
    #expect(call.deadlineMs == 150)
    #expect(call.expire() == .failed(.slow(.firstToken)))
    _ = call.take(Self.bytes(Self.delta("a")))
    #expect(call.deadlineMs == 1050)
    #expect(call.expire() == .failed(.slow(.whole)))
  }

  @Test func aModelThatThinksAloudIsAtWork() {
    var call = ChatCall(Self.budget, startedAtMs: 0)
    _ = call.take(.head(status: 200, retryAfter: nil))
    _ = call.take(
      Self.bytes("data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\"}}]}\n\n"))
    #expect(call.deadlineMs == 1000)
  }
}
