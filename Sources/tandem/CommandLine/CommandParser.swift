import Language

/// Reads a command line against the model: options stand anywhere, `--` ends them.
struct CommandParser: Sendable {
  /// The program, with every command below it.
  let root: CommandSpec

  /// A command line, read.
  enum Outcome: Sendable {
    case run(Parsed)
    /// `--help` of the command that these words name.
    case help([String])
    case version
  }

  /// - Parameter words: the arguments of the process, without its own name.
  func parse(_ words: [String]) throws(UsageError) -> Outcome {
    let end = words.firstIndex(of: "--") ?? words.count
    let wantsHelp = words[..<end].contains { $0 == "--help" || $0 == "-h" }
    let located = try locate(words, end: end, isLenient: wantsHelp)
    if wantsHelp { return .help(located.path) }
    var reading = Reading(spec: located.spec, path: located.path)
    try read(located.rest, into: &reading)
    if reading.flags.contains("--version") { return .version }
    if !located.spec.subcommands.isEmpty, !located.path.isEmpty {
      throw UsageError(
        code: .missingCommand(choices: located.spec.subcommands.map(\.name)), path: located.path)
    }
    return .run(try reading.finished())
  }

  /// The command that `words` name.
  ///
  /// - Throws: `unknownCommand`.
  func find(_ words: [String]) throws(UsageError) -> CommandSpec {
    var spec = root
    for (index, word) in words.enumerated() {
      guard let below = spec.subcommand(word) else {
        throw unknownCommand(word, below: spec, path: Array(words[..<index]))
      }
      spec = below
    }
    return spec
  }

  // MARK: - Which command

  private struct Located {
    var spec: CommandSpec
    var path: [String] = []
    /// The words that do not name the command.
    var rest: [String] = []
  }

  /// Takes the command's words out, stepping over options and their values.
  private func locate(
    _ words: [String], end: Int, isLenient: Bool
  ) throws(UsageError) -> Located {
    var located = Located(spec: root)
    var index = 0
    while index < end {
      let word = words[index]
      index += 1
      if Self.isOption(word) {
        located.rest.append(word)
        let option =
          located.spec.optionAnywhere(Self.split(word).name)
          ?? root.optionAnywhere(Self.split(word).name)
        guard let option else {
          if isLenient { continue }
          throw unknownOption(Self.split(word).name, of: located.spec, path: located.path)
        }
        if option.value != nil, Self.split(word).value == nil, index < end,
          !Self.isOption(words[index])
        {
          located.rest.append(words[index])
          index += 1
        }
      } else if let below = located.spec.subcommand(word) {
        located.spec = below
        located.path.append(word)
      } else if !located.spec.subcommands.isEmpty {
        throw unknownCommand(word, below: located.spec, path: located.path)
      } else {
        located.rest.append(word)
      }
    }
    located.rest += words[end...]
    return located
  }

  // MARK: - Options and arguments

  private struct Reading {
    let spec: CommandSpec
    let path: [String]
    var flags: Set<String> = []
    var values: [String: [String]] = [:]
    var arguments: [String: [String]] = [:]
    var argumentIndex = 0

    func error(_ code: UsageError.Code) -> UsageError {
      UsageError(code: code, path: path)
    }

    mutating func take(argument word: String) throws(UsageError) {
      guard argumentIndex < spec.arguments.count else {
        throw error(.unexpectedArgument(word, last: spec.arguments.last?.value.name))
      }
      let argument = spec.arguments[argumentIndex]
      guard argument.value.kind.accepts(word) else {
        throw error(
          .badValue(
            of: argument.value.name, requirement: argument.value.kind.requirement, got: word))
      }
      arguments[argument.value.name, default: []].append(word)
      if !argument.isRepeated { argumentIndex += 1 }
    }

    mutating func take(_ option: OptionSpec, value word: String) throws(UsageError) {
      guard let value = option.value else { throw error(.unwantedValue(option.name)) }
      guard values[option.name] == nil || option.isRepeated else {
        throw error(.repeatedOption(option.name))
      }
      guard value.kind.accepts(word) else {
        throw error(
          .badValue(of: option.name, requirement: value.kind.requirement, got: word))
      }
      values[option.name, default: []].append(word)
    }

    /// Checks what is known only at the end: what is missing, what goes only with something else.
    func finished() throws(UsageError) -> Parsed {
      for argument in spec.arguments
      where !argument.isOptional && arguments[argument.value.name] == nil {
        throw error(.missingArgument(argument.value.name))
      }
      for option in spec.options {
        let isGiven = flags.contains(option.name) || values[option.name] != nil
        if option.isRequired, !isGiven { throw error(.missingOption(option.name)) }
        if isGiven, let needed = option.needs, !flags.contains(needed), values[needed] == nil {
          throw error(.lonelyOption(option.name, needs: needed))
        }
      }
      return Parsed(path: path, flags: flags, values: values, arguments: arguments)
    }
  }

  private func read(_ words: [String], into reading: inout Reading) throws(UsageError) {
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if word == "--" {
        for word in words[index...] { try reading.take(argument: word) }
        return
      }
      guard Self.isOption(word) else {
        try reading.take(argument: word)
        continue
      }
      let (name, attached) = Self.split(word)
      guard let option = reading.spec.option(name) else {
        throw reading.error(.foreignOption(name))
      }
      if let attached {
        try reading.take(option, value: attached)
      } else if let value = option.value {
        guard index < words.count, !Self.isOption(words[index]), words[index] != "--" else {
          throw reading.error(
            .missingValue(option.name, requirement: value.kind.requirement))
        }
        try reading.take(option, value: words[index])
        index += 1
      } else {
        reading.flags.insert(option.name)
      }
    }
  }

  /// A dash alone is an argument: standard input.
  private static func isOption(_ word: String) -> Bool {
    word.utf8.first == UInt8(ascii: "-") && word.utf8.count > 1 && word != "--"
  }

  private static func split(_ word: String) -> (name: String, value: String?) {
    guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")) else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.utf8.index(after: equals)...]))
  }

  // MARK: - Complaints

  private func unknownCommand(
    _ word: String, below spec: CommandSpec, path: [String]
  ) -> UsageError {
    let nearest = NearestName.of(word, among: spec.subcommands.map(\.name))
    return UsageError(code: .unknownCommand(word, nearest: nearest), path: path)
  }

  private func unknownOption(
    _ name: String, of spec: CommandSpec, path: [String]
  ) -> UsageError {
    var nearest = NearestName.of(name, among: spec.options.map(\.name))
    if nearest == nil {
      let names = Set(root.walk().flatMap { $0.spec.options.map(\.name) })
      nearest = NearestName.of(name, among: names.sorted())
    }
    return UsageError(code: .unknownOption(name, nearest: nearest), path: path)
  }
}
