/// Which pair number stands for which two colours: curses draws with numbered pairs only.
///
/// Pairs are defined as they are needed. When all are taken, the one used longest ago gives way,
/// unless it is on the screen: redefining that one would recolour what is there.
struct PairTable {
  /// More would only slow the search for a free one; a theme needs a few dozen.
  static let maxPairs = 4096

  private let capacity: Int
  private var pairs: [UInt32: Int] = [:]
  private var colorsOfPair: [UInt32] = []
  private var lastUse: [Int] = []
  private var clock = 0

  /// - Parameter available: pairs of the terminal, the default pair 0 included.
  init(available: Int) { capacity = max(0, min(available - 1, Self.maxPairs)) }

  /// A pair to define before it is used.
  struct Definition: Equatable {
    var pair: Int
    /// Palette entries, -1 being the terminal's own colour.
    var foreground: Int, background: Int
  }

  /// Starts a new frame, which is the unit of use.
  mutating func beginFrame() { clock += 1 }

  /// The pair for the colours of `style`, and how to define it if it is new.
  ///
  /// - Parameter inUse: the styles on the screen; asked for only when the table is full.
  /// - Returns: pair 0, the terminal's own colours, if no pair can give way.
  mutating func pair(
    for style: Style, inUse: () -> Set<UInt32>
  ) -> (pair: Int, definition: Definition?) {
    let colors = style.bits & 0x3FFFF
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
      pair: pair, foreground: Int(colors & 0x1FF) - 1, background: Int(colors >> 9) - 1)
    return (pair, definition)
  }

  private mutating func freePair(inUse: () -> Set<UInt32>) -> Int? {
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
