import Desk
import Language
import Ledger

extension Article: FactEntry {
  static var columns: [String] {
    [
      "id", "language", "title", "body", "tags", "questions", "validFrom", "validUntil", "version",
      "owner",
    ]
  }
  static var isReadWhole: Bool { true }

  var key: String { id }
  var fact: Fact { .articleSaved(self) }

  init(key: String, _ row: inout ImportRow, over stored: Article?) {
    let title = row.required("title", over: stored?.title)
    var body = stored?.body ?? ""
    if row.has("body") || stored == nil {
      body = row.text("body", maxBytes: ImportLimits.maxArticleBytes) ?? ""
      if row.value("body") == nil { row.report("body", expected: "the text of the article") }
    }
    var language = row.has("language") ? row.language("language") : stored?.language
    if language == nil { language = MessageLanguage.detect(title + "\n" + body).code }
    let from = row.has("validFrom") ? row.time("validFrom") : stored?.validFrom
    let until = row.has("validUntil") ? row.time("validUntil") : stored?.validUntil
    if let from, let until, until <= from {
      row.report("validUntil", expected: "a time after validFrom")
    }
    self.init(
      id: key, language: language, title: title, body: body,
      tags: row.has("tags") ? row.list("tags") : stored?.tags ?? [],
      questions: row.has("questions") ? row.list("questions") : stored?.questions ?? [],
      validFrom: from, validUntil: until,
      version: row.has("version") ? row.scalarText("version") : stored?.version,
      owner: row.has("owner") ? row.short("owner") : stored?.owner)
  }

  static func stored(for rows: [ImportRow], in reader: any ImportReader)
    throws(LedgerError) -> StoredEntries<Article>
  {
    var found = StoredEntries<Article>()
    for article in try reader.articles() { found.entries[article.id] = article }
    return found
  }
}

extension MessageLanguage {
  /// `en` or `zh`; nil for a mixture and for others.
  var code: String? {
    switch self {
    case .english: "en"
    case .chinese: "zh"
    default: nil
    }
  }
}
