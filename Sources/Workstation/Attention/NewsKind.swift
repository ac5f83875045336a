import Desk

/// What a person may be called for, the most pressing first.
public enum NewsKind: String, Sendable, CaseIterable {
  /// A waiting session is offered to the viewer.
  case offer
  /// A promise in a session of the viewer, or in a queue, is broken.
  case breach
  /// An agent asks the supervisors for help.
  case hand
  /// Somebody gave a session to the viewer.
  case given
  /// Somebody took a session from the viewer.
  case taken
  /// A note is for the viewer.
  case mention
  /// A promise in a session of the viewer is nearly over.
  case soon
  /// A timer reminds all of one who waits.
  case reminder
  /// A customer wrote in a session of the viewer.
  case message
}

/// One thing to be called for.
struct News: Sendable, Equatable {
  let kind: NewsKind
  let session: SessionID
}
