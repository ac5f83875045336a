/// The commands that keep running: screens, customers, workers.
extension TandemCommands {
  static let demo = CommandSpec(
    "demo", "a made-up shop, live",
    details: """
      Makes a desk of a made-up shop afresh and opens the workstation on it: simulated customers \
      chat, the assistant answers, some get angry and escalate. Everything else is the product. \
      It lies in $XDG_RUNTIME_DIR/tandem/demo, or where --desk says.
      """,
    options: [
      language, theme, color, ascii, linear,
      OptionSpec("--speed", ValueSpec("X", .factor), "how much faster than life (1)"),
      OptionSpec("--seed", ValueSpec("N", .wholeNumber(atLeast: 0)), "another course of events"),
      OptionSpec(
        "--headless", "no screen; simulated agents work too", needs: "--for"),
      OptionSpec(
        "--for", ValueSpec("SECONDS", .seconds), "how long it runs without a screen",
        needs: "--headless"),
      agent, desk, OptionSpec("--json", "print the figures as JSON", needs: "--headless"),
      helpFlag,
    ])

  static let chat = CommandSpec(
    "chat", "write in as a customer",
    details: """
      Writes to a desk as a customer, on the channel terminal; without --desk it prefers a demo \
      that runs. /file PATH sends a file. With pipes, each line in is a message and each reply is \
      a line out (a line break in it is written as the return sign); at the end of the input it \
      waits until nothing is pending.
      """,
    options: [
      OptionSpec("--name", ValueSpec("NAME", .name), "the customer's name"),
      OptionSpec("--customer", ValueSpec("ID", .name), "be this customer of the desk"),
      OptionSpec(
        "--wait", ValueSpec("SECONDS", .seconds), "longest wait for the last replies (15)"),
      desk, json, helpFlag,
    ])

  static let serve = CommandSpec(
    "serve", "a desk without a screen",
    details: """
      Runs the channels, the assistant and the timers of a desk until SIGTERM or SIGINT, then \
      finishes what it holds.
      """,
    options: [desk, json, helpFlag])

  static let replay = CommandSpec(
    "replay", "recorded dialogues, live",
    details: """
      The customers of recorded dialogues (JSON Lines) write in again, each turn at its time. The \
      recorded agents' turns are kept beside as reference replies and never sent.
      """,
    arguments: [
      ArgumentSpec(ValueSpec("FILE", .file), "a .jsonl file; - is standard input", isRepeated: true)
    ],
    options: [
      OptionSpec("--speed", ValueSpec("X", .factor), "how much faster than recorded (1)"),
      OptionSpec("--limit", ValueSpec("N", .wholeNumber(atLeast: 1)), "at most N dialogues"),
      OptionSpec("--as-fast-as-possible", "no waiting between turns"),
      desk, json, helpFlag,
    ])

  static let receive = CommandSpec(
    "receive", "take messages from stdin",
    details: """
      Reads JSON Lines, one inbound message each:

      {"channel","customer","id","text","at"?,"files":[PATH]?}

      and prints for each, once it is committed, {"id","session","seq","duplicate"}. A bad line \
      prints {"line","error"}; the rest goes on, and the exit code is 1.
      """,
    options: [desk, json, helpFlag])
}
