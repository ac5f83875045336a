import Desk

/// The commands on what is known of people, and on who looked at it.
extension TandemCommands {
  static let audit = CommandSpec(
    "audit", "who did what, and when",
    details: """
      Prints what agents saw, sent, overrode, changed and were refused, with the version of the rules \
      that held. T is ISO 8601 UTC, or a span back from now such as 2h. `tandem audit head` prints \
      where the ledger ends, to be kept elsewhere for `check --head`. Needs the permission supervise.
      """,
    arguments: [
      ArgumentSpec(.oneOf(["head"]), "print SEQ:HASH of the last event", isOptional: true)
    ],
    options: [
      OptionSpec("--agent", ValueSpec("AGENT", .name), "only of this agent"),
      OptionSpec("--customer", ValueSpec("ID", .name), "only what concerns this customer"),
      OptionSpec("--session", ValueSpec("SESSION", .session), "only in this session"),
      OptionSpec(
        "--kind", ValueSpec("KIND", .oneOf(FactKind.allCases.map(\.rawValue))),
        "only events of this kind"),
      OptionSpec("--from", ValueSpec("T", .moment), "not before this moment"),
      OptionSpec("--to", ValueSpec("T", .moment), "before this moment"),
      OptionSpec(
        "--permission", ValueSpec("P", .oneOf(Permission.allCases.map(\.rawValue))),
        "only what needed or lacked it"),
    ] + deskOptions)

  static let forget = CommandSpec(
    "forget", "remove a person",
    details: """
      Removes what the desk knows of a customer: profile, orders, tickets, sessions, attachments, \
      drafts, examples, and what models learned. Digests and the chain stay. Prints the backups that \
      hold them still; restore forgets them again. Stopped, it goes on with the next forget or worker.
      """,
    arguments: [ArgumentSpec(ValueSpec("CUSTOMER", .name), "such as C1001")],
    options: deskOptions)

  static let export = CommandSpec(
    "export", "what is held on a person",
    details: """
      Prints as JSON everything the desk holds about a customer, or of one session: profile, orders, \
      tickets, consents, what was said, noted and drafted, examples, and the models that may have \
      learned from it. Contact data is masked; --plain needs the permission reveal. Each is recorded.
      """,
    arguments: [ArgumentSpec(ValueSpec("CUSTOMER|SESSION", .name), "such as C1001 or S12")],
    options: [OptionSpec("--plain", "mask nothing")] + deskOptions)
}

extension Parsed {
  /// The time given for `name`; a span such as `2h` counts back from `now`.
  func pastMoment(_ name: String, now: Timestamp) -> Timestamp? {
    guard let word = text(name) else { return nil }
    return ValueKind.spanMs(word).map { now.adding(ms: -$0) } ?? Timestamp(word)
  }
}
