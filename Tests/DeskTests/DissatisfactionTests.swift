@testable import Desk
import Language
import Testing

@Suite struct DissatisfactionTests {
  private func sentiment(
    _ polarity: Double, _ emotion: Emotion = .calm, confidence: Double = 0.9, words: [String] = []
  ) -> Sentiment {
    Sentiment(
      polarity: polarity, confidence: confidence, emotion: emotion,
      movedBy: words.map { SentimentCue(text: $0, weight: polarity) })
  }

  private func mood(_ polarities: Double..., emotion: Emotion = .calm) -> Mood {
    var mood = Mood()
    for polarity in polarities { mood.feel(sentiment(polarity, emotion)) }
    return mood
  }

  private func probability(_ mood: Mood, clarifications: Int = 0) -> Double {
    Dissatisfaction.probability(of: mood, clarifications: clarifications)
  }

  @Test func itGrowsWithEveryBadMessageAndFallsWithAKindOne() {
    #expect(probability(Mood()) < 0.25)
    #expect(probability(mood(-0.5)) > probability(mood(0)))
    #expect(probability(mood(-0.5, -0.5)) > probability(mood(-0.5)))
    #expect(probability(mood(-0.5, -0.9)) > probability(mood(-0.5, -0.5)))
    #expect(probability(mood(-0.8, -0.8, 0.7)) < probability(mood(-0.8, -0.8)) / 2)
    #expect(probability(mood(-0.5, emotion: .angry)) > probability(mood(-0.5)))
    #expect(probability(mood(0), clarifications: 2) > probability(mood(0)))
  }

  @Test func itIsAProbabilityWhateverTheMood() {
    for polarity in [-1.0, 1.0, 0.0] {
      var mood = Mood()
      for _ in 0..<40 { mood.feel(sentiment(polarity, .angry)) }
      #expect((0...1).contains(probability(mood, clarifications: 1_000)))
    }
  }

  @Test func aMoodThatFallsInAngerCallsAPersonBeforeOneThatOnlyStays() {
    let steady = Dissatisfaction.probability(steadyAt: Policy().moodThreshold)
    #expect(probability(mood(-0.3, -0.3)) < steady)
    #expect(probability(mood(-0.1, -0.7, emotion: .frustrated)) >= steady)
  }

  @Test func aCourseNamesItsTurnsAndTheirWords() {
    let course = MoodCourse([
      (seq: 2, sentiment: sentiment(0)),
      (seq: 5, sentiment: sentiment(-0.8, .angry, words: ["useless", "liars", "never", "again"])),
      (seq: 7, sentiment: sentiment(-0.7, .frustrated)),
      (seq: 9, sentiment: sentiment(0.6, .satisfied, words: ["thank you"])),
    ])
    #expect(course.points.map(\.message) == [2, 5, 7, 9])
    #expect(course.turns.map(\.message) == [5, 9])
    #expect(course.turns.first?.words == ["useless", "liars", "never"])
    #expect(course.turns.last?.words == ["thank you"])
    #expect(course.points[2].dissatisfaction > 0.7)
    #expect(course.points[3].dissatisfaction < 0.3)
  }

  @Test func aMoodCarriesOverInsideADialogueOnly() {
    let weak = sentiment(0, confidence: 0)
    #expect(weak.after([]) == weak)
    #expect(weak.after([-0.9, -0.9]).polarity < 0)
    #expect(sentiment(-0.5, .disappointed).after([-0.8]).emotion == .frustrated)
    #expect(sentiment(0.6, .satisfied).after([-0.2]).emotion == .satisfied)
  }
}
