import Language

/// Re-decides recorded sessions by other rules: whom they would have called people for, and when.
///
/// What customers wrote and how it was understood are facts; they are taken as they stand. What an
/// assistant would have said under other rules is not known, so a session goes on as it was recorded,
/// and both sets of rules are re-decided in the same way: only their difference means something.
public struct PolicyTrial: Sendable {
  /// A call for a person.
  public struct HandOff: Sendable, Equatable, Codable {
    /// The message that called; nil where the session began with people.
    public var message: Seq?
    public var reason: EscalationReason?
    public var words: String?
    public var queue: QueueName
  }

  /// What one set of rules comes to.
  public struct Side: Sendable, Equatable, Codable {
    public var handOffs = 0
    /// By reason; sessions that began with people count as `opening`.
    public var byReason: [String: Int] = [:]
    public var byQueue: [QueueName: Int] = [:]
    /// Sessions that ended in a bad mood without ever having reached a person.
    public var angryEnds = 0

    public init() {}
  }

  /// A session for which the rules differ.
  public struct Difference: Sendable, Equatable {
    public var session: SessionID
    public var inForce: HandOff?
    public var tried: HandOff?
  }

  public struct Report: Sendable, Equatable {
    public var sessions = 0
    public var inForce = Side()
    public var tried = Side()
    /// Oldest session first.
    public var differences: [Difference] = []

    public init() {}
  }

  private struct Course {
    var session: Session
    var inForce: HandOff?
    var tried: HandOff?
    /// Whether somebody took it of their own accord.
    var metPerson = false
  }

  private let inForce: Policy
  private let tried: Policy
  private var courses: [SessionID: Course] = [:]

  public init(inForce: Policy, tried: Policy) {
    self.inForce = inForce
    self.tried = tried
  }

  /// Takes in the next event; sessions that began before the first one are left out.
  public mutating func take(_ event: Event) {
    guard let id = event.session else { return }
    if let session = Session(opening: event) {
      var course = Course(session: session)
      course.inForce = inForce.handOffAtOpening(session)
      course.tried = tried.handOffAtOpening(session)
      courses[id] = course
      return
    }
    guard var course = courses.removeValue(forKey: id) else { return }
    course.session.apply(event)
    if !course.metPerson {
      if course.inForce == nil { course.inForce = inForce.handOff(after: event, course.session) }
      if course.tried == nil { course.tried = tried.handOff(after: event, course.session) }
    }
    if case .ownerChanged(let change) = event.fact, case .agent = event.actor,
      change.verb == .takeOver || change.verb == .escalate
    {
      course.metPerson = true
    }
    courses[id] = course
  }

  public var report: Report {
    var report = Report()
    report.sessions = courses.count
    for (id, course) in courses.sorted(by: { $0.key.seq < $1.key.seq }) {
      report.inForce.count(course.inForce)
      report.tried.count(course.tried)
      if course.session.mood.isAngryEnd, !course.metPerson {
        if course.inForce == nil { report.inForce.angryEnds += 1 }
        if course.tried == nil { report.tried.angryEnds += 1 }
      }
      if course.inForce != course.tried {
        report.differences.append(
          Difference(session: id, inForce: course.inForce, tried: course.tried))
      }
    }
    return report
  }
}

extension PolicyTrial.Side {
  fileprivate mutating func count(_ handOff: PolicyTrial.HandOff?) {
    guard let handOff else { return }
    handOffs += 1
    byReason[handOff.reason?.rawValue ?? "opening", default: 0] += 1
    byQueue[handOff.queue, default: 0] += 1
  }
}

extension Policy {
  fileprivate func handOffAtOpening(_ session: Session) -> PolicyTrial.HandOff? {
    guard case .queue(let queue) = firstOwner(of: session.tier, at: session.openedAt) else {
      return nil
    }
    return PolicyTrial.HandOff(queue: queue)
  }

  /// The call for a person that these rules make of an event, which the session has taken in.
  fileprivate func handOff(after event: Event, _ session: Session) -> PolicyTrial.HandOff? {
    func call(_ reason: EscalationReason, _ words: String? = nil) -> PolicyTrial.HandOff {
      PolicyTrial.HandOff(
        message: session.lastInbound, reason: reason, words: words,
        queue: queue(of: session, for: reason))
    }
    switch event.fact {
    case .understood(let understood):
      let sentiment = understood.understanding.sentiment
      // The fact holds the tone after the mood before it was laid under; a message without any cue
      // of its own said nothing.
      let tone = sentiment.movedBy.isEmpty ? .neutral : sentiment.tone
      return session.callForHuman(
        understood.understanding, tone: tone, self,
        isAlone: assistantAfterHours(session.tier, at: event.at) == .alone
      ).map { call($0.reason, $0.words) }
    case .responded(let response):
      if response.outcome == .answered, response.score < answerThreshold {
        return call(.missingKnowledge)
      }
      if response.outcome == .clarified, session.clarifications > clarificationLimit {
        return call(.clarificationLoop)
      }
      return nil
    case .ownerChanged(let change) where change.verb == .escalate:
      // What the assistant could not do, it could not do under other rules either.
      guard let reason = change.reason, event.actor == .assistant || reason == .toolFailure else {
        return nil
      }
      return call(reason, change.words)
    default:
      return nil
    }
  }
}
