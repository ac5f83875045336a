import Workstation

/// The manual page tandem-keys(7) and the cheat sheet docs/keys.md, from the table of the keys.
enum KeysManual {
  /// The manual page in troff.
  static var text: String {
    var lines = [
      ".\\\" Written by `tandem completions man-keys`; change the table of the keys instead.",
      ".TH TANDEM-KEYS 7 \"\" \"tandem \(TandemCommands.version)\" \"User Commands\"",
      ".nh", ".ad l",
      ".SH NAME", "tandem\\-keys \\- keys and actions of the workstation of tandem",
      ".SH DESCRIPTION",
    ]
    lines += ManualPage.filled(
      """
      Every action has a name that stays: behind ":" it can be typed, in keys.conf it gets other keys. \
      Where a terminal has no Alt, Ctrl-X and then the letter does the same.
      """)
    for section in KeyTable.sections {
      lines.append(".SH \"\(ManualPage.escaped(section.title(.english).uppercased()))\"")
      for row in section.rows {
        lines += ManualPage.tagged(
          "\\fB\(ManualPage.escaped(row.keys))\\fR",
          row.title(.english) + " (" + row.action + ")")
      }
    }
    lines.append(".SH \"WITHOUT A KEY\"")
    for row in KeyTable.keyless {
      lines += ManualPage.tagged(
        "\\fB:\(ManualPage.escaped(row.action))\\fR", row.title(.english))
    }
    lines +=
      [".SH \"KEYS.CONF\""]
      + ManualPage.filled(
        """
        $XDG_CONFIG_HOME/tandem/keys.conf holds one "action = keys" a line, keys parted by blanks, or \
        none. "[section]" says where; before the first section a line is for the place where the action \
        has its keys above. "inherits = vim", emacs or default comes first of all. A line "macro.NAME = \
        steps" is a macro: actions (snooze:30) and texts between quotation marks. Two uses of a key in one \
        place, and a key that would hide one that holds anywhere, are conflicts; a file with a fault is \
        refused as a whole. Ctrl-Q always quits.
        """)
    lines += KeyPreset.allCases.filter { !$0.text.isEmpty }.flatMap { preset in
      [".SS \"\(preset.rawValue) changes\"", ".nf"]
        + preset.text.split(separator: "\n").map { ManualPage.escaped(String($0)) } + [".fi"]
    }
    lines += [".SH \"SEE ALSO\"", "tandem(1)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The cheat sheet in Markdown, in both languages.
  static var sheet: String {
    var lines = [
      "# Keys / 按键", "",
      "Written from the table of the keys; `keys.conf` (see the [guide](guide.md)) changes them.",
      "由按键表生成；可用 `keys.conf` 修改（见[指南](guide.md)）。",
    ]
    for section in KeyTable.sections {
      lines += [
        "", "## \(section.title(.english)) / \(section.title(.chinese))", "",
        "| keys | name | does | 作用 |", "|---|---|---|---|",
      ]
      lines += section.rows.map { row in
        "| \(cell(row.keys)) | `\(row.action)` | \(row.title(.english)) | \(row.title(.chinese)) |"
      }
    }
    lines += ["", "## Without a key / 无按键", "", "| name | does | 作用 |", "|---|---|---|"]
    lines += KeyTable.keyless.map { row in
      "| `:\(row.action)` | \(row.title(.english)) | \(row.title(.chinese)) |"
    }
    for preset in KeyPreset.allCases where !preset.text.isEmpty {
      lines += ["", "## `inherits = \(preset.rawValue)`", "", "```", preset.text, "```"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A table's cell must not end where a key is a stroke.
  private static func cell(_ keys: String) -> String {
    keys.split(separator: " ").map { "`" + $0.replacing("|", with: "\\|") + "`" }
      .joined(separator: " ")
  }
}
