import Desk
import Language

/// Projects facts of the whole desk: the latest fact about a thing is the thing.
struct DeskFactStore {
  let connection: Connection

  func save(_ event: Event) throws(LedgerError) {
    switch event.fact {
    case .customerSaved(let customer):
      try connection.prepare("INSERT OR REPLACE INTO customer(id, name, seq, body) VALUES(?,?,?,?)")
        .bind(customer.id).bind(Display.oneLine(customer.name, limitScalars: nameScalars))
        .bind(event.seq).bind(try Packed.bytes(customer)).run()
    case .orderSaved(let order):
      try connection.prepare(
        "INSERT OR REPLACE INTO purchase(id, customer, placed_at, seq, body) VALUES(?,?,?,?,?)"
      )
      .bind(order.id).bind(order.customer).bind(order.placedAt.ms).bind(event.seq)
      .bind(try Packed.bytes(order)).run()
    case .ticketSaved(let ticket):
      try connection.prepare(
        "INSERT OR REPLACE INTO ticket(id, customer, opened_at, seq, body) VALUES(?,?,?,?,?)"
      )
      .bind(ticket.id).bind(ticket.customer).bind(ticket.openedAt.ms).bind(event.seq)
      .bind(try Packed.bytes(ticket)).run()
    case .agentSaved(let agent):
      try connection.prepare("INSERT OR REPLACE INTO agent(id, seq, body) VALUES(?,?,?)")
        .bind(agent.id).bind(event.seq).bind(try Packed.bytes(agent)).run()
    case .assistantStopped(let stop):
      try connection.prepare("INSERT OR IGNORE INTO stop(id, seq) VALUES(?,?)")
        .bind(stop.scope.text).bind(event.seq).run()
    case .assistantStarted(let stop):
      try connection.prepare("DELETE FROM stop WHERE id=?").bind(stop.scope.text).run()
    case .articleSaved(let article):
      try save(article, event.seq)
    case .cannedSaved(let canned):
      try connection.prepare(
        "INSERT OR REPLACE INTO canned(id, language, title, seq, body) VALUES(?,?,?,?,?)"
      )
      .bind(canned.id).bind(canned.language).bind(canned.title).bind(event.seq)
      .bind(try Packed.bytes(canned)).run()
    case .exampleSaved(let example):
      try save(example, event)
    case .modelTrained(let model):
      try connection.prepare(
        "INSERT OR REPLACE INTO model(id, task, actor, at, seq, body) VALUES(?,?,?,?,?,?)"
      )
      .bind(model.version).bind(model.task.rawValue).bind(event.actor.text).bind(event.at.ms)
      .bind(event.seq).bind(try Packed.bytes(model)).run()
    case .modelChosen(let chosen):
      var choice = try LearningReads.choice(connection, chosen.task) ?? ModelChoice()
      choice.apply(chosen)
      try connection.prepare("INSERT OR REPLACE INTO choice(id, seq, body) VALUES(?,?,?)")
        .bind(chosen.task.rawValue).bind(event.seq).bind(try Packed.bytes(choice)).run()
    case .consentRecorded(let consent):
      try connection.prepare(
        "INSERT OR REPLACE INTO consent(id, customer, seq, body) VALUES(?,?,?,?)"
      )
      .bind(consent.id).bind(consent.customer).bind(event.seq).bind(try Packed.bytes(consent))
      .run()
    default:
      break
    }
  }

  private func save(_ example: Example, _ event: Event) throws(LedgerError) {
    try connection.prepare(
      "INSERT OR REPLACE INTO example(id, task, label, origin, actor, seq, body) VALUES(?,?,?,?,?,?,?)"
    )
    .bind(example.id).bind(example.task.rawValue).bind(example.label)
    .bind(example.origin.rawValue).bind(event.actor.text).bind(event.seq)
    .bind(try Packed.bytes(example)).run()
  }

  /// A name in a list is no longer than this.
  private var nameScalars: Int { 80 }

  private func save(_ article: Article, _ seq: Seq) throws(LedgerError) {
    let words = ([article.title] + article.questions + [article.body]).joined(separator: "\n")
    try connection.prepare(
      "INSERT OR REPLACE INTO article(id, title, search, is_current, seq, body) VALUES(?,?,?,?,?,?)"
    )
    .bind(article.id).bind(article.title).bind(" " + Tokens.searchText(words) + " ")
    .bind(article.isCurrent).bind(seq).bind(try Packed.bytes(article)).run()
  }
}
