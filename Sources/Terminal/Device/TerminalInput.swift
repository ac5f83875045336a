import Glibc

/// Waiting for descriptors and reading them, without buffering of any kind.
public enum TerminalInput {
  /// What a read found.
  public enum Chunk: Equatable, Sendable {
    case bytes([UInt8])
    /// Nothing was there after all, or a signal came first.
    case nothing
    /// The other end is gone: for standard input, the terminal is lost.
    case closed
  }

  /// The most bytes one read takes.
  public static let maxReadBytes = 4096

  /// Waits until one of `descriptors` can be read or is closed.
  ///
  /// - Parameter timeoutMs: how long at most; nil waits for ever.
  /// - Returns: those that are ready, in the order given; none after a timeout or a signal.
  public static func wait(for descriptors: [Int32], timeoutMs: Int?) -> [Int32] {
    var polls = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let timeout = timeoutMs.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&polls, nfds_t(polls.count), timeout) > 0 else { return [] }
    return polls.filter { $0.revents != 0 }.map(\.fd)
  }

  /// Reads what `descriptor` has; call it when `wait` said that it is ready.
  public static func read(_ descriptor: Int32) -> Chunk {
    withUnsafeTemporaryAllocation(byteCount: maxReadBytes, alignment: 1) { buffer in
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count > 0 { return .bytes(Array(buffer[..<count])) }
      if count < 0, errno == EINTR || errno == EAGAIN { return .nothing }
      return .closed
    }
  }
}
