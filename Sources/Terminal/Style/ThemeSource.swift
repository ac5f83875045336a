/// A parsed theme file: colours as written, before any terminal's tier is applied.
public struct ThemeSource: Sendable, Equatable {
  /// One `key = foreground [on background] [attributes]`.
  public struct Entry: Sendable, Equatable {
    /// Colours as the file names them.
    public var foreground: Color, background: Color
    /// Attributes of the entry.
    public var attributes: Attributes

    /// The style a terminal of `tier` shows.
    ///
    /// Without colours an explicit background becomes reverse video, so that what was set apart
    /// stays set apart; two colours that become one in 16 are drawn as black and white.
    func style(for tier: ColorTier) -> Style {
      var foreground = foreground.reduced(to: tier)
      let background = self.background.reduced(to: tier)
      var attributes = attributes
      if tier == .none, self.background != .standard { attributes.insert(.reverse) }
      if foreground == background, foreground != .standard, self.foreground != self.background {
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

  /// The lowest contrast (1...21, as WCAG 2 counts) of entries whose two colours are explicit,
  /// with the name of the role; nil if there is none.
  public func lowestContrast() -> (role: String, ratio: Double)? {
    entries.compactMap { name, entry -> (role: String, ratio: Double)? in
      guard let front = entry.foreground.components, let back = entry.background.components
      else { return nil }
      let (a, b) = (Palette.luminance(front), Palette.luminance(back))
      return (name, (max(a, b) + 0.05) / (min(a, b) + 0.05))
    }.min { ($0.ratio, $0.role) < ($1.ratio, $1.role) }
  }
}
