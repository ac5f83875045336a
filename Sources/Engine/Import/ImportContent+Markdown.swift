import Language

extension ImportContent {
  /// An article from a Markdown file: front matter, then the body.
  mutating func readMarkdown(
    _ bytes: ArraySlice<UInt8>, _ path: String, _ relativePath: String, _ columns: [String]
  ) {
    let all = Array(bytes)
    if let line = UTF8Check.firstBadLine(of: all) {
      problems.append(FileProblem(path, line, "expected text in UTF-8, found other bytes"))
      return
    }
    let lines = Self.lines(of: all)
    var values: [String: JSON5Value] = [:]
    // The file is the whole article: what it does not say is empty, not kept.
    for name in columns { values[name] = JSON5Value(.null, line: 1) }
    var bodyIndex = 0
    if lines.first?.trimmed == "---" {
      var matter = FrontMatter(lines, file: path)
      do {
        try matter.read(into: &values, columns)
      } catch {
        problems.append(error)
        return
      }
      skipped += matter.skipped
      bodyIndex = matter.endIndex
    }
    var body = lines[bodyIndex...]
    if let heading = Self.heading(in: body) {
      // A title that heads the text is shown once, not twice.
      let isFirst = body[..<heading.index].allSatisfy { $0.trimmed.isEmpty }
      if values["title"]?.string == nil || values["title"]?.string == heading.text {
        values["title"] = JSON5Value(.string(heading.text), line: heading.index + 1)
        if isFirst { body = body[(heading.index + 1)...] }
      }
    }
    let text = body.joined(separator: "\n").trimmedLines
    let name = Self.withoutExtension(relativePath)
    if values["title"]?.string == nil {
      values["title"] = JSON5Value(.string(Files.name(of: name)), line: 1)
    }
    if values["id"]?.isNull ?? true { values["id"] = JSON5Value(.string(name), line: 1) }
    if text.isEmpty {
      skipped.append(ImportedFile.Skipped(line: nil, reason: "an article without a text"))
      return
    }
    values["body"] = JSON5Value(.string(text), line: bodyIndex + 1)
    rows.append(ImportRow(file: path, line: 1, key: columns[0], values))
  }

  private static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }

  /// The first heading (`# …`) outside code.
  private static func heading(in lines: ArraySlice<String>) -> (index: Int, text: String)? {
    var isCode = false
    for index in lines.indices {
      let line = lines[index]
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
      if isCode || !line.hasPrefix("#") { continue }
      let marks = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
      let rest = line.dropFirst(marks)
      guard marks <= 6, rest.hasPrefix(" ") || rest.hasPrefix("\t") else { continue }
      let text = String(rest).trimmed
      let end = text.utf8.lastIndex { $0 != UInt8(ascii: "#") }
      let closed = end.map { String(text[...$0]).trimmed } ?? ""
      if !closed.isEmpty { return (index, closed) }
    }
    return nil
  }

  private static func withoutExtension(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }
}

extension String {
  /// Without empty lines at its start and blanks at its end.
  fileprivate var trimmedLines: String {
    let start = utf8.firstIndex { $0 != UInt8(ascii: "\n") } ?? endIndex
    let end = utf8.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: " ") }
    guard let end, start <= end else { return "" }
    return String(self[start...end])
  }
}
