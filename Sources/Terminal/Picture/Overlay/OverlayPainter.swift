/// Keeps what picture is on the screen, and says what to send for another one.
struct OverlayPainter {
  /// What goes to the terminal with a frame.
  struct Step: Equatable {
    /// Before the cells, and after them.
    var before: [UInt8] = []
    var after: [UInt8] = []
    /// Rows that have to be sent again although their cells are the same.
    var spoiledRows: Range<Int>?

    var isEmpty: Bool { self == Step() }
  }

  private var shown: PictureOverlay?
  private var means: PictureMeans?

  /// Whether a picture is on the screen.
  var isShowing: Bool { shown != nil }

  /// What leads from the picture on the screen to `next`.
  ///
  /// - Parameters:
  ///   - isRepainted: whether the screen is cleared and painted anew, and what was on it is lost.
  ///   - changedRows: rows of which cells are painted, which is what sixels do not survive.
  mutating func step(
    to next: PictureOverlay?, by means: PictureMeans?, isRepainted: Bool,
    changedRows: Range<Int> = 0..<0
  ) -> Step {
    let next = means == nil ? nil : next
    let isSame = next == shown && means == self.means && !isRepainted
    let isPaintedOver =
      means?.form == .sixel && next.map { $0.rect.rows.overlaps(changedRows) } ?? false
    if isSame, !isPaintedOver { return Step() }
    var step = Step()
    if let shown, !isSame {
      switch self.means?.form {
      case .kitty: step.before = KittyGraphics.hide
      case .sixel: step.spoiledRows = isRepainted ? nil : shown.rect.rows
      case nil: break
      }
    }
    if let next, let means {
      step.after =
        switch means.form {
        case .kitty: KittyGraphics.show(next)
        case .sixel: SixelGraphics.show(next, cell: means.cell)
        }
    }
    shown = next
    self.means = means
    return step
  }
}
