/// Every command of `tandem`, said once.
enum TandemCommands {
  static let version = "0.1.0"

  static let root = CommandSpec(
    "tandem", "serve customers, with an assistant",
    details: "Opens the workstation, where people and an assistant serve customers together.",
    options: [
      language, theme, color, ascii, linear, agent, desk,
      OptionSpec("--version", "print the version"),
      helpFlag,
    ],
    subcommands: working + [help, completions])

  /// The commands that do something with a desk.
  private static let working = [
    demo, chat, serve, replay, receive, sessions, show, queue, presence, act, tail, `import`,
    search, suggest, understand, train, models, label, gaps, shadow, policy, audit, export, forget,
    check, backup, restore, doctor, paths, deskGroup,
  ]

  // MARK: - Options that several commands have

  static let desk = OptionSpec(
    "--desk", ValueSpec("DIR", .folder), "the desk (else $TANDEM_DESK, else the own one)")
  static let agent = OptionSpec(
    "--as", ValueSpec("AGENT", .name), "act as this agent, with exactly its rights")
  static let json = OptionSpec("--json", "print JSON, for programs")
  static let helpFlag = OptionSpec("--help", short: "-h", "print this help")
  static let language = OptionSpec("--lang", .oneOf(["en", "zh"]), "language of the screen")
  static let theme = OptionSpec("--theme", ValueSpec("NAME", .name), "colours of the screen")
  static let color = OptionSpec(
    "--color", .oneOf(["auto", "never", "16", "256", "rgb"]), "how many colours")
  static let ascii = OptionSpec("--ascii", "draw lines and marks with ASCII only")

  static let linear = OptionSpec(
    "--linear", "no screen: lines in, lines out")

  /// What every command has that reads or changes a desk as somebody.
  static let deskOptions = [desk, agent, json, helpFlag]

  // MARK: - About the program itself

  static let help = CommandSpec(
    "help", "say more about a command",
    arguments: [
      ArgumentSpec(
        ValueSpec("COMMAND", .name(offers: working.map(\.name))), "its words, such as: do send",
        isOptional: true,
        isRepeated: true)
    ],
    options: [helpFlag])

  static let shells = ValueSpec(
    "SHELL", .oneOf(["bash", "zsh", "fish", "man", "man-keys", "man-themes"]))

  static let completions = CommandSpec(
    "completions", "for bash, zsh, fish; man",
    details: """
      Prints the completions of SHELL, or a manual page: man, man-keys or man-themes:

      tandem completions bash > ~/.local/share/bash-completion/completions/tandem
      tandem completions zsh > "${fpath[1]}/_tandem"
      tandem completions fish > ~/.config/fish/completions/tandem.fish
      tandem completions man > ~/.local/share/man/man1/tandem.1
      tandem completions man-keys > ~/.local/share/man/man7/tandem-keys.7
      tandem completions man-themes > ~/.local/share/man/man5/tandem-themes.5
      """,
    arguments: [ArgumentSpec(shells, "bash, zsh, fish, man, man-keys or man-themes")],
    options: [helpFlag])
}
