import Foundation
public import Ledger

/// Looking after a desk: is it sound, mending what can be derived, copying it while it is in use.
extension Engine {
  /// Looks whether the desk is what its facts say; changes nothing.
  public func check() throws(EngineError) -> CheckReport {
    do {
      return try ledger.check { _, _ in }
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
    do {
      return try DeskArchive.backup(folder, to: path, at: clock.now()) {
        copy throws(LedgerError) in try ledger.snapshot(to: URL(fileURLWithPath: copy))
      }
    } catch {
      throw EngineError(.file, error.description)
    }
  }
}
