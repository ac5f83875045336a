import Language

/// A command line that means nothing: what is wrong with it, and where to read how it goes.
///
/// The program prints `description` on stderr and exits with `ExitCode.usage`.
struct UsageError: Error, Equatable {
  let code: Code
  /// The words of the command as far as it was understood; none for `tandem` itself.
  let path: [String]

  /// The ways a command line can be wrong.
  enum Code: Equatable {
    case unknownCommand(String, nearest: String?)
    /// A command such as `desk` that only its subcommands carry out.
    case missingCommand(choices: [String])
    case unknownOption(String, nearest: String?)
    /// The option exists, but not for this command.
    case foreignOption(String)
    case repeatedOption(String)
    case missingOption(String)
    /// An option that means nothing without another.
    case lonelyOption(String, needs: String)
    /// An option or argument without its value.
    case missingValue(String, requirement: String)
    /// A flag with a value.
    case unwantedValue(String)
    case badValue(of: String, requirement: String, got: String)
    case missingArgument(String)
    /// A word too many; `last` is the argument it may belong to.
    case unexpectedArgument(String, last: String?)
    /// A rule of one command that the model does not hold, said in a sentence.
    case other(String)
  }

  /// What is wrong, in one line without a full stop.
  var message: String {
    switch code {
    case .unknownCommand(let word, let nearest):
      "no command \(Self.quoted(word))" + Self.hint(nearest)
    case .missingCommand(let choices):
      "\(command) needs one of " + choices.joined(separator: ", ")
    case .unknownOption(let name, let nearest):
      "no option \(Self.quoted(name))" + Self.hint(nearest)
    case .foreignOption(let name):
      "\(command) has no option \(name)"
    case .repeatedOption(let name):
      "option \(name) is given twice"
    case .missingOption(let name):
      "\(command) needs the option \(name)"
    case .lonelyOption(let name, let needed):
      "option \(name) goes only with \(needed)"
    case .missingValue(let name, let requirement):
      "option \(name) needs \(requirement) (\(name)=VALUE, if the value begins with a dash)"
    case .unwantedValue(let name):
      "option \(name) takes no value"
    case .badValue(let name, let requirement, let got):
      (name.hasPrefix("-") ? "option " : "") + "\(name) needs \(requirement), not "
        + Self.quoted(got)
    case .missingArgument(let name):
      "\(command) needs \(name)"
    case .unexpectedArgument(let word, let last):
      "\(command) does not take \(Self.quoted(word))"
        + (last.map { "; quote it if it belongs to \($0)" } ?? "")
    case .other(let sentence):
      sentence
    }
  }

  private var command: String {
    (["tandem"] + path).joined(separator: " ")
  }

  private static func hint(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }

  /// A word of the caller's, harmless on a terminal and short enough for one line.
  private static func quoted(_ word: String) -> String {
    "\"" + Display.oneLine(word, limitScalars: 60) + "\""
  }
}

extension UsageError: CustomStringConvertible {
  /// Two lines for stderr, without the last line break.
  var description: String {
    "tandem: \(message)\nSee `\(command) --help`."
  }
}
