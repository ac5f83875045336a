/// Takes Markdown off a text, keeping every word a customer should read.
enum PlainText {
  /// The paragraphs of a Markdown body as plain text; list items and table rows stay on lines of
  /// their own.
  static func paragraphs(of markdown: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [String] = []
    var heading: String?
    func close() {
      guard !lines.isEmpty else { return }
      paragraphs.append([heading, joined(lines)].compactMap(\.self).joined(separator: "\n"))
      heading = nil
      lines = []
    }
    for raw in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = trimmed(raw)
      if line.isEmpty || isRule(line) {
        close()
      } else if line.utf8.first == UInt8(ascii: "#") {
        close()
        let title = inline(trimmed(line.drop { $0 == "#" }))
        if !title.isEmpty { heading = [heading, title].compactMap(\.self).joined(separator: ": ") }
      } else if !line.hasPrefix("```") {
        let text = block(line)
        if !text.isEmpty { lines.append(text) }
      }
    }
    close()
    if let heading { paragraphs.append(heading) }
    return paragraphs
  }

  /// Lines of one paragraph flow together; items of a list do not.
  private static func joined(_ lines: [String]) -> String {
    var text = ""
    for line in lines {
      if !text.isEmpty {
        if isItem(line) || text.hasSuffix(":") || text.hasSuffix("：") {
          text += "\n"
        } else if Sentences.needsSpace(between: text, and: line) {
          text += " "
        }
      }
      text += line
    }
    return text
  }

  private static func isItem(_ line: String) -> Bool {
    if line.hasPrefix("• ") { return true }
    let digits = line.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...2).contains(digits.count) else { return false }
    let rest = line.utf8.dropFirst(digits.count)
    return rest.first == UInt8(ascii: ".") && rest.dropFirst().first == UInt8(ascii: " ")
  }

  /// A line without the marks of its block: quote, bullet, table cells.
  private static func block(_ line: Substring) -> String {
    var line = line
    while line.hasPrefix(">") { line = trimmed(line.dropFirst()) }
    for bullet in ["- ", "* ", "+ "] where line.hasPrefix(bullet) {
      return "• " + inline(trimmed(line.dropFirst(2)))
    }
    if line.hasPrefix("|"), line.hasSuffix("|"), line.count > 1 {
      let cells = line.split(separator: "|").map { inline(trimmed($0)) }
      return "• " + cells.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return inline(line)
  }

  /// A line without emphasis, code marks and link syntax; a link keeps its address in brackets.
  static func inline(_ line: Substring) -> String {
    var out = String.UnicodeScalarView()
    let scalars = Array(line.unicodeScalars)
    var brackets = Brackets()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "\\" where index + 1 < scalars.count && isPunctuation(scalars[index + 1]):
        out.append(scalars[index + 1])
        index += 2
        continue
      case "`": break
      case "*": if isBetweenDigits(scalars, index) { out.append(scalar) }
      case "_", "~":
        // Inside a word they are part of it (snake_case); at its edges they are emphasis.
        if isInsideWord(scalars, index) { out.append(scalar) }
      case "[", "!":
        let start = scalar == "!" ? index + 1 : index
        if let link = link(scalars, at: start, &brackets) {
          if scalar == "[" {
            out.append(contentsOf: link.text)
            if link.address.contains("://"), link.address != String(link.text) {
              out.append(contentsOf: " (\(link.address))".unicodeScalars)
            }
          }
          index = link.end
          continue
        }
        out.append(scalar)
      default: out.append(scalar)
      }
      index += 1
    }
    return String(out)
  }

  private struct Link {
    var text: String.UnicodeScalarView
    var address: String
    var end: Int
  }

  /// Where the next closing brackets are, looked for once: a line of nothing but opening ones costs
  /// no more than its length.
  private struct Brackets {
    private var square = -1
    private var round = -1

    mutating func nextSquare(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
      Self.advance(&square, to: "]", scalars, from: start)
    }

    mutating func nextRound(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
      Self.advance(&round, to: ")", scalars, from: start)
    }

    private static func advance(
      _ place: inout Int, to wanted: Unicode.Scalar, _ scalars: [Unicode.Scalar], from start: Int
    ) -> Int? {
      if place < start { place = start }
      while place < scalars.count, scalars[place] != wanted { place += 1 }
      return place < scalars.count ? place : nil
    }
  }

  /// Reads `[text](address)` at `start`.
  private static func link(
    _ scalars: [Unicode.Scalar], at start: Int, _ brackets: inout Brackets
  ) -> Link? {
    guard start < scalars.count, scalars[start] == "[",
      let close = brackets.nextSquare(scalars, from: start), close + 1 < scalars.count,
      scalars[close + 1] == "(", let end = brackets.nextRound(scalars, from: close + 2)
    else { return nil }
    return Link(
      text: String.UnicodeScalarView(scalars[(start + 1)..<close]),
      address: String(String.UnicodeScalarView(scalars[(close + 2)..<end])), end: end + 1)
  }

  private static func isRule(_ line: Substring) -> Bool {
    line.utf8.count >= 3
      && line.utf8.allSatisfy { "-*_=|: ".utf8.contains($0) }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    "\\`*_{}[]()#+-.!|>~".unicodeScalars.contains(scalar)
  }

  private static func isBetweenDigits(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
  }

  private static func isInsideWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return isWord(scalars[index - 1]) && isWord(scalars[index + 1])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || (scalar.isASCII && scalar.properties.isAlphabetic)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.unicodeScalars.first, first.properties.isWhitespace {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
