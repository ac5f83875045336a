import Desk
import Foundation
import Language
import Ledger

/// What of a person lies in files beside the ledger.
struct PersonFiles {
  let engine: Engine
  /// So many events of a session are read in one snapshot.
  private static let pageEvents = 500

  /// Removes the attachments of a session's messages and drafts.
  ///
  /// - Parameter texts: told what the customer wrote.
  func removeAttachments(
    of session: SessionID, texts: (String) -> Void = { _ in }
  ) throws(EngineError) {
    let drafted = try engine.reading { (reader) throws(LedgerError) in
      try reader.draftFiles(of: session)
    }
    for file in drafted { try remove(file) }
    var cursor: Seq = 0
    while true {
      let after = cursor
      let page = try engine.reading { (reader) throws(LedgerError) in
        try reader.events(of: session, after: after, upTo: nil, limit: Self.pageEvents)
      }
      for fact in page.map(\.fact) {
        switch fact {
        case .messageReceived(let message):
          texts(message.text)
          for file in message.files { try remove(file) }
        case .messageCommitted(let message):
          for file in message.files ?? [] { try remove(file) }
        default: break
        }
      }
      guard let last = page.last, page.count == Self.pageEvents else { return }
      cursor = last.seq
    }
  }

  private func remove(_ file: Attachment) throws(EngineError) {
    // A name is one of the desk's own making; another one leads nowhere.
    guard let place = engine.place(of: file) else { return }
    do {
      try Files.remove(place)
    } catch {
      throw EngineError(.file, "An attachment cannot be removed: \(error). Nothing else was done.")
    }
  }

  // MARK: Recorded dialogues

  /// Removes the imported dialogues that name the person; returns how many.
  ///
  /// They are known by their contact data, order and tracking numbers, the whole name and the
  /// customer number; a dialogue that names none of them cannot be told from another person's.
  func removeDialogues(of customer: CustomerID) throws(EngineError) -> Int {
    let marks = try marks(of: customer)
    guard !marks.isEmpty else { return 0 }
    do throws(PosixError) {
      return try DialogueStore(folder: engine.folder).remove { dialogue in
        let words = ([dialogue.id] + dialogue.turns.map(\.text)).joined(separator: "\n")
          .lowercased()
        return marks.contains { words.contains($0) }
      }
    } catch {
      throw EngineError(
        .file, "The imported dialogues cannot be written: \(error). Nothing else was done.")
    }
  }

  private func marks(of id: CustomerID) throws(EngineError) -> [String] {
    try engine.reading { (reader) throws(LedgerError) in
      let customer = try reader.customer(id)
      var marks = [id]
      marks += customer?.contacts.map(\.value) ?? []
      for order in try reader.orders(of: id) { marks += [order.id, order.tracking ?? ""] }
      // A given name alone is many people's.
      if let name = customer?.name, name.contains(" ") || Self.isWholeHanName(name) {
        marks.append(name)
      }
      return marks.map { Example.cleaned($0).lowercased() }.filter { $0.utf8.count >= 4 }
    }
  }

  private static func isWholeHanName(_ name: String) -> Bool {
    name.unicodeScalars.count >= 3 && name.unicodeScalars.allSatisfy { $0.value >= 0x3400 }
  }
}

extension DialogueStore {
  /// Writes the files anew without the dialogues that `isMeant` names; returns how many those were.
  func remove(_ isMeant: (KeptDialogue) -> Bool) throws(PosixError) -> Int {
    var removed = 0
    for path in try paths() {
      var kept: [UInt8] = []
      var count = 0
      try Self.visit(path) { dialogue, line in
        if isMeant(dialogue) { count += 1 } else { kept += line }
        return true
      }
      guard count > 0 else { continue }
      removed += count
      try Files.replace(path, with: kept, mode: folder.fileMode)
    }
    return removed
  }
}
