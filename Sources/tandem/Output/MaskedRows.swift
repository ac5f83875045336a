import Desk
import Engine

extension SessionRow {
  /// The row as this viewer sees it.
  func masked(for viewer: Viewer) -> SessionRow {
    var row = self
    row.preview = Masking.text(preview, viewer.sight(ownedBy: owner))
    return row
  }
}
