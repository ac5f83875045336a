public import Desk

extension Engine {
  /// Imports files in an agent's name, or reports what would come in.
  ///
  /// Knowledge needs the permission `manageKnowledge`, everything else `manageDesk`; a refusal is
  /// recorded.
  public func importFiles(
    _ kind: ImportKind, paths: [String], isCheck: Bool, by caller: Caller
  ) throws(EngineError) -> ImportReport {
    let permission: Permission =
      switch kind {
      case .knowledge, .canned, .intents, .sentiment, .dialogues: .manageKnowledge
      case .customers, .orders, .agents: .manageDesk
      }
    try require(permission, of: caller, for: "import " + kind.rawValue)
    if kind == .dialogues { return try importDialogues(paths, isCheck: isCheck, by: caller) }
    let report = Importer(ledger: ledger).run(
      kind, paths: paths, isCheck: isCheck, actor: caller.actor, at: clock.now())
    models.expire()
    return report
  }

  private func importDialogues(
    _ paths: [String], isCheck: Bool, by caller: Caller
  ) throws(EngineError) -> ImportReport {
    do {
      var run = try DialogueImport(
        folder, isCheck: isCheck, actor: caller.actor
      ) { fact throws(EngineError) in
        _ = try self.record([fact])
      }
      return run.run(paths)
    } catch {
      throw EngineError(
        .file, "The desk's dialogues cannot be read: \(error). Nothing was imported.")
    }
  }
}
