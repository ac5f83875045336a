import Desk
import Ledger
import Testing

@testable import Engine

/// Examples of intents from CSV and JSON Lines.
@Suite struct ImportIntentsTests {
  private let test: TestFolder
  private let desk = FakeDesk()

  init() throws {
    test = try TestFolder()
  }

  private func take(
    _ name: String, _ text: String, isCheck: Bool = false, as kind: ImportKind = .intents
  ) throws -> ImportedFile {
    let report = desk.importer.run(
      kind, paths: [try test.write(name, text)], isCheck: isCheck, actor: .agent("lina"),
      at: Timestamp(ms: 1000))
    return try #require(report.files.first)
  }

  private var labels: [String: String] {
    Dictionary(uniqueKeysWithValues: desk.now.examples.values.map { ($0.text, $0.label) })
  }

  @Test func bothFormatsComeInAndComingAgainChangesNothing() throws {
    let csv = "text,label\n\"where, please\",order/status\n 退款 ,refund\n"
    #expect(try take("a.csv", csv).added == 2)
    #expect(try take("b.jsonl", #"{"label":"refund","text":"money\nback"}"#).added == 1)
    #expect(
      labels == ["where, please": "order/status", "退款": "refund", "money\nback": "refund"])
    #expect(desk.facts.count == 3)
    #expect(try take("a.csv", csv).unchanged == 2)
    #expect(desk.facts.count == 3)
  }

  @Test func aRepeatedExampleIsSkippedAndAContradictionRefusesTheFile() throws {
    let file = try take("a.csv", "text,label\nhi,greeting\nbye,leave\nhi,greeting\n")
    #expect(file.added == 2)
    #expect(file.skipped == [.init(line: 4, reason: "the same text stands on line 2 already")])
    let bad = try take("b.csv", "text,label\nyo,greeting\nhey,greeting\nyo,leave\n")
    #expect(bad.added == 0)
    let refused = try #require(bad.refused)
    #expect(
      refused.contains("b.csv:4: duplicate text 'yo' with another label: it stands on line 2"))
    #expect(labels["hey"] == nil)
  }

  @Test func rowsWithoutTextOrLabelAreToldByLineAndNothingComesIn() throws {
    let file = try take("a.csv", "text,label\nhi,greeting\n,x\nyo,\nhm,a//b\n")
    let refused = try #require(file.refused)
    #expect(refused.contains("a.csv:3: text: expected a text"))
    #expect(refused.contains("a.csv:4: label: expected 1 to 120 bytes"))
    #expect(refused.contains("a.csv:5: label: expected 1 to 120 bytes"))
    #expect(desk.facts.isEmpty)
    #expect(try take("b.csv", "text,intent\nhi,x\n").refused?.contains("unknown column") == true)
    #expect(try take("c.csv", "").refused?.contains("empty") == true)
  }

  @Test func moodsHaveThreeLabelsAndAreApartFromIntents() throws {
    #expect(try take("a.csv", "text,label\nbad,negative\n好,positive\n", as: .sentiment).added == 2)
    let file = try take("b.csv", "text,label\nok,meh\n", as: .sentiment)
    #expect(file.refused?.contains("b.csv:2: label: expected one of negative, neutral") == true)
    #expect(try take("c.csv", "text,label\nbad,complaint\n").added == 1)
    #expect(
      desk.now.examples.values.map(\.task.rawValue).sorted() == [
        "intents", "sentiment", "sentiment",
      ])
  }

  @Test func aNewLabelReplacesTheOldOneAndAPersonsStaysTheirs() throws {
    desk.change { state in
      let example = Example(task: .intents, text: "hi", label: "greeting", origin: .labelled)
      state.examples[example.id] = example
    }
    #expect(try take("a.csv", "text,label\nhi,greeting\n").unchanged == 1)
    #expect(try take("b.csv", "text,label\nhi,welcome\n").updated == 1)
    #expect(labels["hi"] == "welcome")
    #expect(try take("c.csv", "text,label\nhi,other\n", isCheck: true).updated == 1)
    #expect(labels["hi"] == "welcome")
  }
}
