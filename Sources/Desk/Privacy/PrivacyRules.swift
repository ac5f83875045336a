/// Who sees what of a person, and for how long it is kept; set in `config.json`.
public struct PrivacyRules: Sendable, Equatable {
  /// The roles that see everything as it was written.
  public var plainFor: Set<Role> = [.admin]
  /// Closed sessions are forgotten after so many days; 0 keeps them.
  public var retentionDays = 0

  public init() {}

  /// What a role sees of the sessions that are somebody else's.
  public func sight(of role: Role) -> Sight { plainFor.contains(role) ? .plain : .masked }
}

/// How much of a person's data is shown as it was written.
public enum Sight: Sendable, Equatable {
  /// All of it.
  case plain
  /// What the customer wrote to the agent who reads it; cards and identity documents are masked.
  case working
  /// Contact data, addresses, cards and identity documents are masked.
  case masked

  /// What the owner of a session sees of its messages.
  public var ofOwner: Sight { self == .masked ? .working : self }

  /// Whether values of this kind are masked.
  func masks(_ field: MaskedField) -> Bool {
    switch self {
    case .plain: false
    case .working: field == .card || field == .identity
    case .masked: true
    }
  }
}
