import Desk

/// A command line that was understood; every value in it is one of its kind.
struct Parsed: Sendable {
  /// The words that name the command; none for the workstation.
  let path: [String]
  /// The flags that were given.
  let flags: Set<String>
  /// The values of the options that were given, by option; more than one of those that are repeated.
  let values: [String: [String]]
  /// The arguments that were given, by their names.
  let arguments: [String: [String]]

  /// Whether the flag `name`, such as `--json`, was given.
  func has(_ flag: String) -> Bool {
    flags.contains(flag)
  }

  /// The words given for the option or argument `name`, such as `--file` or `PATH`.
  func texts(_ name: String) -> [String] {
    values[name] ?? arguments[name] ?? []
  }

  /// The value of the option or argument `name`, such as `--reason` or `TEXT`.
  func text(_ name: String) -> String? {
    texts(name).first
  }

  /// The whole number given for `name`.
  func wholeNumber(_ name: String) -> Int? {
    text(name).flatMap { Int($0) }
  }

  /// The factor or seconds given for `name`.
  func number(_ name: String) -> Double? {
    text(name).flatMap { Double($0) }
  }

  /// The number of an event given for `name`.
  func seq(_ name: String) -> Seq? {
    text(name).flatMap { Seq($0) }
  }

  /// The time given for `name`; a span such as `2h` counts from `now`.
  func moment(_ name: String, now: Timestamp) -> Timestamp? {
    guard let word = text(name) else { return nil }
    return ValueKind.spanMs(word).map { now.adding(ms: $0) } ?? Timestamp(word)
  }

  /// The session that the argument SESSION names.
  ///
  /// - Throws: `missingArgument`, for a command that has none.
  func session() throws(UsageError) -> SessionID {
    guard let session = SessionID(try required("SESSION")) else {
      throw UsageError(code: .missingArgument("SESSION"), path: path)
    }
    return session
  }

  /// The value of an option or argument that the command cannot do without.
  ///
  /// - Throws: `missingOption` or `missingArgument`, where the model calls it optional.
  func required(_ name: String) throws(UsageError) -> String {
    guard let word = text(name) else {
      throw UsageError(
        code: name.hasPrefix("-") ? .missingOption(name) : .missingArgument(name), path: path)
    }
    return word
  }

  /// A complaint about this command line that only its command can know.
  func wrong(_ sentence: String) -> UsageError {
    UsageError(code: .other(sentence), path: path)
  }
}
