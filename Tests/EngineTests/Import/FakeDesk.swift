import Desk
import Ledger
import Synchronization

@testable import Engine

/// As much of a desk as an import needs, in memory: it folds what is recorded and counts the calls.
final class FakeDesk: Sendable {
  struct State: Sendable {
    var articles: [Article] = []
    var customers: [CustomerID: Customer] = [:]
    var consents: [String: Consent] = [:]
    var orders: [Order] = []
    var agents: [Agent] = []
    var canned: [Canned] = []
    var examples: [String: Example] = [:]
    var recorded: [[ProposedFact]] = []
    var failure: LedgerError?
    /// The longest list of customers read in one snapshot.
    var longestRead = 0
  }

  private let state = Mutex(State())

  var now: State { state.withLock { $0 } }
  /// The facts of every call.
  var facts: [Fact] { now.recorded.flatMap { $0 }.map(\.fact) }

  func change(_ body: (inout sending State) -> Void) {
    state.withLock { body(&$0) }
  }

  var importer: Importer {
    Importer(
      read: { _, body throws(LedgerError) in
        let reader = FakeReader(state: self.now)
        try body(reader)
        self.change { $0.longestRead = max($0.longestRead, reader.reads.withLock { $0 }) }
      },
      record: { facts, _ throws(LedgerError) in
        if let failure = self.now.failure { throw failure }
        self.change { state in
          state.recorded.append(facts)
          for fact in facts { state.fold(fact.fact) }
        }
      })
  }
}

extension FakeDesk.State {
  fileprivate mutating func fold(_ fact: Fact) {
    switch fact {
    case .articleSaved(let article):
      articles.removeAll { $0.id == article.id }
      articles.append(article)
    case .customerSaved(let customer): customers[customer.id] = customer
    case .consentRecorded(let consent): consents[consent.id] = consent
    case .orderSaved(let order):
      orders.removeAll { $0.id == order.id }
      orders.append(order)
    case .exampleSaved(let example): examples[example.id] = example
    case .agentSaved(let agent):
      agents.removeAll { $0.id == agent.id }
      agents.append(agent)
    case .cannedSaved(let text):
      canned.removeAll { $0.id == text.id }
      canned.append(text)
    default: break
    }
  }
}

private final class FakeReader: ImportReader {
  let state: FakeDesk.State
  let reads = Mutex(0)

  init(state: FakeDesk.State) {
    self.state = state
  }

  func articles() -> [Article] { state.articles }
  func agents() -> [Agent] { state.agents }
  func example(_ id: String) -> Example? { state.examples[id] }

  func canned() -> [Canned] { state.canned }
  func consents(of customer: CustomerID) -> [Consent] {
    state.consents.values.filter { $0.customer == customer }.sorted { $0.purpose < $1.purpose }
  }
  func orders(of customer: CustomerID) -> [Order] {
    state.orders.filter { $0.customer == customer }
  }
  func customer(_ id: CustomerID) -> Customer? {
    reads.withLock { $0 += 1 }
    return state.customers[id]
  }
}
