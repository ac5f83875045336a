/// When the next frame is due.
///
/// A key is painted at once, changes of the desk at most thirty times a second. Where a key asked for
/// what fills the screen, its frame waits a moment for the answer: one picture instead of an empty one
/// and a full one.
struct FramePace {
  /// Between two frames that nobody asked for by a key.
  static let frameMs: Int64 = 33
  /// Where nothing is to move, what others do comes seldom and all at once.
  static let calmFrameMs: Int64 = 500
  /// What comes just after a key is mostly its answer, and does not wait so long.
  static let answerFrameMs: Int64 = 2
  static let answerMs: Int64 = 100
  /// How long a key's frame waits for what the key asked for; nobody sees so short a wait.
  static let patienceMs: Int64 = 8

  /// Whether the screen would look different now.
  private(set) var isDirty = true
  private var dirtySinceMs: Int64 = 0
  private var lastPaintMs: Int64 = 0
  private var lastKeyMs: Int64 = -answerMs
  private var hasUnseenKey = false

  mutating func change(atMs now: Int64) {
    guard !isDirty else { return }
    isDirty = true
    dirtySinceMs = now
  }

  mutating func key(atMs now: Int64) {
    lastKeyMs = now
    hasUnseenKey = isDirty
  }

  mutating func paint(atMs now: Int64) {
    isDirty = false
    hasUnseenKey = false
    lastPaintMs = now
  }

  /// How long the next frame waits, zero or less where it is due; nil where there is nothing new.
  ///
  /// - Parameters:
  ///   - awaitsAnswer: whether what a key asked for is on its way.
  ///   - isCalm: whether the screen is to move as little as may be.
  func waitMs(atMs now: Int64, awaitsAnswer: Bool, isCalm: Bool) -> Int64? {
    guard isDirty else { return nil }
    if hasUnseenKey { return awaitsAnswer ? dirtySinceMs + FramePace.patienceMs - now : 0 }
    let isAnswer = now - lastKeyMs < FramePace.answerMs
    if isAnswer { return lastPaintMs + FramePace.answerFrameMs - now }
    return lastPaintMs + (isCalm ? FramePace.calmFrameMs : FramePace.frameMs) - now
  }
}
