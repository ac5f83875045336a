/// One cell: what stands in it and how it is drawn.
///
/// Sixteen bytes without padding, so that rows are compared as memory.
struct Cell: Equatable {
  /// `Glyph.bits`; zero in the right half of a wide glyph.
  var glyph: UInt64
  /// `style | width << 58`, the width being 0 in the right half of a wide glyph.
  var face: UInt64

  init(glyph: UInt64, width: Int, style: Style) {
    self.glyph = glyph
    face = style.bits | UInt64(width) << 58
  }

  static func blank(_ style: Style) -> Cell { Cell(glyph: 0x20, width: 1, style: style) }
  static func continuation(_ style: Style) -> Cell { Cell(glyph: 0, width: 0, style: style) }

  /// 1 or 2; 0 in the right half of a wide glyph.
  var width: Int { Int(face >> 58) }
  var isContinuation: Bool { face >> 58 == 0 }
  var style: Style {
    get { Style(bits: face & ((1 << 58) - 1)) }
    set { face = (face >> 58) << 58 | newValue.bits }
  }

  /// Base scalar and marks, in order.
  var scalars: [Unicode.Scalar] {
    var rest = glyph
    var found: [Unicode.Scalar] = []
    while rest != 0 {
      if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: rest & 0x1F_FFFF)) {
        found.append(scalar)
      }
      rest >>= 21
    }
    return found
  }
}
