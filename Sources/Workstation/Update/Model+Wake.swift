public import Desk
import Terminal

extension Model {
  /// When the screen would next look different without any event; nil when never.
  ///
  /// The run loop sends `.tick` then, and need not wake before: seconds are shown only below ten
  /// minutes and only in rows on screen, so an idle desk costs a wake a minute, for the clock.
  public var nextWake: Timestamp? {
    var wake = (now.ms / 60_000 + 1) * 60_000
    if list.isStale, !requests.isUnderWay(.window), let askedAt = list.askedAt {
      wake = min(wake, askedAt.ms + Model.refreshIntervalMs)
    }
    if let storedDueAt { wake = min(wake, storedDueAt.ms) }
    if let restsAt = composer.restsAt, now < restsAt { wake = min(wake, restsAt.ms) }
    let second = (now.ms / 1000 + 1) * 1000
    // The seconds that are left of an offer are counted on screen.
    if liveOffer != nil { wake = min(wake, second) }
    for timing in visibleTimings {
      if timing.showsSeconds { return Timestamp(ms: min(wake, second)) }
      if timing.urgency != .breach {
        wake = min(wake, second + Int64(timing.seconds - Timing.secondsLimit) * 1000)
      }
    }
    return Timestamp(ms: max(wake, now.ms + 1))
  }

  /// The waiting times in both lists that are on screen.
  private var visibleTimings: [Timing] {
    let layout = layout
    var timings: [Timing] = []
    func add(_ row: SessionRow?) {
      if let row, let timing = Timing(row, now: now, targetMs: settings.firstResponseTargetMs) {
        timings.append(timing)
      }
    }
    if layout.shows(.sessions) {
      for index in list.window.items(count: list.total, height: visibleSessionRows) {
        add(list.row(at: index))
      }
    }
    if layout.shows(.queue) {
      for index in queue.window.items(count: queue.rows.count, height: visibleQueueRows) {
        add(queue.rows[index].session)
      }
    }
    return timings
  }
}

/// How long a customer waits, as a row shows it.
struct Timing: Sendable, Equatable {
  enum Urgency: Sendable, Equatable {
    case ok, soon, breach
  }

  /// Left of the promised time, or past it when `urgency` is `.breach`.
  let seconds: Int
  let urgency: Urgency

  /// Whole seconds of the wall clock, so that all rows change at once.
  ///
  /// - Returns: nil where nobody waits for an answer of the desk's people.
  init?(_ row: SessionRow, now: Timestamp, targetMs: Int64) {
    let since: Timestamp
    switch row.need {
    case .waiting: since = row.waitingSince ?? row.lastAt
    case .unanswered: since = row.unansweredSince ?? row.lastAt
    case .souring, .attended, .assistant, .snoozed, .closed, .forgotten: return nil
    }
    let waited = max(0, now.ms / 1000 - since.ms / 1000)
    // The queue's own promise, in its hours, goes before the desk's.
    let left = row.dueAt.map { $0.ms / 1000 - now.ms / 1000 } ?? targetMs / 1000 - waited
    seconds = Int(left.magnitude)
    // The last third of the promised time is the time to hurry.
    urgency = left < 0 ? .breach : left * 3 <= targetMs / 1000 ? .soon : .ok
  }

  /// From here on minutes are shown.
  static let secondsLimit = 600

  var showsSeconds: Bool { seconds < Timing.secondsLimit }
}
