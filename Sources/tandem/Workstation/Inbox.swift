import Foundation
import Synchronization
import Workstation

/// Where other threads leave events for the loop; its descriptor becomes readable when some are there.
final class Inbox: Sendable {
  let descriptor: Int32
  private let writeEnd: Int32
  private let events = Mutex<[AppEvent]>([])

  init() {
    var ends: [Int32] = [0, 0]
    // Without a pipe there is no loop; a process has room for two descriptors at its start.
    precondition(pipe(&ends) == 0, "no descriptors are left for the inbox")
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  /// Leaves an event and wakes the loop.
  func post(_ event: AppEvent) {
    let wasEmpty = events.withLock { events in
      events.append(event)
      return events.count == 1
    }
    guard wasEmpty else { return }
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes what was left, in order.
  func take() -> [AppEvent] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
    return events.withLock { events in
      let taken = events
      events.removeAll(keepingCapacity: true)
      return taken
    }
  }
}
