import Foundation

/// One line on standard error that says where work stands; only on a terminal.
final class ProgressLine {
  private let isShown = Console.isTerminal(STDERR_FILENO)
  private var hasLine = false

  func show(_ text: String) {
    guard isShown else { return }
    _ = Console.write("\r\u{1B}[K" + HarmlessText.plain(text) + " …", to: STDERR_FILENO)
    hasLine = true
  }

  /// Takes the line away.
  func end() {
    guard hasLine else { return }
    _ = Console.write("\r\u{1B}[K", to: STDERR_FILENO)
    hasLine = false
  }
}
