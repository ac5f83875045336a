/// One thing that speaks against a text, found before it is sent.
public struct GuardFinding: Sendable, Equatable {
  public var rule: GuardRule
  /// The words it speaks of; never a number that must not be repeated.
  public var words: String
  /// Whether a person may send the text all the same.
  public var mayOverride: Bool

  public init(rule: GuardRule, words: String, mayOverride: Bool) {
    self.rule = rule
    self.words = words
    self.mayOverride = mayOverride
  }

  /// `rule: words`, as it stands in the ledger.
  public var inWords: String { rule.rawValue + ": " + words }
}

/// What the guard says of an agent's message, and whether the agent has seen it and sends all the
/// same.
public struct SendCheck: Sendable, Equatable {
  public var findings: [GuardFinding]
  public var overrides: Bool

  public init(findings: [GuardFinding] = [], overrides: Bool = false) {
    self.findings = findings
    self.overrides = overrides
  }

  /// Whether the message may go.
  var passes: Bool { findings.isEmpty || overrides && findings.mayBeOverridden }
}

extension [GuardFinding] {
  /// Whether a person may send the text all the same.
  public var mayBeOverridden: Bool { allSatisfy(\.mayOverride) }
}
