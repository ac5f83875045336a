import Desk
import Engine
import Ledger

/// What `do reveal` shows: the values of a field in a customer's profile and session.
struct RevealedValues {
  private struct Output: Encodable {
    let field: MaskedField
    let values: [String]
  }

  private static let pageSize = 500

  private let field: MaskedField
  /// Each once, in the order of the profile and then of the dialogue.
  private let values: [String]
  private let program: Program

  init(
    _ field: MaskedField, in session: SessionID, _ engine: Engine, _ program: Program
  ) throws {
    self.field = field
    self.program = program
    var found: [String] = []
    let customer = try program.doing { () throws(EngineError) in
      let id = try engine.customer(of: session)
      return try engine.reading { reader throws(LedgerError) in try reader.customer(id) }
    }
    for contact in customer?.contacts ?? []
    where field == .everything || contact.kind.rawValue == field.rawValue {
      found.append(contact.value)
    }
    var cursor: Seq = 0
    while true {
      let start = cursor
      let page = try program.doing { () throws(EngineError) in
        try engine.reading { reader throws(LedgerError) in
          try reader.events(of: session, after: start, upTo: nil, limit: Self.pageSize)
        }
      }
      for case .messageReceived(let message) in page.map(\.fact) {
        found += Masking.values(of: field, in: message.text)
      }
      guard let last = page.last, page.count == Self.pageSize else { break }
      cursor = last.seq
    }
    var seen: Set<String> = []
    values = found.filter { seen.insert($0).inserted }
  }

  func print() throws {
    if program.wantsJSON {
      try Console.json(Output(field: field, values: values))
    } else {
      for value in values { Console.out(EventSummary.line(value) + "\n") }
    }
  }
}
