import Desk
import Engine
import Foundation
import Language
import Ledger
import Synchronization
import Workstation

/// `tandem chat`: be a customer, from another terminal or through pipes.
enum ChatCommand {
  private static let defaultWaitSeconds = 15.0

  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(in: folder(program), creating: true)
    defer { engine.close() }
    let chat = try program.doing { () throws(EngineError) in
      try ChatSession(
        engine, customer: program.parsed.text("--customer"), name: program.parsed.text("--name"),
        isInteractive: Console.isTerminal(0), program.strings)
    }
    var lines = LineReader(STDIN_FILENO, limitBytes: 1024 * 1024)
    while let line = lines.next() {
      guard case .line(let bytes) = line else {
        Console.err("The line is longer than 1 MiB; it was not sent.")
        continue
      }
      chat.say(Text.fromBytes(bytes))
    }
    chat.waitUntilQuiet(seconds: program.parsed.number("--wait") ?? defaultWaitSeconds)
    chat.end()
    return chat.hasFailed ? .failed : .done
  }

  /// The desk that is named, else a running demo, else the default one.
  private static func folder(_ program: Program) throws(ProgramError) -> DeskFolder {
    let isNamed =
      program.parsed.text("--desk") != nil || program.environment.variables["TANDEM_DESK"] != nil
    if !isNamed, let demo = DemoDesk.running(in: program.environment).first {
      Console.err(program.strings.chattingWithDemo(demo.path))
      return demo
    }
    return try program.folder()
  }
}
