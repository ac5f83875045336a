/// Which pair number stands for which two colours: curses draws with numbered pairs only.
///
/// Pairs are defined as they are needed. When all are taken, the one used longest ago gives way,
/// unless it is on the screen: redefining that one would recolour what is there.
struct PairTable {
  /// More would only slow the search for a free one; a theme needs a few dozen.
  static let maxPairs = 4096

  private let capacity: Int
  private var pairs: [UInt64: Int] = [:]
  private var colorsOfPair: [UInt64] = []
  private var lastUse: [Int] = []
  private var clock = 0

  /// - Parameter available: pairs of the terminal, the default pair 0 included.
  init(available: Int) { capacity = max(0, min(available - 1, Self.maxPairs)) }

  /// A pair to define before it is used.
  struct Definition: Equatable {
    var pair: Int
    /// Numbers of colours, -1 being the terminal's own.
    var foreground: Int, background: Int
  }

  /// Starts a new frame, which is the unit of use.
  mutating func beginFrame() { clock += 1 }

  /// The pair for the colours of `style`, and how to define it if it is new.
  ///
  /// - Parameter inUse: the styles on the screen; asked for only when the table is full.
  /// - Returns: pair 0, the terminal's own colours, if no pair can give way.
  mutating func pair(
    for style: Style, inUse: () -> Set<UInt64>
  ) -> (pair: Int, definition: Definition?) {
    let colors = style.colors
    if colors == 0 { return (0, nil) }
    if let known = pairs[colors] {
      lastUse[known - 1] = clock
      return (known, nil)
    }
    guard let pair = freePair(inUse: inUse) else { return (0, nil) }
    pairs[colors] = pair
    colorsOfPair[pair - 1] = colors
    lastUse[pair - 1] = clock
    let definition = Definition(
      pair: pair, foreground: Self.number(of: style.foreground),
      background: Self.number(of: style.background))
    return (pair, definition)
  }

  /// The number that the screen library knows a colour by: 0–255 are the palette, the others are
  /// three bytes.
  ///
  /// The blackest blues would be mistaken for palette entries: they get a trace of green.
  private static func number(of color: Color) -> Int {
    switch color {
    case .standard: return -1
    case .indexed(let index): return Int(index)
    case .rgb(let red, let green, let blue):
      let number = Int(red) << 16 | Int(green) << 8 | Int(blue)
      return number < 256 ? number | 1 << 8 : number
    }
  }

  private mutating func freePair(inUse: () -> Set<UInt64>) -> Int? {
    if colorsOfPair.count < capacity {
      colorsOfPair.append(0)
      lastUse.append(clock)
      return colorsOfPair.count
    }
    let visible = inUse()
    let oldest = lastUse.indices
      .filter { lastUse[$0] < clock && !visible.contains(colorsOfPair[$0]) }
      .min { lastUse[$0] < lastUse[$1] }
    guard let oldest else { return nil }
    pairs[colorsOfPair[oldest]] = nil
    return oldest + 1
  }
}
