public import Foundation

extension Fact {
  /// The version of event bodies that this program writes.
  public static let bodyVersion = 1

  /// The fact's body as a JSON object with its version under `v`.
  public func encodedBody(with encoder: JSONEncoder) throws -> Data {
    switch self {
    case .sessionOpened(let body): try encoder.encode(Versioned(body))
    case .messageReceived(let body): try encoder.encode(Versioned(body))
    case .understood(let body): try encoder.encode(Versioned(body))
    case .ownerChanged(let body): try encoder.encode(Versioned(body))
    case .messageCommitted(let body): try encoder.encode(Versioned(body))
    case .messageStarted(let body): try encoder.encode(Versioned(body))
    case .messageDelivered(let body): try encoder.encode(Versioned(body))
    case .messageFailed(let body): try encoder.encode(Versioned(body))
    case .messageWithdrawn(let body): try encoder.encode(Versioned(body))
    case .responded(let body): try encoder.encode(Versioned(body))
    case .suggestionsShown(let body): try encoder.encode(Versioned(body))
    case .suggestionRejected(let body): try encoder.encode(Versioned(body))
    case .noteAdded(let body): try encoder.encode(Versioned(body))
    case .handMoved(let body): try encoder.encode(Versioned(body))
    case .tagAdded(let body): try encoder.encode(Versioned(body))
    case .tagRemoved(let body): try encoder.encode(Versioned(body))
    case .snoozed(let body): try encoder.encode(Versioned(body))
    case .woken(let body): try encoder.encode(Versioned(body))
    case .waitPlanned(let body): try encoder.encode(Versioned(body))
    case .waitStepped(let body): try encoder.encode(Versioned(body))
    case .waitShifted(let body): try encoder.encode(Versioned(body))
    case .referenceKept(let body): try encoder.encode(Versioned(body))
    case .revealed(let body): try encoder.encode(Versioned(body))
    case .deskCreated(let body): try encoder.encode(Versioned(body))
    case .agentSaved(let body): try encoder.encode(Versioned(body))
    case .customerSaved(let body): try encoder.encode(Versioned(body))
    case .orderSaved(let body): try encoder.encode(Versioned(body))
    case .ticketSaved(let body): try encoder.encode(Versioned(body))
    case .articleSaved(let body): try encoder.encode(Versioned(body))
    case .cannedSaved(let body): try encoder.encode(Versioned(body))
    case .policyAdopted(let body): try encoder.encode(Versioned(body))
    case .assistantStopped(let body): try encoder.encode(Versioned(body))
    case .assistantStarted(let body): try encoder.encode(Versioned(body))
    case .refused(let body): try encoder.encode(Versioned(body))
    case .exampleSaved(let body): try encoder.encode(Versioned(body))
    case .modelTrained(let body): try encoder.encode(Versioned(body))
    case .modelChosen(let body): try encoder.encode(Versioned(body))
    case .dialoguesImported(let body): try encoder.encode(Versioned(body))
    case .consentRecorded(let body): try encoder.encode(Versioned(body))
    case .personExported(let body): try encoder.encode(Versioned(body))
    case .customerForgotten(let body): try encoder.encode(Versioned(body))
    case .sessionForgotten(let body): try encoder.encode(Versioned(body))
    case .unknown(_, let body): Data(body.utf8)
    case .forgotten: Data()
    }
  }

  /// Reads a fact back; a kind, version or body this program does not know becomes `.unknown`.
  ///
  /// - Parameter body: nil where the body was removed because a person asked to be forgotten.
  public init(kind: String, body: Data?, with decoder: JSONDecoder) {
    guard let body else {
      self = .forgotten(kind: kind)
      return
    }
    let known = FactKind(rawValue: kind).flatMap { try? Fact(kind: $0, body: body, with: decoder) }
    // A body that does not decode was written by another version: it is kept as it stands.
    self = known ?? .unknown(kind: kind, body: String(decoding: body, as: UTF8.self))
  }

  private init(kind: FactKind, body: Data, with decoder: JSONDecoder) throws {
    func read<Body: Decodable>(_ type: Body.Type) throws -> Body {
      try decoder.decode(Versioned<Body>.self, from: body).body
    }
    switch kind {
    case .sessionOpened: self = .sessionOpened(try read(SessionOpened.self))
    case .messageReceived: self = .messageReceived(try read(MessageReceived.self))
    case .understood: self = .understood(try read(Understood.self))
    case .ownerChanged: self = .ownerChanged(try read(OwnerChanged.self))
    case .messageCommitted: self = .messageCommitted(try read(MessageCommitted.self))
    case .messageStarted: self = .messageStarted(try read(MessageRef.self))
    case .messageDelivered: self = .messageDelivered(try read(MessageDelivered.self))
    case .messageFailed: self = .messageFailed(try read(MessageFailed.self))
    case .messageWithdrawn: self = .messageWithdrawn(try read(MessageWithdrawn.self))
    case .responded: self = .responded(try read(Responded.self))
    case .suggestionsShown: self = .suggestionsShown(try read(SuggestionsShown.self))
    case .suggestionRejected: self = .suggestionRejected(try read(SuggestionRejected.self))
    case .noteAdded: self = .noteAdded(try read(NoteAdded.self))
    case .handMoved: self = .handMoved(try read(HandMoved.self))
    case .tagAdded: self = .tagAdded(try read(TagAdded.self))
    case .tagRemoved: self = .tagRemoved(try read(TagRemoved.self))
    case .snoozed: self = .snoozed(try read(Snoozed.self))
    case .woken: self = .woken(try read(Woken.self))
    case .waitPlanned: self = .waitPlanned(try read(WaitPlanned.self))
    case .waitStepped: self = .waitStepped(try read(WaitStepped.self))
    case .waitShifted: self = .waitShifted(try read(WaitShifted.self))
    case .referenceKept: self = .referenceKept(try read(ReferenceKept.self))
    case .revealed: self = .revealed(try read(Revealed.self))
    case .deskCreated: self = .deskCreated(try read(DeskCreated.self))
    case .agentSaved: self = .agentSaved(try read(Agent.self))
    case .customerSaved: self = .customerSaved(try read(Customer.self))
    case .orderSaved: self = .orderSaved(try read(Order.self))
    case .ticketSaved: self = .ticketSaved(try read(Ticket.self))
    case .articleSaved: self = .articleSaved(try read(Article.self))
    case .cannedSaved: self = .cannedSaved(try read(Canned.self))
    case .policyAdopted: self = .policyAdopted(try read(PolicyAdopted.self))
    case .assistantStopped: self = .assistantStopped(try read(AssistantStop.self))
    case .assistantStarted: self = .assistantStarted(try read(AssistantStop.self))
    case .refused: self = .refused(try read(Refused.self))
    case .exampleSaved: self = .exampleSaved(try read(Example.self))
    case .modelTrained: self = .modelTrained(try read(ModelTrained.self))
    case .modelChosen: self = .modelChosen(try read(ModelChosen.self))
    case .dialoguesImported: self = .dialoguesImported(try read(DialoguesImported.self))
    case .consentRecorded: self = .consentRecorded(try read(Consent.self))
    case .personExported: self = .personExported(try read(PersonExported.self))
    case .customerForgotten: self = .customerForgotten(try read(CustomerForgotten.self))
    case .sessionForgotten: self = .sessionForgotten(try read(SessionForgotten.self))
    }
  }
}

/// A body with its version beside its own keys.
private struct Versioned<Body> {
  let body: Body

  init(_ body: Body) {
    self.body = body
  }

  enum Key: String, CodingKey {
    case v
  }
}

extension Versioned: Encodable where Body: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Fact.bodyVersion, forKey: .v)
    try body.encode(to: encoder)
  }
}

extension Versioned: Decodable where Body: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard try container.decode(Int.self, forKey: .v) <= Fact.bodyVersion else {
      throw DecodingError.dataCorruptedError(
        forKey: .v, in: container, debugDescription: "written by a newer program")
    }
    body = try Body(from: decoder)
  }
}
