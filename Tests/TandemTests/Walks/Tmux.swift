import Foundation
import Glibc
import Testing

/// A terminal of its own for one walk, on a tmux server that nobody else uses.
///
/// Everything is waited for by looking at the screen, again each time the program wrote to it;
/// nothing sleeps for a time that is guessed.
final class Tmux: Sendable {
  /// Where tmux is, or nil; without it the walks are skipped.
  static let program = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  static let absence: Comment = "tmux is not installed, so the program is not walked through"

  /// What a walk waits for has this long to come true, on a machine that does much else.
  private static let patience = DispatchTimeInterval.seconds(60)
  /// No test run has more files open; closing one that is not open is no error.
  private static let openLimit: Int32 = 256

  private let socket: String
  private let variables: [String: String]
  private let signs: ScreenSigns

  /// Starts `command` (a line for the shell) in a terminal of this size.
  init(
    _ command: String, width: Int = 80, height: Int = 24, variables: [String: String]
  ) throws {
    // Not in the desk's folder: that may be gone before the server is.
    socket =
      NSTemporaryDirectory() + "tandem-tmux-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    self.variables = variables
    signs = try ScreenSigns(at: socket + ".signs")
    let pipe = "'\(signs.path)'"
    try run(
      ["new-session", "-d", "-x", "\(width)", "-y", "\(height)", command]
        + [";", "pipe-pane", "-O", "exec cat >\(pipe)"]
        + [";", "set-hook", "-g", "pane-died", "run-shell -b \"printf x >\(pipe)\""]
        // The screen of a program that died is still to be seen.
        + [";", "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "status", "off"]
        + [";", "set", "-sg", "escape-time", "0", ";", "set", "-g", "window-size", "manual"])
  }

  deinit {
    // A server that is gone already needs no end.
    _ = try? run(["kill-server"])
    unlink(socket)
  }

  // MARK: What a person does

  /// Presses keys by the names that tmux has for them.
  func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

  /// Types a text as it stands.
  func type(_ text: String) throws { try run(["send-keys", "-l", text]) }

  /// Pastes a text between the marks of a paste.
  func paste(_ text: String) throws {
    try run(["set-buffer", text, ";", "paste-buffer", "-p", "-r"])
  }

  /// Gives the window another size.
  func resize(_ width: Int, _ height: Int) throws {
    try run(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// Sends a signal to the program that the terminal was started with.
  func kill(_ signal: Int32) throws {
    let number = try run(["display-message", "-p", "#{pane_pid}"]).trimmingCharacters(in: .newlines)
    _ = Glibc.kill(try #require(Int32(number)), signal)
  }

  // MARK: What a person sees

  func screen() throws -> Screen {
    let text = try run([
      "capture-pane", "-p", ";", "display-message", "-p",
      "#{cursor_x} #{cursor_y} #{alternate_on} #{cursor_flag} #{pane_dead}",
    ])
    return Screen(text)
  }

  /// The cells with their colours.
  func colours() throws -> String { try run(["capture-pane", "-p", "-e"]) }

  /// Waits until the screen shows what is meant; where it never does, says what it showed.
  @discardableResult
  func until(
    _ what: String, at place: SourceLocation = #_sourceLocation, _ isSo: (Screen) -> Bool
  ) async throws -> Screen {
    let end = DispatchTime.now() + Tmux.patience
    let last = signs.once(at: end)
    defer { last.cancel() }
    signs.now()
    for await _ in signs.all {
      let isOver = DispatchTime.now() >= end
      let screen = try screen()
      if isSo(screen) { return screen }
      if isOver { break }
    }
    Issue.record("never: \(what); the screen was\n\(try screen().text)", sourceLocation: place)
    throw WalkEnded(what: what)
  }

  /// Waits until the screen shows a text.
  @discardableResult
  func until(shows text: String, at place: SourceLocation = #_sourceLocation) async throws -> Screen
  {
    try await until("'\(text)' on screen", at: place) { $0.shows(text) }
  }

  /// Runs tmux to its end and returns what it printed.
  @discardableResult
  private func run(_ words: [String]) throws -> String {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // A server stays: with a pipe of another test in its hands that test would wait for it.
    for other in 3..<Tmux.openLimit { posix_spawn_file_actions_addclose(&actions, other) }
    // The threads of a test run keep signals from themselves; what is started here must hear them.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let program = try #require(Tmux.program)
    let arguments = [program, "-u", "-S", socket, "-f", "/dev/null"] + words
    var child: pid_t = 0
    let answer = withStrings(arguments) { arguments in
      withStrings(variables.map { $0 + "=" + $1 }) { variables in
        posix_spawn(&child, program, &actions, &attributes, arguments, variables)
      }
    }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    close(ends[1])
    let output = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    try #require(answer == 0)
    let bytes = try output.readToEnd() ?? Data()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Calls `body` with C's form of a list of strings.
private func withStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}

/// A walk that cannot go on; the issue it recorded says why.
struct WalkEnded: Error {
  let what: String
}

/// What a terminal shows.
struct Screen: Equatable {
  let lines: [String]
  let cursor: [Int]
  /// Whether the program has a screen of its own, apart from the shell's.
  let isAlternate: Bool
  let hasCursor: Bool
  let isDead: Bool

  fileprivate init(_ output: String) {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let state = (lines.popLast() ?? "").split(separator: " ").compactMap { Int($0) }
    self.lines = lines
    cursor = Array(state.prefix(2))
    isAlternate = state.count > 2 && state[2] == 1
    hasCursor = state.count > 3 && state[3] == 1
    isDead = state.count > 4 && state[4] == 1
  }

  var text: String { lines.joined(separator: "\n") }

  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The number of the only line that holds a text.
  func line(of text: String) -> Int? { lines.firstIndex { $0.contains(text) } }
}
