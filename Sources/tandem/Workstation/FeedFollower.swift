import Desk
import Engine
import Foundation
import Ledger
import Synchronization
import Workstation

/// Follows the feed on a thread of its own and leaves what is new in the inbox, without gaps.
///
/// Bursts are gathered: at most 30 batches a second reach the loop. Beside it, it looks now and then
/// whether anybody works the assistant's jobs.
final class FeedFollower: Sendable {
  /// A time in which the program was stopped.
  private enum Gap: Sendable {
    case none, begun, ended
  }

  private let inbox: Inbox
  private let wake = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  private let isEnding = Atomic(false)
  private let gap = Mutex(Gap.none)
  private let engine: Engine
  private let viewer: AgentID
  private static let gatherMs: Int64 = 33
  /// A feed that could not be read is read again after so long.
  private static let retryMs = 1000
  /// How often the workers are looked at; they are dead after six seconds of silence.
  private static let lookMs = 3000
  /// So many events at once are told as a number: no screen could show them one by one.
  private static let burstLimit = 1000

  /// - Parameter feed: the place that was taken before anything was read; where there is none,
  ///   everything is read anew once there is.
  init(_ engine: Engine, viewer: AgentID, from feed: FeedReader?, inbox: Inbox) {
    self.engine = engine
    self.viewer = viewer
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

  /// The program is about to be stopped: what comes until `endGap()` is told as one number.
  func beginGap() { gap.withLock { $0 = .begun } }

  /// The program goes on.
  func endGap() {
    gap.withLock { $0 = .ended }
    wake.signal()
  }

  private func run(_ start: FeedReader?) {
    var feed = start
    var missed = 0
    var duty = Duty()
    var toldNews = engine.configNews?.number
    var assistant = AssistantSign(nextLookAt: .now() + .milliseconds(FeedFollower.lookMs / 2))
    let watch = engine.ledger.watch(atMostEveryMs: FeedFollower.gatherMs) { [wake] in
      wake.signal()
    }
    while !isEnding.load(ordering: .sequentiallyConsistent) {
      let gathered = gather(&feed)
      let gap = gap.withLock { gap in
        defer { if case .ended = gap { gap = .none } }
        return gap
      }
      if let gathered, !gathered.isEmpty { inbox.post(.deskChanged(gathered)) }
      missed += gathered?.count ?? 0
      if gap != .begun {
        if missed >= FeedFollower.burstLimit || (gap == .ended && missed > 0) {
          inbox.post(.status(.caughtUp(events: missed)))
        }
        missed = 0
      }
      // Whoever slept finds its own heartbeat old, too: it is renewed before anybody is called dead.
      if gap == .ended { assistant.nextLookAt = .now() + .milliseconds(FeedFollower.lookMs) }
      if let notice = assistant.look(engine) { inbox.post(.status(notice)) }
      look(at: &duty)
      lookAtConfig(&toldNews)
      let waitMs = gathered == nil ? FeedFollower.retryMs : FeedFollower.lookMs
      _ = wake.wait(timeout: .now() + .milliseconds(waitMs))
    }
    watch.cancel()
    finished.signal()
  }

  /// Tells of the agent's working state where it is another than was told last.
  private func look(at told: inout Duty) {
    // What cannot be read now is looked at with the next turn.
    guard case .duty(let duty) = engine.answer(.duty, viewer: viewer) else { return }
    let isSameOffer = duty.offer?.row.id == told.offer?.row.id
    if isSameOffer, duty.presence == told.presence, duty.stops == told.stops { return }
    told = duty
    inbox.post(.duty(duty))
  }

  /// Tells what became of a change of the rules, whichever thread of this process saw it first.
  private func lookAtConfig(_ told: inout Int?) {
    // What could not be recorded now is tried by the next program that starts.
    try? engine.lookAtConfig()
    guard let (number, news) = engine.configNews, number != told else { return }
    told = number
    inbox.post(.rules(RulesNotice(news, engine, viewer)))
  }

  /// What came since the last look.
  ///
  /// - Returns: nil where the feed cannot be read now; the cursor stays where it is then.
  private func gather(_ feed: inout FeedReader?) -> [Event]? {
    var gathered: [Event] = []
    do {
      if feed == nil {
        feed = try FeedReader(engine)
        inbox.post(.deskReloaded(missed: 0))
      }
      while let batch = try feed?.next() {
        switch batch {
        case .reload(let missed):
          inbox.post(.deskReloaded(missed: missed))
          return gathered
        case .events(let events):
          gathered += events
          if events.isEmpty { return gathered }
        }
      }
    } catch {
      return gathered.isEmpty ? nil : gathered
    }
    return gathered
  }

  /// Whether anybody works the assistant's jobs, as it was told last.
  private struct AssistantSign {
    var nextLookAt: DispatchTime
    var isUp = true

    /// Looks if it is time; the notice to give if something changed.
    mutating func look(_ engine: Engine) -> StatusNotice? {
      guard DispatchTime.now() >= nextLookAt else { return nil }
      nextLookAt = .now() + .milliseconds(FeedFollower.lookMs)
      // What cannot be read now is looked at the next time.
      guard let isUp = try? engine.ledger.work.hasLivingWorker(), isUp != self.isUp else {
        return nil
      }
      self.isUp = isUp
      return isUp ? .assistantUp : .assistantDown
    }
  }
}
