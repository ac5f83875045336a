extension Proposal {
  /// Records that somebody looks at what is masked, and why; the looking itself is the screen's.
  mutating func reveal(_ field: MaskedField, _ reason: String, by caller: Caller) throws(Refusal) {
    _ = try caller.requireAgent()
    guard caller.permissions.contains(.reveal) else { throw .missingPermission(.reveal) }
    add(
      caller.actor,
      .revealed(
        Revealed(
          customer: session.customer, field: field,
          reason: try checked(reason, limitBytes: Policy.remarkLimitBytes))))
  }

  /// Records what the session's customer allows.
  mutating func recordConsent(
    _ purpose: String, _ isGranted: Bool, _ source: String, by caller: Caller
  ) throws(Refusal) {
    _ = try caller.requireAgent()
    addOfDesk(
      caller.actor,
      .consentRecorded(
        Consent(
          customer: session.customer,
          purpose: try checked(purpose, limitBytes: Consent.textLimitBytes), isGranted: isGranted,
          source: try checked(source, limitBytes: Consent.textLimitBytes))))
  }
}
