import Desk
import Language
import Ledger

extension Canned: FactEntry {
  static var columns: [String] { ["id", "language", "title", "text"] }
  static var isReadWhole: Bool { true }

  var key: String { id }
  var fact: Fact { .cannedSaved(self) }

  init(key: String, _ row: inout ImportRow, over stored: Canned?) {
    let title = row.required("title", over: stored?.title)
    var text = stored?.text ?? ""
    if row.has("text") || stored == nil {
      text = row.text("text", maxBytes: Policy.messageLimitBytes) ?? ""
      if row.value("text") == nil { row.report("text", expected: "the text of the reply") }
    }
    var language = row.has("language") ? row.language("language") : stored?.language
    if language == nil { language = MessageLanguage.detect(text).code }
    self.init(id: key, language: language, title: title, text: text)
  }

  static func stored(for rows: [ImportRow], in reader: any ImportReader)
    throws(LedgerError) -> StoredEntries<Canned>
  {
    var found = StoredEntries<Canned>()
    for canned in try reader.canned() { found.entries[canned.id] = canned }
    return found
  }
}
