/// Why a keys file was refused, and where.
public typealias KeysFault = LineFault<KeysMistake>

/// What can be wrong with a keys file.
public enum KeysMistake: Equatable, Sendable {
  /// Neither `action = keys`, nor `[section]`, nor a comment.
  case malformedLine
  case unknownSection(String)
  case unknownAction(String)
  case unknownKey(String)
  case unknownPreset(String)
  /// `inherits` must be said once, before everything else.
  case lateInherits
  /// The same action in the same section, before.
  case saidTwice(Action, before: KeyOrigin)
  /// A key does two things in one place, or hides what it does anywhere.
  case conflict(key: String, Action, and: Action, at: KeyOrigin)
  /// Ctrl-Q always quits and Ctrl-X always stands for Alt.
  case reservedKey(String)
  /// A terminal sends the same for both.
  case sameKey(String, as: String)
  /// A letter alone is typed there.
  case typesText(String)
  /// A macro's name is one letter or a word of letters, digits and hyphens.
  case macroName(String)
  /// A quotation mark is missing.
  case openQuote
  case emptyMacro
  /// The step asks, or plays and records macros itself.
  case stepAsks(Action)
  /// The step needs to be told more: `snooze:30`.
  case stepNeedsMore(Action)
  /// The file exceeds `KeysFile.limitBytes`.
  case tooLong
  /// The file is there and cannot be read.
  case unreadable(String)
}
