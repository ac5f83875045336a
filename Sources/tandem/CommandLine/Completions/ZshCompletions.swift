/// The completions for zsh, as a file `_tandem` in `$fpath` or sourced.
enum ZshCompletions {
  static func script(for root: CommandSpec) -> String {
    var lines = [
      "#compdef \(root.name)",
      "# Completions of \(root.name) for zsh; written by `\(root.name) completions zsh`.",
      "",
    ]
    for (path, spec) in root.walk().reversed() {
      lines += function([root.name] + path, spec) + [""]
    }
    lines += [
      "if [[ $funcstack[1] == _\(root.name) ]]; then",
      "  _\(root.name) \"$@\"",
      "else",
      "  compdef _\(root.name) \(root.name)",
      "fi",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func function(_ name: [String], _ spec: CommandSpec) -> [String] {
    let head = functionName(name) + "() {"
    let options = spec.options.map(option)
    guard !spec.subcommands.isEmpty else {
      return [head] + call("_arguments -S", options + arguments(spec)) + ["}"]
    }
    let commands = spec.subcommands.map {
      "        " + shellQuoted(described($0.name) + ":" + $0.summary)
    }
    let branches = spec.subcommands.flatMap {
      ["        \($0.name))", "          \(functionName(name + [$0.name])) ;;"]
    }
    return [head]
      + ["  local curcontext=\"$curcontext\" state state_descr line", "  typeset -A opt_args"]
      + call("_arguments -C -S", options + ["'1:command:->command'", "'*::argument:->rest'"])
      + ["  case $state in", "    command)", "      local -a commands=("] + commands
      + ["      )", "      _describe command commands ;;", "    rest)", "      case $words[1] in"]
      + branches + ["      esac ;;", "  esac", "}"]
  }

  private static func functionName(_ name: [String]) -> String {
    "_" + name.joined(separator: "_")
  }

  private static func call(_ head: String, _ words: [String]) -> [String] {
    let lines = [head] + words.map { "  " + $0 }
    return lines.enumerated().map { index, line in
      "  " + line + (index == lines.count - 1 ? "" : " \\")
    }
  }

  private static func option(_ option: OptionSpec) -> String {
    let summary = "[" + bracketed(option.summary) + "]"
    if let short = option.short {
      return "'(\(short) \(option.name))'{\(short),\(option.name)}" + shellQuoted(summary)
    }
    guard let value = option.value else { return shellQuoted(option.name + summary) }
    let times = option.isRepeated ? "*" : ""
    return shellQuoted(
      "\(times)\(option.name)=\(summary):\(described(value.name)):\(action(value.kind))")
  }

  private static func arguments(_ spec: CommandSpec) -> [String] {
    spec.arguments.enumerated().map { index, argument in
      let place = argument.isRepeated ? "*" : "\(index + 1)"
      let name = described(argument.value.name)
      return shellQuoted("\(place):\(name):\(action(argument.value.kind))")
    }
  }

  private static func action(_ kind: ValueKind) -> String {
    switch CompletedWord(kind) {
    case .nothing: " "
    case .words(let words): "(" + words.map(described).joined(separator: " ") + ")"
    case .files: "_files"
    case .folders: "_files -/"
    }
  }

  /// A text before a colon that parts the fields of a specification.
  private static func described(_ text: String) -> String {
    text.replacing(":", with: "\\:")
  }

  private static func bracketed(_ text: String) -> String {
    text.replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
