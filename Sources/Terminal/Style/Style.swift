/// Ways of drawing text beside its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit for each attribute.
  public let rawValue: UInt8

  /// Attributes from their bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier strokes.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter than normal.
  public static let dim = Attributes(rawValue: 2)
  /// Slanted, where the terminal can.
  public static let italic = Attributes(rawValue: 4)
  /// Underlined.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 16)
}

/// How a cell is drawn: two palette colours and attributes, in 32 bits.
public struct Style: Hashable, Sendable {
  /// `foreground code | background code << 9 | attributes << 18`.
  let bits: UInt32

  /// The terminal's own colours without attributes.
  public static let plain = Style()

  /// A style of the given colours; RGB colours become their nearest palette entry.
  public init(
    _ foreground: Color = .standard, on background: Color = .standard,
    attributes: Attributes = []
  ) {
    bits = foreground.code | background.code << 9 | UInt32(attributes.rawValue) << 18
  }

  init(bits: UInt32) { self.bits = bits }

  /// The colour of the strokes: `.standard` or `.indexed`.
  public var foreground: Color { Color(code: bits & 0x1FF) }
  /// The colour behind them: `.standard` or `.indexed`.
  public var background: Color { Color(code: bits >> 9 & 0x1FF) }
  /// The attributes.
  public var attributes: Attributes { Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 18)) }

  /// This style with `more` attributes added.
  public func adding(_ more: Attributes) -> Style {
    Style(bits: bits | UInt32(more.rawValue) << 18)
  }

  /// This style without the attributes `fewer`.
  public func removing(_ fewer: Attributes) -> Style {
    Style(bits: bits & ~(UInt32(fewer.rawValue) << 18))
  }

  /// This style on the background of `other`.
  public func on(_ other: Style) -> Style {
    Style(bits: bits & ~(0x1FF << 9) | other.bits & (0x1FF << 9))
  }

  /// This style over `base`: what it leaves at the terminal's own colour is taken from `base`, and
  /// the attributes of both apply.
  public func over(_ base: Style) -> Style {
    let foreground = bits & 0x1FF != 0 ? bits & 0x1FF : base.bits & 0x1FF
    let background = bits & (0x1FF << 9) != 0 ? bits & (0x1FF << 9) : base.bits & (0x1FF << 9)
    return Style(bits: foreground | background | (bits | base.bits) & ~0x3FFFF)
  }
}
