/// Reads customers' messages; one value serves all threads.
public struct Understander: Sendable {
  /// Models look at so many scalars of a message and no further: a message of several pages says
  /// what it wants and how it feels well before, and reading time stays bounded.
  public static let readScalars = 4_096

  /// The models that come with the product.
  ///
  /// Made at first use (some milliseconds of training): a program that paints first touches it from another thread.
  public static let shipped = Understander(intentModel: .shipped)

  private let intentModel: IntentModel
  private let sentimentModel: SentimentModel
  private let entityRules: EntityRules

  /// - Parameter entityRules: how the desk's order numbers look and what it sells.
  public init(
    intentModel: IntentModel, sentimentModel: SentimentModel = .shipped,
    entityRules: EntityRules = .standard
  ) {
    self.intentModel = intentModel
    self.sentimentModel = sentimentModel
    self.entityRules = entityRules
  }

  /// The same models with what a desk says about its own things.
  public func with(_ entityRules: EntityRules) -> Understander {
    Understander(
      intentModel: intentModel, sentimentModel: sentimentModel, entityRules: entityRules)
  }

  /// What `text` says by itself; moods carry over where a dialogue is decided on
  /// (`Sentiment.after(_:)`).
  ///
  /// - Complexity: O(min(scalars, `readScalars`)).
  public func understand(_ text: String) -> Understanding {
    let normal = NormalText(text, limitScalars: Self.readScalars)
    let (sentiment, flags) = sentimentModel.read(normal)
    return Understanding(
      language: normal.language,
      intent: intentModel.predict(normal),
      entities: EntityScanner.scan(normal, entityRules),
      sentiment: sentiment,
      flags: flags,
      models: ModelVersions(intent: intentModel.version, sentiment: sentimentModel.version))
  }

  /// What `text` says but for its intent and its mood: what the guard asks of a reply.
  public func glance(
    at text: String
  ) -> (language: MessageLanguage, entities: [Entity], flags: MessageFlags) {
    let normal = NormalText(text, limitScalars: Self.readScalars)
    return (
      normal.language, EntityScanner.scan(normal, entityRules),
      sentimentModel.readByRules(normal).1
    )
  }
}
