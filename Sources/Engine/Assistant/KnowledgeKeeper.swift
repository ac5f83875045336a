import Assist
import Desk
import Foundation
import Ledger
import Synchronization

/// Keeps the passage index and the canned responses in step with the ledger.
///
/// The index is an immutable file stamped with the seq it covers: the first process that needs a
/// newer one makes it, the others load it.
final class KnowledgeKeeper: Sendable {
  /// What can be looked up at one moment.
  struct Shelf: Sendable {
    var index: PassageIndex
    var canned: CannedIndex
    /// The seq of the latest fact about knowledge that it covers.
    var asOf: Seq
  }

  private let ledger: any Ledger
  private let indexPath: String
  private let folderPath: String
  private let shelf = Mutex<Shelf?>(nil)

  init(ledger: any Ledger, folder: DeskFolder) {
    self.ledger = ledger
    folderPath = folder.indexPath
    indexPath = folder.indexPath + "/passages"
  }

  /// The knowledge as it is now; rebuilt when an article changed since.
  func current() throws(LedgerError) -> Shelf {
    // One thread looks, the others wait for it: nobody builds the same index twice.
    try shelf.withLock { stored throws(LedgerError) in
      let asOf = try ledger.read { reader throws(LedgerError) in try reader.knowledgeSeq() }
      if let stored, stored.asOf == asOf { return stored }
      let fresh = try load(asOf: asOf)
      stored = fresh
      return fresh
    }
  }

  private func load(asOf: Seq) throws(LedgerError) -> Shelf {
    let answer = try ledger.read { reader throws(LedgerError) in
      try reader.answer(.canned(language: nil), viewer: nil, at: Timestamp(ms: 0))
    }
    let canned: [Canned] = if case .canned(let list) = answer { list } else { [] }
    // A missing or damaged file is made anew from the facts.
    if let stored = try? PassageIndex(contentsOf: indexPath), stored.asOf == asOf {
      return Shelf(index: stored, canned: CannedIndex(canned), asOf: asOf)
    }
    let articles = try ledger.read { reader throws(LedgerError) in
      try reader.articles(changedAfter: 0)
    }
    let index = PassageIndex(articles.map(\.article).filter(\.isCurrent), asOf: asOf)
    do {
      try FileManager.default.createDirectory(
        atPath: folderPath, withIntermediateDirectories: true)
      try index.write(to: indexPath)
    } catch {
      // Without the file every process builds its own index; answers are the same.
      Log.write("index: \(error)")
    }
    return Shelf(index: index, canned: CannedIndex(canned), asOf: asOf)
  }
}
