/// Why the system changed an owner by itself, beside the reason of an escalation.
public enum OwnerCause: Hashable, Sendable, TextCodable {
  /// The assistant was stopped in an emergency.
  case stopped(StopScope)
  /// The workstation of the agent fell silent.
  case agentLost

  /// `stopped:SCOPE` or `agentLost`.
  public var text: String {
    switch self {
    case .stopped(let scope): "stopped:" + scope.text
    case .agentLost: "agentLost"
    }
  }

  /// Reads what `text` writes; anything else is nil.
  public init?(text: String) {
    if text == "agentLost" {
      self = .agentLost
    } else if text.hasPrefix("stopped:"), let scope = StopScope(text: String(text.dropFirst(8))) {
      self = .stopped(scope)
    } else {
      return nil
    }
  }
}
