import Desk
import Engine
import Foundation
import Ledger
import Synchronization
import Workstation

/// Writes drafts on a thread of its own: the newest of each session, at most 200 ms after the last key.
///
/// What cannot be written (a full disk) is kept in memory and tried again until it is.
final class DraftWriter: Sendable {
  private struct State {
    var changes: [SessionID: DraftChange] = [:]
    var isEnding = false
    var hasTrouble = false
  }

  private let engine: Engine
  private let agent: AgentID
  private let inbox: Inbox
  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  /// Keys that come this close share a write; far below the 200 ms after which a draft is safe.
  private static let delayMs = 120
  private static let retryMs = 1000

  init(_ engine: Engine, agent: AgentID, inbox: Inbox) {
    self.engine = engine
    self.agent = agent
    self.inbox = inbox
    let thread = Thread { self.run() }
    thread.name = "drafts"
    thread.start()
  }

  /// Takes a change; a later one of the same session replaces it.
  func save(_ change: DraftChange) {
    let isFirst = state.withLock { state in
      defer { state.changes[change.session] = change }
      return state.changes.isEmpty
    }
    if isFirst { wake.signal() }
  }

  /// Writes what is left and ends; gives up waiting after `seconds`.
  func end(within seconds: Double) {
    state.withLock { $0.isEnding = true }
    wake.signal()
    _ = finished.wait(timeout: .now() + seconds)
  }

  private func run() {
    while true {
      let (isEmpty, isEnding) = state.withLock { ($0.changes.isEmpty, $0.isEnding) }
      if isEmpty {
        if isEnding { break }
        wake.wait()
        continue
      }
      if !isEnding {
        _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(DraftWriter.delayMs))
      }
      let changes = state.withLock { state in
        let changes = state.changes
        state.changes = [:]
        return changes
      }
      let allWritten = changes.values.map(write).allSatisfy { $0 }
      if !allWritten {
        if isEnding { break }
        _ = wake.wait(timeout: .now() + .milliseconds(DraftWriter.retryMs))
      }
    }
    finished.signal()
  }

  /// Writes one draft; one that fails goes back in line unless a newer one came.
  private func write(_ change: DraftChange) -> Bool {
    do {
      try engine.ledger.work.saveDraft(
        Draft(
          session: change.session, agent: agent, text: change.text, isNote: change.isNote,
          at: engine.clock.now()))
      inbox.post(.draftSaved(change.session, revision: change.revision))
      let hadTrouble = state.withLock { state in
        defer { state.hasTrouble = false }
        return state.hasTrouble
      }
      if hadTrouble { inbox.post(.status(.ledgerUp)) }
      return true
    } catch {
      state.withLock { state in
        if state.changes[change.session] == nil { state.changes[change.session] = change }
        state.hasTrouble = true
      }
      inbox.post(
        .draftFailed(change.session, revision: change.revision, reason: error.description))
      inbox.post(.status(StatusNotice(error)))
      return false
    }
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
