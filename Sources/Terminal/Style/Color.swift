/// A colour as a theme names it.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// An entry of the terminal's palette; 0–15 are the sixteen named colours.
  case indexed(UInt8)
  /// A colour by its parts, shown as the nearest entry of the 256-colour palette.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  /// The sixteen names of theme files, in palette order.
  public static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
    "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// Red, green and blue, 0–255, or nil for the terminal's own colour.
  ///
  /// The sixteen named colours are what most terminals show; users can redefine them.
  public var components: (red: Int, green: Int, blue: Int)? {
    switch self {
    case .standard: nil
    case .indexed(let index): Palette.components[Int(index)]
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    }
  }

  /// This colour as a palette entry for `tier`; `.standard` where the tier has no colours.
  public func reduced(to tier: ColorTier) -> Color {
    switch (tier, self) {
    case (.none, _), (_, .standard): return .standard
    case (.sixteen, .indexed(let index)) where index < 16: return self
    case (.indexed, .indexed): return self
    default:
      guard let wanted = components else { return .standard }
      // Below 16 the palette is the user's own, so only a terminal without more gets it.
      let candidates = tier == .sixteen ? 0..<16 : 16..<256
      return .indexed(UInt8(Palette.nearest(to: wanted, among: candidates)))
    }
  }

  /// 0 for the terminal's own colour, else the palette index plus one.
  ///
  /// Nine bits.
  var code: UInt32 {
    switch reduced(to: .indexed) {
    case .indexed(let index): UInt32(index) + 1
    case .standard, .rgb: 0
    }
  }

  init(code: UInt32) {
    self = code == 0 ? .standard : .indexed(UInt8(truncatingIfNeeded: code - 1))
  }
}

/// How many colours a terminal is given.
public enum ColorTier: Sendable, Equatable {
  /// Attributes only: the user asked for no colours, or there are none.
  case none
  /// The sixteen named colours.
  case sixteen
  /// The 256-entry palette.
  case indexed

  /// The tier for a terminal of `colorCount` colours, honouring a non-empty `NO_COLOR`.
  public static func detect(environment: [String: String], colorCount: Int) -> ColorTier {
    if let wish = environment["NO_COLOR"], !wish.isEmpty { return .none }
    if colorCount >= 256 { return .indexed }
    return colorCount >= 8 ? .sixteen : .none
  }
}
