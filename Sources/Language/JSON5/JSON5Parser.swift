/// A recursive-descent reader over bytes of well-formed UTF-8.
struct JSON5Parser {
  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var line = 1
  private var lineStart = 0

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    // A byte order mark is not part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func document() throws(JSON5Error) -> JSON5Value {
    try skipSpace()
    let value = try value(depth: 0)
    try skipSpace()
    if at < bytes.count { throw unexpected("the end of the file") }
    return value
  }

  // MARK: - Values

  private mutating func value(depth: Int) throws(JSON5Error) -> JSON5Value {
    let expected = "a value"
    guard let byte = peek else { throw unexpected(expected) }
    if depth > JSON5.maxDepth { throw error(.tooDeep, expected: expected, found: "") }
    let start = line
    switch byte {
    case UInt8(ascii: "{"): return JSON5Value(.object(try members(depth: depth)), line: start)
    case UInt8(ascii: "["): return JSON5Value(.array(try elements(depth: depth)), line: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return JSON5Value(.string(try quoted(byte)), line: start)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSON5Value(.number(try number()), line: start)
    default: break
    }
    let wordStart = at
    switch word() {
    case "null": return JSON5Value(.null, line: start)
    case "true": return JSON5Value(.bool(true), line: start)
    case "false": return JSON5Value(.bool(false), line: start)
    case "Infinity": return JSON5Value(.number(.infinity), line: start)
    case "NaN": return JSON5Value(.number(.nan), line: start)
    default:
      at = wordStart
      throw unexpected(expected)
    }
  }

  private mutating func members(depth: Int) throws(JSON5Error) -> [JSON5Member] {
    at += 1
    var members: [JSON5Member] = []
    var keys: Set<String> = []
    while true {
      try skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      let keyLine = line
      let keyAt = at
      let key = try key()
      if !keys.insert(key).inserted {
        at = keyAt
        throw error(.duplicateKey, expected: "another key", found: "'\(key)'")
      }
      try skipSpace()
      guard take(UInt8(ascii: ":")) else { throw unexpected("':' after the key '\(key)'") }
      try skipSpace()
      let value = try value(depth: depth + 1)
      members.append(JSON5Member(key: key, value: value, line: keyLine))
      try skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw unexpected("',' or '}'") }
      return members
    }
  }

  private mutating func elements(depth: Int) throws(JSON5Error) -> [JSON5Value] {
    at += 1
    var elements: [JSON5Value] = []
    while true {
      try skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      elements.append(try value(depth: depth + 1))
      try skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw unexpected("',' or ']'") }
      return elements
    }
  }

  private mutating func key() throws(JSON5Error) -> String {
    guard let byte = peek else { throw unexpected("a key or '}'") }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try quoted(byte) }
    let start = at
    let name = word()
    if name.isEmpty || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      at = start
      throw unexpected("a key or '}'")
    }
    return name
  }

  /// Letters, digits, `_`, `$` and everything beyond ASCII.
  private mutating func word() -> String {
    let start = at
    while let byte = peek, isWordByte(byte) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
      true
    default: false
    }
  }

  // MARK: - Numbers

  private mutating func number() throws(JSON5Error) -> Double {
    let start = at
    var negative = false
    if let sign = peek, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      at += 1
    }
    let bodyAt = at
    while let byte = peek, isWordByte(byte) || byte == UInt8(ascii: ".") || isExponentSign(byte) {
      at += 1
    }
    let body = String(decoding: bytes[bodyAt..<at], as: UTF8.self)
    guard let magnitude = Self.magnitude(body) else {
      at = start
      throw unexpected("a number")
    }
    return negative ? -magnitude : magnitude
  }

  private func isExponentSign(_ byte: UInt8) -> Bool {
    (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && at > 0
      && bytes[at - 1] | 0x20 == 0x65
  }

  private static func magnitude(_ body: String) -> Double? {
    if body == "Infinity" { return .infinity }
    if body == "NaN" { return .nan }
    if body.hasPrefix("0x") || body.hasPrefix("0X") {
      return UInt64(body.dropFirst(2), radix: 16).map { Double($0) }
    }
    // Swift also reads hexadecimal floats and names, which JSON5 does not know.
    guard let first = body.utf8.first, first == 0x2E || (0x30...0x39).contains(first),
      body.utf8.contains(where: { (0x30...0x39).contains($0) }),
      body.utf8.allSatisfy({ (0x30...0x39).contains($0) || ".eE+-".utf8.contains($0) })
    else { return nil }
    var text = body
    if text.hasPrefix(".") { text = "0" + text }
    if text.hasSuffix(".") { text += "0" }
    return Double(text)
  }

  // MARK: - Strings

  private mutating func quoted(_ quote: UInt8) throws(JSON5Error) -> String {
    at += 1
    var content: [UInt8] = []
    while let byte = peek {
      if byte == quote {
        at += 1
        return String(decoding: content, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        try escape(into: &content)
      } else if byte == 0x0A || byte == 0x0D {
        throw unexpected("the end of the string before the line ends")
      } else {
        content.append(byte)
        at += 1
      }
    }
    throw unexpected("the end of the string")
  }

  private mutating func escape(into content: inout [UInt8]) throws(JSON5Error) {
    at += 1
    guard let byte = peek else { throw unexpected("the end of the string") }
    at += 1
    switch byte {
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "v"): content.append(0x0B)
    case UInt8(ascii: "0"): content.append(0x00)
    case UInt8(ascii: "x"): append(try hexDigits(2), to: &content)
    case UInt8(ascii: "u"): append(try unicodeEscape(), to: &content)
    case 0x0A: startLine()
    case 0x0D:
      if peek == 0x0A { at += 1 }
      startLine()
    default: content.append(byte)
    }
  }

  /// A scalar of one `\u` escape, or of two that make a surrogate pair.
  private mutating func unicodeEscape() throws(JSON5Error) -> UInt32 {
    let high = try hexDigits(4)
    guard (0xD800...0xDBFF).contains(high), peek == UInt8(ascii: "\\"), at + 1 < bytes.count,
      bytes[at + 1] == UInt8(ascii: "u")
    else { return high }
    let mark = at
    at += 2
    let low = try hexDigits(4)
    guard (0xDC00...0xDFFF).contains(low) else {
      at = mark
      return high
    }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  private mutating func hexDigits(_ count: Int) throws(JSON5Error) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw unexpected("\(count) hexadecimal digits")
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  private func append(_ value: UInt32, to content: inout [UInt8]) {
    content.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  // MARK: - Space, comments, errors

  private mutating func skipSpace() throws(JSON5Error) {
    while let byte = peek {
      switch byte {
      case 0x0A:
        at += 1
        startLine()
      case 0x20, 0x09, 0x0D, 0x0B, 0x0C: at += 1
      case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: at += 2  // no-break space
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSON5Error) {
    guard at + 1 < bytes.count else { throw unexpected("a value or a comment") }
    switch bytes[at + 1] {
    case UInt8(ascii: "/"):
      while let byte = peek, byte != 0x0A { at += 1 }
    case UInt8(ascii: "*"):
      at += 2
      while at + 1 < bytes.count {
        if bytes[at] == UInt8(ascii: "*"), bytes[at + 1] == UInt8(ascii: "/") {
          at += 2
          return
        }
        at += 1
        if bytes[at - 1] == 0x0A { startLine() }
      }
      at = bytes.count
      throw unexpected("the end of the comment")
    default: throw unexpected("a value or a comment")
    }
  }

  private mutating func startLine() {
    line += 1
    lineStart = at
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    at += 1
    return true
  }

  private func unexpected(_ expected: String) -> JSON5Error {
    guard at < bytes.count else { return error(.endOfText, expected: expected, found: "") }
    return error(.unexpected, expected: expected, found: foundHere())
  }

  /// The next characters, short and harmless enough for a message.
  private func foundHere() -> String {
    if bytes[at] == 0x0A || bytes[at] == 0x0D { return "the end of the line" }
    var end = at
    while end < bytes.count, bytes[end] > 0x20, end - at < 20 { end += 1 }
    if end == at { end = at + 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = Display.form(String(decoding: bytes[at..<end], as: UTF8.self), multiline: false)
    return "'\(text)'"
  }

  private func error(_ code: JSON5Error.Code, expected: String, found: String) -> JSON5Error {
    let before = bytes[min(lineStart, at)..<min(at, bytes.count)]
    let column = before.reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return JSON5Error(
      code: code, file: file, line: line, column: column, expected: expected, found: found)
  }
}
