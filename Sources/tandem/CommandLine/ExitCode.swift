/// How the program ends; scripts rely on the numbers.
enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  case failed = 1
  case usage = 2
  case refused = 3
  /// The terminal went away.
  case hungUp = 129
  case interrupted = 130
  case terminated = 143

  /// What it tells the caller, for the manual.
  var meaning: String {
    switch self {
    case .done: "done"
    case .failed: "the work failed; the message says what was kept"
    case .usage: "wrong usage; nothing was done"
    case .refused: "refused by a rule (owner, epoch, role, guard)"
    case .hungUp: "the terminal went away"
    case .interrupted: "interrupted from the keyboard"
    case .terminated: "asked to end by SIGTERM"
    }
  }
}
