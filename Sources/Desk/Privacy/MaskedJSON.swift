public import Foundation
import Language

/// Masks a whole JSON value: every text in it, and the values that its keys call contact data.
public enum MaskedJSON {
  /// A JSON value with what belongs to a person masked, its keys sorted.
  ///
  /// - Returns: the same bytes where nothing is masked or they are no JSON.
  public static func data(_ json: Data, _ sight: Sight) -> Data {
    if sight == .plain { return json }
    guard let value = try? JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed),
      let masked = try? JSONSerialization.data(
        withJSONObject: Self.value(value, sight, nil),
        options: [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
    else { return json }
    return masked
  }

  /// - Parameter field: what the key above the value says that it is.
  private static func value(_ value: Any, _ sight: Sight, _ field: MaskedField?) -> Any {
    switch value {
    case let text as String:
      if let field, sight.masks(field) { return Masking.value(text, field) }
      return Masking.text(text, sight)
    case let list as [Any]:
      return list.map { Self.value($0, sight, field) }
    case let object as [String: Any]:
      // `{"kind":"phone","value":…}`: a way to reach a customer, or an entity of a message.
      let kind = (object["kind"] as? String).flatMap(Self.field(named:))
      var masked: [String: Any] = [:]
      for (key, value) in object {
        let isOfKind = kind != nil && (key == "value" || key == "text")
        masked[key] = Self.value(value, sight, isOfKind ? kind : Self.field(named: key))
      }
      return masked
    default:
      return value
    }
  }

  private static func field(named name: String) -> MaskedField? {
    switch name {
    case "phone": .phone
    case "email": .email
    case "address": .address
    case "cardNumber": .card
    case "idNumber": .identity
    default: nil
    }
  }
}

extension Fact {
  /// The fact as somebody sees it who does not see everything.
  public func masked(_ sight: Sight) -> Fact {
    if sight == .plain { return self }
    guard let body = try? encodedBody(with: JSONEncoder()), !body.isEmpty else { return self }
    return Fact(kind: kind, body: MaskedJSON.data(body, sight), with: JSONDecoder())
  }
}

extension Event {
  /// The event as somebody sees it who does not see everything.
  public func masked(_ sight: Sight) -> Event {
    if sight == .plain { return self }
    return Event(
      seq: seq, session: session, version: version, epoch: epoch, actor: actor, at: at,
      fact: fact.masked(sight))
  }
}
