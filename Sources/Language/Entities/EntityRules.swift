/// What a desk says about its own things: how its order numbers look and what it sells.
public struct EntityRules: Sendable {
  /// The forms of the desk's order numbers; without any, a number of five digits or more beside
  /// words like "order".
  public let orderNumbers: [NumberPattern]
  /// The names of what the desk sells.
  public let catalogue: Catalogue

  public init(orderNumbers: [NumberPattern] = [], catalogue: Catalogue = Catalogue([])) {
    self.orderNumbers = orderNumbers
    self.catalogue = catalogue
  }

  /// No patterns and no names: what every desk begins with.
  public static let standard = EntityRules()
}
