public import Desk

extension SQLiteLedger {
  /// Looks whether the desk is what its facts say; changes nothing.
  ///
  /// - Parameters:
  ///   - kept: a head that was kept elsewhere, which the ledger must still go through.
  ///   - progress: told how many events of how many were looked at.
  public func check(
    against kept: LedgerHead? = nil, progress: (_ done: Seq, _ of: Seq) -> Void = { _, _ in }
  ) throws(LedgerError) -> CheckReport {
    try withoutActuallyEscaping(progress) { (progress) throws(LedgerError) in
      try Checker(ledger: self, kept: kept, progress: progress).run()
    }
  }

  /// Folds all projections, the full-text index and the open jobs anew from the facts.
  ///
  /// One transaction: others wait, or see the desk as it was, until it is done. Drafts, read marks
  /// and cursors stay; attempts of jobs that were open stay too.
  public func repair() throws(LedgerError) {
    try queue.submit { (writer) throws(LedgerError) in try writer.rebuild() }
  }
}
