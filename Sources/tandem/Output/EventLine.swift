import Desk
import Engine
import Foundation

/// One event as a line of JSON: the header's keys and the body as an object.
struct EventLine {
  private let encoder = JSONEncoder()

  init() {
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// `{"actor","at","body","epoch","kind","seq","session","version"}` with a line break.
  func json(_ event: Event) throws -> String {
    let body = try event.fact.encodedBody(with: encoder)
    let session = event.session.map { "\"\($0)\"" } ?? "null"
    let bodyText =
      body.isEmpty ? "null" : HarmlessText.json(String(decoding: body, as: UTF8.self))
    let actor = String(decoding: try encoder.encode(event.actor.text), as: UTF8.self)
    let kind = String(decoding: try encoder.encode(event.fact.kind), as: UTF8.self)
    return "{\"seq\":\(event.seq),\"session\":\(session),\"version\":\(event.version),"
      + "\"epoch\":\(event.epoch),\"actor\":\(actor),\"at\":\"\(event.at)\",\"kind\":\(kind),"
      + "\"body\":\(bodyText)}\n"
  }

  /// The same with what the audit knows besides: `act`, `customer`, `permission` and `policy`.
  func audit(_ line: AuditLine, _ event: Event) throws -> String {
    struct Beside: Encodable {
      let act: String
      let customer: String?
      let permission: String?
      let policy: String?
    }
    let beside = Beside(
      act: line.act.rawValue, customer: line.customer, permission: line.permission?.rawValue,
      policy: line.policy)
    let object = String(decoding: try encoder.encode(beside), as: UTF8.self)
    return try json(event).dropLast(2) + "," + HarmlessText.json(object).dropFirst() + "\n"
  }

  /// A line for people: seq, time, session, who, what.
  func text(_ event: Event) -> String {
    let session = event.session.map(\.description) ?? "-"
    return "\(event.seq)  \(event.at)  \(session) v\(event.version) e\(event.epoch)  "
      + "\(event.actor.text)  \(event.fact.kind)  \(EventSummary.text(event.fact))\n"
  }
}
