import Assist
import Desk
import Foundation
import Language
import ProviderWire

/// What a provider sends, right, wrong or hostile, and texts on their way to it and back.
struct ProviderTarget: FuzzTarget {
  private let answerer = Answerer(
    index: PassageIndex(
      [
        Article(
          id: "kettle", language: "en", title: "Descaling",
          body: "Boil vinegar in the kettle for 20 minutes.", questions: ["how do I descale"])
      ], asOf: 1), policy: Policy())
  private let understander = Understander.shipped

  func feed(_ input: inout NastyInput) throws -> FuzzFinding {
    var finding = FuzzFinding()
    let bytes = stream(&input)
    let status = input.isOne(in: 8) ? input.number(-1...999) : 200
    let whole = run([bytes], status)
    finding.expect(
      run(pieces(of: bytes, &input), status) == whole, "the answer depends on where the reads ended"
    )
    try judge(whole, &input, &finding)
    wire(bytes, &input, &finding)
    return finding
  }

  /// The call with its body in pieces.
  private func run(_ pieces: [Data], _ status: Int) -> ChatCall.Step {
    var call = ChatCall(ProviderBudget(), startedAtMs: 0)
    for news in [.sent, .head(status: status, retryAfter: "9")] + pieces.map(WireEvent.News.bytes)
      + [.ended]
    {
      let step = call.take(news)
      if step != .wait { return step }
    }
    return call.expire()
  }

  private func pieces(of bytes: Data, _ input: inout NastyInput) -> [Data] {
    var pieces: [Data] = []
    var from = bytes.startIndex
    while from < bytes.endIndex {
      let end = min(bytes.endIndex, from + input.number(1...max(1, bytes.count / 3)))
      pieces.append(Data(bytes[from..<end]))
      from = end
    }
    return pieces
  }

  /// Mostly a stream with something wrong in it.
  private func stream(_ input: inout NastyInput) -> Data {
    if input.isOne(in: 6) { return Data(input.bytes()) }
    var text = Data()
    for _ in 0..<input.number(0...6) {
      switch input.number(0...7) {
      case 0: text += Data(input.bytes().prefix(4_000))
      case 1: text += Data(": \(input.element(of: ["ping", "", "data: x"]))\n\n".utf8)
      case 2: text += Data("data: [DONE]\n\n".utf8)
      case 3:
        text += Data(
          "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":\(input.number(-9...99))}}\n\n".utf8)
      case 4: text += Data("data: {\"error\":{\"message\":\(quoted(&input))}}\n\n".utf8)
      default:
        let finish = input.element(of: ["null", "\"stop\"", "\"length\"", "3", "{}"])
        text += Data(
          ("data: {\"choices\":[{\"delta\":{\"content\":\(quoted(&input))},"
            + "\"finish_reason\":\(finish)}]}\(input.element(of: ["\n\n", "\r\n\r\n", "\r\r", "\n"]))")
            .utf8)
      }
    }
    return text
  }

  /// A text of a model as JSON.
  private func quoted(_ input: inout NastyInput) -> String {
    let words = input.element(of: [
      "Boil vinegar for 20 minutes [P1].", "[P1]", "【P1, O1】", "{NAME_1}", "NUMBER_1 [P1]",
      "<think>", "</think>", "NO_ANSWER", "https://x.example [P1]", "[P99999999999999999999]",
      "{CARD_1}", "**",
    ])
    let text = input.isOne(in: 2) ? words : words + String(input.text().prefix(2_000))
    // A text always encodes.
    let data = (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8)
    return String(decoding: data, as: UTF8.self)
  }

  /// What comes of it reaches people only in display form, and only through the guard.
  private func judge(
    _ step: ChatCall.Step, _ input: inout NastyInput, _ finding: inout FuzzFinding
  ) throws {
    switch step {
    case .wait: finding.expect(false, "a call that ended waits on")
    case .failed(let trouble):
      finding.add(trouble.name, lineBreaks: false)
      switch trouble {
      case .failed(_, let words), .unreachable(let words), .redirected(let words):
        finding.add(words, lineBreaks: false)
      default: break
      }
    case .done(let completion):
      let text = input.element(of: ["How do I descale?", "How do I descale? " + input.text()])
      let inquiry = Inquiry(
        message: 1, epoch: 1, text: text, understanding: understander.understand(text),
        customer: Customer(id: "C", name: "Ann " + String(input.text().prefix(50))),
        understander: understander)
      let fields = LeavingFields.of(input.element(of: ProviderClass.allCases))
      guard let prompt = answerer.prompt(for: inquiry, fields, names: ["Lina"]) else { return }
      finding.add(prompt.data, lineBreaks: false)
      if case .used(let reply) = answerer.reply(
        to: inquiry, from: completion, to: prompt, model: "m")
      {
        finding.add(reply.text ?? "", lineBreaks: true)
        finding.expect(!reply.citations.isEmpty, "a reply without a source is sent")
      }
      if let offer = answerer.offer(for: inquiry, from: completion, to: prompt) {
        finding.add(offer.text, lineBreaks: true)
      }
    }
  }

  /// What the second program says is cut into the same lines wherever the reads end.
  private func wire(_ bytes: Data, _ input: inout NastyInput, _ finding: inout FuzzFinding) {
    var whole = WireLines()
    var torn = WireLines()
    let lines = whole.take(bytes)
    var found: [Data]? = []
    for piece in pieces(of: bytes, &input) {
      guard let more = torn.take(piece) else {
        found = nil
        break
      }
      found?.append(contentsOf: more)
    }
    finding.expect(lines == nil || found == nil || lines == found, "lines depend on the reads")
    for line in lines ?? [] { _ = try? JSONDecoder().decode(WireEvent.self, from: line) }
  }
}
