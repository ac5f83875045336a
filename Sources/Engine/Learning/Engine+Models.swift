public import Desk
import Language
import Ledger

/// The models of a task as a person looks at them.
public struct ModelList: Sendable {
  public let task: ModelTask
  /// Oldest first.
  public let models: [TrainedModel]
  public let choice: ModelChoice
  /// What this process reads with.
  public let use: ModelUse
  /// Examples of the desk, and how many of them the latest model has not learned.
  public let ownExamples: Int
  public let newExamples: Int
  public let drift: Drift?
}

extension Engine {
  /// The model of a task in use, fresh.
  public func modelUse(_ task: ModelTask) -> ModelUse {
    switch task {
    case .intents: models.current(isFresh: true).intents.use
    case .sentiment: models.current(isFresh: true).sentiment.use
    case .replies: replies.use()
    case .retrieval: knowledge.use()
    }
  }

  public func modelList(_ task: ModelTask) throws(EngineError) -> ModelList {
    let use = modelUse(task)
    let (trained, choice) = try reading { (reader) throws(LedgerError) in
      (try reader.models(of: task), try reader.choice(of: task) ?? ModelChoice())
    }
    guard let labels = task.examples else {
      return ModelList(
        task: task, models: trained, choice: choice, use: use, ownExamples: 0, newExamples: 0,
        drift: nil)
    }
    let covers = trained.last?.fact.covers ?? 0
    let examples = try examples(of: labels)
    return ModelList(
      task: task, models: trained, choice: choice, use: use, ownExamples: examples.count,
      newExamples: examples.count { $0.seq > covers },
      drift: try drift(of: models.current(isFresh: true).loaded(labels)))
  }

  /// Makes a version the one in use; `nil` is the model that comes with the product.
  ///
  /// Its file is read first: one that cannot be used is refused, and nothing changes.
  @discardableResult
  public func promote(
    _ task: ModelTask, _ version: String?, by caller: Caller
  ) throws(EngineError) -> ModelChoice {
    try require(.manageKnowledge, of: caller, for: "promote a model")
    let choice = try currentChoice(task)
    guard choice.version != version else {
      throw EngineError(.input, "\(version ?? "The shipped model") is in use already.")
    }
    if let version {
      do throws(EngineError) {
        try ModelFolder(folder: folder).check(try fact(of: version, task))
      } catch {
        throw EngineError(error.code, error.message + " Nothing was changed.")
      }
    }
    return try choose(ModelChosen(task: task, version: version, cause: .promoted), by: caller)
  }

  /// Goes back to the version that was in use before.
  @discardableResult
  public func rollBack(_ task: ModelTask, by caller: Caller) throws(EngineError) -> ModelChoice {
    try require(.manageKnowledge, of: caller, for: "roll back a model")
    guard let previous = try currentChoice(task).previous else {
      throw EngineError(
        .input, "No earlier \(task.rawValue) model was in use; nothing was changed.")
    }
    return try choose(ModelChosen(task: task, version: previous, cause: .rolledBack), by: caller)
  }

  /// Two versions on examples that neither has learned.
  public func compare(
    _ task: LearningTask, _ first: String?, _ second: String?
  ) throws(EngineError) -> ModelComparison {
    let facts = [
      try first.map { (version) throws(EngineError) in try fact(of: version, task.model) },
      try second.map { (version) throws(EngineError) in try fact(of: version, task.model) },
    ]
    let setups = facts.compactMap { $0?.training }
    guard let setup = setups.first else {
      throw EngineError(.input, "The shipped model was compared with itself; name a version.")
    }
    guard setups.allSatisfy({ $0.seed == setup.seed && $0.holdBack == setup.holdBack }) else {
      throw EngineError(
        .input,
        "The two models held back different parts of the examples (their --seed or --hold-back "
          + "differ), so there is nothing that neither has learned. Train one of them again.")
    }
    let covers = facts.compactMap { $0?.covers }.max() ?? 0
    let heldBack = HeldBack(setup: setup)
    let own = try examples(of: task)
    let ownTexts = Set(own.map(\.example.text))
    let newer = own.filter { $0.seq > covers }
    let examples =
      LearnedModel.shippedExamples(task)
      .filter { heldBack.holds($0.text) && !ownTexts.contains($0.text) }
      + own.filter { $0.seq > covers || heldBack.holds($0.example.text) }
      .map { LabelledExample(text: $0.example.text, label: $0.example.label) }
    let files = ModelFolder(folder: folder)
    var twins: [LearnedModel] = []
    for fact in facts {
      if let fact {
        twins.append(try files.readTwin(of: fact, task))
      } else {
        twins.append(try shippedTwin(task, setup))
      }
    }
    let labels = Set(twins.flatMap(\.labels))
    let measurable = examples.filter { labels.contains($0.label) }
    guard !measurable.isEmpty else {
      throw EngineError(
        .input, "There is no example that neither model has learned; nothing can be compared.")
    }
    return ModelComparison(
      versions: [first ?? "shipped", second ?? "shipped"], ModelMeasure(twins[0], measurable),
      ModelMeasure(twins[1], measurable), newerExamples: newer.count)
  }

  private func currentChoice(_ task: ModelTask) throws(EngineError) -> ModelChoice {
    try reading { (reader) throws(LedgerError) in try reader.choice(of: task) ?? ModelChoice() }
  }

  func fact(
    of version: String, _ task: ModelTask
  ) throws(EngineError) -> ModelTrained {
    let trained = try reading { (reader) throws(LedgerError) in try reader.models(of: task) }
    if let found = trained.first(where: { $0.fact.version == version }) { return found.fact }
    let names = trained.map(\.fact.version)
    throw EngineError(
      .input,
      "There is no model \(Display.oneLine(version, limitScalars: 60)); "
        + (names.isEmpty
          ? "`tandem train \(task.rawValue)` makes one."
          : "there are " + names.joined(separator: ", ") + "."))
  }

  private func choose(
    _ chosen: ModelChosen, by caller: Caller
  ) throws(EngineError) -> ModelChoice {
    try record([ProposedFact(caller.actor, .modelChosen(chosen))])
    models.expire()
    return try currentChoice(chosen.task)
  }
}
