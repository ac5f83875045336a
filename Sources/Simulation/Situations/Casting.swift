/// A situation with a customer and an order that suit it.
public struct Casting: Sendable, Equatable {
  /// The situation to play.
  public let situation: Situation
  /// Who plays it.
  public let customer: ShopCustomer
  /// The order it is about.
  public let order: ShopOrder?

  /// Draws a situation by its weight, and somebody to play it.
  ///
  /// - Parameters:
  ///   - languages: the languages to draw from; empty for all.
  ///   - onlyAnswerable: whether to draw only what the assistant can be expected to settle.
  ///   - busy: ids of customers who are in a conversation already.
  public static func draw(
    languages: Set<Situation.Language> = [], onlyAnswerable: Bool = false, busy: Set<String> = [],
    using generator: inout some RandomNumberGenerator
  ) -> Casting {
    let suitable = SituationLibrary.all.filter {
      (languages.isEmpty || languages.contains($0.language))
        && (!onlyAnswerable || $0.isAnswerable)
    }
    let pool = suitable.isEmpty ? SituationLibrary.all : suitable
    var ticket = Int.random(in: 0..<pool.reduce(0) { $0 + $1.weight }, using: &generator)
    for situation in pool {
      ticket -= situation.weight
      if ticket < 0 { return draw(for: situation, busy: busy, using: &generator) }
    }
    preconditionFailure("a ticket below the sum of the weights falls on a situation")
  }

  /// Draws a customer and an order for a situation.
  ///
  /// What the situation asks for (language, level, state of the order) is met as far as the shop's
  /// customers allow; language counts most, then not being busy, the level, and the order.
  public static func draw(
    for situation: Situation, busy: Set<String> = [],
    using generator: inout some RandomNumberGenerator
  ) -> Casting {
    let all = Shop.customers.filter { suits($0, situation) }
    let free = all.filter { !busy.contains($0.id) }
    let speakers = free.isEmpty ? all : free
    let ranked = speakers.filter { situation.tier == nil || $0.tier == situation.tier }
    let pool = ranked.isEmpty ? speakers : ranked
    let owners = pool.filter { !orders(of: $0, for: situation).isEmpty }
    let cast = owners.isEmpty ? pool : owners
    let customer = cast[Int.random(in: 0..<cast.count, using: &generator)]
    let fitting = orders(of: customer, for: situation)
    let order = (fitting.isEmpty ? Shop.orders(of: customer) : fitting)
      .randomElement(using: &generator)
    return Casting(situation: situation, customer: customer, order: order)
  }

  private static func orders(of customer: ShopCustomer, for situation: Situation) -> [ShopOrder] {
    Shop.orders(of: customer).filter(situation.suits)
  }

  /// Whether a customer speaks as the situation is written.
  private static func suits(_ customer: ShopCustomer, _ situation: Situation) -> Bool {
    if let mothertongue = situation.mothertongue { return customer.language == mothertongue }
    switch situation.language {
    case .chinese: return customer.language == "zh"
    case .english, .other: return !["zh", "ar", "th"].contains(customer.language)
    case .mixed: return customer.language == "zh" || customer.tags.contains("mixes-languages")
    }
  }
}
