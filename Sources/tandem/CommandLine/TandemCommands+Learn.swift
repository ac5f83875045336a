import Desk

/// The commands that read messages and learn to read them better.
extension TandemCommands {
  static let understand = CommandSpec(
    "understand", "what a message says",
    details: """
      Prints the language, intents, requests, entities and mood of a text, how sure each is and \
      which words moved it. Without TEXT it reads lines on standard input. The models are those of \
      the desk; where there is none, those that come with the program.
      """,
    arguments: [
      ArgumentSpec(ValueSpec("TEXT", .text), "the message", isOptional: true, isRepeated: true)
    ],
    options: [desk, json, helpFlag])

  private static let task = ValueSpec("TASK", .oneOf(ModelTask.allCases.map(\.rawValue)))

  static let train = CommandSpec(
    "train", "learn the desk's examples",
    details: """
      Learns a model from the examples that came with the program and the desk's own (import \
      intents, label), and measures it on a part held back, beside the model in use. The first \
      model takes over by itself if it is no worse; later ones wait for --promote or models promote.

      replies learns which reply agents gave in which dialogue, retrieval which article answered \
      which question, from what happened on the desk (and import dialogues).
      """,
    arguments: [
      ArgumentSpec(task, ModelTask.allCases.map(\.rawValue).joined(separator: ", "))
    ],
    options: [
      OptionSpec("--promote", "use the model at once, whatever its figures"),
      OptionSpec(
        "--seed", ValueSpec("N", .wholeNumber(atLeast: 0)), "another part held back (1)"),
      OptionSpec(
        "--hold-back", ValueSpec("SHARE", .share(atMost: 0.5)), "how much is held back (0.2)"),
      OptionSpec("--own-only", "without the examples of the program"),
      OptionSpec("--verbose", "list which labels were confused"),
    ] + deskOptions)

  static let models = CommandSpec(
    "models", "versions: list, promote",
    details: """
      Lists the models with their figures, the one in use marked, and whether the latest messages \
      drift from what it learned.

      tandem models compare A B    on what neither has learned
      tandem models promote V      use V (intents-shipped is the program's own)
      tandem models rollback TASK  use the one before

      Running workstations and services take a promotion up without a restart.
      """,
    arguments: [
      ArgumentSpec(
        ValueSpec(
          "ACTION",
          .name(
            offers: ["list", "compare", "promote", "rollback"]
              + ModelTask.allCases.map(\.rawValue))),
        "list (or nothing), compare, promote or rollback", isOptional: true, isRepeated: true)
    ],
    options: deskOptions)

  static let label = CommandSpec(
    "label", "teach by naming messages",
    details: """
      Offers the messages the intent model is least sure of, then groups of messages that fit no \
      intent, for a person to name. With --json it prints them. With pipes it reads JSON Lines \
      {"message"|"session"|"text","label"}. With --session it gives LABEL to the latest message of \
      that session. The next message is read with what was taught.
      """,
    arguments: [
      ArgumentSpec(
        ValueSpec("LABEL", .name), "such as refund/status, with --session", isOptional: true)
    ],
    options: [
      OptionSpec("--session", ValueSpec("SESSION", .session), "whose latest message is meant"),
      OptionSpec(
        "--sentiment", "labels of moods: negative, neutral, positive"),
      OptionSpec("--limit", ValueSpec("N", .wholeNumber(atLeast: 1)), "at most N of each (10)"),
    ] + deskOptions)

  static let gaps = CommandSpec(
    "gaps", "what found no good answer",
    details: """
      Lists the questions of all sessions that the assistant could not answer or for which agents \
      took none of the suggestions, grouped by what they speak of, with examples and the replies \
      that worked; then what all sessions were about. What the knowledge base answers by now is left \
      out.

      tandem gaps draft N > FILE.md    an article about gap N, for import knowledge
      """,
    arguments: [
      ArgumentSpec(
        ValueSpec("ACTION", .name(offers: ["list", "draft"])), "list (or nothing), or draft N",
        isOptional: true, isRepeated: true)
    ],
    options: [
      OptionSpec("--limit", ValueSpec("N", .wholeNumber(atLeast: 1)), "at most N groups (10)")
    ] + deskOptions)

  static let shadow = CommandSpec(
    "shadow", "listen to recorded talks",
    details: """
      Lets the assistant listen to recorded dialogues and counts what it would have said: answered, \
      abstained, escalated, and of the answers those that match the recorded reply or contradict it. \
      A dialogue is scored up to the first answer that departs from the recorded one. Nothing is \
      written.
      """,
    arguments: [
      ArgumentSpec(ValueSpec("FILE", .file), "JSON Lines; - is standard input", isRepeated: true)
    ],
    options: [
      OptionSpec("--limit", ValueSpec("N", .wholeNumber(atLeast: 1)), "at most N of each file")
    ] + deskOptions)
}
