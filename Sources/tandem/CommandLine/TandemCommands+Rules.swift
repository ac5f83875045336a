/// The commands about the rules that a desk works by.
extension TandemCommands {
  static let policy = CommandSpec(
    "policy", "show, check, try out rules",
    details: """
      show says the rules in plain words; check names everything that is wrong with a file. test \
      re-decides the sessions that began between two moments by the rules of --config and says what \
      would differ; messages are taken as they were understood, and nothing is written. \
      compare measures both sides of a split.

      tandem policy test --from 7d --config new.json
      """,
    arguments: [
      ArgumentSpec(
        ValueSpec("ACTION", .name(offers: ["show", "check", "test", "compare"])),
        "show, check [FILE], test or compare", isOptional: true, isRepeated: true)
    ],
    options: [
      OptionSpec("--from", ValueSpec("TIME", .moment), "first moment; 7d is a week ago"),
      OptionSpec("--to", ValueSpec("TIME", .moment), "the moment after the last (now)"),
      OptionSpec("--config", ValueSpec("FILE", .file), "rules of this file, not the desk's"),
      desk, language, json, helpFlag,
    ])
}
