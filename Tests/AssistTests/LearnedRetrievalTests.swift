import Desk
import Foundation
import Language
import Testing

@testable import Assist

struct LearnedRetrievalTests {
  private static let colours = [
    "red", "green", "blue", "white", "black", "brown", "grey", "pink", "gold", "amber", "violet",
    "olive", "coral", "ivory", "cyan", "lilac",
  ]

  /// Of each colour one article that tells days and one that tells money, in words that questions
  /// never use.
  private static let articles = colours.flatMap { colour in
    [
      Article(id: "\(colour)/days", title: "", body: "The \(colour) lamp takes nine days."),
      Article(id: "\(colour)/cost", title: "", body: "The \(colour) lamp is at sixty dollars."),
    ]
  }

  private static func questions(_ colours: some Sequence<String>) -> [AskedQuestion] {
    colours.flatMap { colour in
      [
        AskedQuestion(
          PassageQuery("how soon is my \(colour) lamp here"), articles: ["\(colour)/days"]),
        AskedQuestion(
          PassageQuery("what must I spend on a \(colour) lamp"), articles: ["\(colour)/cost"]),
      ]
    }
  }

  private static let index = PassageIndex(articles, asOf: 1)

  private func share(
    _ questions: [AskedQuestion], _ search: (PassageQuery) -> [PassageHit]
  ) -> Double {
    let right = questions.count { question in
      search(question.query).first.map { question.articles.contains($0.article) } ?? false
    }
    return Double(right) / Double(questions.count)
  }

  @Test func whatGoesWithWhatIsLearnedFromOtherQuestions() throws {
    let learned = try LearnedRetrieval.train(
      Self.questions(Self.colours.prefix(12)), on: Self.index, version: "retrieval-1")
    let others = Self.questions(Self.colours.suffix(4))
    let before = share(others) { Self.index.search($0, limit: 1) }
    let after = share(others) { Self.index.search($0, limit: 1, learned: learned) }
    #expect(before < 0.8)
    #expect(after == 1)
  }

  @Test func anArticleWithoutAWordInCommonIsFoundByALikeQuestionOfThePast() throws {
    let kettle = Article(id: "kettle", title: "Descaling", body: "Boil vinegar, then rinse.")
    let index = PassageIndex(Self.articles + [kettle], asOf: 1)
    let asked = [
      AskedQuestion(
        PassageQuery("my gizmo has gone wobbly"), articles: ["kettle"], isOwn: true)
    ]
    let learned = try LearnedRetrieval.train(
      Self.questions(Self.colours) + asked, on: index, version: "retrieval-1")
    let query = PassageQuery("wobbly gizmo")
    #expect(!index.search(query, limit: 3).contains { $0.article == "kettle" })
    let hit = try #require(
      index.search(query, limit: 3, learned: learned).first { $0.article == "kettle" })
    #expect(hit.confidence > 0.3)
  }

  @Test func whatIsReadBackRanksAsBefore() throws {
    let learned = try LearnedRetrieval.train(
      Self.questions(Self.colours), on: Self.index, version: "retrieval-7")
    let read = try LearnedRetrieval(bytes: learned.bytes)
    #expect(read.version == "retrieval-7")
    for question in Self.questions(Self.colours) {
      #expect(
        Self.index.search(question.query, limit: 5, learned: read)
          == Self.index.search(question.query, limit: 5, learned: learned))
    }
    for place in stride(from: 0, to: learned.bytes.count, by: 401) {
      var damaged = learned.bytes
      damaged[place] ^= 0x10
      #expect(throws: ModelFileError.self) { try LearnedRetrieval(bytes: damaged) }
    }
    #expect(throws: ModelFileError.self) {
      try LearnedRetrieval(bytes: Array(learned.bytes.dropLast(3)))
    }
  }

  @Test func aHitThatIsSurerIsRightMoreOften() throws {
    let asked = Self.questions(Self.colours)
    let learned = try LearnedRetrieval.train(asked, on: Self.index, version: "retrieval-1")
    let clear = asked.compactMap {
      Self.index.search($0.query, limit: 1, learned: learned).first?.confidence
    }
    let foreign = ["who won the match on sunday", "tell me a joke about cats", "今天天气怎么样"]
      .map {
        Self.index.search(PassageQuery($0), limit: 1, learned: learned).first?.confidence ?? 0
      }
    #expect((clear.min() ?? 0) > (foreign.max() ?? 1))
    #expect((foreign.max() ?? 1) < 0.3)
  }

  @Test func nothingToLearnFromIsAnError() {
    #expect(throws: TrainingError(.noExamples)) {
      try LearnedRetrieval.train([], on: Self.index, version: "retrieval-1")
    }
    let foreign = [AskedQuestion(PassageQuery("how soon"), articles: ["no such article"])]
    #expect(throws: TrainingError(.noExamples)) {
      try LearnedRetrieval.train(foreign, on: Self.index, version: "retrieval-1")
    }
  }

  @Test func weightsThatPutTheRightCandidateFirstAreFound() {
    // The second feature decides, against the first.
    let lists = (0..<50).map { number in
      let noise = Float(number % 7) / 7
      return ListwiseTrainer.List(
        features: [[1, 0, noise], [0.5, 1, 1 - noise], [0.8, 0, noise]],
        right: [false, true, false])
    }
    let weights = ListwiseTrainer.train(lists, featureCount: 3)
    #expect(weights[1] > 0)
    #expect(weights[0] < 0)
    for list in lists {
      let scores = list.features.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
      #expect(scores[1] == scores.max())
    }
    #expect(ListwiseTrainer.train([], featureCount: 2) == [0, 0])
  }
}
