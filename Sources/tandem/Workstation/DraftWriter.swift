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
    var isWriting = false
    /// When the thread gives up what it cannot write; nil while it goes on.
    var endsAt: DispatchTime?

    mutating func add(_ change: DraftChange) {
      var change = change
      change.dropped += changes[change.session]?.dropped ?? []
      changes[change.session] = change
    }
  }

  private let engine: Engine
  private let agent: AgentID
  private let inbox: Inbox
  private let signs: WriteSigns
  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  /// Ends the pause in which more keys are waited for.
  private let hurry = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  /// Keys that come this close share a write; far below the 200 ms after which a draft is safe.
  private static let delayMs = 120
  private static let retryMs = 1000
  /// At the end there is little time left to try again in.
  private static let lastRetryMs = 100

  init(_ engine: Engine, agent: AgentID, inbox: Inbox, signs: WriteSigns) {
    self.engine = engine
    self.agent = agent
    self.inbox = inbox
    self.signs = signs
    let thread = Thread { self.run() }
    thread.name = "drafts"
    thread.start()
  }

  /// Takes a change; a later one of the same session replaces it, but for the files taken off.
  func save(_ change: DraftChange) {
    let isFirst = state.withLock { state in
      let isFirst = state.changes.isEmpty
      state.add(change)
      return isFirst
    }
    if isFirst { wake.signal() }
  }

  /// Returns once everything is written, or after `seconds`.
  func flush(within seconds: Double) {
    hurry.signal()
    let end = DispatchTime.now() + seconds
    while state.withLock({ $0.isWriting || !$0.changes.isEmpty }), DispatchTime.now() < end {
      usleep(2000)
    }
  }

  /// Writes what is left and ends; gives up after `seconds`.
  func end(within seconds: Double) {
    let end = DispatchTime.now() + seconds
    state.withLock { $0.endsAt = end }
    hurry.signal()
    wake.signal()
    _ = finished.wait(timeout: end)
  }

  private func run() {
    while true {
      let (isEmpty, endsAt) = state.withLock { ($0.changes.isEmpty, $0.endsAt) }
      if isEmpty {
        if endsAt != nil { break }
        wake.wait()
        continue
      }
      if endsAt == nil { _ = hurry.wait(timeout: .now() + .milliseconds(DraftWriter.delayMs)) }
      let changes = state.withLock { state in
        let changes = state.changes
        state.changes = [:]
        state.isWriting = true
        return changes
      }
      let allWritten = changes.values.map(write).allSatisfy { $0 }
      state.withLock { $0.isWriting = false }
      if allWritten { continue }
      let end = state.withLock { $0.endsAt }
      if let end, DispatchTime.now() >= end { break }
      let pauseMs = end == nil ? DraftWriter.retryMs : DraftWriter.lastRetryMs
      _ = wake.wait(timeout: .now() + .milliseconds(pauseMs))
    }
    finished.signal()
  }

  /// Writes one draft; one that fails goes back in line unless a newer one came.
  private func write(_ change: DraftChange) -> Bool {
    do {
      try engine.ledger.work.saveDraft(
        Draft(
          session: change.session, agent: agent, text: change.text, isNote: change.isNote,
          at: engine.clock.now(), files: change.files))
      engine.discard(change.dropped, unlessNamedIn: change.session)
      inbox.post(.draftSaved(change.session, revision: change.revision))
      signs.succeeded()
      return true
    } catch {
      state.withLock { state in
        var newest = state.changes[change.session] ?? change
        newest.dropped = change.dropped
        state.add(newest)
      }
      inbox.post(
        .draftFailed(change.session, revision: change.revision, reason: error.description))
      signs.failed(error)
      return false
    }
  }
}
