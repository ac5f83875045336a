import Desk

/// `tandem do`: the commands on one session.
extension TandemCommands {
  static let act = CommandSpec(
    "do", "act on a session",
    details: "Prints the events, or the refusal with its rule (exit code 3).",
    options: verbOptions,
    subcommands: [
      verb(.claim, "take it from the queue"),
      verb(.takeover, "take it from any owner"),
      verb(
        .handback, "give it to the assistant",
        options: [
          OptionSpec(
            "--instruction", ValueSpec("T", .text), "what the assistant is to do or to mind")
        ]),
      verb(
        .transfer, "pass it on",
        options: [
          OptionSpec(
            "--to", ValueSpec("queue:NAME|AGENT", .transferTarget), "who gets it",
            isRequired: true),
          OptionSpec("--reason", ValueSpec("T", .text), "why"),
        ]),
      verb(.release, "put it back into a queue"),
      verb(
        .escalate, "put it before people",
        details: "Puts it before people. R is one of "
          + EscalationReason.allCases.map(\.rawValue).joined(separator: ", ")
          + ".",
        options: [
          OptionSpec(
            "--reason", ValueSpec("R", .oneOf(EscalationReason.allCases.map(\.rawValue))), "why",
            isRequired: true)
        ]),
      verb(
        .send, "write to the customer", argument: ArgumentSpec(text, "the message"),
        options: [
          OptionSpec("--override", "send what the guard warns of, where its rule allows that")
        ]),
      verb(.note, "write for colleagues only", argument: ArgumentSpec(text, "the note")),
      verb(
        .resolve, "close it",
        options: [OptionSpec("--disposition", ValueSpec("D", .text), "how it ended")]),
      verb(.reopen, "open it again"),
      verb(
        .snooze, "put it off",
        details: "Puts it off until T: ISO 8601 UTC, or a span from now such as 30m, 2h or 1d.",
        options: [
          OptionSpec("--until", ValueSpec("T", .moment), "when it comes back", isRequired: true)
        ]),
      verb(.wake, "end a snooze"),
      verb(
        .tag, "mark it with a word",
        argument: ArgumentSpec(ValueSpec("T", .name), "the tag")),
      verb(
        .withdraw, "take back what is not sent",
        argument: ArgumentSpec(ValueSpec("MESSAGE", .message), "such as M34")),
      verb(
        .reject, "turn a suggestion down",
        details: "Turns down the suggestion shown in this place for the latest message.",
        argument: ArgumentSpec(
          ValueSpec("RANK", .wholeNumber(atLeast: 1)), "its place; 1 is the first"),
        options: [
          OptionSpec(
            "--reason", ValueSpec("R", .oneOf(RejectionReason.allCases.map(\.rawValue))),
            "why (other)"),
          OptionSpec("--words", ValueSpec("T", .text), "what is to be said of it"),
        ]),
    ])

  private static let text = ValueSpec("TEXT", .text)

  private static let verbOptions =
    [
      OptionSpec(
        "--expect-epoch", ValueSpec("N", .wholeNumber(atLeast: 0)),
        "refuse if the owner changed since epoch N")
    ] + deskOptions

  private static func verb(
    _ verb: ActVerb, _ summary: String, details: String = "", argument: ArgumentSpec? = nil,
    options: [OptionSpec] = []
  ) -> CommandSpec {
    CommandSpec(
      verb.rawValue, summary, details: details,
      arguments: [session] + (argument.map { [$0] } ?? []), options: options + verbOptions)
  }
}
