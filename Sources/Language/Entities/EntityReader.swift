/// Finds order numbers, phones, amounts and the like in a text, without any model.
public enum EntityReader {
  /// An entity with its place.
  public struct Place: Sendable, Equatable {
    public var entity: Entity
    /// The bytes of the text's UTF-8 that it covers; always whole scalars.
    public var utf8: Range<Int>
  }

  /// The entities of `text`, in reading order.
  public static func read(_ text: String, rules: EntityRules = .standard) -> [Entity] {
    EntityScanner.scan(NormalText(text, limitScalars: Understander.readScalars), rules)
  }

  /// The entities of `text` with their places, in reading order; none overlap.
  public static func places(in text: String, rules: EntityRules = .standard) -> [Place] {
    EntityScanner.places(NormalText(text, limitScalars: Understander.readScalars), rules)
  }
}
