import Foundation
import ProviderWire
import Synchronization

/// Speaks HTTP for `tandem`.
///
/// Requests come as JSON Lines on standard input, what happens to them goes as JSON Lines to
/// standard output. It ends with its input, and keeps nothing.
@main
enum TandemProvider {
  static func main() {
    guard isatty(STDIN_FILENO) == 0 else {
      FileHandle.standardError.write(
        Data("tandem-provider is started by tandem where a provider is configured.\n".utf8))
      exit(2)
    }
    signal(SIGPIPE, SIG_IGN)
    // Moving bytes is never more urgent than the desk, or than a model on the same machine.
    setpriority(wholeProcess, 0, 10)
    let output = Output()
    let requests = Requests { output.write(WireLines.line($0)) }
    let decoder = JSONDecoder()
    var lines = WireLines()
    while let bytes = read() {
      // An engine that does not keep to the protocol is none.
      guard let whole = lines.take(bytes) else { exit(1) }
      for line in whole {
        switch try? decoder.decode(WireCommand.self, from: line) {
        case .start(let request): requests.start(request)
        case .cancel(let id): requests.cancel(id)
        case nil: exit(1)
        }
      }
    }
    exit(0)
  }

  /// What came on standard input; nil at its end.
  private static func read() -> Data? {
    var bytes = [UInt8](repeating: 0, count: WireLines.pieceBytes)
    while true {
      let count = Foundation.read(STDIN_FILENO, &bytes, bytes.count)
      if count > 0 { return Data(bytes[..<count]) }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }
}

#if canImport(Glibc)
  private let wholeProcess = __priority_which_t(PRIO_PROCESS.rawValue)
#else
  private let wholeProcess = PRIO_PROCESS
#endif

/// Standard output, one whole line after the other.
private final class Output: Sendable {
  private let turn = Mutex(())

  func write(_ line: Data) {
    turn.withLock { _ in
      line.withUnsafeBytes { bytes in
        var from = 0
        while from < bytes.count {
          // The bytes from here on lie inside the buffer.
          let count = Foundation.write(
            STDOUT_FILENO, bytes.baseAddress.map { $0 + from }, bytes.count - from)
          if count > 0 {
            from += count
          } else if errno != EINTR {
            // Nobody listens any more.
            exit(0)
          }
        }
      }
    }
  }
}
