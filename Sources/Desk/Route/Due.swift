/// By when people owe a session something.
public struct Due: Sendable, Equatable, Codable {
  /// From here on the promise is nearly over.
  public var soonAt: Timestamp
  /// From here on it is broken.
  public var at: Timestamp

  public init(soonAt: Timestamp, at: Timestamp) {
    self.soonAt = soonAt
    self.at = at
  }

  func adding(ms: Int64) -> Due { Due(soonAt: soonAt.adding(ms: ms), at: at.adding(ms: ms)) }
}

extension QueueRules {
  /// Makes every due time there is, in the hours of this queue.
  ///
  /// - Parameters:
  ///   - leftMs: open time left, counted from `since`; below 0 where the promise was broken before.
  ///   - targetMs: of the whole promise.
  /// - Returns: nil where so much open time never passes.
  func due(leftMs: Int64, of targetMs: Int64, from since: Timestamp) -> Due? {
    let restMs = Int64(Double(targetMs) * (1 - QueueRules.soonShare))
    guard let soonAt = moment(after: max(0, leftMs - restMs), from: since),
      let at = moment(after: max(0, leftMs), from: since)
    else { return nil }
    return Due(soonAt: soonAt, at: at)
  }
}

extension Policy {
  /// What holds in a queue.
  ///
  /// Where a desk names its queues, one that promises no answer of its own promises what the desk
  /// does, in its own hours. A desk without queues needs no timers: its promise is counted by
  /// `Session.due` alone.
  func rules(of queue: QueueName) -> QueueRules {
    var rules = queues[queue] ?? QueueRules()
    guard !queues.isEmpty else { return rules }
    rules.firstResponseMs = rules.firstResponseMs ?? firstResponseTargetMs
    rules.nextResponseMs = rules.nextResponseMs ?? firstResponseTargetMs
    return rules
  }
}

extension Session {
  /// The earliest promise that runs; nil where people owe it nothing now.
  ///
  /// - Parameter deskMs: what the desk promises where no queue does.
  public func due(_ deskMs: Int64) -> Due? {
    guard status == .open, let since = owedSince else { return nil }
    let promises = [
      service.responseDue ?? QueueRules().due(leftMs: deskMs, of: deskMs, from: since),
      // The time to solve the matter stands still while the customer is waited for.
      service.runsSince == nil ? nil : service.resolutionDue,
    ]
    return promises.compactMap(\.self).min { $0.at < $1.at }
  }

  private var owedSince: Timestamp? {
    switch owner {
    case .queue: waitingSince
    case .agent: unansweredSince
    case .assistant, .nobody: nil
    }
  }
}

/// What the order of a desk's lists depends on besides the facts; it changes with the rules.
public struct ListRules: Sendable, Equatable, Codable {
  public var weights: PriorityWeights
  /// What the desk promises where no queue does.
  public var promiseMs: Int64

  public init(weights: PriorityWeights, promiseMs: Int64) {
    self.weights = weights
    self.promiseMs = promiseMs
  }
}

extension Policy {
  public var listRules: ListRules {
    ListRules(weights: priority, promiseMs: firstResponseTargetMs)
  }
}
