public import Desk

extension Engine {
  /// Refuses a caller who lacks a permission, and records that they tried.
  ///
  /// - Parameter session: the one it was about, if it was about one.
  func require(
    _ permission: Permission, of caller: Caller, for command: String, in session: SessionID? = nil
  ) throws(EngineError) {
    guard !caller.permissions.contains(permission) else { return }
    try recordRefused(
      Refused(session: session, command: command, permission: permission), by: caller)
    throw EngineError(
      .refused(.missingPermission(permission)),
      "\(caller.actor.text) may not \(command): that needs the permission \(permission.rawValue).")
  }

  /// Records that somebody tried what they may not, where that was told them before any command was
  /// given.
  public func recordRefused(_ refused: Refused, by caller: Caller) throws(EngineError) {
    try record([ProposedFact(caller.actor, .refused(refused))])
  }
}
