import Desk
import Dispatch
import Engine
import Foundation
import Ledger

/// Says on a thread of its own that the agent's workstation lives: who falls silent is offered
/// nothing, and after a while their sessions go to the queue.
final class PresenceHeart: Sendable {
  private let engine: Engine
  private let agent: AgentID
  private let signs: WriteSigns
  private let ending = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  /// Three of them may be missed.
  private static let beatMs = 5000

  init(_ engine: Engine, agent: AgentID, signs: WriteSigns) {
    self.engine = engine
    self.agent = agent
    self.signs = signs
    let thread = Thread { self.run() }
    thread.name = "presence"
    thread.start()
  }

  /// Says that the workstation ends, and ends the thread.
  func stop() {
    ending.signal()
    finished.wait()
  }

  private func run() {
    beat(isHere: true)
    while ending.wait(timeout: .now() + .milliseconds(PresenceHeart.beatMs)) == .timedOut {
      beat(isHere: true)
    }
    beat(isHere: false)
    finished.signal()
  }

  private func beat(isHere: Bool) {
    do throws(LedgerError) {
      try engine.ledger.work.beat(agent, isHere: isHere, at: engine.clock.now())
      signs.succeeded()
    } catch {
      signs.failed(error)
    }
  }
}
