/// `tandem help` and `tandem completions`: what the model of the commands says of itself.
enum HelpCommand {
  static func help(_ program: Program, _ parser: CommandParser) throws -> ExitCode {
    let path = program.parsed.texts("COMMAND")
    Console.out(HelpPage.text(of: try parser.find(path), path: path))
    return .done
  }

  static func completions(_ program: Program, _ parser: CommandParser) throws -> ExitCode {
    let text =
      switch try program.parsed.required("SHELL") {
      case "bash": BashCompletions.script(for: parser.root)
      case "zsh": ZshCompletions.script(for: parser.root)
      case "fish": FishCompletions.script(for: parser.root)
      default: ManualPage.text(of: parser.root)
      }
    Console.out(text)
    return .done
  }
}
