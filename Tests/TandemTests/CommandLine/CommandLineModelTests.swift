import Testing

@testable import tandem

@Suite struct CommandLineModelTests {
  private let commands = TandemCommands.root.walk()

  @Test func theModelListsExactlyTheCommandsThatExist() {
    #expect(
      TandemCommands.root.subcommands.map(\.name).sorted() == [
        "audit", "backup", "chat", "check", "completions", "demo", "desk", "do", "doctor", "export",
        "forget", "gaps", "help", "import", "label", "models", "paths", "policy", "presence",
        "queue",
        "receive", "replay", "restore", "search", "serve",
        "sessions", "shadow", "show", "suggest", "tail", "train", "understand",
      ])
    #expect(TandemCommands.deskGroup.subcommands.map(\.name) == ["share"])
    #expect(
      TandemCommands.act.subcommands.map(\.name).sorted()
        == ActVerb.allCases.map(\.rawValue).sorted())
  }

  @Test func everyNameOfTheDispatchIsACommandAndTheOtherWayRound() {
    let working = commands.filter { path, spec in
      path.isEmpty || (spec.subcommands.isEmpty && path.first != "do")
    }
    let paths = working.map { $0.path.joined(separator: " ") } + ["do"]
    #expect(
      Set(paths).subtracting(["help", "completions"]) == Set(CommandName.allCases.map(\.rawValue)))
  }

  @Test func theOptionsOfTheContractAreThere() throws {
    let contract: [String: [String]] = [
      "": ["--as", "--lang", "--theme", "--color", "--ascii", "--desk"],
      "demo": ["--lang", "--speed", "--seed", "--desk", "--headless", "--for", "--json"],
      "chat": ["--name", "--customer", "--wait"], "serve": ["--desk"],
      "replay": ["--speed", "--limit", "--as-fast-as-possible"], "receive": ["--desk", "--json"],
      "sessions": ["--owner", "--status", "--tag", "--channel", "--sort", "--limit"],
      "show": ["--at"],
      "do handback": ["--instruction"], "do transfer": ["--to", "--reason"],
      "do escalate": ["--reason"], "do resolve": ["--disposition"], "do snooze": ["--until"],
      "tail": ["--from", "--follow", "--json"], "import": ["--check"],
      "check": ["--repair", "--head"],
      "audit": [
        "--agent", "--customer", "--session", "--kind", "--from", "--to", "--permission", "--json",
      ], "export": ["--plain"], "forget": ["--json"], "restore": ["--forgotten"],
      "do reveal": ["--reason"], "do consent": ["--source", "--withdrawn"],
      "understand": ["--json"], "train": ["--verbose", "--json"], "models": ["--json"],
      "label": ["--json"], "gaps": ["--limit", "--json"], "shadow": ["--json"],
      "policy": ["--from", "--to", "--config", "--json"],
      "suggest": ["--text", "--customer", "--stats", "--json"],
    ]
    for (line, options) in contract {
      let found = commands.first { $0.path.joined(separator: " ") == line }
      let names = try #require(found).spec.options.map(\.name)
      #expect(Set(options).isSubset(of: names), "\(line): \(options)")
    }
    let ofTheDesk = [ActVerb.stopAssistant, .startAssistant].map(\.rawValue)
    for verb in TandemCommands.act.subcommands where !ofTheDesk.contains(verb.name) {
      #expect(verb.option("--expect-epoch") != nil && verb.option("--as") != nil)
    }
    for (path, spec) in commands { #expect(spec.option("--help") != nil, "\(path)") }
  }

  @Test func anOptionTakesAValueEverywhereOrNowhere() {
    // The parser steps over an option before it knows the command.
    var takesValue: [String: Bool] = [:]
    for option in commands.flatMap(\.spec.options) {
      #expect(takesValue[option.name] ?? (option.value != nil) == (option.value != nil))
      takesValue[option.name] = option.value != nil
    }
  }

  @Test func namesAndPlacesAreUnambiguous() {
    for (path, spec) in commands {
      let options = spec.options.map(\.name)
      #expect(Set(options).count == options.count, "\(path)")
      #expect(options.allSatisfy { $0.hasPrefix("--") })
      for argument in spec.arguments.dropLast() {
        #expect(!argument.isRepeated && !argument.isOptional, "\(path)")
      }
      #expect(Set(spec.arguments.map(\.value.name)).count == spec.arguments.count)
      for needed in spec.options.compactMap(\.needs) { #expect(options.contains(needed)) }
      #expect(spec.subcommands.isEmpty || spec.arguments.isEmpty)
    }
  }
}
