/// A picture in the terminal's own pixels, over cells of a frame that are blank.
public struct PictureOverlay: Sendable, Equatable {
  /// What is shown; fitted into the cells by whoever shows it.
  public let picture: Picture
  /// The cells it covers.
  public let rect: Rect

  /// A picture over these cells.
  init(_ picture: Picture, over rect: Rect) {
    self.picture = picture
    self.rect = rect
  }

  /// A picture in the middle of `room`, as large as fits and not larger than it was.
  ///
  /// - Returns: nil where there is no room.
  public init?(_ picture: Picture, in room: Rect, by means: PictureMeans) {
    guard !room.isEmpty else { return nil }
    let cell = means.cell
    let pixels = Size(width: room.width * cell.width, height: room.height * cell.height)
    // Only one of the forms can make a picture larger on its way.
    let whole = means.form == .kitty ? picture.original : picture.size
    let size = Picture.size(whole, within: pixels)
    func cells(_ pixels: Int, of one: Int, within most: Int) -> Int {
      min(most, max(1, (pixels + one / 2) / one))
    }
    let fitted = Size(
      width: cells(size.width, of: cell.width, within: room.width),
      height: cells(size.height, of: cell.height, within: room.height))
    self.init(picture, over: room.centered(fitted))
  }
}
