import Desk

/// The newest page of the session that the next key probably opens: it is on screen with the key.
///
/// It is held as long as no event of its session came: what is shown is as new as an answer would be
/// that was read just before.
extension Model {
  /// A page that news made void is read again at most so often: on a busy desk it would be read
  /// without pause.
  static let aheadIntervalMs: Int64 = 1000

  /// Reads the page ahead where nothing else is being read.
  mutating func readAhead() {
    guard requests.isIdle, open?.isLoaded == true, listShowsNeed,
      aheadAskedAt.map({ now.msSince($0) >= Model.aheadIntervalMs }) ?? true,
      let next = nextNeedy(in: list.rows), next.id != ahead?.session
    else { return }
    aheadAskedAt = now
    ask(.ahead(next.id))
  }

  /// The page of a session that is opened now, if it was read ahead.
  mutating func takeAhead(of session: SessionID) -> TranscriptPage? {
    guard let page = ahead, page.session == session else { return nil }
    ahead = nil
    return page
  }

  /// Drops what was read of a session of which there is news.
  mutating func dropAhead(of session: SessionID) {
    if ahead?.session == session { ahead = nil }
    // Called for each event of the desk: mostly nothing is under way.
    if requests.isUnderWay(.ahead(session)) { requests.forget { $0 == .ahead(session) } }
  }

  /// Drops what was read ahead of whichever session.
  mutating func dropAhead() {
    ahead = nil
    requests.forget { if case .ahead = $0 { true } else { false } }
  }
}
