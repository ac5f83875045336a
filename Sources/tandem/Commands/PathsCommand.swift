import Engine

/// `tandem paths`: where every file lies.
enum PathsCommand {
  private struct Entry: Encodable {
    let name: String
    let path: String
    let exists: Bool
  }

  static func run(_ program: Program) throws -> ExitCode {
    let entries = try program.folder().paths(in: program.environment)
    if program.wantsJSON {
      try Console.json([
        "paths": entries.map { Entry(name: $0.name, path: $0.path, exists: $0.exists) }
      ])
      return .done
    }
    let width = entries.map(\.name.utf8.count).max() ?? 0
    for entry in entries {
      let padding = String(repeating: " ", count: width - entry.name.utf8.count + 2)
      Console.out(entry.name + padding + (entry.exists ? "+ " : "- ") + entry.path + "\n")
    }
    return .done
  }
}
