/// Turns the arguments of the process into work, or into the text that answers them at once.
enum CommandReader {
  /// What the arguments ask for.
  enum Invocation: Sendable {
    case run(CommandName, Parsed)
    /// Help, version, completions or manual: print it, and that was all.
    case print(String)
  }

  /// - Parameter words: the arguments of the process, without its own name.
  static func read(_ words: [String]) throws(UsageError) -> Invocation {
    // The workstation's first frame does not wait for the table of the commands.
    if words.isEmpty {
      return .run(.workstation, Parsed(path: [], flags: [], values: [:], arguments: [:]))
    }
    let parser = CommandParser(root: TandemCommands.root)
    switch try parser.parse(words) {
    case .version:
      return .print("tandem \(TandemCommands.version)\n")
    case .help(let path):
      return .print(HelpPage.text(of: try parser.find(path), path: path))
    case .run(let parsed):
      if let name = parsed.name { return .run(name, parsed) }
      if parsed.path == [TandemCommands.help.name] {
        let path = parsed.texts("COMMAND")
        return .print(HelpPage.text(of: try parser.find(path), path: path))
      }
      return .print(try completions(for: try parsed.required(TandemCommands.shells.name)))
    }
  }

  private static func completions(for shell: String) throws(UsageError) -> String {
    switch shell {
    case "bash": BashCompletions.script(for: TandemCommands.root)
    case "zsh": ZshCompletions.script(for: TandemCommands.root)
    case "fish": FishCompletions.script(for: TandemCommands.root)
    case "man-keys": KeysManual.text
    case "man-themes": ThemesManual.text
    default: ManualPage.text(of: TandemCommands.root)
    }
  }
}
