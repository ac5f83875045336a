import Desk
import Language
import Ledger

/// Which task a file of examples is for.
protocol ExampleKind: Sendable {
  static var task: LearningTask { get }
}

enum IntentExamples: ExampleKind {
  static var task: LearningTask { .intents }
}

enum SentimentExamples: ExampleKind {
  static var task: LearningTask { .sentiment }
}

/// A row of examples: a text and the label it should get.
struct ExampleRow<Kind: ExampleKind>: FactEntry {
  let example: Example

  static var columns: [String] { ["text", "label"] }
  static var isReadWhole: Bool { false }

  var key: String { example.text }
  var fact: Fact { .exampleSaved(example) }

  static func key(of row: inout ImportRow) -> String? {
    row.textKey(maxBytes: Policy.messageLimitBytes)
  }

  static func shownKey(_ key: String) -> String {
    "'" + Display.oneLine(key, limitScalars: 60) + "' with another label"
  }

  /// The same text with the same label is one example; with another one, somebody must decide.
  static func repeats(_ row: ImportRow, _ earlier: ImportRow) -> Bool {
    row.scalarText("label") == earlier.scalarText("label")
  }

  init(example: Example) {
    self.example = example
  }

  init(key: String, _ row: inout ImportRow, over stored: ExampleRow?) {
    let label = row.scalarText("label") ?? ""
    if LearnedModel.problem(of: label, Kind.task) != nil {
      row.report("label", expected: LearnedModel.expected(Kind.task))
    }
    // What a person said of a message stays theirs while a file says the same.
    if let stored, stored.example.label == label {
      self = stored
    } else {
      example = Example(task: Kind.task, text: key, label: label, origin: .imported)
    }
  }

  static func stored(for rows: [ImportRow], in reader: any ImportReader)
    throws(LedgerError) -> StoredEntries<ExampleRow>
  {
    var found = StoredEntries<ExampleRow>()
    for var row in rows {
      guard let text = key(of: &row) else { continue }
      let id = Example(task: Kind.task, text: text, label: "", origin: .imported).id
      if let example = try reader.example(id) {
        found.entries[text] = ExampleRow(example: example)
      }
    }
    return found
  }
}
