import Desk

/// The commands that look at a desk and leave it as it is.
extension TandemCommands {
  static let session = ArgumentSpec(ValueSpec("SESSION", .session), "such as S12")

  static let sessions = CommandSpec(
    "sessions", "list the sessions",
    details: "Lists the sessions as the workstation sorts them.",
    options: [
      OptionSpec(
        "--owner", ValueSpec("OWNER", .name(offers: ["assistant", "queue"])),
        "only of: assistant, queue or an agent"),
      OptionSpec("--status", .oneOf(["open", "snoozed", "closed"]), "only these"),
      OptionSpec("--tag", ValueSpec("TAG", .name), "only with this tag"),
      OptionSpec("--channel", ValueSpec("CHANNEL", .name), "only of this channel"),
      OptionSpec("--sort", .oneOf(["need", "sla", "mood", "age"]), "what comes first (need)"),
      OptionSpec("--limit", ValueSpec("N", .wholeNumber(atLeast: 1)), "at most N sessions"),
    ] + deskOptions)

  static let show = CommandSpec(
    "show", "one session whole",
    details: """
      Prints owner, epoch, status, understanding, the course of the sentiment, the transcript with \
      its delivery states, suggestions and events.
      """,
    arguments: [session],
    options: [
      OptionSpec(
        "--at", ValueSpec("SEQ", .wholeNumber(atLeast: 1)), "as it stood after this event")
    ] + deskOptions)

  static let queue = CommandSpec(
    "queue", "who waits, in what order",
    details: "Prints the escalation queue in order, each with the terms of its priority.",
    options: deskOptions)

  static let presence = CommandSpec(
    "presence", "who is there; or say it",
    details: """
      Lists the agents with presence, sessions and load. With STATE the caller is that from now on; it \
      counts while their workstation lives.
      """,
    arguments: [ArgumentSpec(.oneOf("STATE", Presence.choices), "what you are", isOptional: true)],
    options: [
      OptionSpec("--until", ValueSpec("T", .moment), "when you are back, of away")
    ] + deskOptions)

  static let tail = CommandSpec(
    "tail", "the feed of events",
    details: "Prints the events of the desk; with --json one object a line.",
    options: [
      OptionSpec(
        "--from", ValueSpec("SEQ", .wholeNumber(atLeast: 0)), "begin with the event SEQ"),
      OptionSpec("--follow", "go on as events come"),
    ] + deskOptions)

  static let search = CommandSpec(
    "search", "find messages, articles",
    details: """
      Prints the best messages and articles with the words found marked. Among the words, \
      from:customer|assistant|agent|AGENT, after:DATE, before:DATE, tag:T and channel:C leave only such \
      messages; a DATE such as 2026-11-01 begins at its midnight.
      """,
    arguments: [ArgumentSpec(ValueSpec("TEXT", .text), "words to find", isRepeated: true)],
    options: deskOptions)

  static let suggest = CommandSpec(
    "suggest", "offer replies to a text",
    details: """
      Prints up to three replies to the latest message of a session, or to T, each with its score, \
      its source and the articles it rests on. --stats says what became of those that were shown: per \
      source and per intent how many were sent as they were, edited and how much, ignored, rejected.
      """,
    arguments: [
      ArgumentSpec(ValueSpec("SESSION", .session), "such as S12", isOptional: true)
    ],
    options: [
      OptionSpec("--text", ValueSpec("T", .text), "what a customer might write"),
      OptionSpec(
        "--customer", ValueSpec("ID", .name), "who might write it", needs: "--text"),
      OptionSpec("--stats", "what became of suggestions"),
    ] + deskOptions)

  static let doctor = CommandSpec(
    "doctor", "test terminal and system",
    details: "Tests the terminal, the locale, character widths, colours, SQLite and the desk.",
    options: [desk, json, helpFlag])

  static let paths = CommandSpec(
    "paths", "where every file lies",
    details: "Prints where the desk, the settings, the state and the caches lie.",
    options: [desk, json, helpFlag])
}
