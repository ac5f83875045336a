import Desk

extension Model {
  /// What is shown of the open session's words.
  var openSight: Sight { sight(of: open?.row) }

  /// Words offered for a reply, as they are shown.
  func shown(_ offered: String) -> String { Masking.text(offered, openSight) }

  /// Words offered for a reply, as they may go into it: as they are shown.
  ///
  /// - Returns: nil where part of them is hidden because the session is not the viewer's: a reply with
  ///   stars in it is of no use, and an inserted one would show what the pane does not.
  func usable(_ offered: String) -> String? {
    let shown = shown(offered)
    return shown == offered || openSight == .working ? shown : nil
  }
}
