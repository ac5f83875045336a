import Desk
import Engine
import Foundation
import Terminal
import Workstation

/// A fresh process that opens a desk and reads what the first frame of the workstation shows.
enum OpenChild {
  struct Figures: Codable {
    /// From opening the desk to the answer of the last question.
    var modelMs: Double
    var rssMiB: Double
    var anonMiB: Double
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let startMs = Stopwatch.nowMs()
    let engine = try BenchDesk.open(options.text("desk") ?? "")
    defer { engine.close() }
    let (agent, _) = try engine.caller()
    var model = Model(
      viewer: agent.id, viewerName: agent.name, permissions: agent.permissions,
      language: .english, size: Size(width: 200, height: 60), now: engine.clock.now(),
      settings: Settings())
    var effects = update(&model, .started)
    while !effects.isEmpty {
      // Suggestions are made beside the loop; the first frame does not wait for them.
      guard case .ask(let id, let query) = effects.removeFirst(), !query.isForSuggestions else {
        continue
      }
      let answer = engine.answer(query, viewer: agent.id)
      if case .failed(let reason) = answer { throw BenchError("not answered: \(reason)") }
      effects += update(&model, .answered(id: id, answer))
    }
    let modelMs = Stopwatch.nowMs() - startMs
    let memory = ProcessMemory.now()
    return Figures(modelMs: modelMs, rssMiB: memory.rssMiB, anonMiB: memory.anonMiB)
  }
}

extension Query {
  fileprivate var isForSuggestions: Bool {
    if case .suggestions = self { true } else { false }
  }
}
