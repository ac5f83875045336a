import Testing

@testable import Simulation

@Suite struct ShopTests {
  @Test func theShopIsLargeEnoughForAShift() {
    #expect(Shop.articles.count >= 60)
    #expect(Shop.customers.count == 60)
    #expect(Shop.orders.count >= 110)
    #expect(Shop.tickets.count >= 25)
    #expect(Shop.agents.count == 6)
    #expect(Shop.cannedResponses.count >= 16)
    #expect(Shop.queues == ["general", "returns", "vip"])
  }

  @Test func everyRecordOfTheSourcesBecomesAValue() {
    #expect(Shop.articleTexts.flatMap(TextRecord.parse).count == Shop.articles.count)
    #expect(Shop.customerTexts.flatMap(TextRecord.parse).count == Shop.customers.count)
    #expect(TextRecord.parse(ticketText).count == Shop.tickets.count)
    #expect(TextRecord.parse(agentText).count == Shop.agents.count)
    #expect(TextRecord.parse(cannedText).count == Shop.cannedResponses.count)
    #expect(TextRecord.parse(productText).count == Shop.products.count)
  }

  @Test func idsAreUnique() {
    func isUnique(_ ids: [String]) -> Bool { Set(ids).count == ids.count }
    #expect(isUnique(Shop.articles.map(\.id)))
    #expect(isUnique(Shop.customers.map(\.id)))
    #expect(isUnique(Shop.customers.map(\.email)))
    #expect(isUnique(Shop.customers.map(\.phone)))
    #expect(isUnique(Shop.orders.map(\.id)))
    #expect(isUnique(Shop.orders.compactMap(\.tracking)))
    #expect(isUnique(Shop.tickets.map(\.id)))
    #expect(isUnique(Shop.agents.map(\.id)))
    #expect(isUnique(Shop.cannedResponses.map(\.id)))
    #expect(isUnique(Shop.products.map(\.id)))
  }

  @Test func everyTopicIsWrittenInBothLanguages() {
    let byTopic = Dictionary(grouping: Shop.articles, by: \.topic)
    for (topic, articles) in byTopic {
      #expect(articles.count == 2, "\(topic)")
      #expect(Set(articles.map(\.language)) == Set(ShopLanguage.allCases), "\(topic)")
    }
  }

  @Test func everyArticleCanBeFoundAndSaysSomething() {
    for article in Shop.articles {
      #expect(article.tags.first == article.topic, "\(article.id)")
      #expect(article.tags.count >= 3, "\(article.id)")
      #expect((3...6).contains(article.questions.count), "\(article.id)")
      #expect(article.body.utf8.count > 150, "\(article.id)")
      #expect(article.body.unicodeScalars.contains { ("0"..."9").contains($0) }, "\(article.id)")
    }
  }

  @Test func articlesAreWrittenInTheirOwnLanguage() {
    for article in Shop.articles {
      let wide = article.body.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
      #expect((wide > 40) == (article.language == .chinese), "\(article.id)")
      #expect(article.language == .chinese || wide == 0, "\(article.id)")
    }
  }

  @Test func everyOrderAndTicketBelongsToACustomer() {
    let customers = Set(Shop.customers.map(\.id))
    for order in Shop.orders { #expect(customers.contains(order.customer), "\(order.id)") }
    for ticket in Shop.tickets { #expect(customers.contains(ticket.customer), "\(ticket.id)") }
    for customer in Shop.customers {
      #expect((1...4).contains(Shop.orders(of: customer).count), "\(customer.id)")
    }
  }

  @Test func ordersAddUpAndTheirStatesMakeSense() {
    for order in Shop.orders {
      let goods = order.items.reduce(0) { $0 + $1.unitPriceCents * $1.quantity }
      #expect(!order.items.isEmpty && order.items.allSatisfy { $0.quantity > 0 }, "\(order.id)")
      #expect([0, 690, 800].contains(order.totalCents - goods), "\(order.id)")
      #expect((5...6).contains(order.id.utf8.count), "\(order.id)")
      #expect((order.tracking == nil) == (order.status == .paid), "\(order.id)")
      let isUnderway = order.status == .shipped || order.status == .delayed
      #expect((order.etaDaysFromNow != nil) == isUnderway, "\(order.id)")
    }
    for status in ShopOrder.Status.allCases {
      #expect(Shop.orders.contains { $0.status == status }, "\(status)")
    }
  }

  @Test func nobodyInTheShopCanBeReached() {
    for customer in Shop.customers {
      #expect(customer.email.hasSuffix("@example.com"))
      let reserved = ["+86 100 ", "+1 202-555-01", "+44 7700 9000", "+49 30 23125", "+33 1 99 00"]
      let isReserved = (reserved + ["+999 "]).contains { customer.phone.hasPrefix($0) }
      #expect(isReserved, "\(customer.id) \(customer.phone)")
    }
  }

  @Test func customersHaveTheirMonthAndEveryLevelOccurs() {
    for customer in Shop.customers {
      let parts = customer.since.split(separator: "-").compactMap { Int($0) }
      #expect(parts.count == 2 && (2015...2026).contains(parts[0]) && (1...12).contains(parts[1]))
    }
    for tier in ShopCustomer.Tier.allCases {
      #expect(Shop.customers.contains { $0.tier == tier })
    }
    let chinese = Shop.customers.count { $0.language == "zh" }
    #expect((25...35).contains(chinese))
  }

  @Test func cannedResponsesUseKnownPlaceholdersOnly() {
    for canned in Shop.cannedResponses {
      let names = canned.text.split(separator: "{").dropFirst()
        .compactMap { $0.split(separator: "}", maxSplits: 1).first.map(String.init) }
      for name in names { #expect(ShopCanned.placeholders.contains(name), "\(canned.id) \(name)") }
    }
    for language in ShopLanguage.allCases {
      #expect(Shop.cannedResponses.count { $0.language == language } >= 8)
    }
  }

  @Test func agentsCoverEveryQueueInBothLanguages() {
    for queue in Shop.queues {
      for language in ShopLanguage.allCases {
        #expect(
          Shop.agents.contains {
            $0.skills.contains(queue) && $0.languages.contains(language.rawValue)
          }, "\(queue) \(language)")
      }
    }
    #expect(Shop.agents.contains { $0.role == .supervisor })
  }
}
