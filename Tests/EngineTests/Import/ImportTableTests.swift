import Desk
import Ledger
import Testing

@testable import Engine

/// Customers, orders, agents and canned responses from CSV and JSON Lines.
@Suite struct ImportTableTests {
  private let test: TestFolder
  private let desk = FakeDesk()

  init() throws {
    test = try TestFolder()
  }

  private func run(_ kind: ImportKind, _ paths: [String], isCheck: Bool = false) -> ImportReport {
    desk.importer.run(
      kind, paths: paths, isCheck: isCheck, actor: .agent("lina"), at: Timestamp(ms: 1000))
  }

  /// Writes one file, imports it and gives its line of the report.
  private func take(_ kind: ImportKind, _ name: String, _ text: String, isCheck: Bool = false)
    throws -> ImportedFile
  {
    let report = run(kind, [try test.write(name, text)], isCheck: isCheck)
    return try #require(report.files.first)
  }

  // MARK: - What comes in

  @Test func customersComeInFromCSVWithEveryColumn() throws {
    let file = try take(
      .customers, "c.csv",
      "\u{FEFF}id,name,tier,tags,locale,email,phone,address,notes,since\r\n"
        + "C1,\"Li, Na\",vip,press; b2b ,zh-CN,a@b.example;c@d.example,+86 10,\"1 Rd;\nX\","
        + "\"said \"\"hi\"\"\",2019-03\r\n\r\nC2,小雨,,,,,,,,\r\n")
    #expect(file.refused == nil)
    #expect(file.added == 2 && file.updated == 0 && file.unchanged == 0)
    #expect(
      desk.facts == [
        .customerSaved(
          Customer(
            id: "C1", name: "Li, Na", tier: .vip, tags: ["press", "b2b"], locale: "zh-CN",
            contacts: [
              ContactPoint(kind: .email, value: "a@b.example"),
              ContactPoint(kind: .email, value: "c@d.example"),
              ContactPoint(kind: .phone, value: "+86 10"),
              ContactPoint(kind: .address, value: "1 Rd;\nX"),
            ], notes: "said \"hi\"", since: "2019-03")),
        .customerSaved(Customer(id: "C2", name: "小雨")),
      ])
    #expect(desk.now.recorded.first?.first?.actor == .agent("lina"))
  }

  @Test func customersComeInFromJSONLinesInTheSameForm() throws {
    _ = try take(
      .customers, "c.jsonl",
      #"{"id":"C1","name":"Li","tags":["a","b"],"phone":4915,"since":2019,"notes":null}"# + "\n\n"
        + #"{"id":7,"name":"Bo","tags":"a; b","email":["x@y.example"]}"#)
    #expect(
      desk.facts == [
        .customerSaved(
          Customer(
            id: "C1", name: "Li", tags: ["a", "b"],
            contacts: [ContactPoint(kind: .phone, value: "4915")], since: "2019")),
        .customerSaved(
          Customer(
            id: "7", name: "Bo", tags: ["a", "b"],
            contacts: [ContactPoint(kind: .email, value: "x@y.example")])),
      ])
  }

  // MARK: - Consents

  private static let consents =
    "newsletter: yes, 2026-03-02, sign-up form, page 2; calls: no, 2026-04-01T10:00:00Z, chat"

  private func consent(_ purpose: String, _ isGranted: Bool, _ at: String, _ source: String)
    -> Consent
  {
    Consent(
      customer: "C1", purpose: purpose, isGranted: isGranted, source: source, saidAt: Timestamp(at))
  }

  @Test func consentsComeInWithTimeAndSourceAndOnlyOnce() throws {
    let table = "id,name,consents\nC1,Li,\"\(Self.consents)\"\n"
    #expect(try take(.customers, "c.csv", table).added == 1)
    let calls = consent("calls", false, "2026-04-01T10:00:00Z", "chat")
    let letters = consent("newsletter", true, "2026-03-02", "sign-up form, page 2")
    #expect(
      desk.facts == [
        .customerSaved(Customer(id: "C1", name: "Li")), .consentRecorded(calls),
        .consentRecorded(letters),
      ])
    #expect(try take(.customers, "c.csv", table).unchanged == 1)
    let lines =
      #"{"id":"C1","consents":[{"purpose":"calls","granted":true,"at":"2026-05-01","source":"shop"}]}"#
    #expect(try take(.customers, "c.jsonl", lines).updated == 1)
    #expect(desk.facts.count == 4)
    #expect(desk.facts.last == .consentRecorded(consent("calls", true, "2026-05-01", "shop")))
    // An empty cell takes nothing back.
    #expect(try take(.customers, "e.csv", "id,consents\nC1,\n").unchanged == 1)
  }

  @Test func aLaterWordThanTheFilesStays() throws {
    let later = consent("newsletter", false, "2026-10-01", "chat")
    desk.change {
      $0.customers["C1"] = Customer(id: "C1", name: "Li")
      $0.consents[later.id] = later
    }
    let file = try take(
      .customers, "c.csv", "id,consents\nC1,\"newsletter: yes, 2026-03-02, form\"\n")
    #expect(file.unchanged == 1 && desk.facts.isEmpty)
  }

  @Test(arguments: [
    "newsletter", "newsletter: maybe, 2026-03-02, form", "newsletter: yes, soon, form",
    "newsletter: yes, 2026-03-02", ": yes, 2026-03-02, form", "newsletter: yes, 2026-03-02, ",
    "a: yes, 2026-03-02, form; a: no, 2026-03-03, form",
  ])
  func aBadConsentIsToldWithItsLine(_ text: String) throws {
    let file = try take(.customers, "c.csv", "id,name,consents\nC1,Li,\nC2,Bo,\"\(text)\"\n")
    let problem = try #require(file.problems.first)
    #expect(problem.line == 3 && problem.message.hasPrefix("consents: expected"))
    #expect(desk.facts.isEmpty)
  }

  // MARK: - Orders

  @Test func ordersComeInWithExactMoneyAndCountedItems() throws {
    desk.change { $0.customers["C1"] = Customer(id: "C1", name: "Li") }
    let file = try take(
      .orders, "o.csv",
      "id,customer,status,placedAt,etaAt,items,total,currency,tracking\n"
        + "88231,C1,shipped,2026-11-01T08:00:00Z,2026-11-05,2x Lamp; 1x Rug;3xl shirt,129.9,EUR,T1\n"
        + "88232,C1,paid,2026-11-02,,Desk,1299,JPY,\n")
    #expect(file.refused == nil)
    let placed = try #require(Timestamp("2026-11-01T08:00:00Z"))
    #expect(
      desk.now.orders.first
        == Order(
          id: "88231", customer: "C1", status: "shipped", placedAt: placed,
          etaAt: Timestamp("2026-11-05"),
          items: [
            OrderItem(name: "Lamp", quantity: 2), OrderItem(name: "Rug", quantity: 1),
            OrderItem(name: "3xl shirt", quantity: 1),
          ], totalMinor: 12990, currency: "EUR", tracking: "T1"))
    #expect(desk.now.orders.last?.totalMinor == 1299)
    _ = try take(
      .orders, "o.jsonl",
      #"{"id":"88233","customer":"C1","status":"paid","placedAt":"2026-11-02","total":0.1,"#
        + #""currency":"USD","items":[{"name":"Lamp","quantity":2},"3x Rug"]}"#)
    #expect(desk.now.orders.last?.totalMinor == 10)
    #expect(desk.now.orders.last?.items.map(\.quantity) == [2, 3])
  }

  @Test func agentsAndCannedResponsesComeIn() throws {
    desk.change {
      $0.agents = [Agent(id: "root", name: "root", role: .admin, origin: .creator)]
    }
    _ = try take(
      .agents, "a.csv",
      "id,name,role,languages,skills,uid\nlina,Lina,supervisor,zh;en,returns,1000\nroot,Rut,,,,\n")
    #expect(
      desk.now.agents.first { $0.id == "lina" }
        == Agent(
          id: "lina", name: "Lina", role: .supervisor, languages: ["zh", "en"],
          skills: ["returns"], uid: 1000, origin: .imported))
    #expect(desk.now.agents.first { $0.id == "root" }?.origin == .creator)
    _ = try take(
      .agents, "b.csv",
      "id,team,skills,capacity,timeZone,shifts,grants\nlina,east,returns:5;refunds,2.5,"
        + "Europe/Berlin,mon-fri 09:00-17:00;sat 10:00-14:00,reveal\n")
    let lina = desk.now.agents.first { $0.id == "lina" }
    #expect(lina?.skills == [Skill("returns", level: 5), "refunds"])
    #expect(lina?.role == .supervisor && lina?.team == "east" && lina?.capacity == 2.5)
    #expect(lina?.shifts?.timeZone == "Europe/Berlin" && lina?.shifts?.spans.count == 6)
    #expect(lina?.grants == [.reveal])
    _ = try take(.canned, "k.jsonl", #"{"id":"K1","title":"Hi","text":"Hello {customer.name}!"}"#)
    #expect(
      desk.now.canned == [
        Canned(id: "K1", language: "en", title: "Hi", text: "Hello {customer.name}!")
      ])
  }

  // MARK: - Coming again

  @Test func unchangedEntriesMakeNoFact() throws {
    let text = "id,name,tier\nC1,Li,gold\nC2,Bo,\n"
    _ = try take(.customers, "c.csv", text)
    let again = try take(.customers, "c.csv", text)
    #expect(again.unchanged == 2 && again.added == 0 && again.updated == 0)
    #expect(desk.now.recorded.count == 1)
    let changed = try take(.customers, "c.csv", "id,name,tier\nC1,Li,vip\nC2,Bo,\n")
    #expect(changed.updated == 1 && changed.unchanged == 1)
    #expect(desk.now.recorded.last?.count == 1)
  }

  @Test func aColumnThatIsAbsentKeepsWhatTheDeskHas() throws {
    let customer = Customer(
      id: "C1", name: "Li", tier: .gold, tags: ["a"],
      contacts: [
        ContactPoint(kind: .email, value: "a@b.example"), ContactPoint(kind: .other, value: "wx"),
      ], notes: "kind", since: "2019")
    desk.change { $0.customers["C1"] = customer }
    _ = try take(.customers, "c.csv", "id,tier,notes,phone\nC1,vip,,1\n")
    var expected = customer
    expected.tier = .vip
    expected.notes = nil
    expected.contacts = [
      ContactPoint(kind: .email, value: "a@b.example"), ContactPoint(kind: .phone, value: "1"),
      ContactPoint(kind: .other, value: "wx"),
    ]
    #expect(desk.now.customers["C1"] == expected)
  }

  @Test func checkingReportsTheSameAndRecordsNothing() throws {
    let text = "id,name\nC1,Li\nC2,Bo\n"
    let checked = try take(.customers, "c.csv", text, isCheck: true)
    #expect(desk.now.recorded.isEmpty)
    let done = try take(.customers, "c.csv", text)
    #expect(checked == done)
    let bad = try take(.customers, "c.csv", "id,nme\nC1,Li\n", isCheck: true)
    #expect(bad.refused?.contains("did you mean 'name'?") == true)
  }

  // MARK: - All or nothing

  @Test func oneBadRowKeepsTheWholeFileOutAndNoOther() throws {
    let bad = try test.write("bad.csv", "id,name,tier\nC1,Li,gold\nC2,Bo,golden\nC3,,\n")
    let good = try test.write("good.csv", "id,name\nC1,Li\n")
    let report = run(.customers, [bad, good])
    #expect(!report.isComplete)
    #expect(
      report.files[0].problems.map(\.description) == [
        "\(bad):3: tier: expected one of standard, silver, gold, vip, found 'golden'",
        "\(bad):4: name: expected a text, which every entry needs, found nothing",
      ])
    #expect(report.files[0].added == 0)
    #expect(report.files[1].added == 1)
    #expect(desk.facts.count == 1)
  }

  @Test func aFileIsRecordedInOneCallHoweverLong() throws {
    let count = ImportLimits.batchFacts * 2
    let rows = (1...count).map { "C\($0),Name \($0)\n" }.joined()
    _ = try take(.customers, "c.csv", "id,name\n" + rows)
    #expect(desk.now.recorded.map(\.count) == [count])
    #expect(desk.now.longestRead == ImportLimits.lookUpCount)
  }

  @Test func whenTheLedgerFailsTheFilesSayWhy() throws {
    desk.change { $0.failure = LedgerError(.diskFull, "the disk is full", sqliteCode: 13) }
    let paths = try ["a.csv", "b.csv"].map { try test.write($0, "id,name\n\($0),Li\n") }
    let report = run(.customers, paths)
    #expect(report.files.allSatisfy { $0.refused?.contains("the disk is full") == true })
    #expect(report.added == 0)
  }

  @Test func aKeyStandsInOneFileOfARunOnly() throws {
    let paths = try ["a.csv", "b.csv"].map { try test.write($0, "id,name\nC1,\($0)\n") }
    let report = run(.customers, paths)
    #expect(report.files[0].added == 1)
    #expect(
      report.files[1].refused == "\(paths[1]):2: duplicate id 'C1': it stands in \(paths[0]):2")
  }

  // MARK: - Bad input

  @Test(arguments: [
    ("id,nmae\n", "1: unknown column 'nmae'; did you mean 'name'?"),
    ("id;name\nC1;Li\n", "1: expected columns separated by commas, found other separators"),
    ("id,colour\n", "1: unknown column 'colour'; expected one of id, name"),
    ("id,name,name\n", "1: the column 'name' stands twice"),
    ("name\nLi\n", "1: no column 'id'"),
    ("", " empty; expected a header of id,name,tier"),
    ("id,name\nC1,Li\nC1,Bo\n", "3: duplicate id 'C1': it stands on line 2"),
    ("id,name\nC1,Li,x\n", "2: 3 cells, expected 2 as in the header"),
    ("id,name\n,Li\n", "2: id: expected a name of 1 to 128 bytes, found nothing"),
    ("id,name\nC1,\"Li\n\nx", "2: a quote is opened here and never closed"),
    ("id,name\nC1,\"Li\"x\n", "2: text after a closing quote"),
    ("id,name\nC1,L\"i\n", "2: a quote inside an unquoted cell"),
    ("id,name,email\n\"C\n1\",Li,\nC2,Bo,nowhere\n", "4: email: expected addresses"),
    ("id,name,since\nC1,Li,last May\n", "2: since: expected a year"),
    ("id,name,locale\nC1,Li,zh cn\n", "2: locale: expected a locale such as zh-CN"),
  ])
  func badCSVIsRefusedWithItsLine(text: String, expected: String) throws {
    let file = try take(.customers, "c.csv", text)
    let refused = try #require(file.refused)
    #expect(refused.contains("c.csv:" + expected), "\(refused)")
    #expect(desk.now.recorded.isEmpty)
  }

  @Test(arguments: [
    (#"{"id":"C1","name":"Li"}"# + "\n{\"id\":", "2: bad JSON: column 7: expected a value"),
    (#"{"id":"C1","name":"Li",}"#, "1: bad JSON: byte 24: expected plain JSON"),
    (#"{id:"C1","name":"Li"}"#, "1: bad JSON: byte 2: expected plain JSON"),
    (#"["C1"]"#, "1: expected a JSON object, found an array"),
    (#"{"id":"C1","nme":"Li"}"#, "1: unknown key 'nme'; did you mean 'name'?"),
    (#"{"id":"C1","id":"C2","name":"Li"}"#, "stands twice"),
    (#"{"id":"C1","name":["Li"]}"#, "1: name: expected one line of text"),
    (#"{"id":"C1","name":"Li","tags":[1]}"#, "1: tags: expected texts separated by ';'"),
    (#"{"id":"C\u001b1","name":"Li"}"#, "1: id: expected a name"),
    ("", " empty; expected a JSON object a line"),
  ])
  func badJSONLinesAreRefusedWithTheirLine(text: String, expected: String) throws {
    let file = try take(.customers, "c.jsonl", text)
    let refused = try #require(file.refused)
    #expect(refused.contains(expected), "\(refused)")
    #expect(desk.now.recorded.isEmpty)
  }

  @Test(arguments: [
    ("total", "1,299.00"), ("total", "-1"), ("total", "12.345"), ("total", "1e3"), ("total", ""),
    ("currency", "€"), ("placedAt", "yesterday"), ("placedAt", ""), ("etaAt", "2026-13-01"),
    ("customer", "C9"), ("status", ""),
  ])
  func badOrdersAreRefusedWithTheColumn(column: String, value: String) throws {
    desk.change { $0.customers["C1"] = Customer(id: "C1", name: "Li") }
    var cells = [
      "id": "1", "customer": "C1", "status": "paid", "placedAt": "2026-11-01", "total": "12.50",
      "currency": "EUR", "etaAt": "",
    ]
    cells[column] = value
    let names = cells.keys.sorted()
    let row = names.map { "\"\(cells[$0] ?? "")\"" }.joined(separator: ",")
    let file = try take(.orders, "o.csv", names.joined(separator: ",") + "\n" + row + "\n")
    #expect(file.refused?.contains("o.csv:2: \(column): ") == true, "\(file.refused ?? "came in")")
    #expect(desk.now.recorded.isEmpty)
  }

  @Test func hugeLinesAndOtherBytesAreRefused() throws {
    let huge = String(repeating: "x", count: ImportLimits.maxLineBytes)
    let csv = try take(.customers, "c.csv", "id,name\nC1,Li\nC2,\(huge)\n")
    #expect(csv.refused?.contains("c.csv:3: a row longer than 1 MiB") == true)
    let jsonl = try take(.customers, "c.jsonl", "{}\n{\"id\":\"\(huge)\"}\n")
    #expect(jsonl.refused?.contains("c.jsonl:2: longer than 1 MiB") == true)
    for name in ["u.csv", "u.jsonl"] {
      let text = name == "u.csv" ? "id,name\nC1," : "\n{\"id\":\""
      let path = try test.write(name, Array(text.utf8) + [0xE4, 0xBD, 0x0A])
      let refused = run(.customers, [path]).files.first?.refused
      #expect(refused == "\(path):2: expected text in UTF-8, found other bytes")
    }
  }

  @Test func aFileOfManyProblemsTellsTheFirstTwenty() throws {
    let rows = (1...100).map { "C\($0),\n" }.joined()
    let file = try take(.customers, "c.csv", "id,name\n" + rows)
    #expect(file.problems.count == 20)
    #expect(file.problems.last?.line == 21)
  }

  @Test func whatIsNoFileIsRefused() throws {
    let text = try test.write("c.txt", "id,name\n")
    let report = run(.customers, [test.at("none.csv"), test.path, text])
    #expect(
      report.files.map(\.refused) == [
        "\(test.at("none.csv")): no such file",
        "\(test.path): is no file; expected a .csv or .jsonl file",
        "\(text): expected a .csv or .jsonl file",
      ])
  }
}
