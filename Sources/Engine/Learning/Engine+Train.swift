public import Desk
import Foundation
import Language
import Ledger

/// Where a training stands.
public enum TrainingStage: Sendable, Equatable {
  case readingExamples
  /// Learning the model that is measured, from so many examples.
  case learningTwin(examples: Int)
  case measuring(examples: Int)
  /// Learning the model that is kept.
  case learning(examples: Int)
  case writing
}

/// When a new model takes over.
public enum Takeover: Sendable {
  /// The desk's first model of the task does, if it is no worse than the shipped one.
  case ifFirst
  case always
}

/// What a training came to.
public struct TrainingReport: Sendable {
  public let model: ModelTrained
  /// Of the twin on the held-back part; nil where nothing was held back.
  public let measure: ModelMeasure?
  /// Whether the model is the one in use from now on.
  public let isChosen: Bool
  /// Shipped examples left out because the desk labels their text itself.
  public let overruled: Int
  /// Held-back examples whose labels had no other example to be learned from.
  public let unmeasured: Int
}

extension Engine {
  /// Learns a model from the shipped examples and the desk's own, measures it, writes its file and
  /// records it.
  ///
  /// Two models are learned: one without the held-back part, which is measured on that part, and the
  /// one that is kept, which learns everything. The current model is measured in the same way.
  public func train(
    _ task: LearningTask, _ setup: TrainingSetup, takeover: Takeover, by caller: Caller,
    progress: @escaping (TrainingStage) -> Void = { _ in }
  ) throws(EngineError) -> TrainingReport {
    try require(.manageKnowledge, of: caller, for: "train " + task.rawValue)
    let files = ModelFolder(folder: folder)
    return try files.exclusively { () throws(EngineError) in
      let training = try Training(self, task, setup, files, progress: progress)
      return try training.run(takeover, by: caller)
    }
  }

  /// Every example of the desk, in pages that no long read stands behind.
  func examples(of task: LearningTask) throws(EngineError) -> [KeptExample] {
    var all: [KeptExample] = []
    while true {
      let after = all.last?.seq ?? 0
      let page = try reading { (reader) throws(LedgerError) in
        try reader.examples(of: task, after: after, limit: 2000)
      }
      all += page
      if page.count < 2000 { return all }
    }
  }
}

/// One training under way.
private struct Training {
  private let engine: Engine
  private let task: LearningTask
  private let setup: TrainingSetup
  private let files: ModelFolder
  private let progress: (TrainingStage) -> Void
  private let own: [KeptExample]
  private let shipped: [LabelledExample]
  private let overruled: Int
  private let covers: Seq

  init(
    _ engine: Engine, _ task: LearningTask, _ setup: TrainingSetup, _ files: ModelFolder,
    progress: @escaping (TrainingStage) -> Void
  ) throws(EngineError) {
    self.engine = engine
    self.task = task
    self.setup = setup
    self.files = files
    self.progress = progress
    progress(.readingExamples)
    covers = try engine.reading { (reader) throws(LedgerError) in try reader.lastSeq }
    own = try engine.examples(of: task)
    guard !own.isEmpty else {
      throw EngineError(
        .input,
        "The desk has no \(task.rawValue) examples of its own yet; nothing was learned. "
          + "`tandem import \(task.rawValue) FILE` or `tandem label` brings some.")
    }
    let ownTexts = Set(own.map(\.example.text))
    let all = setup.usesShipped ? LearnedModel.shippedExamples(task) : []
    shipped = all.filter { !ownTexts.contains($0.text) }
    overruled = all.count - shipped.count
  }

  func run(_ takeover: Takeover, by caller: Caller) throws(EngineError) -> TrainingReport {
    let examples =
      shipped + own.map { LabelledExample(text: $0.example.text, label: $0.example.label) }
    let known = try engine.reading { (reader) throws(LedgerError) in
      (try reader.models(of: task.model), try reader.choice(of: task.model))
    }
    let version = "\(task.rawValue)-\(known.0.count + 1)"
    let (measured, twin) = try measure(examples, version)
    progress(.learning(examples: examples.count))
    let start = DispatchTime.now().uptimeNanoseconds
    let model = try learn(examples, version)
    let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    progress(.writing)
    let bytes = model.bytes
    if let twin { try files.write(twin.bytes, as: ModelFolder.twinName(of: version)) }
    try files.write(bytes, as: ModelFolder.name(of: version))
    let fact = ModelTrained(
      task: task.model, version: version, file: ModelFolder.name(of: version),
      digest: Hex.encode(SHA256.hash(bytes)), sizeBytes: bytes.count, covers: covers,
      shippedExamples: shipped.count, ownExamples: own.count, labels: model.labels.count,
      training: setup, figures: measured?.measure.figures,
      baseline: measured?.baseline.map {
        ModelBaseline(version: $0.version, figures: $0.measure.figures)
      },
      trainSeconds: seconds)
    let cause = cause(takeover, measured, isFirst: known.0.isEmpty && known.1 == nil)
    var facts = [ProposedFact(caller.actor, .modelTrained(fact))]
    if let cause {
      facts.append(
        ProposedFact(
          caller.actor, .modelChosen(ModelChosen(task: task.model, version: version, cause: cause)))
      )
    }
    try engine.record(facts)
    engine.models.expire()
    return TrainingReport(
      model: fact, measure: measured?.measure, isChosen: cause != nil, overruled: overruled,
      unmeasured: measured?.unmeasured ?? 0)
  }

  private func cause(
    _ takeover: Takeover, _ measured: Measured?, isFirst: Bool
  ) -> ModelChosen.Cause? {
    switch takeover {
    case .always: return .promoted
    case .ifFirst:
      guard isFirst, let measured, measured.baseline != nil else { return nil }
      return measured.isClearlyWorse ? nil : .first
    }
  }

  private struct Measured {
    var measure: ModelMeasure
    var baseline: (version: String, measure: ModelMeasure)?
    var unmeasured: Int

    /// Whether fewer examples come out right than before, and not by chance alone.
    var isClearlyWorse: Bool {
      guard let baseline else { return false }
      let comparison = ModelComparison(
        versions: [], baseline.measure, measure, newerExamples: 0)
      return comparison.onlyFirst > comparison.onlySecond && comparison.isClear
    }
  }

  /// Learns the twin and measures it and the current model on what both did not learn.
  private func measure(
    _ examples: [LabelledExample], _ version: String
  ) throws(EngineError) -> (Measured?, LearnedModel?) {
    let (learned, heldBack) = HeldBack(setup: setup).split(examples)
    guard !heldBack.isEmpty, Set(learned.map(\.label)).count > 1 else { return (nil, nil) }
    progress(.learningTwin(examples: learned.count))
    let twin = try learn(learned, version)
    let labels = Set(twin.labels)
    let measurable = heldBack.filter { labels.contains($0.label) }
    guard !measurable.isEmpty else { return (nil, twin) }
    progress(.measuring(examples: measurable.count))
    let baseline = try current(measurable)
    return (
      Measured(
        measure: ModelMeasure(twin, measurable), baseline: baseline,
        unmeasured: heldBack.count - measurable.count), twin
    )
  }

  /// What the model in use, without the held-back part, makes of it; nil where its own part was
  /// another one, so that the figures would not be comparable.
  private func current(
    _ examples: [LabelledExample]
  ) throws(EngineError) -> (version: String, measure: ModelMeasure)? {
    let use = engine.models.current(isFresh: true).loaded(task).use
    let twin: LearnedModel
    if let version = use.version {
      let facts = try engine.reading { (reader) throws(LedgerError) in
        try reader.models(of: task.model)
      }
      guard let fact = facts.first(where: { $0.fact.version == version })?.fact,
        fact.training.seed == setup.seed, fact.training.holdBack == setup.holdBack,
        let stored = try? files.readTwin(of: fact, task)
      else { return nil }
      twin = stored
    } else {
      twin = try engine.shippedTwin(task, setup)
    }
    return (use.version ?? "shipped", ModelMeasure(twin, examples))
  }

  private func learn(
    _ examples: [LabelledExample], _ version: String
  ) throws(EngineError) -> LearnedModel {
    do throws(TrainingError) {
      return try LearnedModel(task, learning: examples, version: version)
    } catch {
      throw EngineError(.input, "Nothing was learned: \(error.description).")
    }
  }
}

extension Engine {
  /// The shipped model without the held-back part.
  func shippedTwin(
    _ task: LearningTask, _ setup: TrainingSetup
  ) throws(EngineError) -> LearnedModel {
    do throws(TrainingError) {
      return try LearnedModel.shippedTwin(task, setup)
    } catch {
      throw EngineError(.input, "The shipped model could not be measured: \(error.description).")
    }
  }
}
