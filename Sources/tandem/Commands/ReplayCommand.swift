import Ledger
import Engine
import Foundation
import Simulation

/// `tandem replay FILE…`: recorded dialogues become live customers.
enum ReplayCommand {
  private struct Output: Encodable {
    let dialogues: Int
    let messages: Int
    let references: Int
    let duplicates: Int
    let skipped: Int
    let seconds: Double
  }

  static func run(_ program: Program) throws -> ExitCode {
    let signals = StopSignals()
    let engine = try program.engine(creating: true)
    defer { engine.close() }
    var plan = Replay.Plan()
    plan.isAsFastAsPossible = program.parsed.has("--as-fast-as-possible")
    plan.speed = program.parsed.number("--speed") ?? 1
    plan.limit = program.parsed.wholeNumber("--limit")
    var dialogues: [RecordedDialogue] = []
    var skipped = 0
    for path in program.parsed.texts("FILE") {
      var reader = LineReader(try descriptor(path), limitBytes: RecordedDialogue.lineLimitBytes)
      var number = 0
      while dialogues.count < plan.limit ?? .max, let line = reader.next() {
        number += 1
        guard case .line(let bytes) = line, let dialogue = RecordedDialogue(line: bytes) else {
          skipped += 1
          Console.err("\(path):\(number): not a dialogue {\"id\",\"turns\":[{\"role\",\"text\"}]}")
          continue
        }
        dialogues.append(dialogue)
      }
    }
    let worker = WorkerLoop(engine, .registered(.service))
    let replay = Replay(engine, dialogues, plan)
    let interrupter = Thread {
      signals.wait()
      replay.stop()
    }
    interrupter.start()
    let result = replay.run()
    worker.stop()
    let output = Output(
      dialogues: dialogues.count, messages: result.messages, references: result.references,
      duplicates: result.duplicates, skipped: skipped + result.failures, seconds: result.seconds)
    if program.wantsJSON {
      try Console.json(output)
    } else {
      Console.out(
        "dialogues \(output.dialogues)  messages \(output.messages)  "
          + "references \(output.references)  duplicates \(output.duplicates)  "
          + "skipped \(output.skipped)  seconds \(Decimals.one(output.seconds))\n")
    }
    return signals.exitCode ?? (output.skipped > 0 ? .failed : .done)
  }

  static func descriptor(_ path: String) throws(ProgramError) -> Int32 {
    if path == "-" { return STDIN_FILENO }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      throw ProgramError(.failed, "\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
    return descriptor
  }
}
