/// One command as everything derives from it: the parser, the help, the completions and the manual.
struct CommandSpec: Sendable {
  /// The word that names it below its parent.
  let name: String
  /// What it does, ≤ 27 ASCII characters, so that a list of commands has two columns.
  let summary: String
  /// What a person must know beyond the summary; paragraphs are parted by an empty line.
  let details: String
  let arguments: [ArgumentSpec]
  let options: [OptionSpec]
  /// The commands below it; one that has some does nothing by itself, except the root.
  let subcommands: [CommandSpec]

  init(
    _ name: String, _ summary: String, details: String = "", arguments: [ArgumentSpec] = [],
    options: [OptionSpec] = [], subcommands: [CommandSpec] = []
  ) {
    self.name = name
    self.summary = summary
    self.details = details
    self.arguments = arguments
    self.options = options
    self.subcommands = subcommands
  }

  /// The command called `name` below this one.
  func subcommand(_ name: String) -> CommandSpec? {
    subcommands.first { $0.name == name }
  }

  /// The option called `name`, of this command alone.
  func option(_ name: String) -> OptionSpec? {
    options.first { $0.name == name || $0.short == name }
  }

  /// The option called `name`, of this command or the first below it that has one.
  func optionAnywhere(_ name: String) -> OptionSpec? {
    if let found = option(name) { return found }
    for subcommand in subcommands {
      if let found = subcommand.optionAnywhere(name) { return found }
    }
    return nil
  }

  /// Every command of the tree with the words that lead to it, parents first; the root's are none.
  func walk(_ path: [String] = []) -> [(path: [String], spec: CommandSpec)] {
    [(path, self)] + subcommands.flatMap { $0.walk(path + [$0.name]) }
  }
}

/// An option: a flag, or one with a value.
struct OptionSpec: Sendable {
  /// With its dashes, such as `--desk`.
  let name: String
  /// A second, one-letter name such as `-h`.
  let short: String?
  /// What its value is; nil for a flag.
  let value: ValueSpec?
  let summary: String
  let isRequired: Bool
  /// Whether it may be given more than once.
  let isRepeated: Bool
  /// The option without which this one means nothing.
  let needs: String?

  /// A flag.
  init(_ name: String, short: String? = nil, _ summary: String, needs: String? = nil) {
    self.name = name
    self.short = short
    self.value = nil
    self.summary = summary
    self.isRequired = false
    self.isRepeated = false
    self.needs = needs
  }

  /// An option with a value.
  init(
    _ name: String, _ value: ValueSpec, _ summary: String, isRequired: Bool = false,
    isRepeated: Bool = false, needs: String? = nil
  ) {
    self.name = name
    self.short = nil
    self.value = value
    self.summary = summary
    self.isRequired = isRequired
    self.isRepeated = isRepeated
    self.needs = needs
  }

  /// The option as written in a synopsis, such as `--desk DIR`.
  var usage: String {
    value.map { name + " " + $0.name } ?? name
  }
}

/// An argument by its place.
struct ArgumentSpec: Sendable {
  let value: ValueSpec
  let summary: String
  let isOptional: Bool
  /// Takes all the words that are left; only the last argument of a command may.
  let isRepeated: Bool

  init(
    _ value: ValueSpec, _ summary: String, isOptional: Bool = false, isRepeated: Bool = false
  ) {
    self.value = value
    self.summary = summary
    self.isOptional = isOptional
    self.isRepeated = isRepeated
  }

  /// The argument as written in a synopsis, such as `[COMMAND...]`.
  var usage: String {
    let word = isRepeated ? value.name + "..." : value.name
    return isOptional ? "[" + word + "]" : word
  }
}
