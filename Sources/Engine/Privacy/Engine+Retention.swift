import Desk
import Ledger

extension Engine {
  /// So many sessions are forgotten before somebody else's work has its turn.
  private static let retentionStep = 20

  /// Goes on with forgettings that were stopped, then forgets some sessions that are older than the
  /// desk keeps them.
  ///
  /// - Returns: whether there is more to do now.
  func keepPrivacy() throws(EngineError) -> Bool {
    try resumeForgetting()
    let days = config.policy.privacy.retentionDays
    guard days > 0 else { return false }
    let now = clock.now()
    let old = try privacy { (work) throws(LedgerError) in
      try work.sessionsClosed(
        before: now.adding(ms: -Int64(days) * 86_400_000), limit: Self.retentionStep)
    }
    for session in old {
      try PersonFiles(engine: self).removeAttachments(of: session)
      _ = try privacy { (work) throws(LedgerError) in
        try work.forget(session, .age, by: .system, at: now)
      }
    }
    if old.count == Self.retentionStep { return true }
    if !old.isEmpty {
      try privacy { (work) throws(LedgerError) in try work.removeTraces(rewrites: false) }
    }
    return false
  }
}
