/// How the day went so far, over all queues and agents.
public struct DayFigures: Sendable, Equatable {
  /// Sessions that began or were opened again.
  public var arrivals = 0
  /// Sessions that left the assistant for people.
  public var handOffs = 0
  /// Sessions that were closed, and those of them that no person ever had and that waited for none.
  public var closed = 0
  public var contained = 0
  /// Waits that ended with an agent, and how long they were together.
  public var answered = 0
  public var waitMs: Int64 = 0
  /// Waits that ended with the session closed: nobody came in time.
  public var abandoned = 0
  /// What the agents did, added up.
  public var agents = AgentFigures()

  public init() {}

  /// Containment: the share of the closed sessions that the assistant dealt with alone, 0…1.
  public var containment: Double? { closed > 0 ? Double(contained) / Double(closed) : nil }

  /// Service level: the share of the waits that ended with an agent within the promised time, among
  /// those that ended with an agent or with nobody, 0…1.
  public var serviceLevel: Double? {
    let ended = answered + abandoned
    return ended > 0 ? Double(answered - agents.late) / Double(ended) : nil
  }

  /// Average speed of answer (ASA).
  public var meanWaitMs: Int64? { answered > 0 ? waitMs / Int64(answered) : nil }
}

/// What happened in half an hour.
public struct HalfHour: Sendable, Equatable {
  public var start: Timestamp
  public var arrivals = 0
  public var handOffs = 0
  /// How long the one who waited longest in it had waited at most; 0 where nobody waited.
  public var longestWaitMs: Int64 = 0
  /// The mean mood of the sessions that went from one owner to the next in it; nil where none did.
  public var mood: Double?

  public static let lengthMs: Int64 = 30 * 60_000

  public init(start: Timestamp) {
    self.start = start
  }

  /// The half hours from the one in which `start` lies to the one in which `end` lies.
  ///
  /// They are those of UTC: where clocks differ from it by another quarter, a day begins within one.
  public static func all(from start: Timestamp, to end: Timestamp) -> [HalfHour] {
    stride(from: index(of: start), through: max(index(of: start), index(of: end)), by: 1)
      .map { HalfHour(start: Timestamp(ms: $0 * lengthMs)) }
  }

  /// Half hours since 1970.
  public static func index(of moment: Timestamp) -> Int64 {
    moment.ms >= 0 ? moment.ms / lengthMs : (moment.ms - lengthMs + 1) / lengthMs
  }

  /// Takes in that somebody waited from `since` to `end`.
  public mutating func take(waitSince since: Timestamp, to end: Timestamp) {
    let last = min(end.ms, start.ms + HalfHour.lengthMs)
    guard last >= start.ms, since.ms < start.ms + HalfHour.lengthMs else { return }
    longestWaitMs = max(longestWaitMs, last - since.ms)
  }
}
