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
    /// Of the first suggestions, everything loaded for them.
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
      viewer: agent.id, viewerName: agent.name, permissions: agent.role.permissions,
      language: .english, size: Size(width: 200, height: 60), now: engine.clock.now(),
      settings: Settings())
    var effects = update(&model, .started)
    while !effects.isEmpty {
      guard case .ask(let id, let query) = effects.removeFirst() else { continue }
      effects += update(&model, .answered(id: id, engine.answer(query, viewer: agent.id)))
    }
    guard
      case .sessions(let window) = engine.answer(
        .sessions(SessionFilter(), .age, offset: 0, limit: looks), viewer: agent.id)
    else { throw BenchError("the desk does not list its sessions") }
    var firstMs: Double?
    for row in window.rows {
      let ms = Stopwatch.ms { _ = engine.answer(.suggestions(row.id), viewer: agent.id) }
      firstMs = firstMs ?? ms
      _ = engine.answer(.completion(row.id, typed: "the"), viewer: agent.id)
    }
    let memory = ProcessMemory.now()
    return Figures(firstMs: firstMs ?? 0, rssMiB: memory.rssMiB, anonMiB: memory.anonMiB)
  }
}
