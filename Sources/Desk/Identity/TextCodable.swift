/// A value that is written as one word: in facts, in columns and on the command line alike.
public protocol TextCodable: Codable {
  /// The word.
  var text: String { get }

  /// Reads what `text` writes; anything else is nil.
  init?(text: String)
}

extension TextCodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "no \(Self.self): \(text)")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
