import Terminal
import Themes
import Workstation

/// The manual page tandem-themes(5) and docs/themes.md, from the table of the roles.
enum ThemesManual {
  /// A theme that can be read as it stands.
  static let example = """
    # Starts from another theme; this comes first of all.
    inherits = inkstone
    [info]
    name = Seal
    author = Your name
    variant = dark
    [palette]
    seal = #d9543a
    [roles]
    # foreground [on background] [bold dim italic underline reverse]
    danger = seal bold
    sentiment = bright-yellow
    sentiment.angry = seal bold
    selection = 16 on 180
    """

  /// The manual page in troff.
  static var text: String {
    var lines = [
      ".\\\" Written by `tandem completions man-themes`; change the table of the roles instead.",
      ".TH TANDEM-THEMES 5 \"\" \"tandem \(TandemCommands.version)\" \"File Formats\"",
      ".nh", ".ad l",
      ".SH NAME", "tandem\\-themes \\- themes of the workstation of tandem",
      ".SH DESCRIPTION",
    ]
    for (index, paragraph) in paragraphs(.english).enumerated() {
      if index > 0 { lines.append(".PP") }
      lines += ManualPage.filled(paragraph)
    }
    lines += [".SH ROLES"]
    for look in Look.allCases {
      lines += ManualPage.tagged(
        "\\fB\(ManualPage.escaped(look.name))\\fR", explanation(of: look, .english))
    }
    lines += [".SH EXAMPLE", ".nf"]
    lines += example.split(separator: "\n").map { ManualPage.escaped(String($0)) } + [".fi"]
    lines += [".SH FILES"]
    lines += ManualPage.tagged("\\fI$XDG_CONFIG_HOME/tandem/themes/NAME.theme\\fR", "own themes")
    lines += [".SH \"SEE ALSO\"", "tandem(1)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page for whoever writes themes, in Markdown and both languages.
  static var sheet: String {
    var lines = ["# Themes / 主题", ""]
    lines += paragraphs(.english).flatMap { [$0, ""] }
    lines += paragraphs(.chinese).flatMap { [$0, ""] }
    lines += ["```", example, "```", "", "| role | for | 作用 | beside it / 同时显示 |"]
    lines.append("|---|---|---|---|")
    lines += Look.allCases.map { look in
      let signs = Set([Strings.english.sign(of: look), Strings.chinese.sign(of: look)])
      let sign = signs.sorted().filter { !$0.isEmpty }.map { "`\($0)`" }.joined(separator: " ")
      return "| `\(look.name)` | \(Strings.english.meaning(of: look)) "
        + "| \(Strings.chinese.meaning(of: look)) | \(sign) |"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func explanation(of look: Look, _ language: UILanguage) -> String {
    let strings = Strings(language)
    let sign = strings.sign(of: look)
    return strings.meaning(of: look) + (sign.isEmpty ? "" : ", beside \"\(sign)\"")
  }

  private static func paragraphs(_ language: UILanguage) -> [String] {
    let names = BuiltInThemes.names.joined(separator: ", ")
    let colors = Color.names.joined(separator: ", ")
    let kibibytes = ThemeParser.maxBytes / 1024
    let depth = ThemeParser.maxDepth
    switch language {
    case .english:
      return [
        "A theme says how each role looks, and can say nothing else: a stranger's file is harmless. "
          + "These ship: \(names). \":theme \" in the workstation shows one while it is chosen, Enter "
          + "keeps it, Esc goes back; --theme NAME and theme in a desk's config.json name one.",
        "A file NAME.theme lies in $XDG_CONFIG_HOME/tandem/themes, or in Themes beside the program; "
          + "the person's own comes first, and one of the name of a theme that ships takes its place. "
          + "Saving it changes the screen at once. A mistake is told with its line and what was "
          + "probably meant, and the colours stay as they were.",
        "A line is \"role = foreground [on background] [attributes]\"; a line that begins with # is a "
          + "comment. [info] begins name, author and variant (dark or light), [palette] names of "
          + "colours for later lines, [roles] roles. \"inherits = NAME\" takes another theme over "
          + "first, \(depth) of them in a row at most; a file has \(kibibytes) KiB at most.",
        "A colour is default (the terminal's own), one of \(colors), a number from 0 to 255 of the "
          + "palette, #rrggbb, or a name of [palette]. Attributes are bold, dim, italic, underline and "
          + "reverse. Where the terminal has fewer colours the nearest is shown, and attributes alone "
          + "where it has none: let trouble and choice have one.",
        "A role that is not set looks like the first part of its name (sentiment.angry like "
          + "sentiment), else like text. Where no background is named, that of text is taken. Words "
          + "that ship have a contrast of 4.5 to their ground at least, lines 3. No role tells "
          + "anything alone: a sign or a word stands beside it.",
      ]
    case .chinese:
      return [
        "主题只决定各角色的外观，别无其他：他人的主题文件无害。内置主题：\(names)。工作台中输入“:theme ”即可预览，"
          + "Enter 保留，Esc 恢复；也可用 --theme NAME，或在 config.json 中写 theme。",
        "文件 NAME.theme 放在 $XDG_CONFIG_HOME/tandem/themes，或程序旁的 Themes；个人目录优先，同名文件取代内置主题。"
          + "保存后立即生效；有错时指出行号和可能的本意，颜色不变。",
        "每行为“角色 = 前景 [on 背景] [属性]”，以 # 开头的行是注释。[info] 写 name、author 和 variant（dark 或 light），"
          + "[palette] 为后面的行命名颜色，[roles] 写角色。“inherits = NAME”先继承另一主题，最多 \(depth) 层；"
          + "文件不超过 \(kibibytes) KiB。",
        "颜色可为 default（终端自身）、\(colors)、0 到 255 的编号、#rrggbb，或 [palette] 中的名称。"
          + "属性有 bold、dim、italic、underline、reverse。终端颜色不足时取最近的颜色，没有颜色时只用属性："
          + "请给故障和选中项加上属性。",
        "未设的角色取其名称的前一部分（sentiment.angry 取 sentiment），否则同 text；未写背景时取 text 的背景。"
          + "内置主题的文字对比度至少 4.5，线条至少 3。任何角色都不单独传达含义：旁边总有符号或文字。",
      ]
    }
  }
}
