import Desk

/// What keys pressed before mean for the next one.
struct Keying: Sendable, Equatable {
  /// When Ctrl-X was pressed, while a letter is awaited.
  var prefixedAt: Timestamp?
  /// A number typed in a list.
  var count: Count?
  /// Whether the name of a macro is awaited.
  var awaitsMacro = false
  /// What `.` does again.
  var lastSaid: Directive?
  var lastMacro: String?
  var recording: Recording?
  var playing: Playing?
  /// What was typed behind `:`, the newest last.
  var history: [String] = []
  /// The command given last, for a macro that waits for what it comes to.
  var lastGiven: Int?

  /// How long Ctrl-X waits before it shows what can follow.
  static let whichKeyPauseMs: Int64 = 400
  static let historyLimit = 100

  /// A number before a key in a list.
  struct Count: Sendable, Equatable {
    var value: Int
    /// What the digit does where no key follows it.
    var alone: Action?
    var since: Timestamp

    /// Two keys that belong together come faster; a digit alone does not feel slow so long.
    static let pauseMs: Int64 = 400
    static let limit = 9999
  }

  /// A macro being recorded.
  struct Recording: Sendable, Equatable {
    let name: String
    var steps: [Macro.Step] = []
  }

  /// A macro under way.
  struct Playing: Sendable, Equatable {
    enum Wait: Sendable, Equatable {
      case command(Int)
      case canned
    }

    let macro: Macro
    /// Steps begun.
    var index = 0
    /// Whose session the steps are for.
    var session: SessionID?
    var wait: Wait?
  }

  /// When a pause means something; nil when it does not.
  var pauseEndsAt: Timestamp? {
    if let prefixedAt { return prefixedAt.adding(ms: Keying.whichKeyPauseMs) }
    if let count, count.alone != nil { return count.since.adding(ms: Count.pauseMs) }
    return nil
  }
}
