import Desk
import Engine
import Foundation
import Language
import Ledger
import Simulation
import Terminal
import Workstation

/// What looking back at a long session costs: reading its course, and going to any moment of it.
enum ScrubBenchmark {
  struct Figures: Encodable {
    let events: Int
    let moments: Int
    let waiting: Int
    /// The key that begins the look back: the session's events read, folded and shown.
    let openMs: Double
    /// From the key that goes to a moment to its whole frame.
    let scrubP50Ms: Double
    let scrubP99Ms: Double
    let scrubMaxMs: Double
    /// Who waited at that moment, read from the ledger and shown; the frame does not wait for it.
    let queueP50Ms: Double
    let queueP99Ms: Double
  }

  private static let viewer: AgentID = "lina"
  private static let customer: CustomerID = "long"

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let wanted = try options.number("events", 5000)
    let moments = try options.number("moments", 1000)
    let waiting = try options.number("waiting", 200)
    let size = try options.size
    guard wanted > 1, moments > 0 else {
      throw BenchError("--events must be at least 2, --moments at least 1", isUsage: true)
    }
    let scratch = try ScratchFolder(options, "scrub")
    defer { scratch.remove() }
    let engine = try BenchDesk.open(
      BenchDesk.absolute(scratch.path), creating: true, BenchDesk.options(.normal))
    defer { engine.close() }
    let seed = try options.seed
    try fill(engine, waiting)
    let events = try talk(engine, events: wanted, seed: seed)
    var desk = Watcher(engine, viewer: viewer, size: size)
    desk.lookAtOwnSession()
    let openMs = Stopwatch.ms {
      desk.press(Key(.function(8)))
      desk.show()
    }
    var chance = SplitMix64(seed: seed)
    var scrubs: [Double] = []
    var queues: [Double] = []
    for _ in 0..<moments {
      for digit in String(Int.random(in: 1...events, using: &chance)).unicodeScalars {
        desk.press(.character(digit))
      }
      scrubs.append(
        Stopwatch.ms {
          desk.press(.character("G"), answering: false)
          desk.show()
        })
      queues.append(
        Stopwatch.ms {
          desk.answerAll()
          desk.show()
        })
    }
    let (scrub, queue) = (Percentiles(scrubs), Percentiles(queues))
    return Figures(
      events: events, moments: moments, waiting: waiting, openMs: openMs, scrubP50Ms: scrub.p50,
      scrubP99Ms: scrub.p99, scrubMaxMs: scrub.largest, queueP50Ms: queue.p50,
      queueP99Ms: queue.p99)
  }

  /// Lets as many customers ask for a person.
  private static func fill(_ engine: Engine, _ waiting: Int) throws {
    for number in 0..<waiting {
      try engine.receive(
        InboundMessage(
          channel: "bench", customer: "c\(number)", id: "m\(number)",
          text: "I want to talk to a human agent please."))
    }
  }

  /// A long dialogue of one customer and the viewer, with what the desk understood and offered.
  ///
  /// - Returns: how many events it came to.
  private static func talk(_ engine: Engine, events: Int, seed: UInt64) throws -> Int {
    var texts = TextSource(seed: seed)
    let caller = Caller.agent(viewer)
    var turn = 0
    while true {
      let receipt = try engine.receive(
        InboundMessage(
          channel: "bench", customer: customer, id: "t\(turn)", text: texts.next()))
      if turn == 0 { _ = engine.perform(.takeOver, on: receipt.session, by: caller) }
      guard let state = receipt.state, state.version < events else {
        return receipt.state?.version ?? 0
      }
      turn += 1
      _ = engine.answer(.suggestions(receipt.session), viewer: viewer)
      _ = engine.perform(
        .send(text: texts.next(), basis: nil), on: receipt.session, by: caller)
    }
  }
}

/// A workstation in front of a real desk, whose questions are answered when it is told so.
private struct Watcher {
  private let engine: Engine
  private let viewer: AgentID
  private let device: MemoryDevice
  private let cache = ViewCache()
  private let theme = Theme.plain(Look.roles)
  private var model: Model
  private var asked: [(id: Int, query: Query)] = []

  init(_ engine: Engine, viewer: AgentID, size: Size) {
    self.engine = engine
    self.viewer = viewer
    device = MemoryDevice(size)
    var settings = Settings()
    settings.symbols = .line
    model = Model(
      viewer: viewer, viewerName: "Li Na", permissions: [], language: .english, size: size,
      now: engine.clock.now(), settings: settings)
    take(.started)
    answerAll()
  }

  mutating func lookAtOwnSession() {
    press(Key(.escape))
    for scalar in ":filter mine".unicodeScalars { press(.character(scalar)) }
    press(Key(.enter))
    press(Key(.enter))
    show()
  }

  mutating func press(_ key: Key, answering: Bool = true) {
    take(.input(.key(key)))
    if answering { answerAll() }
  }

  mutating func answerAll() {
    while !asked.isEmpty {
      let (id, query) = asked.removeFirst()
      take(.answered(id: id, engine.answer(query, viewer: viewer)))
    }
  }

  func show() { device.present(view(model, theme: theme, cache: cache)) }

  private mutating func take(_ event: AppEvent) {
    for effect in update(&model, event) {
      if case .ask(let id, let query) = effect { asked.append((id, query)) }
    }
  }
}
