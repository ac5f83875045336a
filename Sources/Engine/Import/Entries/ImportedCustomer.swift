import Desk
import Ledger

/// A row of customers: the profile, and what the person allows.
struct ImportedCustomer: ImportEntry {
  static var columns: [String] { Customer.columns + ["consents"] }
  static var isReadWhole: Bool { false }

  /// nil where the desk has consents of somebody it has no profile of.
  private var customer: Customer?
  /// One for each purpose, by purpose.
  private var consents: [Consent]
  private let id: CustomerID

  var key: String { id }

  init(key: String, _ row: inout ImportRow, over stored: ImportedCustomer?) {
    id = key
    customer = Customer(key: key, &row, over: stored?.customer)
    consents = stored?.consents ?? []
    for said in row.consents(of: key) { take(said) }
    consents.sort { $0.purpose < $1.purpose }
  }

  private init(_ id: CustomerID, _ customer: Customer?, _ consents: [Consent]) {
    self.id = id
    self.customer = customer
    self.consents = consents.sorted { $0.purpose < $1.purpose }
  }

  /// A later word stays: the file may be older than what the person said since.
  private mutating func take(_ said: Consent) {
    guard let index = consents.firstIndex(where: { $0.purpose == said.purpose }) else {
      consents.append(said)
      return
    }
    if let before = consents[index].saidAt, let at = said.saidAt, at < before { return }
    consents[index] = said
  }

  func facts(over stored: ImportedCustomer?) -> [Fact] {
    let profile = customer == stored?.customer ? nil : customer
    return (profile.map { [.customerSaved($0)] } ?? [])
      + consents.filter { !(stored?.consents.contains($0) ?? false) }.map(Fact.consentRecorded)
  }

  static func stored(for rows: [ImportRow], in reader: any ImportReader)
    throws(LedgerError) -> StoredEntries<ImportedCustomer>
  {
    var found = StoredEntries<ImportedCustomer>()
    for row in rows {
      guard let id = row.scalarText("id") else { continue }
      let (customer, consents) = (try reader.customer(id), try reader.consents(of: id))
      if customer != nil || !consents.isEmpty {
        found.entries[id] = ImportedCustomer(id, customer, consents)
      }
    }
    return found
  }
}
