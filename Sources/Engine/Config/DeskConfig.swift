public import Assist
public import Desk
public import Language

/// What people set for a desk in its `config.json`, with defaults that work.
public struct DeskConfig: Sendable, Equatable {
  public var policy = Policy()
  /// Where a second set of rules stands, if any.
  var split: ConfiguredSplit?
  /// What is not said to customers, and what must be.
  public var guardRules = GuardRules()
  /// The agents written there, in that order; with any, unknown names are refused.
  public var agents: [Agent] = []
  /// The language of the interface, `en` or `zh`; nil leaves it to the locale.
  public var language: String?
  /// The name of the theme; nil leaves it to the program.
  public var theme: String?
  /// The forms of the desk's order numbers.
  public var orderNumbers: [NumberPattern] = []
  /// What the desk sells, under every name that customers use.
  public var products: [Catalogue.Product] = []
  /// The optional provider of a language model.
  public var llm = LLMSettings()

  public init() {}

  /// The largest configuration read; a person writes a few kilobytes.
  public static let maxBytes = 1024 * 1024
}

/// Why a configuration was refused as a whole; the rules in force stay as they are.
public struct ConfigError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable {
    /// The operating system did not let it be read.
    case unreadable
    /// It is larger than `DeskConfig.maxBytes`.
    case tooLarge
    /// It is not JSON5 in UTF-8.
    case syntax
    /// It reads as JSON5, but keys or values are wrong.
    case invalid
  }

  public let code: Code
  /// Everything that is wrong, in the order of the file; never empty.
  public let problems: [FileProblem]

  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
