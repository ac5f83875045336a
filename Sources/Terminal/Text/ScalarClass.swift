/// What the toolkit must know of one scalar: how it clusters and how many cells it takes.
struct ScalarClass: Equatable {
  /// How a scalar joins its neighbours.
  ///
  /// Raw values are those of `ScalarTable`.
  enum Kind: UInt8 {
    case other
    case control
    /// Invisible: format characters, variation selectors, tags. Joined to what precedes, not shown.
    case ignored
    case mark
    case joiner
    case regionalIndicator
    case pictograph
    case emojiModifier
    case hangulLeading
    case hangulVowel
    case hangulTrailing
    case hangulSyllable
  }

  /// Width codes of the table.
  enum WidthCode: UInt8 {
    case zero
    case narrow
    case wide
    case ambiguous
  }

  var kind: Kind
  var width: WidthCode

  /// The class of `scalar`.
  ///
  /// - Complexity: O(1) for ASCII and the common CJK blocks; a short search elsewhere.
  init(of scalar: UInt32) {
    if scalar < 0x300 {
      if scalar >= 0x20 && scalar < 0x7F {
        self.init(kind: .other, width: .narrow)
        return
      }
    } else if (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3041 && scalar <= 0x3096) {
      self.init(kind: .other, width: .wide)
      return
    }
    self.init(run: ScalarClass.run(holding: scalar))
  }

  private init(kind: Kind, width: WidthCode) {
    self.kind = kind
    self.width = width
  }

  private init(run: UInt32) {
    // The table holds only the raw values of the two enums; a test walks all its entries.
    kind = Kind(rawValue: UInt8(truncatingIfNeeded: run >> 2) & 0x3F) ?? .control
    width = WidthCode(rawValue: UInt8(truncatingIfNeeded: run) & 0x3) ?? .narrow
  }

  private static func run(holding scalar: UInt32) -> UInt32 {
    let runs = ScalarTable.runs
    let block = Int(min(scalar, 0x10FFFF) >> 8)
    var low = Int(ScalarTable.firstRunOfBlock[block])
    var high = Int(ScalarTable.firstRunOfBlock[block + 1])
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle] >> 8 <= scalar { low = middle } else { high = middle - 1 }
    }
    return runs[low]
  }

  /// Cells taken, with ambiguous scalars counted as `ambiguous` cells (1 or 2).
  func cells(ambiguous: Int) -> Int {
    switch width {
    case .zero: 0
    case .narrow: 1
    case .wide: 2
    case .ambiguous: ambiguous
    }
  }
}
