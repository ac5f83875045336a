import Desk
import Engine
import Simulation
import Testing

/// The rules of the made-up shop show what queues can do.
@Suite struct ShopRulesTests {
  private func config() throws -> DeskConfig {
    let text = "{" + ShopRules.config + DeskConfig.listing(of: Shop.catalogue) + "}"
    return try DeskConfig.parse(Array(text.utf8), file: "config.json")
  }

  @Test func theyAreReadAndEveryQueueIsPromisedAnAnswer() throws {
    let config = try config()
    #expect(config.products.count == Shop.catalogue.count)
    #expect(config.policy.queues.values.allSatisfy { $0.firstResponseMs != nil })
  }

  @Test func whatQueuesAskForSomeAgentOfTheShopHas() throws {
    let held = Set(Shop.agents.flatMap(\.skills))
    let spoken = Set(Shop.agents.flatMap(\.languages))
    for rules in try config().policy.queues.values {
      #expect(held.isSuperset(of: rules.skills) && spoken.isSuperset(of: rules.languages))
    }
  }

  @Test func hoursSkillsOverflowLadderCallbacksAndOffersAreThere() throws {
    let policy = try config().policy
    let queues = policy.queues.values
    #expect(queues.contains { $0.hours != nil } && queues.contains { !$0.skills.isEmpty })
    #expect(queues.contains { $0.overflow != nil } && queues.contains { $0.ladder != nil })
    #expect(queues.contains { $0.afterHours.takesCallbacks } && policy.routing.mode == .push)
  }
}
