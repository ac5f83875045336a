import Desk
import Engine
import Foundation
import Ledger
import Terminal
import Workstation

/// A fresh process that does on a desk what a workstation alone does: the first frame, the work of
/// the desk, suggestions for the session that is looked at, and how a typed reply goes on.
enum AssistChild {
  struct Figures: Codable {
    /// Of the slowest question, which is the first one that needs everything loaded.
    var firstMs: Double
    var rssMiB: Double
    var anonMiB: Double
  }

  /// Sessions looked at.
  private static let looks = 20

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let engine = try BenchDesk.open(options.text("desk") ?? "")
    defer { engine.close() }
    let worker = WorkerLoop(engine, .registered(.workstation))
    defer { worker.stop() }
    let (agent, _) = try engine.caller()
    var model = Model(
      viewer: agent.id, viewerName: agent.name, permissions: agent.permissions,
      language: .english, size: Size(width: 200, height: 60), now: engine.clock.now(),
      settings: Settings())
    var firstMs = 0.0
    var effects = update(&model, .started)
    while !effects.isEmpty {
      guard case .ask(let id, let query) = effects.removeFirst() else { continue }
      let start = Stopwatch.nowMs()
      let answer = engine.answer(query, viewer: agent.id)
      firstMs = max(firstMs, Stopwatch.nowMs() - start)
      effects += update(&model, .answered(id: id, answer))
    }
    guard
      case .sessions(let window) = engine.answer(
        .sessions(SessionFilter(), .age, offset: 0, limit: looks), viewer: agent.id)
    else { throw BenchError("the desk does not list its sessions") }
    for row in window.rows {
      _ = engine.answer(.suggestions(row.id), viewer: agent.id)
      _ = engine.answer(.completion(row.id, typed: "the"), viewer: agent.id)
    }
    let memory = ProcessMemory.now()
    return Figures(firstMs: firstMs, rssMiB: memory.rssMiB, anonMiB: memory.anonMiB)
  }
}
