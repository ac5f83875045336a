import Language

/// What became of the sessions of each side of a split, from the facts.
public struct PolicyComparison: Sendable {
  public enum Measure: String, Sendable, CaseIterable, Codable {
    /// The assistant gave it to people.
    case handedOff
    /// It ended in a bad mood.
    case angryEnd
    /// It was closed and no person ever had it.
    case solvedAlone
    /// A promised time was over.
    case breached
  }

  /// Counts of one side.
  public struct Side: Sendable, Equatable, Codable {
    public var sessions = 0
    public var counts: [String: Int] = [:]

    public init() {}

    public func count(_ measure: Measure) -> Int { counts[measure.rawValue] ?? 0 }
  }

  fileprivate struct Course {
    var session: Session
    var metPerson = false
    var handedOff = false
    var breached = false
  }

  private let split: PolicySplit
  private var courses: [SessionID: Course] = [:]

  public init(_ split: PolicySplit) {
    self.split = split
  }

  /// Takes in the next event; sessions that began before the first one are left out.
  public mutating func take(_ event: Event) {
    guard let id = event.session else { return }
    if let session = Session(opening: event) {
      courses[id] = Course(session: session)
      return
    }
    guard var course = courses.removeValue(forKey: id) else { return }
    course.session.apply(event)
    switch event.fact {
    case .ownerChanged(let change):
      if change.verb == .escalate { course.handedOff = true }
      if case .agent = change.to { course.metPerson = true }
    case .waitStepped(let stepped):
      if stepped.step.kind == .breached { course.breached = true }
    default: break
    }
    courses[id] = course
  }

  /// The sides, the first one first.
  public var sides: (first: Side, second: Side) {
    var sides = [Side(), Side()]
    for course in courses.values {
      let index = split.isSecond(course.session.customer) ? 1 : 0
      sides[index].sessions += 1
      for measure in Measure.allCases where course.has(measure) {
        sides[index].counts[measure.rawValue, default: 0] += 1
      }
    }
    return (sides[0], sides[1])
  }

  /// Whether the sides differ in a measure.
  public static func test(_ measure: Measure, _ first: Side, _ second: Side) -> TwoProportions {
    TwoProportions(
      first: first.count(measure), of: first.sessions, second: second.count(measure),
      of: second.sessions)
  }
}

extension PolicyComparison.Course {
  fileprivate func has(_ measure: PolicyComparison.Measure) -> Bool {
    switch measure {
    case .handedOff: handedOff
    case .angryEnd: session.mood.isAngryEnd
    case .solvedAlone: session.status == .closed && !metPerson
    case .breached: breached
    }
  }
}
