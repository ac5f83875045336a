/// A signal that the loop has to act on.
public enum TerminalSignal: Sendable, Equatable {
  /// The window may have another size.
  case resized
  /// SIGTERM or SIGQUIT: end, with exit status 143.
  case terminate
  /// SIGHUP, or the terminal is gone: end, with exit status 129.
  case hangUp
  /// SIGINT from outside; Control-C typed in the terminal is a key.
  case interrupt
  /// Continued after a stop that was not of our own doing.
  case resumed
  /// Asked from outside to stop for a while.
  case suspend
}
