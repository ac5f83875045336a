/// A parsed theme file: colours as written, before any terminal's tier is applied.
public struct ThemeSource: Sendable, Equatable {
  /// One `key = foreground [on background] [attributes]`.
  public struct Entry: Sendable, Equatable {
    /// The colour of the strokes, as the file names it.
    public var foreground: Color
    /// The colour behind them; nil takes that of `text`, the theme's ground.
    public var background: Color?
    /// Attributes of the entry.
    public var attributes: Attributes

    /// The style a terminal of `tier` shows on a theme's `ground`.
    ///
    /// Without colours a background other than the ground becomes reverse video, so that what was
    /// set apart stays set apart; two colours that become one in 16 are drawn as black and white.
    func style(for tier: ColorTier, ground: Color) -> Style {
      let written = background ?? ground
      var foreground = foreground.reduced(to: tier)
      let background = written.reduced(to: tier)
      var attributes = attributes
      if tier == .none, written != ground { attributes.insert(.reverse) }
      if foreground == background, foreground != .standard, self.foreground != written {
        let isDark = background.components.map { Palette.luminance($0) < 0.2 } ?? true
        foreground = .indexed(isDark ? 15 : 0)
      }
      return Style(foreground, on: background, attributes: attributes)
    }
  }

  /// Name, author and variant.
  public var info = ThemeInfo()
  /// Styles by role name, parents included.
  public var entries: [String: Entry] = [:]
  var palette: [String: Color] = [:]

  /// A theme that sets nothing.
  public init() {}

  /// The entry for `role`: its own, else of its longest prefix, else of `text`.
  func entry(for role: String) -> Entry? {
    var name = role[...]
    while true {
      if let entry = entries[String(name)] { return entry }
      guard let dot = name.lastIndex(of: ".") else { return entries["text"] }
      name = name[..<dot]
    }
  }

  /// What is behind everything: the background of `text`.
  var ground: Color { entries["text"]?.background ?? .standard }

  /// The contrast (1...21, as WCAG 2 counts) of a role as it is drawn.
  ///
  /// - Parameter terminal: what the terminal's own two colours are taken for.
  public func contrast(
    of role: String, terminal: (foreground: Color, background: Color)
  ) -> Double {
    let entry = entry(for: role)
    let front = entry?.foreground.components ?? terminal.foreground.components
    let back = (entry?.background ?? ground).components ?? terminal.background.components
    guard let front, let back else { return 1 }
    let (a, b) = (Palette.luminance(front), Palette.luminance(back))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
