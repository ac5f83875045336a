/// Where a key binding holds.
public enum KeyContext: Sendable, CaseIterable {
  case anywhere
  case composer
  /// The session list and the escalation queue.
  case list
  case transcript
  /// Suggestions, profile, hand-off.
  case side
}
