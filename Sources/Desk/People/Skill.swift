/// Something an agent can do, and how well.
public struct Skill: Sendable, Hashable {
  public var name: String
  /// From 1, a beginner, to 5.
  public var level: Int

  public static let levels = 1...5
  /// Of a skill that is only named.
  public static let usualLevel = 3

  public init(_ name: String, level: Int = Skill.usualLevel) {
    self.name = name
    self.level = level
  }

  /// Reads `returns` or `returns:4`; nil where the level is none.
  public init?(text: String) {
    guard let colon = text.lastIndex(of: ":") else {
      self.init(text)
      return
    }
    guard let level = Int(text[text.index(after: colon)...]), Skill.levels.contains(level) else {
      return nil
    }
    self.init(String(text[..<colon]), level: level)
  }
}

extension Skill: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) {
    self.init(name)
  }
}

extension Skill: Codable {
  private enum Key: String, CodingKey {
    case name, level
  }

  /// A plain name is a skill of the usual level, as every fact of earlier programs has it.
  public init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      self.init(name)
      return
    }
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      try container.decode(String.self, forKey: .name),
      level: try container.decode(Int.self, forKey: .level))
  }

  public func encode(to encoder: any Encoder) throws {
    if level == Skill.usualLevel {
      var container = encoder.singleValueContainer()
      try container.encode(name)
    } else {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: .name)
      try container.encode(level, forKey: .level)
    }
  }
}
