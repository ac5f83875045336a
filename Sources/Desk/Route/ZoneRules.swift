/// The offsets of a time zone from UTC, as a value: no clock and no table of zones is asked.
///
/// Whoever reads a configuration fills it once from the system's tables.
public struct ZoneRules: Sendable, Equatable {
  /// A moment from which another offset holds.
  public struct Change: Sendable, Equatable {
    public let at: Timestamp
    public let offsetSeconds: Int

    public init(at: Timestamp, offsetSeconds: Int) {
      self.at = at
      self.offsetSeconds = offsetSeconds
    }
  }

  /// The IANA name, such as `Europe/Berlin`.
  public let name: String
  /// Before the first change.
  public let firstOffsetSeconds: Int
  /// Oldest first.
  public let changes: [Change]

  public init(name: String, firstOffsetSeconds: Int, changes: [Change] = []) {
    self.name = name
    self.firstOffsetSeconds = firstOffsetSeconds
    self.changes = changes
  }

  public static let utc = ZoneRules(name: "UTC", firstOffsetSeconds: 0)

  /// Seconds to add to UTC at a moment.
  public func offsetSeconds(at moment: Timestamp) -> Int {
    // Some dozens of changes at most, and those of today stand near the end of no long list.
    changes.last { $0.at <= moment }?.offsetSeconds ?? firstOffsetSeconds
  }

  /// Days since 1970-01-01 and minutes since midnight, as clocks on the wall there show a moment.
  public func local(_ moment: Timestamp) -> (day: Int, minute: Int) {
    let localMs = moment.ms + Int64(offsetSeconds(at: moment)) * 1000
    let day = localMs.dividedDown(by: 86_400_000)
    return (Int(day), Int((localMs - day * 86_400_000) / 60_000))
  }

  /// The moment at which clocks on the wall there show a minute of a day.
  ///
  /// An hour that is shown twice means its first showing; one that is left out, the moment it would
  /// have begun.
  public func moment(day: Int, minute: Int) -> Timestamp {
    let localMs = Int64(day) * 86_400_000 + Int64(minute) * 60_000
    let before = offsetSeconds(at: Timestamp(ms: localMs - 86_400_000))
    let early = Timestamp(ms: localMs - Int64(before) * 1000)
    if offsetSeconds(at: early) == before { return early }
    return Timestamp(ms: localMs - Int64(offsetSeconds(at: early)) * 1000)
  }
}

extension Int64 {
  /// Division that rounds down, also below zero.
  func dividedDown(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
