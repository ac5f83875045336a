import Desk
import Language

/// One entry of a file, as names and values; gathers what is wrong with it.
struct ImportRow {
  let file: String
  /// 1-based line on which it starts.
  let line: Int
  private let keyName: String
  private let values: [String: JSON5Value]
  private var problems: [FileProblem] = []

  init(file: String, line: Int, key: String, _ values: [String: JSON5Value]) {
    self.file = file
    self.line = line
    keyName = key
    self.values = values
  }

  func problem(_ message: String) -> FileProblem { FileProblem(file, line, message) }

  mutating func takeProblems() -> [FileProblem] {
    defer { problems = [] }
    return problems
  }

  mutating func report(_ name: String, expected: String) {
    let found = values[name].map { $0.isNull ? "nothing" : $0.inWords } ?? "nothing"
    problems.append(problem("\(name): expected \(expected), found \(found)"))
  }

  /// Whether the file has this column; then an empty value empties what the desk has.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value as it stands; nil when it is absent or empty.
  func value(_ name: String) -> JSON5Value? {
    guard let value = values[name], !value.isNull else { return nil }
    if let text = value.string, text.trimmed.isEmpty { return nil }
    return value
  }

  /// The value of the key's column.
  mutating func key() -> String? {
    guard let text = scalarText(keyName), isOneLine(text),
      text.utf8.count <= ImportLimits.maxKeyBytes
    else {
      report(keyName, expected: "a name of 1 to \(ImportLimits.maxKeyBytes) bytes")
      return nil
    }
    return text
  }

  /// The value of the key's column where the key is a whole text.
  mutating func textKey(maxBytes: Int) -> String? {
    let text = value(keyName)?.string.map(Example.cleaned) ?? ""
    guard !text.isEmpty, text.utf8.count <= maxBytes else {
      report(keyName, expected: "a text of 1 to \(maxBytes / 1024) KiB")
      return nil
    }
    return text
  }

  // MARK: - Typed values

  /// A text of one line without blanks around it; nil when it is empty.
  mutating func short(_ name: String) -> String? {
    guard value(name) != nil else { return nil }
    guard let text = scalarText(name), isOneLine(text),
      text.utf8.count <= ImportLimits.maxShortBytes
    else {
      report(name, expected: "one line of text, at most \(ImportLimits.maxShortBytes) bytes")
      return nil
    }
    return text
  }

  /// A short text that a new entry must have.
  mutating func required(_ name: String, over stored: String?) -> String {
    if !has(name), let stored { return stored }
    if value(name) == nil {
      report(name, expected: "a text, which every entry needs")
      return ""
    }
    return short(name) ?? ""
  }

  /// A text of several lines; nil when it is empty.
  mutating func text(_ name: String, maxBytes: Int = ImportLimits.maxTextBytes) -> String? {
    guard let value = value(name) else { return nil }
    guard let text = value.string, text.utf8.count <= maxBytes else {
      report(name, expected: "a text of at most \(maxBytes / 1024) KiB")
      return nil
    }
    return text
  }

  /// An array of texts, or one text cut at `;`.
  mutating func list(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    var parts: [String] = []
    if let elements = value.array {
      parts = elements.compactMap { $0.string?.trimmed }
      if parts.count < elements.count { parts = [] }
    } else if let text = value.string {
      parts = text.utf8.split(separator: UInt8(ascii: ";")).map { String(Substring($0)).trimmed }
    }
    parts.removeAll { $0.isEmpty }
    let isGood =
      !parts.isEmpty || value.array?.isEmpty == true
    guard isGood, parts.count <= ImportLimits.maxListCount,
      parts.allSatisfy({ isOneLine($0) && $0.utf8.count <= ImportLimits.maxShortBytes })
    else {
      report(name, expected: "texts separated by ';', or an array of texts")
      return []
    }
    return parts
  }

  /// One of a closed list of words.
  mutating func choice<Choice>(_ name: String, otherwise: Choice) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let value = value(name) else { return otherwise }
    if let choice = value.string.flatMap({ Choice(rawValue: $0.trimmed) }) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    report(name, expected: "one of " + words.joined(separator: ", "))
    return otherwise
  }

  /// A moment in ISO 8601 UTC; nil when it is empty.
  mutating func time(_ name: String) -> Timestamp? {
    guard let value = value(name) else { return nil }
    if let time = value.string.flatMap({ Timestamp($0.trimmed) }) { return time }
    report(name, expected: "a time in UTC such as 2026-11-21T07:38:11Z or 2026-11-21")
    return nil
  }

  /// A language such as `en`; a region after it is dropped.
  mutating func language(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    let code = value.string.map {
      String($0.trimmed.lowercased().unicodeScalars.prefix { $0 != "-" && $0 != "_" })
    }
    if let code, (2...3).contains(code.utf8.count),
      code.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    {
      return code
    }
    report(name, expected: "a language such as en or zh")
    return nil
  }

  /// A text, or a number as it would be written.
  func scalarText(_ name: String) -> String? {
    guard let value = value(name) else { return nil }
    if let text = value.string { return text.trimmed }
    guard let number = value.number else { return nil }
    return Int(exactly: number).map(String.init) ?? String(number)
  }

  private func isOneLine(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }
}
