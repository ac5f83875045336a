import Glibc

@testable import Terminal

/// A pair of descriptors of which one behaves like a terminal and the other sees what it shows.
final class PseudoTerminal {
  let controller: Int32
  let terminal: Int32

  init?(_ width: Int, _ height: Int) {
    var ends: (controller: Int32, terminal: Int32) = (-1, -1)
    guard openpty(&ends.controller, &ends.terminal, nil, nil, nil) == 0 else { return nil }
    controller = ends.controller
    terminal = ends.terminal
    _ = fcntl(controller, F_SETFL, fcntl(controller, F_GETFL) | O_NONBLOCK)
    resize(width, height)
  }

  deinit {
    close(terminal)
    close(controller)
  }

  func resize(_ width: Int, _ height: Int) {
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  /// Everything that was shown since the last call.
  func take() -> String {
    var shown: [UInt8] = []
    while case .bytes(let bytes) = TerminalInput.read(controller) { shown += bytes }
    return String(decoding: shown, as: UTF8.self)
  }

  /// Whether lines are edited and typed text is echoed, as a shell needs it.
  var isCooked: Bool {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return settings.c_lflag & UInt32(ICANON) != 0 && settings.c_lflag & UInt32(ECHO) != 0
  }
}
