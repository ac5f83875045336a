import Desk
import Ledger

/// What an import asks the desk: as narrow as it is, so that a test can be a desk.
protocol ImportReader {
  func articles() throws(LedgerError) -> [Article]
  func customer(_ id: CustomerID) throws(LedgerError) -> Customer?
  func consents(of customer: CustomerID) throws(LedgerError) -> [Consent]
  func orders(of customer: CustomerID) throws(LedgerError) -> [Order]
  func agents() throws(LedgerError) -> [Agent]
  func canned() throws(LedgerError) -> [Canned]
  func example(_ id: String) throws(LedgerError) -> Example?
}

/// The desk as one snapshot of its ledger shows it.
struct LedgerImportReader: ImportReader {
  let reader: any LedgerReader
  let now: Timestamp

  func articles() throws(LedgerError) -> [Article] {
    try reader.articles(changedAfter: 0).map(\.article)
  }

  func customer(_ id: CustomerID) throws(LedgerError) -> Customer? { try reader.customer(id) }

  func consents(of customer: CustomerID) throws(LedgerError) -> [Consent] {
    try reader.consents(of: customer)
  }

  func orders(of customer: CustomerID) throws(LedgerError) -> [Order] {
    try reader.orders(of: customer)
  }

  func agents() throws(LedgerError) -> [Agent] { try reader.agents() }

  func example(_ id: String) throws(LedgerError) -> Example? { try reader.example(id)?.example }

  func canned() throws(LedgerError) -> [Canned] {
    let answer = try reader.answer(.canned(language: nil), viewer: nil, at: now)
    guard case .canned(let all) = answer else { return [] }
    return all
  }
}
