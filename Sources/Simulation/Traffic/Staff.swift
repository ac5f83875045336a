import Desk
import Engine

/// The shop's simulated agents: they claim who waits, answer with suggestions or their own words,
/// and close what is settled.
struct Staff: Sendable {
  let agents: [AgentID]
  private let engine: Engine
  private var open: [AgentID: SessionID] = [:]
  /// Sessions whose customer wrote last.
  private var unanswered: Set<SessionID> = []
  private var answers: [SessionID: Int] = [:]
  private static let answersEach = 2

  init(_ engine: Engine, agents: [AgentID]) {
    self.engine = engine
    self.agents = agents
  }

  mutating func notice(_ event: Event) {
    guard !agents.isEmpty, let session = event.session else { return }
    switch event.fact {
    case .messageReceived: unanswered.insert(session)
    case .messageCommitted: if case .agent = event.actor { unanswered.remove(session) }
    case .ownerChanged(let change):
      if change.to == .nobody, let agent = open.first(where: { $0.value == session })?.key {
        open[agent] = nil
      }
    default: break
    }
  }

  /// Lets an agent do the next thing; milliseconds until they do another, in their own time.
  mutating func work(_ agent: AgentID, using generator: inout SplitMix64) -> Double {
    let caller = Caller.agent(agent)
    guard let session = open[agent] else {
      take(caller, agent, using: &generator)
      return Double.random(in: 1500...4000, using: &generator)
    }
    if unanswered.contains(session) {
      answer(session, caller)
    } else if answers[session, default: 0] >= Staff.answersEach {
      _ = engine.perform(.resolve(disposition: "solved"), on: session, by: caller)
      open[agent] = nil
    } else {
      answers[session, default: 0] += 1
    }
    return Double.random(in: 4000...9000, using: &generator)
  }

  private mutating func take(
    _ caller: Caller, _ agent: AgentID, using generator: inout SplitMix64
  ) {
    if case .queue(let rows) = engine.answer(.queue(limit: 1), viewer: agent), let row = rows.first
    {
      let outcome = engine.perform(.claim, on: row.session.id, by: caller)
      if case .done = outcome { begin(row.session.id, agent) }
      return
    }
    // Now and then somebody looks over the assistant's shoulder and takes a souring session.
    guard Int.random(in: 0..<6, using: &generator) == 0,
      case .sessions(let window) = engine.answer(
        .sessions(SessionFilter(owner: .assistant), .mood, offset: 0, limit: 1), viewer: agent),
      let row = window.rows.first, row.mood < 0
    else { return }
    if case .done = engine.perform(.takeOver, on: row.id, by: caller, expecting: row.epoch) {
      begin(row.id, agent)
    }
  }

  private mutating func begin(_ session: SessionID, _ agent: AgentID) {
    open[agent] = session
    unanswered.insert(session)
    answers[session] = 0
  }

  private mutating func answer(_ session: SessionID, _ caller: Caller) {
    var text = "Thank you for waiting. I have looked into it and will put it right for you."
    var basis: ReplyBasis?
    if case .suggestions(let set) = engine.answer(.suggestions(session), viewer: nil),
      let best = set.suggestions.first
    {
      text = best.text
      basis = ReplyBasis(source: best.source, rank: 1, edited: false)
    } else if case .details(let details) = engine.answer(.details(session), viewer: nil),
      details.row.language == "zh"
    {
      text = "让您久等了，我已经核实情况，马上为您处理。"
    }
    // Nobody reads the guard's warnings here; what it never lets pass stays refused.
    let outcome = engine.perform(
      .send(text: text, basis: basis, check: SendCheck(overrides: true)), on: session, by: caller)
    if case .refused = outcome, let agent = open.first(where: { $0.value == session })?.key {
      open[agent] = nil
    }
    answers[session, default: 0] += 1
  }
}
