import Foundation

/// The editor of `$VISUAL` or `$EDITOR`, run as a child that has the terminal.
struct ExternalEditor {
  /// Where it stands.
  enum State {
    case running
    /// By Ctrl-Z, say.
    case stopped
    case ended
    /// - code: what it returned, not zero.
    case failed(Int32)
    case killed(Int32)
  }

  /// The command to run, with its options, as the shell reads it; nil where none is named.
  static func command(in environment: [String: String]) -> String? {
    for name in ["VISUAL", "EDITOR"] {
      if let command = environment[name]?.trimmingCharacters(in: .whitespaces), !command.isEmpty {
        return command
      }
    }
    return nil
  }

  let process: pid_t

  /// Starts the editor on a file, in the foreground of this terminal; nil where that fails.
  init?(_ command: String, on path: String) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // Our own standard error is a file while the screen is in use.
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    // The path is an argument of its own: nothing in it is read by the shell.
    let words = ["sh", "-c", "exec " + command + " \"$1\"", "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    var started: pid_t = 0
    guard posix_spawn(&started, "/bin/sh", &actions, &attributes, arguments, environ) == 0 else {
      return nil
    }
    process = started
  }

  /// Looks without waiting.
  func state() -> State {
    var status: Int32 = 0
    let answer = waitpid(process, &status, WNOHANG | WUNTRACED)
    if answer == 0 || (answer < 0 && errno == EINTR) { return .running }
    guard answer == process else { return .failed(127) }
    if status & 0xFF == 0x7F { return .stopped }
    let signal = status & 0x7F
    if signal != 0 { return .killed(signal) }
    let code = status >> 8 & 0xFF
    return code == 0 ? .ended : .failed(code)
  }

  /// Lets it go on after a stop.
  func resume() { kill(process, SIGCONT) }

  /// Asks it to end.
  func terminate() { kill(process, SIGTERM) }
}
