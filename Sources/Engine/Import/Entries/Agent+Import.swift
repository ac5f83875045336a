import Desk
import Ledger

extension Agent: FactEntry {
  static var columns: [String] {
    [
      "id", "name", "role", "grants", "revokes", "team", "languages", "skills", "capacity",
      "timeZone", "shifts", "uid",
    ]
  }
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
      grants: row.has("grants") ? Self.permissions("grants", &row) : stored?.grants ?? [],
      revokes: row.has("revokes") ? Self.permissions("revokes", &row) : stored?.revokes ?? [],
      team: row.has("team") ? row.short("team") : stored?.team,
      languages: row.has("languages") ? row.list("languages") : stored?.languages ?? [],
      skills: row.has("skills") ? Self.skills(&row) : stored?.skills ?? [],
      capacity: row.has("capacity") ? Self.capacity(&row) : stored?.capacity,
      shifts: row.has("shifts") ? Self.shifts(&row) : stored?.shifts,
      uid: row.has("uid") ? Self.userNumber(&row) : stored?.uid,
      // The creator stays the one to whom the desk is never closed.
      origin: stored?.origin == .creator ? .creator : .imported)
  }

  private static func permissions(_ name: String, _ row: inout ImportRow) -> Set<Permission> {
    let words = row.list(name)
    let permissions = words.compactMap(Permission.init)
    if permissions.count < words.count {
      let known = Permission.allCases.map(\.rawValue)
      row.report(name, expected: "names of " + known.joined(separator: ", "))
    }
    return Set(permissions)
  }

  private static func skills(_ row: inout ImportRow) -> [Skill] {
    let words = row.list("skills")
    let skills = words.compactMap(Skill.init(text:))
    if skills.count < words.count || skills.count > skillLimit {
      row.report("skills", expected: "names, each with ':' and a level from 1 to 5 or without")
    }
    return skills
  }

  private static func capacity(_ row: inout ImportRow) -> Double? {
    guard let text = row.scalarText("capacity") else { return nil }
    if let number = Double(text), capacityRange.contains(number) { return number }
    row.report("capacity", expected: "a number from 0.1 to 1000")
    return nil
  }

  private static func shifts(_ row: inout ImportRow) -> WeekHours? {
    let words = row.list("shifts")
    guard !words.isEmpty else { return nil }
    let zone = row.short("timeZone") ?? "UTC"
    if !WeekHours.knows(timeZone: zone) {
      row.report("timeZone", expected: "a time zone such as Europe/Berlin")
    }
    let spans = words.compactMap(WeekHours.spans)
    guard spans.count == words.count, words.count <= WeekHours.spanLimit else {
      row.report("shifts", expected: WeekHours.notation + ", several of them separated by ';'")
      return nil
    }
    let hours = WeekHours(timeZone: zone, spans: spans.flatMap { $0 })
    if WeekHours.overlap(in: hours.spans) != nil {
      row.report("shifts", expected: "hours that do not overlap")
    }
    return hours
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
