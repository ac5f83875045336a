import Foundation

/// The program: reads the command line and runs one command.
@main
struct Tandem {
  static func main() {
    Console.ignoreBrokenPipes()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  private static func run(_ words: [String]) -> ExitCode {
    let parser = CommandParser(root: TandemCommands.root)
    do {
      switch try parser.parse(words) {
      case .help(let path):
        Console.out(HelpPage.text(of: try parser.find(path), path: path))
        return .done
      case .version:
        Console.out("tandem \(TandemCommands.version)\n")
        return .done
      case .run(let parsed):
        return try run(Program(parsed), parser)
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

  private static func run(_ program: Program, _ parser: CommandParser) throws -> ExitCode {
    switch program.parsed.path.first {
    case nil: try WorkstationCommand.run(program)
    case "demo": try DemoCommand.run(program)
    case "chat": try ChatCommand.run(program)
    case "serve": try ServeCommand.run(program)
    case "replay": try ReplayCommand.run(program)
    case "receive": try ReceiveCommand.run(program)
    case "sessions": try SessionsCommand.run(program)
    case "show": try ShowCommand.run(program)
    case "queue": try QueueCommand.run(program)
    case "do": try DoCommand.run(program)
    case "tail": try TailCommand.run(program)
    case "import": try ImportCommand.run(program)
    case "search": try SearchCommand.run(program)
    case "paths": try PathsCommand.run(program)
    case "desk": try ShareCommand.run(program)
    case "help": try HelpCommand.help(program, parser)
    case "completions": try HelpCommand.completions(program, parser)
    default: throw program.parsed.wrong("There is no command \(program.parsed.path.joined()).")
    }
  }
}
