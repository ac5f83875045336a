import Assist
import Desk
import Ledger

extension Engine {
  /// An article to be read beside the words it was found by; nil where there is none of this id.
  func articlePage(_ id: String, for words: String) throws(EngineError) -> ArticlePage? {
    try reading { reader throws(LedgerError) in try reader.article(id) }
      .map { ArticlePage($0, for: words) }
  }
}
