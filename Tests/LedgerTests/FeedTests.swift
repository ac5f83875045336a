import Desk
import Foundation
import Testing

@testable import Ledger

@Suite struct FeedTests {
  let desk = TestDesk()

  @Test(.timeLimit(.minutes(1)))
  func aWatcherSeesEveryEventOfAnotherConnectionOnceAndInOrder() throws {
    let writer = try desk.open()
    let reader = try desk.open()
    let seen = SeenEvents()
    let watch = reader.watch {
      // A failed read is made up for by the next notice.
      try? reader.read { (snapshot) throws(LedgerError) in
        seen.append(try snapshot.events(after: seen.cursor, limit: 1000))
      }
    }
    var expected: [Event] = []
    for number in 0..<40 {
      expected += try desk.receive("m\(number)", from: "C\(number % 3)", into: writer).events
    }
    let last = try #require(expected.last?.seq)
    #expect(seen.wait(for: last))
    #expect(seen.events == expected)
    watch.cancel()
    writer.close()
    reader.close()
  }

  @Test(.timeLimit(.minutes(1)))
  func aWatcherThatIsToldSeldomMissesNothing() throws {
    let writer = try desk.open()
    let reader = try desk.open()
    let seen = SeenEvents()
    let start = ContinuousClock.now
    let notices = Counter()
    let watch = reader.watch(atMostEveryMs: 20) {
      notices.add(1)
      // A failed read is made up for by the next notice.
      try? reader.read { (snapshot) throws(LedgerError) in
        seen.append(try snapshot.events(after: seen.cursor, limit: 1000))
      }
    }
    var last: Seq = 0
    for number in 0..<200 {
      last = try desk.receive("m\(number)", from: "C1", into: writer).events.last?.seq ?? 0
    }
    #expect(seen.wait(for: last))
    #expect(Double(notices.value) <= (ContinuousClock.now - start) / .milliseconds(20) + 1)
    watch.cancel()
    writer.close()
    reader.close()
  }

  @Test(.timeLimit(.minutes(1))) func aWatcherSeesItsOwnProcessesCommits() throws {
    let ledger = try desk.open()
    let noticed = DispatchSemaphore(value: 0)
    let watch = ledger.watch { noticed.signal() }
    // The feed begins where the ledger stands when its thread starts; later commits are told.
    var isTold = false
    for _ in 0..<100 where !isTold {
      _ = try desk.receive("hello", into: ledger)
      isTold = noticed.wait(timeout: .now() + 0.05) == .success
    }
    #expect(isTold)
    watch.cancel()
    ledger.close()
  }
}

/// Events as a reader with a cursor collects them.
///
/// `@unchecked Sendable` because the list is touched only under `condition`.
private final class SeenEvents: @unchecked Sendable {
  private let condition = NSCondition()
  private var list: [Event] = []

  var events: [Event] { condition.withLock { list } }
  var cursor: Seq { condition.withLock { list.last?.seq ?? 0 } }

  func append(_ events: [Event]) {
    condition.withLock {
      list += events
      condition.broadcast()
    }
  }

  /// Whether the event came before the test's patience ended.
  func wait(for seq: Seq) -> Bool {
    let end = Date(timeIntervalSinceNow: 20)
    condition.lock()
    defer { condition.unlock() }
    while list.last?.seq ?? 0 < seq {
      if !condition.wait(until: end) { return false }
    }
    return true
  }
}
