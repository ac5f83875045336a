import Foundation

/// The program: reads the command line and runs one command.
@main
struct Tandem {
  static func main() {
    Console.ignoreBrokenPipes()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ words: [String]) -> ExitCode {
    do {
      switch try CommandReader.read(words) {
      case .print(let text):
        Console.out(text)
        return .done
      case .run(let name, let parsed):
        return try run(name, Program(parsed))
      }
    } catch let error as UsageError {
      Console.err(error.description)
      return .usage
    } catch let error as ProgramError {
      Console.err(error.message)
      return error.code
    } catch {
      Console.err("\(error)")
      return .failed
    }
  }

  private static func run(_ name: CommandName, _ program: Program) throws -> ExitCode {
    switch name {
    case .workstation: try WorkstationCommand.run(program)
    case .demo: try DemoCommand.run(program)
    case .chat: try ChatCommand.run(program)
    case .serve: try ServeCommand.run(program)
    case .replay: try ReplayCommand.run(program)
    case .receive: try ReceiveCommand.run(program)
    case .sessions: try SessionsCommand.run(program)
    case .show: try ShowCommand.run(program)
    case .queue: try QueueCommand.run(program)
    case .act: try DoCommand.run(program)
    case .tail: try TailCommand.run(program)
    case .import: try ImportCommand.run(program)
    case .search: try SearchCommand.run(program)
    case .suggest: try SuggestCommand.run(program)
    case .check: try CheckCommand.run(program)
    case .backup: try ArchiveCommand.backup(program)
    case .restore: try ArchiveCommand.restore(program)
    case .doctor: try DoctorCommand.run(program)
    case .paths: try PathsCommand.run(program)
    case .presence: try PresenceCommand.run(program)
    case .share: try ShareCommand.run(program)
    case .audit: try AuditCommand.run(program)
    case .forget: try PersonCommand.forget(program)
    case .export: try PersonCommand.export(program)
    case .understand: try UnderstandCommand.run(program)
    case .train: try TrainCommand.run(program)
    case .models: try ModelsCommand.run(program)
    case .gaps: try GapsCommand.run(program)
    case .shadow: try ShadowCommand.run(program)
    case .label: try LabelCommand.run(program)
    case .policy: try PolicyCommand.run(program)
    }
  }
}
