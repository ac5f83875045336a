import Desk
import Ledger

/// The model of a task that a desk works with, and the facts it follows from.
///
/// A model whose file cannot be used gives way to the one chosen before it, at last to none.
struct ChosenModel<Model: Sendable>: Sendable {
  var model: Model?
  /// How it was trained; nil where there is no model.
  var fact: ModelTrained?
  /// Why it is not the model that was chosen, in a sentence.
  var trouble: String?
  /// The seq of the choice it follows; -1 before the first look.
  var choice: Seq = -1

  /// The model that the desk's facts ask for now; `old` where they are the same.
  ///
  /// - Parameter read: reads the file of a model.
  static func current(
    _ task: ModelTask, _ ledger: any Ledger, old: ChosenModel,
    read: (ModelTrained) throws(EngineError) -> Model
  ) throws(LedgerError) -> ChosenModel {
    let seq = try ledger.read { (reader) throws(LedgerError) in try reader.choiceSeq(of: task) }
    if seq == old.choice { return old }
    let (choice, trained) = try ledger.read { (reader) throws(LedgerError) in
      (try reader.choice(of: task) ?? ModelChoice(), try reader.models(of: task))
    }
    let usable = choice.usable(of: trained.map(\.fact)) { (fact) throws(EngineError) in
      if old.fact == fact, let model = old.model { return model }
      return try read(fact)
    }
    var found = ChosenModel(model: usable.model, fact: usable.fact, choice: seq)
    if !usable.reasons.isEmpty {
      let instead = usable.fact?.version ?? "none"
      found.trouble = usable.reasons.joined(separator: " ") + " The desk goes on with \(instead)."
      found.trouble.map(Log.write)
    }
    return found
  }

  /// As a list of models shows it.
  ///
  /// - Parameters:
  ///   - taken: what it has taken in since it was trained.
  ///   - waiting: what waits for the next training.
  func use(_ task: ModelTask, taken: Int = 0, waiting: Int = 0) -> ModelUse {
    let version = fact?.version
    return ModelUse(
      task: task, version: version, name: version ?? task.rawValue + "-none", corrections: taken,
      waiting: waiting, trouble: trouble)
  }
}
