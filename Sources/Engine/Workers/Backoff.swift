import Desk

/// When a delivery that failed is tried again, and when it is given up.
enum Backoff {
  /// Tries before a message counts as failed.
  static let triesLimit = 8
  /// A message that fails when it is older than this is not tried again.
  static let ageLimitMs: Int64 = 24 * 3_600_000
  /// Tries before a person is called for an answer that cannot be made.
  static let answerTriesLimit = 3
  /// When an older program looks again at what a newer one has to do.
  static let newerProgramMs: Int64 = 60_000
  private static let longestMs: Int64 = 5 * 60_000

  /// Milliseconds until the next try: 1 s, 2 s, 4 s … at most five minutes.
  static func delayMs(afterAttempts attempts: Int) -> Int64 {
    min(longestMs, 1000 << Int64(min(attempts, 16)))
  }
}
