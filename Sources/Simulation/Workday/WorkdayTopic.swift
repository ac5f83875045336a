import Language

/// What a simulated customer wants, and how hard it is.
struct WorkdayTopic: Sendable, Equatable {
  /// The skill that a person needs for it.
  let skill: String
  /// As the understanding calls it.
  let intent: String
  /// How often the assistant's answer settles one matter of it.
  let assistantSettles: Double
  /// How often customers come with it.
  let share: Double

  static let all = [
    WorkdayTopic(skill: "delivery", intent: "delivery/status", assistantSettles: 0.8, share: 0.36),
    WorkdayTopic(skill: "returns", intent: "returns/howto", assistantSettles: 0.7, share: 0.22),
    WorkdayTopic(skill: "payment", intent: "payment/failed", assistantSettles: 0.55, share: 0.17),
    WorkdayTopic(skill: "product", intent: "product/advice", assistantSettles: 0.65, share: 0.15),
    WorkdayTopic(skill: "account", intent: "account/locked", assistantSettles: 0.45, share: 0.10),
  ]
}

/// The languages of simulated customers; of the ones a desk does not read, one stands for all.
enum WorkdayLanguage {
  static let shares: [(language: MessageLanguage, share: Double)] = [
    (.english, 0.5), (.chinese, 0.4), (.other, 0.1),
  ]
}
