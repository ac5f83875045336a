public import Desk
import Ledger

/// What an event is in the eyes of somebody who checks up on people.
public enum AuditAct: String, Sendable, CaseIterable {
  /// What is shown masked was looked at, or everything about a person left the desk.
  case saw
  case sent
  /// Against the guard, or out of another agent's hands.
  case overrode
  case changed
  /// Somebody, or a session, was forgotten.
  case forgot
  /// Somebody tried what they may not.
  case refused

  public init(_ event: Event) {
    switch event.fact {
    case .revealed, .personExported: self = .saw
    case .customerForgotten, .sessionForgotten: self = .forgot
    case .refused: self = .refused
    case .messageCommitted(let message): self = message.overridden == nil ? .sent : .overrode
    case .ownerChanged(let change):
      self = change.verb == .takeOver && change.from.agent != nil ? .overrode : .changed
    default: self = .changed
    }
  }
}

/// One line of the audit.
public struct AuditLine: Sendable, Equatable {
  public let event: Event
  public let act: AuditAct
  /// Whom it concerns, where one person is concerned and not forgotten.
  public let customer: CustomerID?
  /// The permission it needed or lacked.
  public let permission: Permission?
  /// The version of the rules that held.
  public let policy: String?

  /// Where it happened, or what a fact of the desk speaks of.
  public var session: SessionID? { event.session ?? event.fact.place }
}

/// What of the audit is wanted; everything that is set must hold.
public struct AuditFilter: Sendable, Equatable {
  public var agent: AgentID?
  public var customer: CustomerID?
  public var session: SessionID?
  public var kind: FactKind?
  public var from: Timestamp?
  /// Not this moment itself.
  public var to: Timestamp?
  public var permission: Permission?

  public init() {}

  /// What the desk does by itself and people want to be told of all the same.
  private static let kinds: Set<FactKind> = [
    .refused, .policyAdopted, .agentSaved, .customerForgotten, .sessionForgotten, .revealed,
    .personExported, .deskCreated,
  ]

  /// What the ledger can sort out by itself.
  var ofEvents: EventFilter {
    var filter = EventFilter()
    filter.actor = agent.map(Actor.agent)
    filter.session = session
    filter.besides = [.refused, .personExported, .sessionForgotten]
    filter.from = from
    filter.to = to
    filter.kinds = kind.map { [$0] } ?? Self.kinds
    filter.includesAgents = kind == nil
    return filter
  }
}

extension Fact {
  /// Whom a fact of the desk concerns.
  var person: CustomerID? {
    switch self {
    case .customerSaved(let customer): customer.id
    case .orderSaved(let order): order.customer
    case .ticketSaved(let ticket): ticket.customer
    case .consentRecorded(let consent): consent.customer
    case .personExported(let export): export.customer
    case .customerForgotten(let forgotten): forgotten.customer
    case .revealed(let revealed): revealed.customer
    default: nil
    }
  }

  /// The session that a fact of the desk speaks of.
  var place: SessionID? {
    switch self {
    case .refused(let refused): refused.session
    case .personExported(let export): export.session
    case .sessionForgotten(let forgotten): forgotten.session
    default: nil
    }
  }

  /// The permission that a fact of this kind needs beyond the work of every agent.
  func permission(_ act: AuditAct) -> Permission? {
    switch self {
    case .refused(let refused): refused.permission
    case .revealed: .reveal
    case .personExported(let export): export.isPlain ? .reveal : .supervise
    case .customerForgotten, .customerSaved, .orderSaved, .ticketSaved: .manageDesk
    case .articleSaved, .cannedSaved, .modelTrained, .modelChosen, .dialoguesImported:
      .manageKnowledge
    case .ownerChanged: act == .overrode ? .bargeIn : nil
    default: nil
    }
  }
}
