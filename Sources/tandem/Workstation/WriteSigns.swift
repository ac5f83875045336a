import Ledger
import Synchronization
import Workstation

/// Tells the loop when the ledger cannot be written, and when it can again, whichever thread writes.
final class WriteSigns: Sendable {
  private let inbox: Inbox
  private let hasTrouble = Atomic(false)

  init(_ inbox: Inbox) {
    self.inbox = inbox
  }

  /// Whether the last that was heard of the ledger is trouble.
  var isInTrouble: Bool { hasTrouble.load(ordering: .sequentiallyConsistent) }

  /// Something was written.
  func succeeded() {
    guard isInTrouble, hasTrouble.exchange(false, ordering: .sequentiallyConsistent) else { return }
    inbox.post(.status(.ledgerUp))
  }

  /// Something could not be written.
  func failed(_ error: LedgerError) {
    hasTrouble.store(true, ordering: .sequentiallyConsistent)
    inbox.post(.status(StatusNotice(error)))
  }
}

extension StatusNotice {
  /// How the status line tells of a ledger's trouble.
  init(_ error: LedgerError) {
    switch error.code {
    case .diskFull: self = .diskFull
    case .newerSchema: self = .newerProgram
    default: self = .ledgerTrouble(error.description)
    }
  }
}
