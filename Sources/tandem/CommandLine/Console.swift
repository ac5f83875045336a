import Foundation
import Synchronization

/// Standard output and standard error: whole texts by write(2), one writer of each at a time.
enum Console {
  // Two, so that a full pipe on standard output does not silence the complaint about it.
  private static let outTurn = Mutex(())
  private static let errTurn = Mutex(())

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  /// Lets a write to a pipe without a reader fail instead of killing the program; call it first.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes `text` to standard output, made harmless: names and ids too come from strangers.
  ///
  /// A reader that went away (`tandem tail | head`) ends the program without a word, as `failed`;
  /// what was committed stays.
  static func out(_ text: String) {
    styled(HarmlessText.plain(text))
  }

  /// Writes to standard output a text whose only control sequences are the program's own.
  static func styled(_ text: String) {
    let isWritten = outTurn.withLock { _ in write(text, to: STDOUT_FILENO) }
    guard isWritten else { exit(ExitCode.failed.rawValue) }
  }

  /// Writes `text` and a line break to standard error; that nobody reads it is no reason to stop.
  static func err(_ text: String) {
    errTurn.withLock { _ in _ = write(HarmlessText.plain(text) + "\n", to: STDERR_FILENO) }
  }

  /// Writes `value` as one line of JSON to standard output, keys sorted.
  ///
  /// - Throws: `EncodingError`, such as of a number that is not finite; then nothing is written.
  static func json(_ value: some Encodable) throws {
    out(try jsonLine(value))
  }

  /// `value` as one line of JSON, with its line break.
  static func jsonLine(_ value: some Encodable) throws -> String {
    HarmlessText.json(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// Whether `descriptor` is a terminal, so that colour and progress have a place.
  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Writes all of `text`; false if `descriptor` takes no more.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in writeAll(bytes, to: descriptor) }
  }

  private static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Bool {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno == EAGAIN {
        // Somebody made the descriptor non-blocking, which a terminal shares between programs.
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
