import Ledger
import Workstation
import Engine

/// `tandem serve`: channels, assistant and timers without a screen, until SIGTERM.
enum ServeCommand {
  static func run(_ program: Program) throws -> ExitCode {
    let signals = StopSignals()
    let engine = try program.engine(creating: true, signals: signals)
    let worker = WorkerLoop(engine, .registered(.service))
    Console.err(program.strings.serving(engine.folder.path))
    signals.wait()
    worker.stop()
    engine.close()
    // To be ended by SIGTERM is a service's usual end; Control-C cuts it short.
    return signals.exitCode == .interrupted ? .interrupted : .done
  }
}
