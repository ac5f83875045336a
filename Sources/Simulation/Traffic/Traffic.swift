import Desk
public import Engine
import Foundation
import Ledger
import Synchronization

/// A shift of simulated customers, and of simulated agents where it is asked for, on a real desk.
///
/// It knows the desk only as its customers and agents do: it sends through the engine and hears
/// what the feed says was delivered.
public final class Traffic: Sendable {
  /// How a shift goes.
  public struct Plan: Sendable {
    public var seed: UInt64 = 1
    /// How much faster than life: typing, thinking and arrivals.
    public var speed = 1.0
    /// Languages the customers write in; empty for all.
    public var languages: Set<Situation.Language> = []
    /// Mean seconds between two arrivals, in the customers' time.
    public var arrivalSeconds = 9.0
    /// Customers who are there when the shift begins.
    public var crowd = 6
    /// Whether the shop's agents work by themselves.
    public var agentsWork = false

    public init() {}
  }

  private let engine: Engine
  private let wake = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  private let isStopping = Atomic(false)

  /// Starts the shift on a thread of its own.
  public init(_ engine: Engine, _ plan: Plan) throws(EngineError) {
    self.engine = engine
    let shift = try Shift(engine, plan)
    let thread = Thread { self.run(shift) }
    thread.name = "traffic"
    thread.start()
  }

  /// Ends the shift; customers simply stop writing.
  public func stop() {
    guard !isStopping.exchange(true, ordering: .sequentiallyConsistent) else { return }
    wake.signal()
    finished.wait()
  }

  private func run(_ initial: consuming Shift) {
    var shift = initial
    let watch = engine.ledger.watch { [wake] in wake.signal() }
    while !isStopping.load(ordering: .sequentiallyConsistent) {
      let dueAt = shift.turn(at: engine.clock.now())
      let waitMs = max(1, min(1000, dueAt.ms - engine.clock.now().ms))
      _ = wake.wait(timeout: .now() + .milliseconds(Int(waitMs)))
    }
    watch.cancel()
    finished.signal()
  }
}
