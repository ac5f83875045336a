import Desk
import Ledger

extension Agent: ImportEntry {
  static var columns: [String] { ["id", "name", "role", "languages", "skills", "uid"] }
  static var isReadWhole: Bool { true }

  var key: String { id }
  var fact: Fact { .agentSaved(self) }

  init(key: String, _ row: inout ImportRow, over stored: Agent?) {
    if Name.problem(ofAgent: key) != nil {
      row.report("id", expected: "a login name: " + Name.agentExpected)
    }
    self.init(
      id: key, name: row.has("name") ? row.short("name") ?? key : stored?.name ?? key,
      role: row.has("role") ? row.choice("role", otherwise: .agent) : stored?.role ?? .agent,
      languages: row.has("languages") ? row.list("languages") : stored?.languages ?? [],
      skills: row.has("skills") ? row.list("skills") : stored?.skills ?? [],
      uid: row.has("uid") ? Self.userNumber(&row) : stored?.uid,
      // The creator stays the one to whom the desk is never closed.
      origin: stored?.origin == .creator ? .creator : .imported)
  }

  private static func userNumber(_ row: inout ImportRow) -> UInt32? {
    guard let text = row.scalarText("uid") else { return nil }
    if let number = UInt32(text) { return number }
    row.report("uid", expected: "a user number of the system")
    return nil
  }

  static func stored(for rows: [ImportRow], in reader: any ImportReader)
    throws(LedgerError) -> StoredEntries<Agent>
  {
    var found = StoredEntries<Agent>()
    for agent in try reader.agents() { found.entries[agent.id] = agent }
    return found
  }
}
