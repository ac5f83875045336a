/// What of a customer may leave this machine for a provider of a class.
///
/// The question, the dialogue before it and the passages always leave: without them there is
/// nothing to answer. Card and identity numbers never do.
public struct LeavingFields: Sendable, Equatable {
  /// The name, order and parcel numbers, contact points and long numbers as they are; otherwise a
  /// placeholder stands for each.
  public var plainValues: Bool
  /// What was ordered and what it cost, beside its state and expected day.
  public var orderContents: Bool
  /// The customer's tier and whether they are unhappy.
  public var standing: Bool
  /// Words with a capital inside a sentence that no passage knows: they may be names.
  public var unknownCapitals: Bool

  public static func of(_ providerClass: ProviderClass) -> LeavingFields {
    switch providerClass {
    case .local:
      LeavingFields(
        plainValues: true, orderContents: true, standing: true, unknownCapitals: true)
    case .private:
      LeavingFields(
        plainValues: false, orderContents: true, standing: true, unknownCapitals: true)
    case .public:
      LeavingFields(
        plainValues: false, orderContents: false, standing: false, unknownCapitals: false)
    }
  }
}
