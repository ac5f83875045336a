extension Style {
  /// This style with palette entries below `colorCount` only: what a terminal that has fewer can
  /// show of it.
  ///
  /// Where there are eight colours, a bright foreground becomes bold.
  func fitted(to colorCount: Int) -> Style {
    guard colorCount <= 256, colors != 0 else { return self }
    if colorCount == 256 {
      return Style(
        foreground.reduced(to: .indexed), on: background.reduced(to: .indexed),
        attributes: attributes)
    }
    guard colorCount >= 8 else { return Style(attributes: attributes) }
    let (foreground, isBright) = Self.fitted(foreground, to: colorCount)
    let (background, _) = Self.fitted(background, to: colorCount)
    let style = Style(foreground, on: background, attributes: attributes)
    return isBright ? style.adding(.bold) : style
  }

  private static func fitted(_ color: Color, to colorCount: Int) -> (Color, isBright: Bool) {
    if color == .standard { return (color, false) }
    if case .indexed(let index) = color, index < colorCount { return (color, false) }
    guard case .indexed(let named) = color.reduced(to: .sixteen), named >= colorCount
    else { return (color.reduced(to: .sixteen), false) }
    return (.indexed(named % 8), true)
  }
}
