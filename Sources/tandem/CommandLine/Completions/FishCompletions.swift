/// The completions for fish 3.0 and later.
enum FishCompletions {
  static func script(for root: CommandSpec) -> String {
    let lines = root.walk().flatMap { path, spec in
      rules(root.name, path.joined(separator: " "), spec)
    }
    return head(root) + lines.joined(separator: "\n") + "\n"
  }

  /// Two functions that find out which command stands before the cursor, and how many arguments.
  private static func head(_ root: CommandSpec) -> String {
    """
    # Completions of \(root.name) for fish; written by `\(root.name) completions fish`.
    function __\(root.name)_place
        set -l command ''
        set -l count 0
        set -l skips 0
        for word in (commandline -opc)[2..-1]
            if test $skips = 1
                set skips 0
                continue
            end
            switch $word
                case \(root.valueOptionNames.joined(separator: " "))
                    set skips 1
                case '-*'
                case '*'
                    set -l longer (string trim -- "$command $word")
                    switch $longer
                        case \(root.joinedPaths.map { "'\($0)'" }.joined(separator: " "))
                            set command $longer
                        case '*'
                            set count (math $count + 1)
                    end
            end
        end
        printf '%s\\n%s\\n' $command $count
    end
    function __\(root.name)_in
        set -l place (__\(root.name)_place)
        test "$place[1]" = "$argv[1]"
    end
    function __\(root.name)_at
        set -l place (__\(root.name)_place)
        test "$place[1]" = "$argv[1]"; and test $place[2] -ge $argv[2] -a $place[2] -le $argv[3]
    end
    complete -c \(root.name) -f

    """
  }

  private static func rules(_ program: String, _ command: String, _ spec: CommandSpec) -> [String] {
    let start = "complete -c \(program) -n "
    let options = spec.options.map { option in
      start + quoted("__\(program)_in '\(command)'")
        + (option.short.map { " -s " + $0.dropFirst() } ?? "") + " -l " + option.name.dropFirst(2)
        + value(option.value) + " -d " + quoted(option.summary)
    }
    let subcommands = spec.subcommands.map { below in
      start + quoted("__\(program)_at '\(command)' 0 0") + " -a \(below.name) -d "
        + quoted(below.summary)
    }
    let arguments = spec.arguments.enumerated().compactMap { index, argument -> String? in
      let last = argument.isRepeated ? maxArguments : index
      let condition = start + quoted("__\(program)_at '\(command)' \(index) \(last)")
      switch CompletedWord(argument.value.kind) {
      case .nothing: return nil
      case .words(let words): return condition + " -a " + quoted(words.joined(separator: " "))
      case .files: return condition + " -F"
      case .folders: return condition + " -a '(__fish_complete_directories)'"
      }
    }
    return options + subcommands + arguments
  }

  /// After so many arguments of one kind fish offers no more of them.
  private static let maxArguments = 9999

  private static func value(_ value: ValueSpec?) -> String {
    guard let value else { return "" }
    switch CompletedWord(value.kind) {
    case .nothing: return " -x"
    case .words(let words): return " -x -a " + quoted(words.joined(separator: " "))
    case .files: return " -r -F"
    case .folders: return " -x -a '(__fish_complete_directories)'"
    }
  }

  /// `text` between single quotes, in which fish knows two escapes.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
