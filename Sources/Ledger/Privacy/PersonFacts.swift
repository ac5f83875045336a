import Desk

/// Finds the facts of the desk that say something about one person, page by page.
struct PersonFacts {
  /// The kinds that can, in the order in which they are read.
  static let kinds: [FactKind] = [
    .customerSaved, .orderSaved, .ticketSaved, .exampleSaved, .consentRecorded,
  ]
  /// So many facts are read in one snapshot: well under 50 ms.
  private static let pageEvents = 500

  let customer: CustomerID
  /// Facts from here on are about somebody who came back.
  private let upTo: Seq
  /// The names of examples that hold what the person wrote.
  private(set) var examples: Set<String> = []
  private(set) var seqs: [Seq] = []
  /// Facts that stay, about things whose rows go: the latest of each stands again.
  private(set) var survivors: [String: Event] = [:]

  /// Every order and ticket that is the person's now.
  private let things: Set<String>
  private let candidates: Set<String>
  /// How far each kind was read.
  private var cursors = [Seq](repeating: 0, count: kinds.count)

  init(
    _ customer: CustomerID, upTo: Seq, examples: Set<String>, _ connection: Connection
  ) throws(LedgerError) {
    self.customer = customer
    self.upTo = upTo
    candidates = examples
    let orders = try connection.prepare("SELECT id FROM purchase WHERE customer=?").bind(customer)
      .all { row in PersonFacts.key(.orderSaved, row.text(0)) }
    let tickets = try connection.prepare("SELECT id FROM ticket WHERE customer=?").bind(customer)
      .all { row in PersonFacts.key(.ticketSaved, row.text(0)) }
    things = Set(orders + tickets)
  }

  /// Reads the next facts; false once there are none left.
  mutating func readPage(_ log: EventLog) throws(LedgerError) -> Bool {
    for index in Self.kinds.indices {
      let page = try AuditReads.ofDesk(
        log, Self.kinds[index], after: cursors[index], limit: Self.pageEvents)
      guard let last = page.last else { continue }
      for event in page { try take(event, log) }
      cursors[index] = last.seq
      return true
    }
    return false
  }

  private mutating func take(_ event: Event, _ log: EventLog) throws(LedgerError) {
    switch event.fact {
    case .customerSaved(let saved):
      take(event, isTheirs: saved.id == customer, Self.key(.customerSaved, saved.id))
    case .consentRecorded(let consent):
      take(
        event, isTheirs: consent.customer == customer, Self.key(.consentRecorded, consent.id))
    case .orderSaved(let order):
      take(event, isTheirs: order.customer == customer, Self.key(.orderSaved, order.id))
    case .ticketSaved(let ticket):
      take(event, isTheirs: ticket.customer == customer, Self.key(.ticketSaved, ticket.id))
    case .exampleSaved(let example):
      let isTheirs = candidates.contains(example.id)
      if isTheirs, event.seq < upTo { examples.insert(example.id) }
      take(event, isTheirs: isTheirs, Self.key(.exampleSaved, example.id))
    default: break
    }
  }

  private mutating func take(_ event: Event, isTheirs: Bool, _ thing: String) {
    if isTheirs, event.seq < upTo {
      seqs.append(event.seq)
    } else if isTheirs || things.contains(thing) {
      survivors[thing] = event
    }
  }

  private static func key(_ kind: FactKind, _ id: String) -> String { kind.rawValue + "/" + id }
}
