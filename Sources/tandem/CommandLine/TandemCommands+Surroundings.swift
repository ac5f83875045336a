/// What the program reads around its arguments, for the manual.
extension TandemCommands {
  static let environment: [(name: String, meaning: String)] = [
    ("TANDEM_DESK", "the desk to use without --desk"),
    ("XDG_DATA_HOME", "where the own desk lies (~/.local/share)"),
    ("XDG_CONFIG_HOME", "where own keys, settings and themes lie (~/.config)"),
    ("XDG_STATE_HOME", "where what is learned of a terminal lies (~/.local/state)"),
    ("XDG_RUNTIME_DIR", "where the demo lies; without it, the system's temporary folder"),
    ("VISUAL, EDITOR", "the editor that articles are edited with, VISUAL first"),
    ("NO_COLOR", "if set and not empty, no colours"),
    ("COLORTERM", "if truecolor or 24bit, colours are sent by their parts"),
    (
      "TANDEM_AMBIGUOUS_WIDTH",
      "1 or 2: the cells of ambiguous signs, where the terminal tells them wrongly"
    ),
    ("TANDEM_REDUCED_MOTION", "if 1, nothing blinks and no seconds are counted"),
  ]

  static let files: [(name: String, meaning: String)] = [
    ("$XDG_DATA_HOME/tandem/desk", "the own desk: a folder only its owner may open"),
    ("$XDG_CONFIG_HOME/tandem/keys.conf", "own keys and macros, see tandem-keys(7)"),
    ("$XDG_CONFIG_HOME/tandem/workstation.conf", "notifications, quiet hours, motion and pictures"),
    ("$XDG_CONFIG_HOME/tandem/themes/NAME.theme", "own themes, see tandem-themes(5)"),
    ("DESK/desk.sqlite", "the events of a desk and what is derived from them"),
    ("DESK/config.json", "the settings of a desk; comments are allowed (JSON5)"),
  ]
}
