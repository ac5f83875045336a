/// Turns the bytes of a terminal into events; a state machine fed one byte at a time.
///
/// Reads may end anywhere, within a character or a sequence. Unknown sequences are swallowed, never
/// typed. The owner calls `timeout()` when `isWaiting` and nothing came for `escapeTimeoutMs`.
public struct InputDecoder: Sendable {
  /// A decoder that refuses pastes over `pasteLimitBytes`.
  public init(pasteLimitBytes: Int) {}
  /// Whether bytes are held back that more bytes or a timeout will explain.
  public var isWaiting: Bool { false }
  /// The events that `bytes` complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] { [] }
  /// The events that silence completes, such as a lone Escape.
  public mutating func timeout() -> [InputEvent] { [] }
}
