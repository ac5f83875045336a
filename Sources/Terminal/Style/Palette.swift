import Glibc

/// The colours of the 256-entry palette as xterm defines them, and nearness among them.
enum Palette {
  /// Red, green and blue of each entry, 0–255.
  static let components: [(red: Int, green: Int, blue: Int)] = {
    var table: [(red: Int, green: Int, blue: Int)] = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
      (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
      (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
      (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
    let levels = [0, 95, 135, 175, 215, 255]
    for red in levels {
      for green in levels {
        for blue in levels { table.append((red, green, blue)) }
      }
    }
    for step in 0..<24 {
      let grey = 8 + 10 * step
      table.append((grey, grey, grey))
    }
    return table
  }()

  /// The entry of `candidates` that looks most like `wanted`, by distance in CIELAB.
  static func nearest(
    to wanted: (red: Int, green: Int, blue: Int), among candidates: Range<Int>
  ) -> Int {
    var best = candidates.lowerBound
    var bestDistance = Double.infinity
    for index in candidates {
      let distance = distance(wanted, components[index])
      if distance < bestDistance {
        bestDistance = distance
        best = index
      }
    }
    return best
  }

  /// How different two colours look: their distance in CIELAB.
  static func distance(
    _ one: (red: Int, green: Int, blue: Int), _ other: (red: Int, green: Int, blue: Int)
  ) -> Double {
    let (p, q) = (lab(one), lab(other))
    let (l, a, b) = (p.l - q.l, p.a - q.a, p.b - q.b)
    return (l * l + a * a + b * b).squareRoot()
  }

  /// Relative luminance, 0...1, as the contrast rule of WCAG 2 defines it.
  static func luminance(_ color: (red: Int, green: Int, blue: Int)) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// The light of one part, 0...1, of a part 0–255.
  static func linear(_ part: Int) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func lab(
    _ color: (red: Int, green: Int, blue: Int)
  ) -> (l: Double, a: Double, b: Double) {
    let (r, g, b) = (linear(color.red), linear(color.green), linear(color.blue))
    let x = labCurve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
    let y = labCurve(0.2126 * r + 0.7152 * g + 0.0722 * b)
    let z = labCurve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  private static func labCurve(_ value: Double) -> Double {
    value > 0.008856 ? pow(value, 1.0 / 3.0) : 7.787 * value + 16.0 / 116.0
  }
}
