import Desk

/// A session whose customer's data stand on this screen as they were written, for a short time.
struct Revealing: Sendable, Equatable {
  let session: SessionID
  let until: Timestamp

  /// Long enough to dial a number, short enough to be gone when somebody else walks by.
  static let holdMs: Int64 = 60_000
}

extension Model {
  /// What is shown of a session's messages.
  func sight(of row: SessionRow?) -> Sight {
    guard let row else { return settings.rules.sight }
    if isRevealed(row.id) { return .plain }
    return row.owner == .agent(viewer) ? settings.rules.sight.ofOwner : settings.rules.sight
  }

  /// What is shown of the profile beside the open session: contact data stay masked to its owner.
  var profileSight: Sight {
    open.map { isRevealed($0.id) } ?? false ? .plain : settings.rules.sight
  }

  private func isRevealed(_ session: SessionID) -> Bool {
    revealing.map { $0.session == session && now < $0.until } ?? false
  }
}
