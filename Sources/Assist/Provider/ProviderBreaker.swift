public import Desk

/// Decides whether a provider is asked at all: one that failed is left alone for a while, so that no
/// customer waits for what is known not to come.
public struct ProviderBreaker: Sendable {
  public private(set) var state = ProviderState.ready
  private var failures = 0
  private var askAgainAtMs: Int64 = 0
  /// While one question finds out whether the provider is back, the others do not wait for it.
  private let probeMs: Int64

  static let firstPauseMs: Int64 = 1_000
  static let longestPauseMs: Int64 = 60_000
  /// A provider may ask for more patience than an hour; it is not given.
  static let longestLimitMs: Int64 = 3_600_000

  public init(probeMs: Int64) {
    self.probeMs = probeMs
  }

  /// Whether to ask now; nil means yes.
  public mutating func trouble(atMs now: Int64) -> ProviderTrouble? {
    guard case .troubled(let trouble) = state else { return nil }
    if now < askAgainAtMs { return trouble }
    askAgainAtMs = now + probeMs
    return nil
  }

  public mutating func succeed() {
    state = .ready
    failures = 0
  }

  public mutating func fail(_ trouble: ProviderTrouble, atMs now: Int64) {
    guard trouble != .busy, trouble != .closing else { return }
    state = .troubled(trouble)
    failures += 1
    askAgainAtMs = now + pauseMs(after: trouble)
  }

  private func pauseMs(after trouble: ProviderTrouble) -> Int64 {
    let growing = min(Self.longestPauseMs, Self.firstPauseMs << Int64(min(failures - 1, 10)))
    switch trouble {
    case .limited(let seconds?):
      return min(Self.longestLimitMs, max(Self.firstPauseMs, Int64(min(seconds, 1 << 20)) * 1000))
    // None of these ends by itself.
    case .keyRefused, .notFound, .redirected, .keyFile, .setting, .notInstalled:
      return Self.longestPauseMs
    default: return growing
    }
  }
}
