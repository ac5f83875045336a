import Terminal

extension Model {
  /// Shows the theme that is looked at on the whole screen, and afterwards the one in use again.
  mutating func followPreview() {
    let theme = themeLookedAt
    guard theme != previewedTheme else { return }
    previewedTheme = theme
    emit(.previewTheme(theme))
  }

  /// The theme on the selected line of the palette, or whole in the command line.
  private var themeLookedAt: String? {
    let theme: String?
    switch popup {
    case .palette(let palette):
      let items = PaletteItem.matching(palette.input.text, in: self)
      theme = items.indices.contains(palette.selected) ? items[palette.selected].theme : nil
    case .command(let line):
      let directive = CommandOffer.directive(line.input.text)
      theme = directive?.action == .theme ? directive?.argument : nil
    default: theme = nil
    }
    return theme.flatMap { settings.themes.contains($0) ? $0 : nil }
  }
}
