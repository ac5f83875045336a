/// The manual page tandem(1) in troff, from the model of the commands.
enum ManualPage {
  static func text(of root: CommandSpec) -> String {
    let name = root.name
    var lines = [
      ".\\\" Written by `\(name) completions man`; change the model of the commands instead.",
      ".TH \(name.uppercased()) 1 \"\" \"\(name) \(TandemCommands.version)\" \"User Commands\"",
      // No hyphens in names of files and options, no blanks stretched.
      ".nh", ".ad l",
      ".SH NAME", "\(name) \\- \(escaped(root.summary))",
      ".SH SYNOPSIS", ".B \(name)", "[\\fICOMMAND\\fR] [\\fIoptions\\fR] [\\fIarguments\\fR]",
      ".SH DESCRIPTION",
    ]
    lines += paragraphs(HelpPage.explanation(of: root)) + [".PP"]
    lines += filled(
      """
      Options may stand anywhere; a value follows its option after a blank or "=". "--" ends the \
      options. A session is written S12, a message M34.
      """)
    lines += root.options.flatMap(entry)
    lines += [".SH COMMANDS"] + root.walk().dropFirst().flatMap(section)
    lines += [".SH COMMON OPTIONS"] + commonOptions.flatMap(entry)
    lines.append(".SH EXIT STATUS")
    lines += ExitCode.allCases.flatMap { tagged("\\fB\($0.rawValue)\\fR", $0.meaning) }
    lines.append(".SH ENVIRONMENT")
    lines += TandemCommands.environment.flatMap { tagged("\\fB\($0.name)\\fR", $0.meaning) }
    lines.append(".SH FILES")
    lines += TandemCommands.files.flatMap { tagged("\\fI\(escaped($0.name))\\fR", $0.meaning) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What most commands take is said once.
  private static let commonOptions = TandemCommands.deskOptions

  private static func section(_ path: [String], _ spec: CommandSpec) -> [String] {
    let common = Set(commonOptions.map(\.name))
    let shared = spec.options.filter { common.contains($0.name) }.map {
      "\\fB\(escaped($0.name))\\fR"
    }
    return [".SS \"\(escaped(HelpPage.usage(of: spec, path: path)))\""]
      + paragraphs(HelpPage.explanation(of: spec))
      + spec.arguments.flatMap { tagged("\\fI\(escaped($0.value.name))\\fR", $0.summary) }
      + spec.options.filter { !common.contains($0.name) }.flatMap(entry)
      + [".PP", "Common options: " + shared.joined(separator: ", ") + "."]
  }

  private static func entry(_ option: OptionSpec) -> [String] {
    let names = (option.short.map { [$0] } ?? []) + [option.name]
    let label = names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    return tagged(
      label + (option.value.map { " \\fI\(escaped($0.name))\\fR" } ?? ""), option.summary)
  }

  static func tagged(_ label: String, _ text: String) -> [String] {
    [".TP", label] + filled(text)
  }

  /// Paragraphs parted by an empty line; one of several lines keeps its line breaks.
  private static func paragraphs(_ text: String) -> [String] {
    let blocks = text.split(separator: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n").map(String.init)
      return lines.count == 1 ? filled(lines[0]) : [".nf"] + lines.map(escaped) + [".fi"]
    }
    return Array(blocks.joined(separator: [".PP"]))
  }

  /// Running text in short lines, which troff fills again.
  static func filled(_ text: String) -> [String] {
    HelpPage.wrapped(text, widthCells: 72).map(escaped)
  }

  /// `text` so that troff prints it as it is.
  static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }
}
