import Desk
import Foundation
import Testing

@testable import Assist

/// An agent made up for these tests: what they send follows rules of their own, not the shipped ones.
private struct MadeUpAgent {
  var generator: SeededGenerator

  /// What the agent would send with this chance.
  static func chance(_ signs: SuggestionSigns) -> Double {
    var logit = 0.6 * log(signs.fit / (1 - signs.fit)) - 0.4
    if signs.road == .canned { logit -= 1 }
    if signs.road == .memory { logit += 0.8 }
    if signs.meetsIntent == false { logit -= 0.7 }
    if signs.lengthScalars > 400 { logit -= 0.5 }
    if signs.subject == "stale" { logit -= 2.5 }
    return 1 / (1 + exp(-logit))
  }

  mutating func signs() -> SuggestionSigns {
    let roads: [SuggestionRoad] = [.article, .canned, .memory, .record]
    let subject = Int.random(in: 0..<12, using: &generator)
    return SuggestionSigns(
      road: roads.randomElement(using: &generator) ?? .article,
      fit: Double.random(in: 0.3...0.95, using: &generator),
      place: Int.random(in: 0..<3, using: &generator),
      meetsIntent: [true, false, nil].randomElement(using: &generator) ?? nil,
      isToUnhappy: Bool.random(using: &generator),
      lengthScalars: Int.random(in: 20...700, using: &generator),
      subject: subject == 0 ? "stale" : "s\(subject)")
  }

  mutating func outcomes(_ count: Int) -> [JudgedSuggestion] {
    (0..<count).map { number in
      let signs = signs()
      let isSent = Double.random(in: 0..<1, using: &generator) < Self.chance(signs)
      return judged(signs, isSent ? .accepted : .ignored, Seq(number))
    }
  }
}

private func judged(
  _ signs: SuggestionSigns?, _ outcome: SuggestionOutcome, _ seq: Seq = 1, distance: Double? = nil
) -> JudgedSuggestion {
  JudgedSuggestion(
    shown: seq, rank: 1, source: .knowledge, intent: nil, score: 0.5, signs: signs,
    outcome: outcome, distance: distance, decided: seq)
}

struct RankModelTests {
  /// How far scores are from the share that was sent, over ten equal bins.
  private func calibrationError(
    _ model: RankModel, _ outcomes: [JudgedSuggestion]
  ) -> Double {
    var bins = [(sum: Double, sent: Double)](repeating: (0, 0), count: 10)
    for outcome in outcomes {
      guard let signs = outcome.signs else { continue }
      let chance = model.chance(signs)
      let bin = min(9, Int(chance * 10))
      bins[bin].sum += chance
      bins[bin].sent += outcome.outcome == .accepted ? 1 : 0
    }
    return bins.reduce(0) { $0 + abs($1.sum - $1.sent) } / Double(outcomes.count)
  }

  @Test func scoresBecomeTheChanceOfBeingSentAsTheAgentWorks() {
    var agent = MadeUpAgent(generator: SeededGenerator(seed: 5))
    let learned = RankModel(learning: agent.outcomes(2_000))
    let fresh = agent.outcomes(4_000)
    #expect(calibrationError(.shipped, fresh) > 0.1)
    #expect(calibrationError(learned, fresh) < 0.035)
  }

  @Test func whatAgentsTakeComesToStandAboveWhatTheyDoNot() {
    var agent = MadeUpAgent(generator: SeededGenerator(seed: 6))
    let learned = RankModel(learning: agent.outcomes(1_000))
    let memory = SuggestionSigns(road: .memory, fit: 0.6, lengthScalars: 80)
    let canned = SuggestionSigns(road: .canned, fit: 0.6, lengthScalars: 80)
    #expect(abs(RankModel.shipped.chance(memory) - RankModel.shipped.chance(canned)) < 0.05)
    #expect(learned.chance(memory) - learned.chance(canned) > 0.2)
  }

  @Test func anArticleThatIsTurnedDownAgainAndAgainIsNoLongerOffered() {
    let stale = SuggestionSigns(road: .article, fit: 0.7, lengthScalars: 80, subject: "stale")
    let other = SuggestionSigns(road: .article, fit: 0.7, lengthScalars: 80, subject: "fresh")
    let outcomes = (0..<10).flatMap {
      [judged(stale, .rejected, Seq($0)), judged(other, .accepted, Seq($0))]
    }
    let learned = RankModel(learning: outcomes)
    #expect(learned.chance(stale) < Ranker.threshold)
    #expect(learned.chance(other) > 0.7)
  }

  @Test func theSameOutcomesMakeTheSameModelToTheLastBit() {
    var agent = MadeUpAgent(generator: SeededGenerator(seed: 7))
    let outcomes = agent.outcomes(500)
    #expect(RankModel(learning: outcomes) == RankModel(learning: outcomes))
  }

  @Test func onlyTheLatestOutcomesCount() {
    var agent = MadeUpAgent(generator: SeededGenerator(seed: 8))
    let old = agent.outcomes(300)
    let new = agent.outcomes(RankModel.outcomeLimit)
    #expect(RankModel(learning: old + new) == RankModel(learning: new))
  }

  @Test func aHeavyEditIsNoAcceptanceAndWhatNobodyReadSaysNothing() {
    let signs = SuggestionSigns(road: .article, fit: 0.5, lengthScalars: 80)
    func learned(_ outcome: SuggestionOutcome, _ distance: Double? = nil) -> Double {
      RankModel(learning: (0..<5).map { judged(signs, outcome, Seq($0), distance: distance) })
        .chance(signs)
    }
    #expect(learned(.edited, 0.1) > 0.5)
    #expect(learned(.edited, 0.8) < 0.5)
    #expect(learned(.skipped) < 0.5)
    #expect(learned(.unread) == RankModel.shipped.chance(signs))
    #expect(RankModel(learning: [judged(nil, .rejected)]) == .shipped)
  }

  @Test func anyOutcomesLeaveScoresBetweenNoneAndAll() {
    var signs = SuggestionSigns(road: .model, fit: .nan, place: -4, lengthScalars: 1_000_000)
    for outcome in SuggestionOutcome.allCases {
      let model = RankModel(learning: (0..<3_000).map { judged(signs, outcome, Seq($0)) })
      for fit in [0, 0.5, 1] {
        signs.fit = fit
        #expect((0...1).contains(model.chance(signs)))
      }
    }
  }
}
