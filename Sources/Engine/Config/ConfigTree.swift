/// A configuration as keys and values, in the notation of `config.json`.
///
/// Read as a file it gives the same configuration again.
public indirect enum ConfigTree: Sendable, Equatable {
  case none
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([ConfigTree])
  case object([(key: String, value: ConfigTree)])

  public static func == (left: ConfigTree, right: ConfigTree) -> Bool {
    switch (left, right) {
    case (.none, .none): true
    case (.flag(let one), .flag(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.text(let one), .text(let other)): one == other
    case (.list(let one), .list(let other)): one == other
    case (.object(let one), .object(let other)):
      one.elementsEqual(other) { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}

extension ConfigTree: Encodable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public func encode(to encoder: any Encoder) throws {
    if case .object(let members) = self {
      var object = encoder.container(keyedBy: Key.self)
      for (key, value) in members { try object.encode(value, forKey: Key(key)) }
      return
    }
    var single = encoder.singleValueContainer()
    switch self {
    case .none: try single.encodeNil()
    case .flag(let flag): try single.encode(flag)
    case .number(let number): try single.encode(number)
    case .text(let text): try single.encode(text)
    case .list(let items): try single.encode(items)
    case .object: break
    }
  }
}

extension ConfigTree {
  static func seconds(_ ms: Int64) -> ConfigTree { .number(Double(ms) / 1000) }

  static func seconds(_ ms: Int64?) -> ConfigTree { ms.map { seconds($0) } ?? .none }

  static func text(orNone text: String?) -> ConfigTree { text.map { .text($0) } ?? .none }

  static func number(orNone number: Double?) -> ConfigTree { number.map { .number($0) } ?? .none }

  static func texts(_ texts: [String]) -> ConfigTree { .list(texts.map { .text($0) }) }

  /// Members in the order of their names.
  static func sorted(_ values: [String: ConfigTree]) -> ConfigTree {
    .object(values.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) })
  }

  /// Members that are not set are left out: their keys take no null.
  func withoutNone() -> ConfigTree {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.value != .none })
  }
}
