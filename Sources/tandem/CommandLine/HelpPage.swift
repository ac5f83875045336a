/// The text of `--help`: one screen of 24 lines and 80 columns, which the tests hold it to.
enum HelpPage {
  private static let widthCells = 80
  private static let heightLines = 24
  private static let gap = "  "

  /// - Parameter path: the words that name `spec`; none for the program itself.
  static func text(of spec: CommandSpec, path: [String]) -> String {
    var lines = ["Usage: " + usage(of: spec, path: path)]
    lines.append("")
    lines += explanation(of: spec).split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapped(String($0), widthCells: widthCells) }
    if !spec.subcommands.isEmpty {
      let words = (["tandem", "help"] + path + ["COMMAND"]).joined(separator: " ")
      lines += ["", "Commands (`\(words)` says more):"] + twoColumns(spec.subcommands)
    }
    if !spec.arguments.isEmpty {
      lines += ["", "Arguments:"] + table(spec.arguments.map { ($0.value.name, $0.summary) })
    }
    let options = table(spec.options.map { (label(of: $0), $0.summary) })
    if lines.count + 2 + options.count <= heightLines {
      lines += ["", "Options:"] + options
    } else {
      // Many commands leave room for the names alone; the manual explains them.
      let names = spec.options.map { $0.usage }.joined(separator: ", ")
      let text = "Options: \(names); `completions man` says more"
      lines += [""] + wrapped(text, widthCells: widthCells)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line that shows what a command cannot do without.
  static func usage(of spec: CommandSpec, path: [String]) -> String {
    var words = ["tandem"] + path
    if !spec.subcommands.isEmpty { words.append(path.isEmpty ? "[COMMAND]" : "COMMAND") }
    words += spec.arguments.map(\.usage)
    words += spec.options.filter(\.isRequired).map(\.usage)
    words.append("[options]")
    return words.joined(separator: " ")
  }

  /// What the command does, in whole sentences.
  static func explanation(of spec: CommandSpec) -> String {
    guard spec.details.isEmpty else { return spec.details }
    return spec.summary.prefix(1).uppercased() + spec.summary.dropFirst() + "."
  }

  /// Splits `text` at blanks into rows no wider than `widthCells`; the text is ASCII.
  static func wrapped(_ text: String, widthCells: Int) -> [String] {
    guard text.utf8.count > widthCells else { return [text] }
    var rows: [String] = []
    var row = ""
    for word in text.split(separator: " ") {
      if !row.isEmpty, row.utf8.count + 1 + word.utf8.count > widthCells {
        rows.append(row)
        row = ""
      }
      row += row.isEmpty ? String(word) : " " + word
    }
    return rows + [row]
  }

  private static func label(of option: OptionSpec) -> String {
    (option.short.map { $0 + ", " } ?? "") + option.usage
  }

  private static func table(_ rows: [(name: String, summary: String)]) -> [String] {
    // A name longer than this stands in a line of its own.
    let longest = 26
    let width = rows.map(\.name.utf8.count).filter { $0 <= longest }.max() ?? longest
    return rows.flatMap { name, summary in
      let fits = name.utf8.count <= width
      let indent = String(repeating: " ", count: width)
      let summaries = wrapped(summary, widthCells: widthCells - width - 4)
      let first = fits ? [gap + padded(name, to: width) + gap + summaries[0]] : [gap + name]
      return first + summaries.dropFirst(fits ? 1 : 0).map { gap + indent + gap + $0 }
    }
  }

  /// The commands in reading order down the first column, then down the second.
  private static func twoColumns(_ commands: [CommandSpec]) -> [String] {
    let half = (commands.count + 1) / 2
    let left = cells(commands[..<half])
    let right = cells(commands[half...])
    let width = left.map(\.utf8.count).max() ?? 0
    return left.indices.map { index in
      index < right.count ? padded(left[index], to: width) + right[index] : left[index]
    }
  }

  private static func cells(_ commands: ArraySlice<CommandSpec>) -> [String] {
    let width = commands.map(\.name.utf8.count).max() ?? 0
    return commands.map { gap + padded($0.name, to: width) + gap + $0.summary }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
