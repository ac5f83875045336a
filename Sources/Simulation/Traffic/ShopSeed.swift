public import Desk

/// The made-up shop as facts of a desk.
public enum ShopSeed {
  /// Everything the shop knows before its first customer writes, relative to a moment.
  public static func facts(at now: Timestamp) -> [ProposedFact] {
    let all: [Fact] =
      Shop.agents.map { .agentSaved(agent($0)) }
      + Shop.customers.map { .customerSaved(customer($0)) }
      + Shop.orders.map { .orderSaved(order($0, now)) }
      + Shop.tickets.map { .ticketSaved(ticket($0, now)) }
      + Shop.articles.map { .articleSaved(article($0)) }
      + Shop.cannedResponses.map { .cannedSaved(canned($0)) }
    return all.map { ProposedFact(.system, $0) }
  }

  private static func daysMs(_ days: Int) -> Int64 { Int64(days) * 86_400_000 }

  private static func agent(_ agent: ShopAgent) -> Agent {
    // Not imported in the sense of a closed desk: whoever starts the demo works in it as well.
    Agent(
      id: agent.id, name: agent.name, role: agent.role == .supervisor ? .supervisor : .agent,
      languages: agent.languages, skills: agent.skills.map { Skill($0) }, origin: .firstUse)
  }

  private static func customer(_ customer: ShopCustomer) -> Customer {
    Customer(
      id: customer.id, name: customer.name,
      tier: Tier(rawValue: customer.tier.rawValue) ?? .standard, tags: customer.tags,
      locale: customer.locale,
      contacts: [
        ContactPoint(kind: .email, value: customer.email),
        ContactPoint(kind: .phone, value: customer.phone),
        ContactPoint(kind: .address, value: customer.city),
      ], notes: customer.note, since: customer.since)
  }

  private static func order(_ order: ShopOrder, _ now: Timestamp) -> Order {
    Order(
      id: order.id, customer: order.customer, status: order.status.rawValue,
      placedAt: now.adding(ms: -daysMs(order.placedDaysAgo)),
      etaAt: order.etaDaysFromNow.map { now.adding(ms: daysMs($0)) },
      items: order.items.map { OrderItem(name: $0.name, quantity: $0.quantity) },
      totalMinor: Int64(order.totalCents), currency: order.currency, tracking: order.tracking)
  }

  private static func ticket(_ ticket: ShopTicket, _ now: Timestamp) -> Ticket {
    Ticket(
      id: ticket.id, customer: ticket.customer, subject: ticket.subject,
      status: ticket.status.rawValue, openedAt: now.adding(ms: -daysMs(ticket.openedDaysAgo)))
  }

  private static func article(_ article: ShopArticle) -> Article {
    Article(
      id: article.id, language: article.language.rawValue, title: article.title,
      body: article.body, tags: article.tags, questions: article.questions)
  }

  private static func canned(_ canned: ShopCanned) -> Canned {
    Canned(
      id: canned.id, language: canned.language.rawValue, title: canned.title, text: canned.text)
  }
}
