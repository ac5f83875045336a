import Foundation
public import Ledger

/// Looking after a desk: is it sound, mending what can be derived, copying it while it is in use.
extension Engine {
  /// Looks whether the desk is what its facts say; changes nothing.
  ///
  /// - Parameter kept: a head that was kept elsewhere, which the ledger must still go through.
  public func check(against kept: LedgerHead? = nil) throws(EngineError) -> CheckReport {
    do {
      return try ledger.check(against: kept) { _, _ in }
    } catch {
      throw EngineError(error)
    }
  }

  /// Rebuilds what is derived from the facts.
  public func repair() throws(EngineError) {
    do {
      try ledger.repair()
    } catch {
      throw EngineError(error)
    }
  }

  /// Writes the whole desk into one verified archive.
  @discardableResult
  public func backup(to path: String) throws(EngineError) -> ArchiveManifest {
    let now = clock.now()
    let manifest: ArchiveManifest
    do {
      manifest = try DeskArchive.backup(folder, to: path, at: now) {
        copy throws(LedgerError) in try ledger.snapshot(to: URL(fileURLWithPath: copy))
      }
    } catch {
      throw EngineError(.file, error.description)
    }
    let whole = URL(fileURLWithPath: path).standardizedFileURL.path
    try privacy { (work) throws(LedgerError) in try work.noteBackup(whole, at: now) }
    return manifest
  }
}
