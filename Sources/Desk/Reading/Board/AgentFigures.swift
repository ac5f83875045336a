/// What one agent did in a stretch of time, by the measures of contact centres (docs/queues.md).
///
/// Sums and counts, so that stretches and agents can be added up; the means follow from them.
public struct AgentFigures: Sendable, Equatable {
  /// Sessions that became theirs.
  public var taken = 0
  /// First answers in those whose customer waited for one, and how long they did together.
  public var firstResponses = 0
  public var firstResponseMs: Int64 = 0
  /// Sessions they took out of a queue, and those of them that had waited longer than promised.
  public var fromQueue = 0
  public var late = 0
  /// Messages to customers in the sessions they took; those made from a suggestion, and of these the
  /// ones that were changed.
  public var replies = 0
  public var suggested = 0
  public var edited = 0
  /// Sessions in which they answered and that have left them, and how long they had them together.
  public var handled = 0
  public var handlingMs: Int64 = 0
  /// The customers' moods when they began with those sessions and when these left them.
  public var moods = 0
  public var moodBefore = 0.0
  public var moodAfter = 0.0

  public init() {}

  /// Average handling time (AHT); nil where nothing was handled.
  public var meanHandlingMs: Int64? { handled > 0 ? handlingMs / Int64(handled) : nil }

  /// First response time (FRT) in the mean; nil where nobody waited for one.
  public var meanFirstResponseMs: Int64? {
    firstResponses > 0 ? firstResponseMs / Int64(firstResponses) : nil
  }

  /// Which share of the messages was made from a suggestion: 0…1.
  public var suggestedShare: Double? { share(of: suggested, in: replies) }

  /// Which share of those made from a suggestion was changed: 0…1.
  public var editedShare: Double? { share(of: edited, in: suggested) }

  /// In the mean, -1…1.
  public var meanMoodBefore: Double? { moods > 0 ? moodBefore / Double(moods) : nil }
  public var meanMoodAfter: Double? { moods > 0 ? moodAfter / Double(moods) : nil }

  private func share(of part: Int, in whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }

  public static func += (sum: inout AgentFigures, more: AgentFigures) {
    sum.taken += more.taken
    sum.firstResponses += more.firstResponses
    sum.firstResponseMs += more.firstResponseMs
    sum.fromQueue += more.fromQueue
    sum.late += more.late
    sum.replies += more.replies
    sum.suggested += more.suggested
    sum.edited += more.edited
    sum.handled += more.handled
    sum.handlingMs += more.handlingMs
    sum.moods += more.moods
    sum.moodBefore += more.moodBefore
    sum.moodAfter += more.moodAfter
  }
}

/// An agent's own figures, for their eyes.
public struct OwnFigures: Sendable, Equatable {
  public var today: AgentFigures
  /// Of seven days, today included.
  public var week: AgentFigures

  public init(today: AgentFigures, week: AgentFigures) {
    self.today = today
    self.week = week
  }
}
