import Engine

/// The commands that fill, check and keep a desk.
extension TandemCommands {
  static let `import` = CommandSpec(
    "import", "load knowledge, records",
    details: """
      Loads articles from a folder of Markdown, or records from CSV and JSON Lines, and reports \
      what came in, and what was skipped and why (file:line). A file comes in whole or not at all. \
      Dialogues (JSON Lines: id, turns of role and text) are for train replies to learn from.
      """,
    arguments: [
      ArgumentSpec(
        ValueSpec(
          "KIND", .oneOf(ImportKind.allCases.map(\.rawValue))),
        ImportKind.allCases.map(\.rawValue).joined(separator: ", ")),
      ArgumentSpec(ValueSpec("PATH", .file), "a file or a folder", isRepeated: true),
    ],
    options: [OptionSpec("--check", "only report, change nothing")] + deskOptions)

  static let check = CommandSpec(
    "check", "verify the ledger",
    details: """
      Verifies numbers, versions and the chain of the events, replays them and compares the result \
      with what is shown, and tests foreign keys and indexes.
      """,
    options: [
      OptionSpec("--repair", "rebuild what is derived from the events"),
      OptionSpec(
        "--head", ValueSpec("SEQ:HASH", .text), "what audit head printed must still hold"),
    ] + deskOptions)

  static let backup = CommandSpec(
    "backup", "write one verified archive",
    details: """
      Writes the desk into one archive: database, settings, models, flows and attachments, with a \
      manifest of SHA-256 digests. The desk may be in use.
      """,
    arguments: [ArgumentSpec(ValueSpec("FILE", .file), "the archive, not there yet")],
    options: deskOptions)

  static let restore = CommandSpec(
    "restore", "a desk out of a backup",
    details: """
      Verifies the archive, then unpacks it into an absent or empty desk. Who was forgotten since is \
      forgotten again: the list FILE.forgotten beside the archive is read, and the one given.
      """,
    arguments: [ArgumentSpec(ValueSpec("FILE", .file), "an archive that backup wrote")],
    options: [
      OptionSpec(
        "--forgotten", ValueSpec("LIST", .file), "forgotten.jsonl of the desk it was made from"),
      desk, json, helpFlag,
    ])

  static let deskGroup = CommandSpec(
    "desk", "share a desk with a group",
    options: [helpFlag],
    subcommands: [
      CommandSpec(
        "share", "open it to a group",
        details: """
          Lets the members of a group of this system use the desk. Roles then bind everyone who \
          uses the program; whoever opens the file directly leaves evidence, but is not kept out.
          """,
        arguments: [ArgumentSpec(ValueSpec("GROUP", .name), "a group of this system")],
        options: deskOptions)
    ])
}
