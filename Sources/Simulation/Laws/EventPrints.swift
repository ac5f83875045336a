/// Sums of the prints of a stretch of the feed.
///
/// Sums of neighbouring stretches add up, so that one fold of the feed checks every stretch of it. The
/// headers have a sum of their own: it holds where the words were forgotten since.
public struct EventPrints: Sendable, Equatable {
  public var whole: UInt64
  public var headers: UInt64

  public init(whole: UInt64 = 0, headers: UInt64 = 0) {
    self.whole = whole
    self.headers = headers
  }

  static func &+ (left: EventPrints, right: EventPrints) -> EventPrints {
    EventPrints(whole: left.whole &+ right.whole, headers: left.headers &+ right.headers)
  }

  static func &- (left: EventPrints, right: EventPrints) -> EventPrints {
    EventPrints(whole: left.whole &- right.whole, headers: left.headers &- right.headers)
  }

  /// Whether two readers saw the same.
  ///
  /// - Parameter isForgotten: whether words of the stretch are gone since the other one read it.
  func agrees(with other: EventPrints, isForgotten: Bool) -> Bool {
    isForgotten ? headers == other.headers : self == other
  }
}
