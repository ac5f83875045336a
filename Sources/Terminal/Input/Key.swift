/// One key press.
public struct Key: Hashable, Sendable {
  /// Which key.
  public enum Code: Hashable, Sendable {
    /// Text, one scalar at a time: clusters of several scalars arrive as several keys.
    case character(Unicode.Scalar)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right
    case home, end, pageUp, pageDown
    /// F1 and upwards.
    case function(Int)
  }

  /// Keys held down beside it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit for each modifier.
    public let rawValue: UInt8

    /// Modifiers from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Only told for keys that are no text, as `A` says it already.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, Option or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Control; letters come in lower case.
    public static let control = Modifiers(rawValue: 4)
  }

  /// Which key.
  public var code: Code
  /// What was held down with it.
  public var modifiers: Modifiers

  /// The key `code` with `modifiers`.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// The text key `scalar` with Control.
  public static func control(_ scalar: Unicode.Scalar) -> Key { Key(.character(scalar), .control) }

  /// The text key `scalar` with Alt.
  public static func alt(_ scalar: Unicode.Scalar) -> Key { Key(.character(scalar), .alt) }

  /// The text key `scalar` alone.
  public static func character(_ scalar: Unicode.Scalar) -> Key { Key(.character(scalar)) }

  /// The scalar that this key types, or nil if it is no plain text.
  public var text: Unicode.Scalar? {
    guard case .character(let scalar) = code, modifiers.isEmpty else { return nil }
    return scalar
  }

  /// The key with a full-width ASCII form (`：`, `？`, `１`) folded to ASCII and `、` to `/`, as lists
  /// and commands take it from a Chinese input method.
  public var foldedToASCII: Key {
    guard case .character(let scalar) = code else { return self }
    switch scalar.value {
    case 0xFF01...0xFF5E:
      guard let folded = Unicode.Scalar(scalar.value - 0xFEE0) else { return self }
      return Key(.character(folded), modifiers)
    case 0x3000: return Key(.character(" "), modifiers)
    case 0x3001: return Key(.character("/"), modifiers)
    default: return self
    }
  }
}
