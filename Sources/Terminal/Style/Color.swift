/// A colour as a theme names it.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// An entry of the terminal's palette; 0–15 are the sixteen named colours.
  case indexed(UInt8)
  /// A colour by its parts; where the terminal takes none, the nearest entry of its palette.
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
    case (.direct, _): return self
    case (.sixteen, .indexed(let index)) where index < 16: return self
    case (.indexed, .indexed): return self
    default:
      guard let wanted = components else { return .standard }
      // Below 16 the palette is the user's own, so only a terminal without more gets it.
      let candidates = tier == .sixteen ? 0..<16 : 16..<256
      return .indexed(UInt8(Palette.nearest(to: wanted, among: candidates)))
    }
  }

  /// Says that a code holds the parts of a colour.
  private static let rgbBit: UInt64 = 1 << 24

  /// 0 for the terminal's own colour, the palette index plus one, or three bytes behind a bit.
  ///
  /// Twenty-five bits.
  var code: UInt64 {
    switch self {
    case .standard: 0
    case .indexed(let index): UInt64(index) + 1
    case .rgb(let red, let green, let blue):
      Color.rgbBit | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }

  init(code: UInt64) {
    func byte(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: code >> shift) }
    if code & Color.rgbBit != 0 {
      self = .rgb(red: byte(16), green: byte(8), blue: byte(0))
    } else {
      self = code == 0 ? .standard : .indexed(UInt8(truncatingIfNeeded: code - 1))
    }
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
  /// Any colour, by its parts.
  case direct

  /// What a person asked for; `auto` looks at the terminal and at `NO_COLOR`.
  public enum Wish: String, CaseIterable, Sendable {
    case auto, never
    case sixteen = "16"
    case indexed = "256"
    case direct = "rgb"
  }

  /// Whether to ask the terminal for colours by their parts: it says so, or the person does.
  public static func wantsDirect(_ wish: Wish, environment: [String: String]) -> Bool {
    if wish == .direct { return true }
    guard wish == .auto, environment["NO_COLOR"]?.isEmpty ?? true else { return false }
    let isDirect = environment["TERM"].map { $0.hasSuffix("-direct") } ?? false
    return isDirect || ["truecolor", "24bit"].contains(environment["COLORTERM"])
  }

  /// The tier for a terminal of `colorCount` colours, honouring the wish and, where there is none,
  /// a non-empty `NO_COLOR`; never more than the terminal has.
  public static func detect(
    _ wish: Wish = .auto, environment: [String: String], colorCount: Int
  ) -> ColorTier {
    if wish == .auto, let none = environment["NO_COLOR"], !none.isEmpty { return .none }
    if colorCount < 8 || wish == .never { return .none }
    if colorCount < 256 || wish == .sixteen { return .sixteen }
    return colorCount == 256 || wish == .indexed ? .indexed : .direct
  }
}
