import Desk

/// `tandem do`: the commands on one session, and the emergency stop.
extension TandemCommands {
  static let act = CommandSpec(
    "do", "act on a session",
    details: "Prints the events, or the refusal with its rule (exit code 3).",
    options: verbOptions,
    subcommands: [
      verb(.claim, "take it from the queue"),
      verb(.accept, "take what is offered"),
      verb(.decline, "refuse what is offered"),
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
        .send, "write to the customer",
        details: """
          Sends TEXT, and files with it: copies of them are kept in the desk. With a file TEXT may be \
          empty ("").
          """,
        argument: ArgumentSpec(text, "the message"),
        options: [
          OptionSpec(
            "--file", ValueSpec("PATH", .file), "a file to go with it; once for each",
            isRepeated: true),
          OptionSpec("--override", "send what the guard warns of, where its rule allows that"),
        ]),
      verb(.note, "write for colleagues only", argument: ArgumentSpec(text, "the note")),
      verb(
        .whisper, "a note for its agent only", argument: ArgumentSpec(text, "what to say")),
      verb(
        .raiseHand, "ask for help",
        options: [OptionSpec("--words", ValueSpec("T", .text), "what is to be said of it")]),
      verb(.lowerHand, "need no help any more"),
      assistant(.stopAssistant, "silence the assistant"),
      assistant(.startAssistant, "let it work again"),
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
        .untag, "take such a word off",
        argument: ArgumentSpec(ValueSpec("T", .name), "the tag")),
      verb(
        .withdraw, "take back the unsent",
        argument: ArgumentSpec(ValueSpec("MESSAGE", .message), "such as M34")),
      verb(
        .reveal, "show what is masked",
        details: "Prints what is masked of the customer; who, why and what is recorded.",
        argument: ArgumentSpec(
          ValueSpec("FIELD", .oneOf(MaskedField.allCases.map(\.rawValue))), "what to show"),
        options: [OptionSpec("--reason", ValueSpec("T", .text), "why", isRequired: true)]),
      verb(
        .consent, "what a customer allows",
        argument: ArgumentSpec(ValueSpec("PURPOSE", .name), "such as marketing"),
        options: [
          OptionSpec("--source", ValueSpec("T", .text), "where they said so (session)"),
          OptionSpec("--withdrawn", "they allow it no longer"),
        ]),
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

  private static func assistant(_ verb: ActVerb, _ summary: String) -> CommandSpec {
    CommandSpec(
      verb.rawValue, summary,
      details: """
        SCOPE is all, queue:NAME (the sessions that an escalation would put there now) or intent:NAME \
        (an intent, or a group of them). A stop holds for new sessions, too, until start-assistant names \
        the same scope; what it put into queues and nobody took goes back then.
        """,
      arguments: [
        ArgumentSpec(ValueSpec("SCOPE", .stopScope), "where (all)", isOptional: true)
      ], options: deskOptions)
  }

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
