import Testing

@testable import Simulation

@Suite struct SituationTests {
  @Test func thereAreEnoughSituationsForAShift() {
    #expect(SituationLibrary.all.count >= 100)
    let kinds = Set(SituationLibrary.all.map { $0.id.split(separator: ".")[0] })
    #expect(kinds.count >= 50)
    for language in Situation.Language.allCases {
      #expect(SituationLibrary.all.contains { $0.language == language })
    }
  }

  @Test func everyRecordOfTheSourcesBecomesASituationOfItsOwnName() {
    let records = SituationLibrary.texts.flatMap(TextRecord.parse)
    #expect(records.count == SituationLibrary.all.count)
    #expect(Set(SituationLibrary.all.map(\.id)).count == records.count)
  }

  @Test func everyFieldOfTheNotationIsKnownAndEveryWordInIt() {
    for record in SituationLibrary.texts.flatMap(TextRecord.parse) {
      for field in record.fields {
        #expect(Situation.fieldNames.contains(field.key), "\(record.head) \(field.key)")
      }
      let habits = record.list("habits")
      #expect(habits.compactMap(WritingHabit.init).count == habits.count, "\(record.head)")
      let statuses = record.list("order")
      #expect(
        statuses.compactMap(ShopOrder.Status.init).count == statuses.count, "\(record.head)")
      #expect(
        record.all("then").compactMap(Situation.FollowUp.init).count == record.all("then").count)
    }
  }

  @Test func everyNeededTopicIsAnArticle() {
    let topics = Set(Shop.articles.map(\.topic))
    for situation in SituationLibrary.all {
      let needs = [situation.need] + situation.followUps.map(\.need)
      for case .topics(let needed) in needs {
        #expect(!needed.isEmpty && topics.isSuperset(of: needed), "\(situation.id) \(needed)")
      }
    }
  }

  @Test func openingsSaySomethingAndMoodsAreInRange() {
    for situation in SituationLibrary.all {
      #expect(!situation.openings.isEmpty, "\(situation.id)")
      for opening in situation.openings {
        #expect(!opening.messages.isEmpty, "\(situation.id)")
        #expect(opening.messages.allSatisfy { !$0.isEmpty }, "\(situation.id)")
      }
      #expect((-3...3).contains(situation.mood), "\(situation.id)")
      #expect((0...4).contains(situation.patience), "\(situation.id)")
      #expect(situation.weight >= 1 && situation.waitSeconds >= 10, "\(situation.id)")
    }
  }

  @Test func everyPlaceholderIsKnown() {
    let phrases = [Phrasebook.english, Phrasebook.chinese, Phrasebook.mixed]
      .flatMap(\.values).flatMap(\.self).flatMap(\.messages)
    for text in SituationLibrary.all.flatMap(\.texts) + phrases {
      for match in text.matches(of: /\{([a-z.]+)\}/) {
        #expect(Placeholder(rawValue: String(match.1)) != nil, "\(match.0)")
      }
    }
  }

  @Test func openingsAreNotTheArticlesOwnQuestions() {
    let questions = Set(Shop.articles.flatMap(\.questions).map { $0.lowercased() })
    // Asking for a person is the exception: everybody uses the same two words.
    for situation in SituationLibrary.all where situation.need != .human {
      for message in situation.openings.flatMap(\.messages) {
        #expect(!questions.contains(message.lowercased()), "\(situation.id) \(message)")
      }
    }
  }

  @Test func situationsInALanguageOfTheShopComeInPairsWhereTheyCan() {
    let english = Set(names(in: .english))
    let chinese = Set(names(in: .chinese))
    // Some exist once: capitals and swapped letters are Latin, 12315 is a Chinese number.
    #expect(english.intersection(chinese).count >= 40)
  }

  private func names(in language: Situation.Language) -> [Substring] {
    SituationLibrary.all.filter { $0.language == language }
      .map { $0.id.split(separator: ".")[0] }
  }
}

@Suite struct CastingTests {
  @Test(arguments: SituationLibrary.all.map(\.id))
  func everySituationFindsAPlayerWhoSuitsIt(id: String) throws {
    let situation = try #require(SituationLibrary.situation(id))
    var generator = SplitMix64(seed: 7)
    for _ in 0..<20 {
      let casting = Casting.draw(for: situation, using: &generator)
      let order = try #require(casting.order)
      #expect(order.customer == casting.customer.id)
      if let tier = situation.tier { #expect(casting.customer.tier == tier) }
      #expect(situation.suits(order), "\(order)")
      switch situation.language {
      case .chinese: #expect(casting.customer.language == "zh")
      case .english: #expect(casting.customer.language != "zh")
      case .other: #expect(["ar", "th"].contains(casting.customer.language))
      case .mixed: #expect(!["ar", "th"].contains(casting.customer.language))
      }
    }
  }

  @Test func whoIsBusyIsNotCastAgainWhileOthersCanPlay() throws {
    var generator = SplitMix64(seed: 21)
    var busy: Set<String> = []
    for _ in 0..<30 {
      let casting = Casting.draw(languages: [.chinese], busy: busy, using: &generator)
      #expect(busy.insert(casting.customer.id).inserted)
    }
    let arabic = try #require(SituationLibrary.situation("arabic-late.other"))
    let everyone = Set(Shop.customers.map(\.id))
    let only = Casting.draw(for: arabic, busy: everyone, using: &generator)
    #expect(only.customer.language == "ar")
  }

  @Test func aCrowdedDeskIsAskedOnlyWhatTheAssistantCanSettle() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let casting = Casting.draw(
        languages: [.chinese, .english], onlyAnswerable: true, using: &generator)
      guard case .topics = casting.situation.need else {
        Issue.record("\(casting.situation.id)")
        return
      }
      #expect(casting.situation.mood > -2)
    }
  }

  @Test func drawsFollowTheWantedLanguagesAndReachEverySituation() {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<200 {
      let casting = Casting.draw(languages: [.chinese, .mixed], using: &generator)
      #expect([.chinese, .mixed].contains(casting.situation.language))
    }
    let drawn = (0..<6_000).map { _ in Casting.draw(using: &generator).situation.id }
    #expect(Set(drawn).count == SituationLibrary.all.count)
  }
}
