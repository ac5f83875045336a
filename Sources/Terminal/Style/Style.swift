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

/// How a cell is drawn: two colours and attributes, in one word.
public struct Style: Hashable, Sendable {
  /// `foreground code | background code << 25 | attributes << 50`; the highest six bits are free.
  let bits: UInt64

  private static let codeMask: UInt64 = (1 << 25) - 1
  private static let backgroundMask = codeMask << 25
  private static let colorsMask = codeMask | backgroundMask

  /// The terminal's own colours without attributes.
  public static let plain = Style()

  /// A style of the given colours.
  public init(
    _ foreground: Color = .standard, on background: Color = .standard,
    attributes: Attributes = []
  ) {
    bits = foreground.code | background.code << 25 | UInt64(attributes.rawValue) << 50
  }

  init(bits: UInt64) { self.bits = bits }

  /// The colour of the strokes.
  public var foreground: Color { Color(code: bits & Self.codeMask) }
  /// The colour behind them.
  public var background: Color { Color(code: bits >> 25 & Self.codeMask) }
  /// The attributes.
  public var attributes: Attributes { Attributes(rawValue: UInt8(truncatingIfNeeded: bits >> 50)) }

  /// Both colours without the attributes; zero for the terminal's own.
  var colors: UInt64 { bits & Self.colorsMask }

  /// This style with `more` attributes added.
  public func adding(_ more: Attributes) -> Style {
    Style(bits: bits | UInt64(more.rawValue) << 50)
  }

  /// This style without the attributes `fewer`.
  public func removing(_ fewer: Attributes) -> Style {
    Style(bits: bits & ~(UInt64(fewer.rawValue) << 50))
  }

  /// This style on the background of `other`.
  public func on(_ other: Style) -> Style {
    Style(bits: bits & ~Self.backgroundMask | other.bits & Self.backgroundMask)
  }

  /// This style over `base`: what it leaves at the terminal's own colour is taken from `base`, and
  /// the attributes of both apply.
  public func over(_ base: Style) -> Style {
    func part(_ mask: UInt64) -> UInt64 { bits & mask != 0 ? bits & mask : base.bits & mask }
    return Style(
      bits: part(Self.codeMask) | part(Self.backgroundMask)
        | (bits | base.bits) & ~Self.colorsMask)
  }
}
