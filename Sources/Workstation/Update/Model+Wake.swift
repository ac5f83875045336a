public import Desk
import Terminal

extension Model {
  /// When the screen would next look different without any event.
  ///
  /// The run loop sends `.tick` then, and need not wake before: seconds are shown only below ten
  /// minutes and only in rows on screen, so an idle desk costs a wake a minute, for the clock.
  public var nextWake: Timestamp {
    var wake = (now.ms / 60_000 + 1) * 60_000
    if list.isStale, !requests.isUnderWay(.window), let askedAt = list.askedAt {
      wake = min(wake, askedAt.ms + Model.refreshIntervalMs)
    }
    if let due = attention.dueAt { wake = min(wake, due.ms) }
    if let storedDueAt { wake = min(wake, storedDueAt.ms) }
    if let countsDueAt, !requests.isUnderWay(.counts) { wake = min(wake, countsDueAt.ms) }
    if let restsAt = composer.restsAt, now < restsAt { wake = min(wake, restsAt.ms) }
    if let end = keying.pauseEndsAt { wake = min(wake, end.ms) }
    if showsUndo, let undoable { wake = min(wake, undoable.at.ms + Undoable.hintMs) }
    let second = (now.ms / countingStepMs + 1) * countingStepMs
    // The seconds that are left of an offer, or of a hold, are counted on screen.
    if liveOffer != nil || liveHeld != nil || focus == .board { wake = min(wake, second) }
    if settings.reducesMotion {
      // Not counted then, but over at their moment.
      if liveOffer != nil, let offerEndsAt { wake = min(wake, offerEndsAt.ms) }
      if let liveHeld { wake = min(wake, liveHeld.until.ms) }
    }
    if let boardDueAt { wake = min(wake, boardDueAt.ms) }
    for timing in visibleTimings {
      if timing.showsSeconds { return Timestamp(ms: min(wake, second)) }
      if timing.urgency != .breach {
        wake = min(wake, second + Int64(timing.seconds - Timing.secondsLimit) * 1000)
      }
    }
    return Timestamp(ms: max(wake, now.ms + 1))
  }

  /// Seconds on the screen change so often.
  private var countingStepMs: Int64 { settings.reducesMotion ? 10_000 : 1000 }

  /// The present as times are counted on the screen: nothing finer is shown.
  var countedNow: Timestamp { counted(now) }

  /// A moment as times are counted on the screen.
  func counted(_ moment: Timestamp) -> Timestamp {
    Timestamp(ms: moment.ms / countingStepMs * countingStepMs)
  }

  /// When the next promise is over, at most every `countIntervalMs`.
  var countsDueAt: Timestamp? {
    counts?.nextDueAt.map { max($0.adding(ms: 1), countsAskedAt.adding(ms: Model.countIntervalMs)) }
  }

  /// The waiting times in both lists that are on screen.
  private var visibleTimings: [Timing] {
    let layout = layout
    var timings: [Timing] = []
    func add(_ row: SessionRow?) {
      if let row, let timing = Timing(row, now: now) {
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
  /// - Returns: nil where people owe nothing now.
  init?(_ row: SessionRow, now: Timestamp) {
    guard let due = row.due else { return nil }
    let second = now.ms / 1000
    let left = due.at.ms / 1000 - second
    seconds = Int(left.magnitude)
    urgency = left < 0 ? .breach : second >= due.soonAt.ms / 1000 ? .soon : .ok
  }

  /// From here on minutes are shown.
  static let secondsLimit = 600

  var showsSeconds: Bool { seconds < Timing.secondsLimit }
}
