public import Language

/// The models that messages are read with, for looking at what they say and why.
public struct ReadingModels: Sendable {
  public let understander: Understander
  public let intents: IntentModel

  /// The models that come with the product.
  public static var shipped: ReadingModels {
    ReadingModels(understander: .shipped, intents: .shipped)
  }
}

extension Engine {
  /// The models of this desk as they are now.
  public func readingModels() -> ReadingModels {
    let current = models.current(isFresh: true)
    guard case .intents(let model) = current.intents.model else { return .shipped }
    return ReadingModels(
      understander: current.understander.with(entityRules), intents: model)
  }
}
