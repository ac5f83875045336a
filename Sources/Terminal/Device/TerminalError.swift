/// Why the terminal could not be taken over; nothing has been changed then.
public enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or output is no terminal.
  case notATerminal
  /// Neither the locale of the environment nor `C.UTF-8` is a UTF-8 locale.
  case notUTF8
  /// There is no description of the terminal that `TERM` names.
  case unknownTerminal(String)
  /// The terminal that `TERM` names cannot place its cursor.
  case tooSimple(String)
  /// The screen library refused without a reason.
  case failed
}
