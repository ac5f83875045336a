public import Desk

/// A text that may continue what an agent types.
public struct GhostText: Sendable, Equatable {
  /// May hold placeholders such as `{customer.name}`.
  public var text: String
  public var source: SuggestionSource
  /// Of texts that begin alike the one of greater weight is offered; finite, above zero.
  public var weight: Float

  public init(_ text: String, source: SuggestionSource, weight: Float = 1) {
    self.text = text
    self.source = source
    self.weight = weight
  }
}
