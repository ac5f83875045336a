public import Desk

extension Engine {
  /// Closes a session whose customer has gone, if the assistant has it; a person closes their own.
  public func customerLeft(_ session: SessionID) {
    guard case .details(let details) = answer(.details(session), viewer: nil),
      details.row.owner == .assistant
    else { return }
    _ = perform(
      .resolve(disposition: "customerLeft"), on: session, by: .system, expecting: details.row.epoch)
  }
}
