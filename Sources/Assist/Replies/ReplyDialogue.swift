public import Desk

/// A dialogue of the desk to learn replies from, with whom and what it was about.
public struct ReplyDialogue: Sendable {
  /// Oldest first.
  public var turns: [Turn]
  public var parties: ReplyParties

  public init(turns: [Turn], parties: ReplyParties = ReplyParties()) {
    self.turns = turns
    self.parties = parties
  }
}

/// Who took part in a dialogue and which orders it was about: what must not stay in a reply that is
/// offered to somebody else.
public struct ReplyParties: Sendable {
  public var customer: Customer?
  public var orders: [Order]
  /// The names of the agents and of the assistant.
  public var agents: [String]

  public init(customer: Customer? = nil, orders: [Order] = [], agents: [String] = []) {
    self.customer = customer
    self.orders = orders
    self.agents = agents
  }
}
