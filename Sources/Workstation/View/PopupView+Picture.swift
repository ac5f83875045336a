import Desk
import Language
import Terminal

extension PopupView {
  /// A file as a picture, as large as the screen lets it be.
  ///
  /// The box is as wide as the screen, so that nothing moves beside the picture.
  func draw(
    _ show: PictureShow, on screen: inout Buffer, _ theme: Theme, picture: inout PictureOverlay?
  ) -> Point? {
    let name = Display.oneLine(show.file.name, limitScalars: 60)
    let title = "\(name)  \(show.selected + 1)/\(show.files.count)"
    let size = Size(width: screen.width, height: max(0, screen.height - 2))
    var room = Size(width: 0, height: 0)
    let origin = box(
      title, size, keys: strings.pictureKeys(isAlone: show.files.count == 1), on: &screen, theme
    ) { canvas in
      room = canvas.buffer.size
      switch show.reading {
      case .underWay: canvas.put(strings.loading, x: 1, y: 0, .dim)
      case .failed:
        canvas.put(strings.pictureFailed, x: 1, y: 0, .warn)
        canvas.put("files/" + Display.oneLine(show.file.path, limitScalars: 60), x: 1, y: 1, .text)
      case .read(let picture):
        guard means(theme) == nil else { break }
        canvas.buffer.draw(
          picture, in: canvas.buffer.bounds, tier: theme.tier, symbols: model.settings.symbols)
      }
      return Point(x: 0, y: 0)
    }
    if case .read(let read) = show.reading, let origin, let means = means(theme) {
      let place = Rect(x: origin.x, y: origin.y, width: room.width, height: room.height)
      picture = PictureOverlay(read, in: place, by: means)
    }
    return origin
  }

  /// What the terminal shows pictures with; nil for cells, which is what a screen without colours
  /// has in any case.
  private func means(_ theme: Theme) -> PictureMeans? {
    model.settings.prefersBlocks || theme.tier == .none ? nil : model.settings.pictureMeans
  }
}
