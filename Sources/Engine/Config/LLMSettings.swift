public import Assist

/// What a desk says of its optional provider of a language model; without an address there is none.
public struct LLMSettings: Sendable, Equatable {
  /// Such as `http://127.0.0.1:8080/v1`.
  public var url: String?
  public var model: String?
  /// The model there that makes vectors of texts; nil searches by words alone.
  public var embedModel: String?
  /// The file that holds the key, from the desk's folder where it does not start at the root.
  public var keyFile: String?
  /// How far away the provider counts as being; nil derives it from the address.
  public var providerClass: ProviderClass?
  /// Whether it may be asked without encryption outside this machine.
  public var allowsPlainHTTP = false
  /// Whether the assistant may send what it wrote; otherwise it only suggests to agents.
  public var answers = true
  public var budget = ProviderBudget()

  public init() {}
}
