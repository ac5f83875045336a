/// What can happen on a desk: the closed list of facts.
///
/// A fact's name in the ledger is `kind`; its body is a JSON object with a version `v`.
public enum Fact: Sendable, Equatable {
  // Of one session.
  case sessionOpened(SessionOpened)
  case messageReceived(MessageReceived)
  case understood(Understood)
  case ownerChanged(OwnerChanged)
  case messageCommitted(MessageCommitted)
  case messageStarted(MessageRef)
  case messageDelivered(MessageDelivered)
  case messageFailed(MessageFailed)
  case messageWithdrawn(MessageWithdrawn)
  case responded(Responded)
  case suggestionsShown(SuggestionsShown)
  case suggestionRejected(SuggestionRejected)
  case noteAdded(NoteAdded)
  case handMoved(HandMoved)
  case tagAdded(TagAdded)
  case tagRemoved(TagRemoved)
  case snoozed(Snoozed)
  case woken(Woken)
  case waitPlanned(WaitPlanned)
  case waitStepped(WaitStepped)
  case waitShifted(WaitShifted)
  case referenceKept(ReferenceKept)
  case revealed(Revealed)

  // Of the whole desk.
  case deskCreated(DeskCreated)
  case agentSaved(Agent)
  case customerSaved(Customer)
  case orderSaved(Order)
  case ticketSaved(Ticket)
  case articleSaved(Article)
  case cannedSaved(Canned)
  case policyAdopted(PolicyAdopted)
  case assistantStopped(AssistantStop)
  case assistantStarted(AssistantStop)
  case refused(Refused)
  case exampleSaved(Example)
  case modelTrained(ModelTrained)
  case modelChosen(ModelChosen)
  case dialoguesImported(DialoguesImported)
  case consentRecorded(Consent)
  case personExported(PersonExported)
  case customerForgotten(CustomerForgotten)
  case sessionForgotten(SessionForgotten)

  /// A kind or a body this program does not know: kept, shown as such; its session is read-only here.
  case unknown(kind: String, body: String)
  /// A fact whose body was removed because a person asked to be forgotten.
  case forgotten(kind: String)
}

/// The names of the facts, as they stand in the ledger.
public enum FactKind: String, Sendable, CaseIterable, Codable {
  case sessionOpened, messageReceived, understood, ownerChanged, messageCommitted, messageStarted
  case messageDelivered, messageFailed, messageWithdrawn, responded, suggestionsShown, noteAdded
  case suggestionRejected, handMoved, tagAdded, tagRemoved, snoozed, woken, waitPlanned, waitStepped
  case waitShifted, referenceKept, revealed
  case deskCreated, agentSaved, customerSaved, orderSaved, ticketSaved, articleSaved, cannedSaved
  case policyAdopted, assistantStopped, assistantStarted, refused
  case exampleSaved, modelTrained, modelChosen, dialoguesImported
  case consentRecorded, personExported, customerForgotten, sessionForgotten

  /// Whether facts of this kind belong to one session and move its version.
  public var isOfSession: Bool {
    switch self {
    case .deskCreated, .agentSaved, .customerSaved, .orderSaved, .ticketSaved, .articleSaved,
      .cannedSaved, .policyAdopted, .assistantStopped, .assistantStarted, .refused, .exampleSaved,
      .modelTrained, .modelChosen, .dialoguesImported, .consentRecorded, .personExported,
      .customerForgotten, .sessionForgotten:
      false
    default: true
    }
  }
}

extension Fact {
  /// The name of the fact in the ledger.
  public var kind: String {
    switch self {
    case .unknown(let kind, _), .forgotten(let kind): kind
    default: knownKind?.rawValue ?? ""
    }
  }

  /// The kind, unless this program does not know it or the body was forgotten.
  public var knownKind: FactKind? {
    switch self {
    case .sessionOpened: .sessionOpened
    case .messageReceived: .messageReceived
    case .understood: .understood
    case .ownerChanged: .ownerChanged
    case .messageCommitted: .messageCommitted
    case .messageStarted: .messageStarted
    case .messageDelivered: .messageDelivered
    case .messageFailed: .messageFailed
    case .messageWithdrawn: .messageWithdrawn
    case .responded: .responded
    case .suggestionsShown: .suggestionsShown
    case .suggestionRejected: .suggestionRejected
    case .noteAdded: .noteAdded
    case .handMoved: .handMoved
    case .tagAdded: .tagAdded
    case .tagRemoved: .tagRemoved
    case .snoozed: .snoozed
    case .woken: .woken
    case .waitPlanned: .waitPlanned
    case .waitStepped: .waitStepped
    case .waitShifted: .waitShifted
    case .referenceKept: .referenceKept
    case .revealed: .revealed
    case .deskCreated: .deskCreated
    case .agentSaved: .agentSaved
    case .customerSaved: .customerSaved
    case .orderSaved: .orderSaved
    case .ticketSaved: .ticketSaved
    case .articleSaved: .articleSaved
    case .cannedSaved: .cannedSaved
    case .policyAdopted: .policyAdopted
    case .assistantStopped: .assistantStopped
    case .assistantStarted: .assistantStarted
    case .refused: .refused
    case .exampleSaved: .exampleSaved
    case .modelTrained: .modelTrained
    case .modelChosen: .modelChosen
    case .dialoguesImported: .dialoguesImported
    case .consentRecorded: .consentRecorded
    case .personExported: .personExported
    case .customerForgotten: .customerForgotten
    case .sessionForgotten: .sessionForgotten
    case .unknown(let kind, _), .forgotten(let kind): FactKind(rawValue: kind)
    }
  }
}
