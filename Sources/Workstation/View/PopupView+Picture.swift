import Desk
import Language
import Terminal

extension PopupView {
  /// A file as a picture, as large as the screen lets it be.
  func draw(_ show: PictureShow, on screen: inout Buffer, _ theme: Theme) -> Point? {
    let name = Display.oneLine(show.file.name, limitScalars: 60)
    let title = "\(name)  \(show.selected + 1)/\(show.files.count)"
    let size = Size(width: max(0, screen.width - 4), height: max(0, screen.height - 2))
    return box(
      title, size, keys: strings.pictureKeys(isAlone: show.files.count == 1), on: &screen, theme
    ) { canvas in
      switch show.reading {
      case .underWay: canvas.put(strings.loading, x: 1, y: 0, .dim)
      case .failed:
        canvas.put(strings.pictureFailed, x: 1, y: 0, .warn)
        canvas.put("files/" + Display.oneLine(show.file.path, limitScalars: 60), x: 1, y: 1, .text)
      case .read(let picture):
        canvas.buffer.draw(
          picture, in: canvas.buffer.bounds, tier: theme.tier, symbols: model.settings.symbols)
      }
      return Point(x: 0, y: 0)
    }
  }
}
