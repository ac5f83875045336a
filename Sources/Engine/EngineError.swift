public import Desk
public import Ledger

/// Why the engine could not do what was asked; nothing was changed unless the message says so.
public struct EngineError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Code: Sendable, Equatable {
    case ledger(LedgerError.Code)
    /// A rule of the desk speaks against it.
    case refused(Refusal)
    case config
    case input
    case file
  }

  public let code: Code
  /// What happened, what was kept and what to do next.
  public let message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public init(_ error: LedgerError) {
    self.init(.ledger(error.code), error.description)
  }

  public var description: String { message }
}
