import Language

/// The making of a `LearnedRetrieval`.
struct RetrievalTraining {
  /// What is learned of a fifth of the questions is learned without them.
  private static let folds = 5

  /// Those that an article of the index answers.
  let questions: [AskedQuestion]
  let past: PastQuestions
  private let index: PassageIndex
  /// The features of each passage.
  private let held: [[UInt64]]
  /// What each question asks, with what each passage that answered it holds.
  private let pairs: [(question: Int, asked: [UInt64], held: [UInt64])]

  init(_ asked: some Sequence<AskedQuestion>, _ index: PassageIndex) {
    self.index = index
    held = (0..<index.passageCount).map {
      AssociationFeatures.of(passage: index.words(of: $0), index.termHashes)
    }
    // `[article]`: its first passage.
    var first: [String: Int] = [:]
    for passage in (0..<index.passageCount).reversed() {
      first[index.articleID(Int(index.passageArticles[passage]))] = passage
    }
    questions = asked.filter { question in question.articles.contains { first[$0] != nil } }
    past = PastQuestions(
      questions.map {
        PastQuestions.Question(
          text: $0.query.text, articles: $0.articles.sorted(), isOwn: $0.isOwn)
      })
    var pairs: [(question: Int, asked: [UInt64], held: [UInt64])] = []
    for (number, question) in questions.enumerated() {
      let words = AssociationFeatures.of(question: question.query.text)
      for passage in question.articles.sorted().compactMap({ first[$0] }) {
        pairs.append((number, words, held[passage]))
      }
    }
    self.pairs = pairs
  }

  func associations(leavingOut fold: Int?) -> WordAssociations {
    WordAssociations(
      pairs.filter { fold == nil || $0.question % Self.folds != fold }.map { ($0.asked, $0.held) },
      all: held)
  }

  /// How much each sign is worth, found on questions that the signs were not learned from.
  func weights() -> [Float] {
    var lists: [ListwiseTrainer.List] = []
    for fold in 0..<Self.folds {
      let learned = LearnedRetrieval(
        version: "", associations: associations(leavingOut: fold), past: past, weights: [])
      for number in stride(from: fold, to: questions.count, by: Self.folds) {
        let question = questions[number]
        let terms = QueryTerms(question.query, in: index)
        let likeness = past.likeness(to: question.query, leavingOut: number)
        let candidates = learned.candidates(
          for: question.query, terms, in: index, limit: Candidate.learnedLimit, likeness)
        let right = candidates.map { question.articles.contains(index.articleID($0.article)) }
        guard right.contains(true) else { continue }
        lists.append(
          ListwiseTrainer.List(
            features: learned.features(
              candidates, question.query, terms, in: index, likeness, leavingOut: number),
            right: right))
      }
    }
    return ListwiseTrainer.train(lists, featureCount: RankingFeatures.count)
  }
}
