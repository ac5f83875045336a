import Dispatch
import Glibc
import Testing

/// Tells that a program wrote to its terminal, by a named pipe into which all of it is copied.
final class ScreenSigns: Sendable {
  let path: String
  /// A sign after each write; several that nobody looked at are one.
  let all: AsyncStream<Void>
  private let sender: AsyncStream<Void>.Continuation
  /// Sources may be cancelled from any thread.
  private nonisolated(unsafe) let reading: any DispatchSourceRead
  private static let queue = DispatchQueue(label: "tandem.signs")

  /// Makes the pipe; it goes away with this.
  init(at path: String) throws {
    self.path = path
    try #require(mkfifo(path, 0o600) == 0)
    // Open for writing, too: a pipe whose writers come and go would seem to have ended.
    let descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    try #require(descriptor >= 0)
    let (all, sender) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.all = all
    self.sender = sender
    reading = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: ScreenSigns.queue)
    reading.setEventHandler {
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { bytes in
        while read(descriptor, bytes.baseAddress, bytes.count) > 0 {}
      }
      sender.yield()
    }
    reading.setCancelHandler { close(descriptor) }
    reading.resume()
  }

  deinit {
    reading.cancel()
    unlink(path)
  }

  /// Gives a sign at once.
  func now() { sender.yield() }

  /// Gives a sign at a time, unless it is cancelled before.
  func once(at time: DispatchTime) -> DispatchWorkItem {
    let sender = sender
    let item = DispatchWorkItem { sender.yield() }
    ScreenSigns.queue.asyncAfter(deadline: time, execute: item)
    return item
  }
}
