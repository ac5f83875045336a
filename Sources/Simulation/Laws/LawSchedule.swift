public import Desk

/// What several actors are going to do with one session, made from a seed.
///
/// Only the order within one actor is fixed; how the actors mix is left to the processes and threads
/// that play them.
public struct LawSchedule: Sendable {
  /// One actor with the steps they take.
  public struct Part: Sendable {
    /// Distinguishes the parts of a schedule.
    public let number: Int
    public let caller: Caller
    public let steps: [LawStep]
    /// From 0; the lane that plays the part is this number modulo the count of lanes.
    public let lane: Int
  }

  /// Its place among the schedules of the desk.
  public let index: Int
  public let customer: CustomerID
  public let messages: [LawMessage]
  public let parts: [Part]

  public static let channel = "laws"

  /// What every fourth session is about: the one intent for which emergency stops are declared.
  static let stoppedIntent = "stopped"

  /// The agents of every desk that schedules are played on.
  public static let agents: [(id: AgentID, role: Role)] = [
    ("ann", .agent), ("bob", .agent), ("cho", .agent), ("eva", .supervisor),
  ]

  /// The customer of a schedule; the session is found by them.
  public static func customer(of index: Int) -> CustomerID { "L\(index)" }

  /// The schedule that has this customer.
  public static func index(of customer: CustomerID) -> Int? {
    customer.first == "L" ? Int(customer.dropFirst()) : nil
  }

  public init(seed: UInt64, index: Int) {
    self.index = index
    customer = LawSchedule.customer(of: index)
    var chance = SplitMix64(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(index))
    _ = chance.next()
    let customer = customer
    let count = Int.random(in: 2...3, using: &chance)
    messages = (0..<count).map { number in
      LawMessage(
        "\(customer).m\(number)", customer: customer, channel: LawSchedule.channel,
        tone: LawSchedule.tone(&chance),
        partCount: Int.random(in: 0..<8, using: &chance) == 0 ? 3 : 1,
        intent: index % 4 == 0 ? LawSchedule.stoppedIntent : "delivery")
    }
    var cast = RoleCast(messageCount: count)
    parts = cast.parts(&chance)
  }

  private static func tone(_ chance: inout SplitMix64) -> LawMessage.Tone {
    switch Int.random(in: 0..<10, using: &chance) {
    case 0: .angry
    case 1: .wantsPerson
    case 2, 3: .sour
    default: .calm
    }
  }

  /// Commands among the steps: what may change the ledger.
  public var commandCount: Int {
    parts.reduce(0) { sum, part in
      sum
        + part.steps.count { step in
          switch step {
          case .receive, .command, .fitting, .respond, .deliver, .system, .forget: true
          case .draft, .lookAtDraft, .habit, .catchUp, .readFeed: false
          }
        }
    }
  }
}

/// Hands out the steps of a schedule to its actors.
private struct RoleCast {
  let messageCount: Int
  private var made: [LawSchedule.Part] = []

  init(messageCount: Int) {
    self.messageCount = messageCount
  }

  mutating func parts(_ chance: inout SplitMix64) -> [LawSchedule.Part] {
    add(.customer, (0..<messageCount).map { .receive($0) }, &chance)
    // The channel sends some messages again, from another connection.
    let repeated = (0..<messageCount).filter { _ in Bool.random(using: &chance) }
    add(.customer, (repeated.isEmpty ? [0] : repeated).map { .receive($0) }, &chance)
    var agents = LawSchedule.agents
    agents.shuffle(using: &chance)
    for agent in agents.prefix(Int.random(in: 2...3, using: &chance)) {
      add(.agent(agent.id, role: agent.role), agentSteps(&chance), &chance)
    }
    add(.assistant, assistantSteps(&chance), &chance)
    add(.system, workerSteps(3, &chance), &chance)
    if Bool.random(using: &chance) {
      add(.system, workerSteps(1, &chance), &chance)
    }
    return made
  }

  private mutating func add(
    _ caller: Caller, _ steps: [LawStep], _ chance: inout SplitMix64
  ) {
    made.append(
      LawSchedule.Part(
        number: made.count, caller: caller, steps: steps,
        lane: Int.random(in: 0..<(1 << 20), using: &chance)))
  }

  private func agentSteps(_ chance: inout SplitMix64) -> [LawStep] {
    var steps: [LawStep] = []
    if Int.random(in: 0..<3, using: &chance) == 0 {
      steps.append(.draft(isNote: Int.random(in: 0..<4, using: &chance) == 0))
    }
    for _ in 0..<Int.random(in: 3...4, using: &chance) {
      if Int.random(in: 0..<3, using: &chance) == 0 {
        // Every case is there, so the choice is never empty.
        steps.append(.command(LawStep.AgentVerb.allCases.randomElement(using: &chance) ?? .send))
      } else {
        steps.append(.fitting(roll: Int.random(in: 0..<100, using: &chance)))
      }
    }
    if steps.contains(where: { if case .draft = $0 { true } else { false } }) {
      steps.append(.lookAtDraft)
    }
    if Int.random(in: 0..<5, using: &chance) == 0 {
      let habit = LawStep.Habit.allCases.randomElement(using: &chance) ?? .beat
      steps.insert(.habit(habit), at: Int.random(in: 0...steps.count, using: &chance))
    }
    if Int.random(in: 0..<4, using: &chance) == 0 {
      steps.insert(.catchUp, at: 1)
      steps.append(.catchUp)
    }
    return steps
  }

  private func assistantSteps(_ chance: inout SplitMix64) -> [LawStep] {
    (0..<Int.random(in: 1...2, using: &chance)).map { _ in
      .respond(
        outcome: Int.random(in: 0..<10, using: &chance), takesJob: Bool.random(using: &chance))
    }
  }

  /// Seldom, since it reads what the desk knows of all customers.
  private static let forgettingEvery = 800

  private func workerSteps(_ count: Int, _ chance: inout SplitMix64) -> [LawStep] {
    var steps: [LawStep] = (0..<count).map { _ in
      switch Int.random(in: 0..<10, using: &chance) {
      case 0...3: .deliver(.delivered)
      case 4, 5: .deliver(.withoutLease)
      case 6: .deliver(LawStep.DeliveryFate.allCases.randomElement(using: &chance) ?? .failed)
      default: .system(LawStep.SystemVerb.allCases.randomElement(using: &chance) ?? .notify)
      }
    }
    if Int.random(in: 0..<RoleCast.forgettingEvery, using: &chance) == 0 {
      steps.append(.forget(rewrites: Int.random(in: 0..<8, using: &chance) == 0))
    }
    if Int.random(in: 0..<8, using: &chance) == 0 {
      steps.append(
        .readFeed(
          part: Int.random(in: 0..<1000, using: &chance),
          limit: Int.random(in: 1...64, using: &chance)))
    }
    return steps
  }
}
