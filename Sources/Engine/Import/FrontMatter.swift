import Language

/// The lines between `---` at the start of a Markdown file: `key: value`, lists as `[a, b]` or `- a`.
struct FrontMatter {
  private let lines: [String]
  private let file: String
  /// The index of the first line after it.
  private(set) var endIndex = 1
  private(set) var skipped: [ImportedFile.Skipped] = []

  /// - Parameter lines: of the whole file; the first one is `---`.
  init(_ lines: [String], file: String) {
    self.lines = lines
    self.file = file
  }

  mutating func read(into values: inout [String: JSON5Value], _ columns: [String])
    throws(FileProblem)
  {
    let keys = columns.filter { $0 != "body" } + ["lang"]
    var found: Set<String> = []
    while endIndex < lines.count {
      let line = endIndex + 1
      let text = lines[endIndex].trimmed
      endIndex += 1
      if text == "---" || text == "..." { return }
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard let colon = text.firstIndex(of: ":") else {
        throw FileProblem(file, line, "expected 'key: value' in the front matter")
      }
      let key = String(text[..<colon]).trimmed
      let value = try value(String(text[text.index(after: colon)...]).trimmed, line)
      guard keys.contains(key) else {
        // Other programs keep their own keys there.
        skipped.append(
          ImportedFile.Skipped(
            line: line, reason: ImportContent.unknown("key", key, keys.filter { $0 != "language" }))
        )
        continue
      }
      let name = key == "lang" ? "language" : key
      guard found.insert(name).inserted else {
        throw FileProblem(file, line, "the key '\(key)' stands twice in the front matter")
      }
      values[name] = value
    }
    throw FileProblem(file, 1, "front matter opened here with '---' is never closed with '---'")
  }

  private mutating func value(_ text: String, _ line: Int) throws(FileProblem) -> JSON5Value {
    if text.hasPrefix("[") {
      guard text.hasSuffix("]") else {
        throw FileProblem(file, line, "expected ']' at the end of the list")
      }
      let parts = Self.split(String(text.dropFirst().dropLast()))
      return JSON5Value(.array(parts.map { JSON5Value(.string($0), line: line) }), line: line)
    }
    if !text.isEmpty { return JSON5Value(.string(Self.unquoted(text)), line: line) }
    var items: [JSON5Value] = []
    while endIndex < lines.count, let item = Self.item(of: lines[endIndex].trimmed) {
      items.append(JSON5Value(.string(Self.unquoted(item)), line: endIndex + 1))
      endIndex += 1
    }
    return JSON5Value(items.isEmpty ? .null : .array(items), line: line)
  }

  /// What stands behind the dash; nil where a line is no item of a list.
  ///
  /// By bytes: a combining mark after the blank would hide it from a look at characters.
  private static func item(of line: String) -> String? {
    guard line.utf8.starts(with: "- ".utf8) else { return nil }
    return String(Substring(line.utf8.dropFirst(2))).trimmed
  }

  /// Cuts a list at commas outside quotes.
  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if quote == nil, scalar == "," {
        parts.append(String(part))
        part = String.UnicodeScalarView()
        continue
      }
      if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "\"" || scalar == "'", String(part).trimmed.isEmpty {
        quote = scalar
      }
      part.append(scalar)
    }
    parts.append(String(part))
    return parts.map { unquoted($0.trimmed) }.filter { !$0.isEmpty }
  }

  private static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, let first = text.first, first == text.last,
      first == "\"" || first == "'"
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}
