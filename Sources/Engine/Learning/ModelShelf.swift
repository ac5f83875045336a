import CSystem
import Desk
import Foundation
import Language
import Ledger
import Synchronization

/// Keeps the models a desk reads with in step with the ledger while the program runs.
///
/// A promotion or a correction by any process is taken up within a fifth of a second, on the thread
/// that next reads a message; meanwhile the others go on with the models before it. The same facts
/// make the same model in every process: the promoted file, then the labels given since, in order.
final class ModelShelf: Sendable {
  /// What is in use at one moment.
  struct Models: Sendable {
    var understander: Understander
    var intents: Loaded
    var sentiment: Loaded

    func loaded(_ task: LearningTask) -> Loaded {
      switch task {
      case .intents: intents
      case .sentiment: sentiment
      }
    }
  }

  /// One task's model.
  struct Loaded: Sendable {
    var use: ModelUse
    /// The model as it was trained.
    var base: LearnedModel
    /// With the corrections since.
    var model: LearnedModel
    /// The facts it follows from.
    var state: LearningState
  }

  private struct Shelf: Sendable {
    var models: Models?
    var lookedAtMs: UInt64 = 0
  }

  /// So many of the latest labels are taken in between two trainings; more ask for a training.
  static let correctionLimit = 256
  private static let lookEveryMs: UInt64 = 200

  private let ledger: any Ledger
  private let files: ModelFolder
  private let shelf = Mutex(Shelf())
  /// Held by the one thread that looks.
  private let turn = Mutex(())

  init(ledger: any Ledger, folder: DeskFolder) {
    self.ledger = ledger
    files = ModelFolder(folder: folder)
  }

  /// The models to read with now.
  ///
  /// - Parameter isFresh: whether facts of a moment ago must be in, too.
  func current(isFresh: Bool = false) -> Models {
    let nowMs = DispatchTime.now().uptimeNanoseconds / 1_000_000
    let known = shelf.withLock { $0 }
    if let models = known.models {
      if !isFresh {
        if nowMs < known.lookedAtMs + Self.lookEveryMs { return models }
        return turn.withLockIfAvailable { _ in look(nowMs) } ?? models
      }
      return turn.withLock { _ in look(nowMs) }
    }
    return turn.withLock { _ in shelf.withLock { $0.models } ?? look(nowMs) }
  }

  /// Lets the next reading look for new facts at once.
  func expire() {
    shelf.withLock { $0.lookedAtMs = 0 }
  }

  /// Looks for new facts and loads what they ask for; called by one thread at a time.
  private func look(_ nowMs: UInt64) -> Models {
    let old = shelf.withLock { $0.models }
    var models = old ?? Self.shipped
    do throws(LedgerError) {
      let intents = try load(.intents, old?.intents)
      let sentiment = try load(.sentiment, old?.sentiment)
      if intents.state != old?.intents.state || sentiment.state != old?.sentiment.state {
        models = Models(
          understander: Self.understander(intents, sentiment, words: files.folder.ownWords()),
          intents: intents, sentiment: sentiment)
        // Learning and loading free much that the allocator would keep: 31 of a workstation's 74 MiB.
        tandem_give_memory_back()
      }
    } catch {
      // A desk that cannot be read now is read again in a moment.
      Log.write("models: \(error)")
    }
    shelf.withLock { shelf in
      shelf.models = models
      shelf.lookedAtMs = nowMs
    }
    return models
  }

  private static var shipped: Models {
    let intents = shipped(.intents)
    let sentiment = shipped(.sentiment)
    return Models(
      understander: understander(intents, sentiment, words: nil), intents: intents,
      sentiment: sentiment)
  }

  /// The state is that of no ledger, so that the next look loads what the facts ask for.
  private static func shipped(_ task: LearningTask) -> Loaded {
    let model = LearnedModel.shipped(task)
    return Loaded(
      use: ModelUse(
        task: task.model, version: nil, name: model.version, corrections: 0, waiting: 0),
      base: model, model: model, state: LearningState(example: -1))
  }

  private static func understander(
    _ intents: Loaded, _ sentiment: Loaded, words: String?
  ) -> Understander {
    guard case .intents(let intentModel) = intents.model,
      case .sentiment(let sentimentModel) = sentiment.model
    else { preconditionFailure("a task's model is of another task") }
    guard let words else {
      return Understander(intentModel: intentModel, sentimentModel: sentimentModel)
    }
    do throws(LexiconError) {
      let version = sentimentModel.version + "+lexicon"
      let extended = try sentimentModel.extended(by: words, version: version)
      return Understander(intentModel: intentModel, sentimentModel: extended)
    } catch {
      Log.write("lexicon.txt: \(error); the desk reads without its own words")
      return Understander(intentModel: intentModel, sentimentModel: sentimentModel)
    }
  }

  // MARK: Loading

  private func load(_ task: LearningTask, _ old: Loaded?) throws(LedgerError) -> Loaded {
    let state = try ledger.read { (reader) throws(LedgerError) in try reader.learningState(task) }
    if let old, old.state == state { return old }
    let (choice, trained) = try ledger.read { (reader) throws(LedgerError) in
      (try reader.choice(of: task.model) ?? ModelChoice(), try reader.models(of: task.model))
    }
    let usable = choice.usable(of: trained.map(\.fact)) { (fact) throws(EngineError) in
      if let old, old.use.version == fact.version { return old.base }
      return try files.read(fact, task)
    }
    let fact = usable.fact
    let base = usable.model ?? .shipped(task)
    let instead = fact?.version ?? "the model that comes with the product"
    let trouble =
      usable.reasons.isEmpty
      ? nil : usable.reasons.joined(separator: " ") + " The desk reads with \(instead)."
    let labelled = try ledger.read { (reader) throws(LedgerError) in
      try reader.latestLabelled(task, after: fact?.covers ?? 0, limit: Self.correctionLimit)
    }
    let (model, passedOver) = base.corrected(
      labelled.map { LabelledExample(text: $0.example.text, label: $0.example.label) })
    let use = ModelUse(
      task: task.model, version: fact?.version, name: model.version,
      corrections: labelled.count - passedOver, waiting: passedOver, trouble: trouble)
    if let trouble, trouble != old?.use.trouble { Log.write(trouble) }
    return Loaded(use: use, base: base, model: model, state: state)
  }
}
