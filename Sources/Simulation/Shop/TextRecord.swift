/// One block of the plain-text notation in which the demo content is written.
///
/// A block starts with a line `== word word …`. Lines `key: value` follow (a key may repeat); after
/// the first blank line everything up to the next block is the body. Within a value, `⏎` stands for
/// a line break, so that a value always fits on one line.
struct TextRecord: Sendable, Equatable {
  /// One `key: value` line of a record.
  struct Field: Sendable, Equatable {
    let key: String
    let value: String
  }

  /// The words of the opening line, without the `==`.
  let head: [String]
  /// The fields in the order they were written.
  private(set) var fields: [Field] = []
  /// The text after the first blank line, without surrounding line breaks.
  private(set) var body = ""

  /// The value of the first field with that key.
  func first(_ key: String) -> String? {
    fields.first { $0.key == key }?.value
  }

  /// The values of every field with that key, in order.
  func all(_ key: String) -> [String] {
    fields.filter { $0.key == key }.map(\.value)
  }

  /// The comma-separated words of the first field with that key; empty when it is missing.
  func list(_ key: String) -> [String] {
    first(key).map { Self.words(of: $0, separatedBy: UInt8(ascii: ",")) } ?? []
  }

  /// The whole number in the first field with that key.
  func number(_ key: String) -> Int? {
    first(key).flatMap { Int($0) }
  }

  /// Reads every record of a text; lines before the first `==` are comments.
  static func parse(_ text: String) -> [TextRecord] {
    var records: [TextRecord] = []
    var bodyLines: [Substring]?
    func finishBody() {
      guard let lines = bodyLines, !records.isEmpty else { return }
      let kept = lines.reversed().drop(while: \.isEmpty).reversed()
      records[records.count - 1].body = kept.joined(separator: "\n")
      bodyLines = nil
    }
    // Lines are cut at the byte level: walking Characters costs ten times as much, and the demo
    // has to open within a second.
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = Substring(bytes)
      if line.hasPrefix("== ") {
        finishBody()
        let head = words(of: String(line.dropFirst(3)), separatedBy: UInt8(ascii: " "))
        records.append(TextRecord(head: head))
      } else if bodyLines != nil {
        bodyLines?.append(line)
      } else if records.isEmpty {
        continue
      } else if line.isEmpty {
        bodyLines = []
      } else if let field = field(of: line) {
        records[records.count - 1].fields.append(field)
      }
    }
    finishBody()
    return records
  }

  /// The parts of a text between separators, without surrounding blanks and without empty parts.
  static func words(of text: String, separatedBy separator: UInt8) -> [String] {
    text.utf8.split(separator: separator).compactMap { part in
      let blank = UInt8(ascii: " ")
      let start = part.firstIndex { $0 != blank } ?? part.endIndex
      let end = part.lastIndex { $0 != blank }.map { part.index(after: $0) } ?? start
      return start < end ? String(Substring(part[start..<end])) : nil
    }
  }

  private static func field(of line: Substring) -> Field? {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = line[line.utf8.index(after: colon)...].utf8
    let start = rest.firstIndex { $0 != UInt8(ascii: " ") } ?? rest.endIndex
    let value = String(Substring(rest[start...]))
    let written = value.utf8.contains(0xE2) ? value.replacing("⏎", with: "\n") : value
    return Field(key: String(line[..<colon]), value: written)
  }
}
