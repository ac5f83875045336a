import Desk
import Engine
import Foundation
import Ledger
import Synchronization
import Workstation

/// Follows the feed on a thread of its own and leaves what is new in the inbox, without gaps.
///
/// Bursts are gathered: at most 30 batches a second reach the loop.
final class FeedFollower: Sendable {
  private let inbox: Inbox
  private let wake = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  private let isEnding = Atomic(false)
  private let engine: Engine
  private static let gatherMs = 33

  init(_ engine: Engine, from feed: FeedReader, inbox: Inbox) {
    self.engine = engine
    self.inbox = inbox
    let thread = Thread { self.run(feed) }
    thread.name = "feed"
    thread.start()
  }

  func end() {
    isEnding.store(true, ordering: .sequentiallyConsistent)
    wake.signal()
    finished.wait()
  }

  private func run(_ start: FeedReader) {
    var feed = start
    let watch = engine.ledger.watch { [wake] in wake.signal() }
    while !isEnding.load(ordering: .sequentiallyConsistent) {
      var gathered: [Event] = []
      // A feed that cannot be read now is read at the next change; the cursor stays where it is.
      reading: while let batch = try? feed.next() {
        switch batch {
        case .reload(let missed):
          inbox.post(.deskReloaded(missed: missed))
          break reading
        case .events(let events):
          gathered += events
          if events.isEmpty { break reading }
        }
      }
      if !gathered.isEmpty {
        inbox.post(.deskChanged(gathered))
        let pause = DispatchSemaphore(value: 0)
        _ = pause.wait(timeout: .now() + .milliseconds(FeedFollower.gatherMs))
        continue
      }
      wake.wait()
    }
    watch.cancel()
    finished.signal()
  }
}
