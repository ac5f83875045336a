extension Buffer {
  /// Draws a picture into `rect`, in its middle, as large as fits.
  ///
  /// Two pixels stand in a cell, one above the other. Where signs are ASCII a cell is one colour, and
  /// where there are no colours the sign tells how bright it is.
  public mutating func draw(
    _ picture: Picture, in rect: Rect, tier: ColorTier, symbols: Symbols
  ) {
    guard !rect.isEmpty else { return }
    let size = picture.size(within: Size(width: rect.width, height: 2 * rect.height))
    let small = picture.scaled(to: size)
    let rows = (size.height + 1) / 2
    let left = rect.x + (rect.width - size.width) / 2
    let top = rect.y + (rect.height - rows) / 2
    for row in 0..<rows {
      for x in 0..<size.width {
        let upper = small.color(x: x, y: 2 * row)
        let lower = 2 * row + 1 < size.height ? small.color(x: x, y: 2 * row + 1) : upper
        let (sign, style) = Self.cell(upper, lower, tier, symbols)
        put(String(sign), at: Point(x: left + x, y: top + row), style: style)
      }
    }
  }

  private typealias Parts = (red: UInt8, green: UInt8, blue: UInt8)

  /// From dark to bright on a dark ground, in cells that have no colour.
  private static let brightness: [Unicode.Scalar] = [
    " ", ".", ":", "-", "=", "+", "*", "#", "%", "@",
  ]

  private static func cell(
    _ upper: Parts, _ lower: Parts, _ tier: ColorTier, _ symbols: Symbols
  ) -> (Unicode.Scalar, Style) {
    func color(_ parts: Parts) -> Color {
      Color.rgb(red: parts.red, green: parts.green, blue: parts.blue).reduced(to: tier)
    }
    let mean = (
      red: UInt8((Int(upper.red) + Int(lower.red)) / 2),
      green: UInt8((Int(upper.green) + Int(lower.green)) / 2),
      blue: UInt8((Int(upper.blue) + Int(lower.blue)) / 2)
    )
    if tier == .none {
      let light = Palette.luminance((Int(mean.red), Int(mean.green), Int(mean.blue))).squareRoot()
      let index = min(brightness.count - 1, Int(light * Double(brightness.count)))
      return (brightness[index], .plain)
    }
    if symbols.isASCII { return (" ", Style(on: color(mean))) }
    return ("▀", Style(color(upper), on: color(lower)))
  }
}
