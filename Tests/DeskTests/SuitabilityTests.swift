import Desk
import Testing

/// Who is asked to take a waiting session.
@Suite struct SuitabilityTests {
  private let now = Timestamp(ms: 1_700_000_000_000)
  private let weights = SuitabilityWeights()

  private func row(
    _ id: AgentID, languages: [String] = [], skills: [Skill] = [], presence: Presence = .online,
    load: Double = 0, capacity: Double = 4, isOnShift: Bool = true, idleMs: Int64? = 0
  ) -> RosterRow {
    RosterRow(
      agent: Agent(
        id: id, name: id, role: .agent, languages: languages, skills: skills, origin: .imported),
      presence: presence, load: load, capacity: capacity, sessions: Int(load),
      isOnShift: isOnShift, lastServedAt: idleMs.map { now.adding(ms: -$0) })
  }

  private func order(_ roster: [RosterRow], _ need: RoutingNeed) -> [AgentID] {
    Suitability.ranking(roster, for: need, at: now, weights).map(\.agent)
  }

  @Test func nobodyIsAskedWhoIsNotOnlineOrHasNoRoomOrIsOffShift() {
    let later = now.adding(ms: 1)
    let roster = [
      row("a", presence: .away(until: later)), row("b", presence: .busy),
      row("c", presence: .offline), row("d", load: 3.5), row("e", isOnShift: false),
      row("f", presence: .away(until: now)), row("g", load: 3),
    ]
    #expect(order(roster, RoutingNeed()) == ["f", "g"])
  }

  @Test func whoLacksASkillThatIsNeededIsNotAskedAndTheBetterComesFirst() {
    let roster = [
      row("a"), row("b", skills: [Skill("vip", level: 2)]),
      row("c", skills: [Skill("vip", level: 5)]),
    ]
    #expect(order(roster, RoutingNeed(skills: ["vip"])) == ["c", "b"])
    #expect(order(roster, RoutingNeed(intent: "vip/gold")) == ["c", "b", "a"])
  }

  @Test func theCustomersLanguageIsSpokenByWhoeverSpeaksItAtTheDesk() {
    let roster = [row("a", languages: ["en"]), row("b", languages: ["zh"]), row("c")]
    #expect(order(roster, RoutingNeed(language: "zh")) == ["b", "c"])
    // Nobody speaks it: somebody is better than nobody.
    #expect(order([row("a", languages: ["en"])], RoutingNeed(language: "zh")) == ["a"])
  }

  @Test func theAgentOfLastTimeThenRoomThenIdleTimeDecide() {
    let roster = [row("a", load: 1), row("b"), row("c", idleMs: 600_000), row("d", load: 2)]
    #expect(order(roster, RoutingNeed(lastAgent: "d")) == ["d", "c", "b", "a"])
    #expect(order(roster, RoutingNeed()) == ["c", "b", "a", "d"])
  }

  @Test func theScoreIsTheSumOfItsVisibleTermsAndEachIsBoundByItsWeight() {
    let roster = [row("a", languages: ["en"], skills: [Skill("x", level: 5)], idleMs: nil)]
    let need = RoutingNeed(language: "en", skills: ["x"], lastAgent: "a")
    let found = Suitability.ranking(roster, for: need, at: now, weights)[0]
    #expect(found.terms.map(\.points) == [3, 4, 3, 2, 1])
    #expect(found.score == 13)
  }

  @Test func aSessionCountsByItsChannel() {
    var rules = RoutingRules()
    rules.channelWeights = ["email": 0.25]
    var session = Session(id: SessionID(1), at: now)
    session.channel = "email"
    session.language = "mixed"
    let need = RoutingNeed(of: session, skills: [], lastAgent: nil, rules)
    #expect(need.weight == 0.25 && need.language == "zh")
    #expect(order([row("a", load: 3.75)], need) == ["a"])
    #expect(order([row("a", load: 3.8)], need).isEmpty)
  }
}
