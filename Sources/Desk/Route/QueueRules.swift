/// What a desk says of one of its queues.
public struct QueueRules: Sendable, Equatable {
  /// After a time in this queue, the session goes on to another.
  public struct Onward: Sendable, Equatable {
    public var to: QueueName
    /// Open time of this queue.
    public var afterMs: Int64

    public init(to: QueueName, afterMs: Int64) {
      self.to = to
      self.afterMs = afterMs
    }
  }

  /// What an agent must be able to do to serve it.
  public var skills: [String] = []
  /// The languages its agents speak; empty means any.
  public var languages: [String] = []
  /// When it has people; nil means always.
  public var hours: BusinessHours?
  /// The promised times, in open time; nil promises nothing.
  public var firstResponseMs: Int64?
  public var nextResponseMs: Int64?
  /// Open time from the call for a person to the end, without the time in which the customer is
  /// waited for.
  public var resolutionMs: Int64?
  /// Another queue that helps out.
  public var overflow: Onward?
  /// The next rung: those who are called when this queue does not answer.
  public var ladder: Onward?
  /// After this open time in the queue a reminder goes to all who watch it.
  public var remindMs: Int64?
  public var afterHours = AfterHours()
  /// Whether a customer whose wait grows longer than they were told is told anew, once.
  public var tellsAgain = false

  public init() {}

  /// The share of a promised time after which it counts as nearly over.
  public static let soonShare = 0.75

  public func isOpen(at moment: Timestamp) -> Bool { hours?.isOpen(at: moment) ?? true }

  /// The moment at which `ms` of open time have passed; nil where they never do.
  func moment(after ms: Int64, from start: Timestamp) -> Timestamp? {
    hours.map { $0.moment(after: ms, from: start) } ?? start.adding(ms: ms)
  }

  func openMs(from start: Timestamp, to end: Timestamp) -> Int64 {
    hours?.openMs(from: start, to: end) ?? end.msSince(start)
  }
}

/// What happens while a queue has no people.
public struct AfterHours: Sendable, Equatable {
  public enum Assistant: String, Sendable, CaseIterable {
    /// As in the hours.
    case asUsual
    /// It takes new sessions even where it does not in the hours, and calls a person only where one
    /// is asked for or a rule demands it.
    case alone
    /// It says nothing: new sessions wait for people.
    case silent
  }

  /// Whether the customer is told when there are people again.
  public var tells = true
  /// Whether the customer may leave the matter, with the moment by which it is answered.
  public var takesCallbacks = false
  public var assistant = Assistant.asUsual

  public init() {}
}
