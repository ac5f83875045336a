import Desk
import Engine
import Foundation
import Ledger
import Simulation
import Workstation

/// `tandem demo`: a desk of a made-up shop with simulated customers; everything else is the product.
enum DemoCommand {
  static func run(_ program: Program) throws -> ExitCode {
    let claim: DemoDesk
    do {
      claim = try DemoDesk.claim(program.parsed.text("--desk"), in: program.environment)
      try claim.folder.create(
        config: "{\n" + ShopRules.config + DeskConfig.listing(of: Shop.catalogue) + "}\n")
    } catch {
      throw ProgramError(.failed, error.description)
    }
    let engine = try program.engine(in: claim.folder, creating: true)
    defer { engine.close() }
    let (agent, _) = try program.caller(engine)
    _ = try program.doing { () throws(EngineError) in
      try engine.record(ShopSeed.facts(at: engine.clock.now()))
    }
    var plan = Traffic.Plan()
    plan.seed = UInt64(program.parsed.wholeNumber("--seed") ?? Int.random(in: 1...1_000_000))
    plan.speed = program.parsed.number("--speed") ?? 1
    switch program.parsed.text("--lang") {
    case "zh": plan.languages = [.chinese, .mixed]
    case "en": plan.languages = [.english]
    default: break
    }
    let isHeadless = program.parsed.has("--headless")
    plan.agentsWork = isHeadless
    let linear = WorkstationCommand.signals(for: program)
    let signals = isHeadless ? StopSignals() : nil
    let worker = WorkerLoop(engine, .registered(.service))
    let traffic = try program.doing { () throws(EngineError) in try Traffic(engine, plan) }
    defer { worker.stop() }
    guard let signals else {
      let code = try WorkstationCommand.present(
        program, engine, agent, works: false, hasTour: true, signals: linear)
      traffic.stop()
      return code
    }
    signals.wait(seconds: program.parsed.number("--for") ?? 60)
    traffic.stop()
    worker.stop()
    return try report(engine, program, signals)
  }

  fileprivate struct Output: Encodable {
    var sessions = 0
    var messages = 0
    var byAssistant = 0
    var escalated = 0
    var takenOver = 0
    var closed = 0
    var violations = 0
  }

  /// Counts the shift from its own ledger and holds it against the laws.
  private static func report(
    _ engine: Engine, _ program: Program, _ signals: StopSignals
  ) throws -> ExitCode {
    var output = Output()
    var laws = LawObserver()
    var cursor: Seq = 0
    while true {
      let start = cursor
      let page = try program.doing { () throws(EngineError) in
        try engine.reading { reader throws(LedgerError) in
          try reader.events(after: start, limit: 1000)
        }
      }
      guard let last = page.last else { break }
      for event in page {
        laws.observe(event)
        output.count(event)
      }
      cursor = last.seq
    }
    output.violations = laws.violations.count
    for violation in laws.violations { Console.err(violation.description) }
    if program.wantsJSON {
      try Console.json(output)
    } else {
      Console.out(
        "sessions \(output.sessions)  messages \(output.messages)  "
          + "byAssistant \(output.byAssistant)  escalated \(output.escalated)  "
          + "takenOver \(output.takenOver)  closed \(output.closed)  "
          + "violations \(output.violations)\n")
    }
    return output.violations > 0 ? .failed : signals.exitCode ?? .done
  }
}

extension DemoCommand.Output {
  fileprivate mutating func count(_ event: Event) {
    switch event.fact {
    case .sessionOpened: sessions += 1
    case .messageReceived: messages += 1
    case .messageCommitted:
      messages += 1
      if event.actor == .assistant { byAssistant += 1 }
    case .ownerChanged(let change):
      switch change.verb {
      case .escalate: escalated += 1
      case .takeOver, .claim: takenOver += 1
      case .resolve: closed += 1
      default: break
      }
    default: break
    }
  }
}
