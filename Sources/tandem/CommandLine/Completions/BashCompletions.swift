/// The completions for bash, 3.2 and later, without the bash-completion package.
enum BashCompletions {
  static func script(for root: CommandSpec) -> String {
    """
    # Completions of \(root.name) for bash; written by `\(root.name) completions bash`.
    _\(root.name)() {
      local command="" option="" count=0 index=1 isPlain="" word
      local current=${COMP_WORDS[COMP_CWORD]}
      local IFS=$'\\n'
      COMPREPLY=()
      while (( index < COMP_CWORD )); do
        word=${COMP_WORDS[index]}
        (( index++ ))
        # Bash cuts words at = and : and gives the signs as words of their own.
        if [[ $word == : ]]; then
          (( index++ ))
        elif [[ $word == = ]]; then
          :
        elif [[ -n $option ]]; then
          option=""
        elif [[ -z $isPlain && $word == -- ]]; then
          isPlain=1
        elif [[ -z $isPlain && $word == -* ]]; then
          case $word in
            \(root.valueOptionNames.joined(separator: "|"))) option=$word ;;
          esac
        else
          case "${command:+$command }$word" in
            \(patterns(root.joinedPaths)))
              command="${command:+$command }$word" ;;
            *) (( count++ )) ;;
          esac
        fi
      done
      [[ $current == = ]] && current=""
      if [[ -n $option ]]; then
        case "$command $option" in
    \(optionCases(root))
        esac
      elif [[ -z $isPlain && $current == -* ]]; then
        case $command in
    \(optionNameCases(root))
        esac
      else
        case "$command/$count" in
    \(argumentCases(root))
        esac
      fi
    }
    complete -F _\(root.name) \(root.name)

    """
  }

  /// What follows an option; one pattern for all commands where they agree.
  private static func optionCases(_ root: CommandSpec) -> String {
    let commands = root.walk()
    return root.valueOptionNames.flatMap { name -> [String] in
      let uses = commands.compactMap { path, spec in
        spec.option(name)?.value.map { (path: path, word: CompletedWord($0.kind)) }
      }
      if Set(uses.map(\.word)).count == 1 { return branch("*\" \(name)\"", uses[0].word) }
      return uses.flatMap { use in
        branch("\"\(use.path.joined(separator: " ")) \(name)\"", use.word)
      }
    }.joined(separator: "\n")
  }

  /// The options of each command; commands with the same options share a branch.
  private static func optionNameCases(_ root: CommandSpec) -> String {
    var commandsByOptions: [(options: [String], commands: [String])] = []
    for (path, spec) in root.walk() {
      let options = spec.options.map(\.name)
      let command = path.joined(separator: " ")
      if let index = commandsByOptions.firstIndex(where: { $0.options == options }) {
        commandsByOptions[index].commands.append(command)
      } else {
        commandsByOptions.append((options, [command]))
      }
    }
    return commandsByOptions.flatMap { branch(patterns($0.commands), .words($0.options)) }
      .joined(separator: "\n")
  }

  private static func argumentCases(_ root: CommandSpec) -> String {
    root.walk().flatMap { path, spec -> [String] in
      let command = path.joined(separator: " ")
      if !spec.subcommands.isEmpty {
        return branch("\"\(command)/0\"", .words(spec.subcommands.map(\.name)))
      }
      return spec.arguments.enumerated().flatMap { index, argument in
        branch(
          argument.isRepeated ? "\"\(command)/\"*" : "\"\(command)/\(index)\"",
          CompletedWord(argument.value.kind))
      }
    }.joined(separator: "\n")
  }

  private static func branch(_ pattern: String, _ word: CompletedWord) -> [String] {
    let action: String
    switch word {
    case .nothing: return []
    case .words(let words):
      // Words stand on lines of their own because IFS is a line break, so that paths keep blanks.
      let list = "$'" + words.joined(separator: "\\n") + "'"
      action = "COMPREPLY=($(compgen -W \(list) -- \"$current\"))"
    case .files:
      action = "COMPREPLY=($(compgen -f -- \"$current\")); compopt -o filenames 2> /dev/null"
    case .folders:
      action = "COMPREPLY=($(compgen -d -- \"$current\")); compopt -o filenames 2> /dev/null"
    }
    return ["      \(pattern))", "        \(action) ;;"]
  }

  private static func patterns(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: "|")
  }
}
