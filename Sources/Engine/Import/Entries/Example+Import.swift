import Desk
import Language
import Ledger

/// A row of intent examples: a text and the label it should get.
struct IntentRow: ImportEntry {
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

  init(key: String, _ row: inout ImportRow, over stored: IntentRow?) {
    let label = row.scalarText("label") ?? ""
    if LearnedModel.problem(of: label, .intents) != nil {
      row.report(
        "label",
        expected: "a label of 1 to \(LabelRules.maxBytes) bytes, its parts joined by /")
    }
    // What a person said of a message stays theirs while a file says the same.
    if let stored, stored.example.label == label {
      self = stored
    } else {
      example = Example(task: .intents, text: key, label: label, origin: .imported)
    }
  }

  static func stored(for rows: [ImportRow], in reader: any ImportReader)
    throws(LedgerError) -> StoredEntries<IntentRow>
  {
    var found = StoredEntries<IntentRow>()
    for var row in rows {
      guard let text = key(of: &row) else { continue }
      let id = Example(task: .intents, text: text, label: "", origin: .imported).id
      if let example = try reader.example(id) {
        found.entries[text] = IntentRow(example: example)
      }
    }
    return found
  }
}
