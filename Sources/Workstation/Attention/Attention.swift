import Desk

/// What the viewer was called for, and still is to be.
struct Attention: Sendable, Equatable {
  /// Calls that come faster than this are told together.
  static let pauseMs: Int64 = 2000
  /// Own sessions asked for at most.
  static let ownLimit = 200

  /// The sessions of the viewer.
  var own: Set<SessionID> = []
  /// Own sessions whose customer's message was told, and neither read nor answered since.
  var unheard: Set<SessionID> = []
  /// What was offered last, as the desk says.
  var offered: SessionID?
  /// Whether the terminal's window has the focus; nil as long as it did not say.
  var isFocused: Bool?
  /// What nobody was called for yet.
  var waiting: [News] = []
  /// When somebody was called last.
  var calledAt: Timestamp?

  /// When the next call may go out; nil where none waits.
  var dueAt: Timestamp? {
    waiting.isEmpty ? nil : calledAt?.adding(ms: Attention.pauseMs)
  }
}
