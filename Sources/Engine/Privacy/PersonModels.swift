import Desk
import Ledger

/// What of a person models may have learned: their files go, and what they were is learned anew from
/// what is left.
struct PersonModels {
  let engine: Engine
  /// Trains in the desk's own name.
  private let caller = Caller(.system, permissions: [.manageKnowledge])

  func removeTraces(of forgetting: Forgetting) throws(EngineError) {
    for task in ModelTask.allCases where task.examples == nil || forgetting.hasTaught {
      let (models, choice) = try engine.reading { (reader) throws(LedgerError) in
        (try reader.models(of: task).map(\.fact), try reader.choice(of: task) ?? ModelChoice())
      }
      let touched = models.filter { $0.covers >= forgetting.since }
      for model in touched { try removeFiles(of: model) }
      guard let used = touched.first(where: { $0.version == choice.version }) else { continue }
      try learnAgain(used)
    }
  }

  private func removeFiles(of model: ModelTrained) throws(EngineError) {
    do throws(PosixError) {
      for name in [model.file, ModelFolder.twinName(of: model.version)] {
        try Files.remove(Files.join(engine.folder.modelsPath, name))
      }
    } catch {
      throw EngineError(.file, "\(model.file) cannot be removed: \(error).")
    }
  }

  /// The desk goes on with a model of the same making; where nothing is left to learn, with none.
  private func learnAgain(_ model: ModelTrained) throws(EngineError) {
    do throws(EngineError) {
      switch model.task {
      case .intents, .sentiment:
        guard let task = model.task.examples else { return }
        _ = try engine.train(task, model.training, takeover: .always, by: caller)
      case .replies:
        _ = try engine.trainReplies(
          seed: model.training.seed, takeover: .always, by: caller)
      case .retrieval:
        _ = try engine.trainRetrieval(takeover: .always, by: caller)
      }
    } catch  where error.code == .input {
      _ = try engine.promote(model.task, nil, by: caller)
    } catch {
      throw error
    }
  }
}
