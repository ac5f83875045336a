import Desk
import Language

extension ConfigKey where Target == DeskConfig {
  /// `routing`: how waiting sessions reach agents.
  static var routing: ConfigKey {
    let modes = RoutingRules.Mode.allCases.map(\.rawValue).joined(separator: ", ")
    return ConfigKey(
      "routing",
      keys: [
        ConfigKey("mode", \.policy.routing.mode, expected: "one of " + modes) { value in
          value.string.flatMap(RoutingRules.Mode.init)
        },
        .time("offerSeconds", \.policy.routing.offerMs, unitMs: 1000, 5...600),
        .number("capacity", \.policy.routing.capacity, Agent.capacityRange),
        channelWeights,
        .time("lostSeconds", \.policy.routing.lostMs, unitMs: 1000, 20...86_400),
        ConfigKey(
          "weights",
          keys: [
            .number("skill", \.policy.routing.weights.skill, 0...1000),
            .number("language", \.policy.routing.weights.language, 0...1000),
            .number("sticky", \.policy.routing.weights.sticky, 0...1000),
            .number("load", \.policy.routing.weights.load, 0...1000),
            .number("idle", \.policy.routing.weights.idle, 0...1000),
          ]),
      ])
  }

  private static var channelWeights: ConfigKey {
    .numbers(
      "channelWeights", \.policy.routing.channelWeights, 0...100,
      limit: RoutingRules.channelLimit,
      expected: "numbers from 0 to 100 by channel, such as { email: 0.3 }")
  }
}
