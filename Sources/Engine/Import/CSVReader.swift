/// Reads comma-separated values (RFC 4180) with the line of each record.
///
/// Line ends are CR LF or LF; a quoted cell may hold line ends; empty lines are passed over.
struct CSVReader {
  /// One row of the table.
  struct Record: Equatable {
    /// 1-based line on which it starts.
    let line: Int
    let fields: [String]
  }

  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var line = 1

  init(_ bytes: some Sequence<UInt8>, file: String) {
    self.bytes = Array(bytes)
    self.file = file
  }

  /// The next record; nil at the end.
  mutating func next() throws(FileProblem) -> Record? {
    skipEmptyLines()
    guard at < bytes.count else { return nil }
    let startLine = line
    let start = at
    var fields: [String] = []
    while true {
      fields.append(try peek == Self.quote ? quoted(from: start) : plain(from: start))
      guard let byte = peek else { break }
      at += 1
      if byte == Self.comma { continue }
      // `plain` and `quoted` stop only at a comma, a line end or the end.
      if byte == Self.carriageReturn, peek == Self.lineFeed { at += 1 }
      line += 1
      break
    }
    return Record(line: startLine, fields: fields)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineFeed = UInt8(ascii: "\n")

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipEmptyLines() {
    while let byte = peek, byte == Self.lineFeed || byte == Self.carriageReturn {
      if byte == Self.lineFeed { line += 1 }
      at += 1
    }
  }

  private mutating func plain(from start: Int) throws(FileProblem) -> String {
    let begin = at
    while let byte = peek, byte != Self.comma, byte != Self.lineFeed {
      if byte == Self.carriageReturn, at + 1 == bytes.count || bytes[at + 1] == Self.lineFeed {
        break
      }
      if byte == Self.quote {
        throw FileProblem(
          file, line, "a quote inside an unquoted cell; expected the whole cell in quotes")
      }
      at += 1
      try checkLength(from: start)
    }
    return try text(bytes[begin..<at], line)
  }

  private mutating func quoted(from start: Int) throws(FileProblem) -> String {
    let openingLine = line
    at += 1
    var content: [UInt8] = []
    while let byte = peek {
      at += 1
      try checkLength(from: start)
      if byte == Self.quote {
        guard peek == Self.quote else {
          try checkEndOfCell()
          return try text(content[...], openingLine)
        }
        at += 1
      } else if byte == Self.lineFeed {
        line += 1
      }
      content.append(byte)
    }
    throw FileProblem(file, openingLine, "a quote is opened here and never closed")
  }

  private func checkEndOfCell() throws(FileProblem) {
    guard let byte = peek else { return }
    guard byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn else {
      throw FileProblem(
        file, line, "text after a closing quote; expected ',' or the end of the line")
    }
  }

  private func checkLength(from start: Int) throws(FileProblem) {
    if at - start > ImportLimits.maxLineBytes {
      throw FileProblem(
        file, line, "a row longer than \(ImportLimits.maxLineBytes / 1_048_576) MiB")
    }
  }

  private func text(_ slice: ArraySlice<UInt8>, _ from: Int) throws(FileProblem) -> String {
    if let text = String(validating: slice, as: UTF8.self) { return text }
    let before = UTF8Check.firstBadLine(of: Array(slice)) ?? 1
    throw FileProblem(
      file, from + before - 1, "expected text in UTF-8, found other bytes")
  }
}
