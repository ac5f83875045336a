/// A session's whole course: every moment of it is the fold of its events up to there.
public struct Timeline: Sendable {
  public let session: SessionID
  /// Oldest first.
  public let events: [Event]
  /// How many events there are up to and with each change of owner.
  public let ownerChanges: [Int]
  /// `[n]`: the fold of the first `n * stride` events; no moment is far from one.
  private let checkpoints: [TranscriptFold]
  private static let stride = 256

  /// - Parameter events: of one session, from its first one on.
  public init(session: SessionID, events: [Event]) {
    self.session = session
    self.events = events
    ownerChanges = events.indices.compactMap { index in
      if case .ownerChanged = events[index].fact { index + 1 } else { nil }
    }
    var fold = TranscriptFold()
    var checkpoints = [fold]
    for (index, event) in events.enumerated() {
      fold.apply(event)
      if (index + 1).isMultiple(of: Timeline.stride) { checkpoints.append(fold) }
    }
    self.checkpoints = checkpoints
  }

  /// The session after its first so many events.
  public func moment(_ count: Int) -> TranscriptFold {
    let count = min(max(0, count), events.count)
    var fold = checkpoints[count / Timeline.stride]
    for event in events[(count / Timeline.stride * Timeline.stride)..<count] { fold.apply(event) }
    return fold
  }
}

extension SessionRow {
  /// The row as it was when the session's facts had come so far.
  ///
  /// - Parameter rules: by which its place and its promised time are told.
  public func then(_ session: Session, _ rules: ListRules = Policy().listRules) -> SessionRow {
    var row = self
    row.epoch = session.epoch
    row.status = session.status
    row.owner = session.owner
    row.tier = session.tier
    row.language = session.language
    row.intent = session.intent
    row.mood = session.mood.level
    row.emotion = session.mood.emotion
    row.moodSlope = session.mood.slope
    row.need = Need(of: session, rules.weights).needClass
    row.waitingSince = session.waitingSince
    row.unansweredSince = session.unansweredSince
    row.due = session.due(rules.promiseMs)
    row.lastAt = session.lastAt
    row.escalation = session.escalation?.reason
    row.snoozedUntil = session.snoozedUntil
    row.tags = session.tags
    row.handRaisedAt = session.handRaisedAt
    return row
  }
}
