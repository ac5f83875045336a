import Desk

/// The model to work with where the one that was chosen may not be readable.
struct UsableModel<Model> {
  /// Nil is the model that comes with the product, or none.
  var model: Model?
  /// How it was trained; nil where there is no model.
  var fact: ModelTrained?
  /// Why it is not the model that was chosen, each sentence once.
  var reasons: [String] = []
}

extension ModelChoice {
  /// The chosen model, or the latest one before it that can be read.
  ///
  /// - Parameters:
  ///   - trained: the models there are.
  ///   - read: reads the file of one.
  func usable<Model>(
    of trained: [ModelTrained], read: (ModelTrained) throws(EngineError) -> Model
  ) -> UsableModel<Model> {
    var usable = UsableModel<Model>()
    for version in [version ?? ""] + earlier.reversed() {
      guard !version.isEmpty else { break }
      guard let fact = trained.first(where: { $0.version == version }) else { continue }
      do throws(EngineError) {
        usable.model = try read(fact)
        usable.fact = fact
        break
      } catch {
        if !usable.reasons.contains(error.message) { usable.reasons.append(error.message) }
      }
    }
    return usable
  }
}
