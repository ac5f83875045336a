import Testing

@testable import Simulation

@Suite struct CustomerScriptTests {
  /// One whole conversation with a desk that draws its replies from the same seed.
  private func dialogue(
    _ situation: Situation, seed: UInt64
  ) -> (lines: [CustomerScript.Line], steps: Int, mood: [Int], script: CustomerScript) {
    var generator = SplitMix64(seed: seed)
    let casting = Casting.draw(for: situation, using: &generator)
    var script = CustomerScript(
      situation: situation, customer: casting.customer, order: casting.order)
    var lines = script.begin(using: &generator)
    var moods = [script.mood]
    var steps = 0
    while !script.isGone, steps < 60 {
      steps += 1
      let reaction = deskMove(script: &script, using: &generator)
      lines += reaction.lines
      moods.append(script.mood)
      #expect(reaction.leaves == script.isGone)
    }
    return (lines, steps, moods, script)
  }

  private func deskMove(
    script: inout CustomerScript, using generator: inout SplitMix64
  ) -> CustomerScript.Reaction {
    func reply(_ kind: HeardReply.Kind, _ text: String = "…") -> HeardReply {
      HeardReply(kind: kind, text: text)
    }
    let topic = Shop.articles[Int.random(in: 0..<Shop.articles.count, using: &generator)].topic
    return switch Int.random(in: 0..<10, using: &generator) {
    case 0...3: script.hear(reply(.answer(topicTags: [topic])), using: &generator)
    case 4: script.hear(reply(.clarification, "Which order is it?"), using: &generator)
    case 5: script.hear(reply(.clarification, "您指的是哪件商品？"), using: &generator)
    case 6: script.hear(reply(.notice), using: &generator)
    case 7: script.hear(reply(.human), using: &generator)
    default: script.waited(seconds: 40, using: &generator)
    }
  }

  @Test(arguments: SituationLibrary.all.map(\.id))
  func everySituationWalksToItsEndWithEverySeed(id: String) throws {
    let situation = try #require(SituationLibrary.situation(id))
    for seed in 1...50 as ClosedRange<UInt64> {
      let walk = dialogue(situation, seed: seed)
      #expect(walk.script.isGone, "seed \(seed)")
      #expect(!walk.lines.isEmpty, "seed \(seed)")
      for line in walk.lines {
        #expect(!line.text.isEmpty, "seed \(seed)")
        #expect((200...Handwriting.longestDelayMs).contains(line.delayMs), "seed \(seed)")
        for placeholder in Placeholder.allCases {
          #expect(!line.text.contains(placeholder.token), "seed \(seed) \(line.text)")
        }
      }
      #expect(walk.mood.allSatisfy { (-3...3).contains($0) }, "seed \(seed)")
    }
  }

  @Test func theSameSeedGivesTheSameDialogueAndAnotherSeedAnother() {
    var different = 0
    for situation in SituationLibrary.all {
      #expect(dialogue(situation, seed: 5).lines == dialogue(situation, seed: 5).lines)
      if dialogue(situation, seed: 5).lines != dialogue(situation, seed: 6).lines {
        different += 1
      }
    }
    #expect(different > SituationLibrary.all.count * 9 / 10)
  }

  @Test func theRightAnswerContentsAndTheWrongOneAngers() throws {
    var generator = SplitMix64(seed: 3)
    var script = try player(of: "product-care.en", using: &generator)
    let wrong = HeardReply(kind: .answer(topicTags: ["invoice"]), text: "…")
    for _ in 0...script.situation.patience { _ = script.hear(wrong, using: &generator) }
    #expect(script.mood == -3)
    var content = try player(of: "product-care.en", using: &generator)
    let before = content.mood
    let right = HeardReply(kind: .answer(topicTags: ["product-care", "rust"]), text: "…")
    _ = content.hear(right, using: &generator)
    #expect(content.mood == before + 1)
  }

  @Test func whoNeedsAPersonIsNotContentWithAnyArticle() throws {
    for seed in 1...30 as ClosedRange<UInt64> {
      var generator = SplitMix64(seed: seed)
      var script = try player(of: "human-direct.zh", using: &generator)
      let everything = HeardReply(
        kind: .answer(topicTags: Shop.articles.map(\.topic)), text: "…")
      let reaction = script.hear(everything, using: &generator)
      #expect(!reaction.lines.isEmpty && !reaction.leaves && script.mood < 0)
      var turns = 0
      while !script.isGone, turns < 6 {
        _ = script.hear(HeardReply(kind: .human, text: "…"), using: &generator)
        turns += 1
      }
      #expect((2...4).contains(turns), "seed \(seed)")
    }
  }

  @Test func beingAskedForTheOrderNumberTellsIt() throws {
    for id in ["late-parcel.en", "late-parcel.zh", "mixed-late.mixed", "thai-refund.other"] {
      var generator = SplitMix64(seed: 9)
      var script = try player(of: id, using: &generator)
      let order = try #require(script.order)
      let text = id.hasSuffix("zh") ? "请问订单号是多少？" : "What is your order number?"
      let reaction = script.hear(HeardReply(kind: .clarification, text: text), using: &generator)
      #expect(reaction.lines.contains { $0.text.contains(order.id) }, "\(id)")
    }
  }

  @Test func oneQuestionIsWelcomeAndEveryFurtherOneAnnoys() throws {
    var generator = SplitMix64(seed: 6)
    var script = try player(of: "missing-item.en", using: &generator)
    let question = HeardReply(kind: .clarification, text: "What is missing?")
    _ = script.hear(question, using: &generator)
    #expect(script.mood == script.situation.mood)
    _ = script.hear(question, using: &generator)
    #expect(script.mood == script.situation.mood - 1)
  }

  @Test func silenceIsBorneForAWhileThenNudgedThenLeft() throws {
    var generator = SplitMix64(seed: 4)
    var script = try player(of: "late-parcel.en", using: &generator)
    let patient = script.situation.waitSeconds
    #expect(script.waited(seconds: patient - 1, using: &generator).lines.isEmpty)
    #expect(!script.waited(seconds: 1, using: &generator).lines.isEmpty)
    #expect(script.mood == script.situation.mood - 1)
    var nudges = 1
    while !script.isGone, nudges < 20 {
      _ = script.waited(seconds: patient, using: &generator)
      nudges += 1
    }
    #expect(nudges == CustomerScript.nudgeLimit + 1)
  }

  @Test func aNoticeDoesNotAngerAndDoesNotCountAsAnAnswer() throws {
    var generator = SplitMix64(seed: 4)
    var script = try player(of: "late-parcel.zh", using: &generator)
    for _ in 0..<40 {
      #expect(!script.hear(HeardReply(kind: .notice, text: "…"), using: &generator).leaves)
    }
    #expect(script.mood == script.situation.mood)
  }

  @Test func whoWasToldToWaitBearsASilenceTwiceAsLong() throws {
    var generator = SplitMix64(seed: 4)
    var script = try player(of: "late-parcel.zh", using: &generator)
    _ = script.hear(HeardReply(kind: .notice, text: "…"), using: &generator)
    let patient = script.situation.waitSeconds
    #expect(script.waited(seconds: 2 * patient - 1, using: &generator).lines.isEmpty)
    #expect(!script.waited(seconds: 1, using: &generator).lines.isEmpty)
  }

  @Test func aSecondQuestionIsNotAnsweredWithTheLinesOfTheFirst() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      var generator = SplitMix64(seed: seed)
      var script = try player(of: "late-parcel.en", using: &generator)
      let first = Set(script.situation.utterances(at: .unsatisfied).flatMap(\.messages))
      let right = HeardReply(kind: .answer(topicTags: ["late-parcel"]), text: "…")
      _ = script.hear(right, using: &generator)
      let wrong = HeardReply(kind: .answer(topicTags: ["recycling"]), text: "…")
      let reaction = script.hear(wrong, using: &generator)
      #expect(reaction.lines.allSatisfy { !first.contains($0.text) }, "seed \(seed)")
    }
  }

  @Test func theSilentCustomerNeverWritesASecondLine() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let situation = try #require(SituationLibrary.situation("silent.en"))
      #expect(dialogue(situation, seed: seed).lines.count == 1, "seed \(seed)")
    }
  }

  @Test func whoComesBackOpensASecondConversationAndNoThird() throws {
    var generator = SplitMix64(seed: 8)
    var script = try player(of: "returning-visitor.en", using: &generator)
    let right = HeardReply(kind: .answer(topicTags: ["refund-timing"]), text: "…")
    var reaction = script.hear(right, using: &generator)
    while !reaction.leaves { reaction = script.waited(seconds: 30, using: &generator) }
    #expect(reaction.comesBackAfterSeconds == 90)
    #expect(!script.begin(using: &generator).isEmpty && !script.isGone)
    while !reaction.leaves || !script.isGone {
      reaction = script.hear(right, using: &generator)
    }
    #expect(reaction.comesBackAfterSeconds == nil)
  }

  @Test func whoIsGoneSaysNothingMore() throws {
    var generator = SplitMix64(seed: 2)
    var script = try player(of: "thanks-only.zh", using: &generator)
    let reply = HeardReply(kind: .human, text: "…")
    while !script.isGone { _ = script.hear(reply, using: &generator) }
    let after = script.hear(reply, using: &generator)
    #expect(after.lines.isEmpty && after.leaves && after.comesBackAfterSeconds == nil)
    #expect(script.waited(seconds: 900, using: &generator).lines.isEmpty)
  }

  @Test func longerLinesTakeLongerAndPastesDoNot() {
    var generator = SplitMix64(seed: 1)
    let hand = Handwriting(habits: [])
    func delay(_ text: String) -> Int {
      hand.write([text], using: &generator).first?.delayMs ?? 0
    }
    #expect(delay(String(repeating: "word ", count: 30)) > delay("word"))
    #expect(delay(String(repeating: "字", count: 60)) > delay(String(repeating: "a", count: 60)))
    #expect(delay(String(repeating: "word ", count: 3_000)) < 6_000)
  }

  @Test func hostileTextReachesTheDeskUnchanged() throws {
    var generator = SplitMix64(seed: 1)
    var seen = ""
    for id in ["escape-codes.en", "bidi-override.zh", "zalgo.en", "very-long.zh"] {
      let script = try player(of: id, using: &generator)
      seen += script.situation.texts.joined()
    }
    for scalar in ["\u{1B}", "\u{0}", "\u{9B}", "\u{202E}", "\u{0489}"] as [Unicode.Scalar] {
      #expect(seen.unicodeScalars.contains(scalar))
    }
    let longest = SituationLibrary.situation("very-long.zh")?.texts.map(\.utf8.count).max() ?? 0
    #expect(longest > 32 * 1024)
  }

  private func player(
    of id: String, using generator: inout SplitMix64
  ) throws -> CustomerScript {
    let situation = try #require(SituationLibrary.situation(id))
    let casting = Casting.draw(for: situation, using: &generator)
    var script = CustomerScript(
      situation: situation, customer: casting.customer, order: casting.order)
    _ = script.begin(using: &generator)
    return script
  }

  @Test func aBriefCustomerGoesWithoutAWordOnceTheQuestionIsSettled() throws {
    var generator = SplitMix64(seed: 3)
    let situation = try #require(SituationLibrary.all.first { $0.isAnswerable })
    guard case .topics(let topics) = situation.need else { return }
    let casting = Casting.draw(for: situation, using: &generator)
    var script = CustomerScript(
      situation: situation, customer: casting.customer, order: casting.order)
    script.isBrief = true
    _ = script.begin(using: &generator)
    let answer = HeardReply(kind: .answer(topicTags: topics), text: "…")
    let reaction = script.hear(answer, using: &generator)
    #expect(reaction.lines.isEmpty && !reaction.leaves)
    let later = script.waited(seconds: CustomerScript.readingSeconds, using: &generator)
    #expect(later.lines.isEmpty && later.leaves && script.isGone)
  }

  @Test func whoGivesUpWaitingIsGoneForGood() throws {
    var generator = SplitMix64(seed: 4)
    let situation = try #require(SituationLibrary.all.first { $0.comesBackAfterSeconds != nil })
    let casting = Casting.draw(for: situation, using: &generator)
    var script = CustomerScript(
      situation: situation, customer: casting.customer, order: casting.order)
    _ = script.begin(using: &generator)
    let reaction = script.giveUp(using: &generator)
    #expect(reaction.leaves && reaction.comesBackAfterSeconds == nil && script.isGone)
  }
}
