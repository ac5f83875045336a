import Assist
import CSystem
import Desk
import Foundation
import Ledger
import Synchronization

/// Keeps the passage index, what was learned of its use, and the canned responses in step with the
/// ledger.
///
/// The index is an immutable file stamped with the seq it covers: the first process that needs a
/// newer one makes it, the others load it.
final class KnowledgeKeeper: Sendable {
  /// What can be looked up at one moment.
  struct Shelf: Sendable {
    var index: PassageIndex
    var canned: CannedIndex
    /// What the desk's own questions taught; nil where nothing was learned.
    var learned: LearnedRetrieval?
    /// The seq of the latest fact about knowledge that it covers.
    var asOf: Seq
  }

  private let ledger: any Ledger
  private let indexPath: String
  private let folderPath: String
  private let files: ModelFolder
  private let state = Mutex(State())

  private struct State: Sendable {
    var shelf: Shelf?
    var chosen = ChosenModel<LearnedRetrieval>()
  }

  init(ledger: any Ledger, folder: DeskFolder) {
    self.ledger = ledger
    files = ModelFolder(folder: folder)
    folderPath = folder.indexPath
    indexPath = folder.indexPath + "/passages"
  }

  /// The knowledge as it is now; rebuilt when an article changed since.
  func current() throws(LedgerError) -> Shelf {
    // One thread looks, the others wait for it: nobody builds the same index twice.
    try state.withLock { state throws(LedgerError) in
      try choose(&state)
      let asOf = try ledger.read { reader throws(LedgerError) in try reader.knowledgeSeq() }
      var shelf: Shelf
      if let known = state.shelf, known.asOf == asOf {
        shelf = known
      } else {
        shelf = try load(asOf: asOf)
        // Building frees much that the allocator would keep.
        tandem_give_memory_back()
      }
      shelf.learned = state.chosen.model
      state.shelf = shelf
      return shelf
    }
  }

  /// Which model of retrieval is in use.
  func use() -> ModelUse {
    state.withLock { state in
      do throws(LedgerError) {
        try choose(&state)
      } catch {
        // A desk that cannot be read now is read again in a moment.
        Log.write("retrieval: \(error)")
      }
      return state.chosen.use(.retrieval)
    }
  }

  private func choose(_ state: inout State) throws(LedgerError) {
    state.chosen = try ChosenModel.current(
      .retrieval, ledger, old: state.chosen
    ) { fact throws(EngineError) in
      try files.readRetrieval(fact)
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
      // The file's pages are shared with other processes; those of the one just built are not.
      return Shelf(
        index: try PassageIndex(contentsOf: indexPath), canned: CannedIndex(canned), asOf: asOf)
    } catch {
      // Without the file every process builds its own index; answers are the same.
      Log.write("index: \(error)")
    }
    return Shelf(index: index, canned: CannedIndex(canned), asOf: asOf)
  }
}
