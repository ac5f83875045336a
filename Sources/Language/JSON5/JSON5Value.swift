/// A value read from JSON5, which knows the line it stands on.
public struct JSON5Value: Sendable, Equatable {
  /// What a value is.
  public enum Content: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON5Value])
    /// In the order of the file; keys are unique.
    case object([JSON5Member])
  }

  public let content: Content
  /// 1-based line of the value's first character.
  public let line: Int

  public init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }

  public var bool: Bool? {
    if case .bool(let value) = content { value } else { nil }
  }

  public var number: Double? {
    if case .number(let value) = content { value } else { nil }
  }

  /// The number when it is a whole one that fits.
  public var int: Int? { number.flatMap { Int(exactly: $0) } }

  public var string: String? {
    if case .string(let value) = content { value } else { nil }
  }

  public var array: [JSON5Value]? {
    if case .array(let value) = content { value } else { nil }
  }

  public var members: [JSON5Member]? {
    if case .object(let value) = content { value } else { nil }
  }

  public var isNull: Bool { content == .null }

  /// The member of that name of an object, nil when it is absent or this is no object.
  public subscript(key: String) -> JSON5Value? {
    members?.first { $0.key == key }?.value
  }

  /// What the value is, in words for messages, such as `a string`.
  public var kindName: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// One key of an object with its value.
public struct JSON5Member: Sendable, Equatable {
  public let key: String
  public let value: JSON5Value
  /// 1-based line of the key.
  public let line: Int

  public init(key: String, value: JSON5Value, line: Int) {
    self.key = key
    self.value = value
    self.line = line
  }
}

/// Why a JSON5 text could not be read, and where.
public struct JSON5Error: Error, Equatable, CustomStringConvertible {
  public enum Code: String, Sendable {
    /// Something else was expected at this place.
    case unexpected
    /// The text ends inside a value.
    case endOfText
    /// A key stands twice in one object.
    case duplicateKey
    /// Values are nested deeper than `JSON5.maxDepth`.
    case tooDeep
  }

  public let code: Code
  public let file: String
  /// 1-based.
  public let line: Int
  /// 1-based, in scalars.
  public let column: Int
  /// What was expected, in words.
  public let expected: String
  /// What stood there instead; empty at the end of the text.
  public let found: String

  public var description: String {
    let place = "\(file):\(line):\(column): "
    switch code {
    case .unexpected: return place + "expected \(expected), found \(found)"
    case .endOfText: return place + "expected \(expected), found the end of the file"
    case .duplicateKey: return place + "the key \(found) stands twice in this object"
    case .tooDeep: return place + "values are nested deeper than \(JSON5.maxDepth) levels"
    }
  }
}
