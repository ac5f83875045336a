public import Desk
import Ledger

extension Engine {
  /// Re-decides the sessions that began in a stretch of time by other rules; writes nothing.
  ///
  /// - Parameter end: the first moment that no longer counts.
  public func policyTrial(
    of tried: Policy, from start: Timestamp, to end: Timestamp
  ) throws(EngineError) -> PolicyTrial.Report {
    var trial = PolicyTrial(inForce: config.policy, tried: tried)
    try sessions(from: start, to: end) { trial.take($0) }
    return trial.report
  }

  /// What became of the sessions of both sides of a split that began in a stretch of time.
  public func policyComparison(
    _ split: PolicySplit, from start: Timestamp, to end: Timestamp
  ) throws(EngineError) -> PolicyComparison {
    var comparison = PolicyComparison(split)
    try sessions(from: start, to: end) { comparison.take($0) }
    return comparison
  }

  /// Hands on the events of the sessions that began in a stretch of time, and some of earlier ones.
  private func sessions(
    from start: Timestamp, to end: Timestamp, _ take: (Event) -> Void
  ) throws(EngineError) {
    var seq = try seq(before: start)
    while true {
      let after = seq
      let events = try reading { reader throws(LedgerError) in
        try reader.events(after: after, limit: Self.trialPage)
      }
      guard let last = events.last else { return }
      for event in events {
        // Sessions that began later are not asked for; what belongs to earlier ones is.
        if case .sessionOpened = event.fact, !(start..<max(start, end)).contains(event.at) {
          continue
        }
        take(event)
      }
      seq = last.seq
    }
  }

  /// So many events are read in one snapshot.
  private static var trialPage: Int { 1000 }

  /// The last seq before a moment.
  ///
  /// The times of a ledger grow with its seqs but for some seconds between sessions; so much earlier
  /// it begins.
  private func seq(before moment: Timestamp) throws(EngineError) -> Seq {
    var low: Seq = 0
    var high = try reading { reader throws(LedgerError) in try reader.lastSeq }
    while low < high {
      let middle = low + (high - low) / 2
      let event = try reading { reader throws(LedgerError) in
        try reader.events(after: middle, limit: 1).first
      }
      if let event, event.at < moment.adding(ms: -Self.slackMs) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private static var slackMs: Int64 { 3_600_000 }
}
