public import Language

/// What a desk has learned from its customers' questions and the articles that answered them.
///
/// Three things: which words of articles go with which words of questions, the questions themselves,
/// and how much each sign of a good passage is worth at this desk.
public struct LearnedRetrieval: Sendable {
  /// Of more questions, the last are learned from.
  static let questionLimit = 20_000

  public let version: String
  /// Questions it was learned from.
  public var questionCount: Int { past.questions.count }
  let associations: WordAssociations
  let past: PastQuestions
  /// What each of the `RankingFeatures` is worth.
  let weights: [Float]

  /// Learns from `questions`, asked of the knowledge base that `index` holds.
  ///
  /// - Throws: `noExamples` when no question has an article of the index.
  /// - Complexity: O(questions × (search + words)); a second for a thousand.
  public static func train(
    _ questions: [AskedQuestion], on index: PassageIndex, version: String
  ) throws(TrainingError) -> LearnedRetrieval {
    let training = RetrievalTraining(questions.suffix(questionLimit), index)
    guard !training.questions.isEmpty else { throw TrainingError(.noExamples) }
    return LearnedRetrieval(
      version: version, associations: training.associations(leavingOut: nil),
      past: training.past, weights: training.weights())
  }

  /// The same under the name by which a desk knows it.
  public func named(_ version: String) -> LearnedRetrieval {
    LearnedRetrieval(version: version, associations: associations, past: past, weights: weights)
  }

  init(version: String, associations: WordAssociations, past: PastQuestions, weights: [Float]) {
    self.version = version
    self.associations = associations
    self.past = past
    self.weights = weights
  }

  /// An article that answered a question this like is a candidate, whatever its words.
  private static let leastLikeness: Float = 0.3
  /// How sure a like question makes: two that are all alike may still want other things.
  private static let likenessTrust = 0.85

  /// The candidates that words find, and the articles that only like questions of the past name.
  func candidates(
    for query: PassageQuery, _ terms: QueryTerms, in index: PassageIndex, limit: Int,
    _ likeness: [String: Float]
  ) -> [Candidate] {
    let found = index.candidates(for: query, terms, limit: limit)
    let known = Set(found.map { index.articleID($0.article) })
    let others = likeness.filter { $0.value >= Self.leastLikeness && !known.contains($0.key) }
    guard !others.isEmpty else { return found }
    return found + index.firstPassages(of: Set(others.keys), for: query)
  }

  /// What a hit's confidence is when its article answered a question so like this one.
  func confidence(_ confidence: Double, likeness: Float?) -> Double {
    max(confidence, Double(likeness ?? 0) * Self.likenessTrust)
  }

  /// The features by which candidates are ranked.
  ///
  /// - Parameters:
  ///   - likeness: how like the past questions of each article are to this one.
  ///   - leftOut: the number of the past question that is asked, where it is learned from.
  func features(
    _ candidates: [Candidate], _ query: PassageQuery, _ terms: QueryTerms, in index: PassageIndex,
    _ likeness: [String: Float], leavingOut leftOut: Int? = nil
  ) -> [[Float]] {
    let expectations = associations.expectations(AssociationFeatures.of(question: query.text))
    let asked = leftOut.map { past.questions[$0] }
    let own = Set(asked.flatMap { $0.isOwn ? nil : $0.articles } ?? [])
    let ids = candidates.map { index.articleID($0.article) }
    return RankingFeatures.of(
      candidates, terms, in: index,
      fits: candidates.map {
        associations.fit(
          AssociationFeatures.of(passage: index.words(of: $0.found), index.termHashes),
          expectations)
      },
      likeness: ids.map { likeness[$0] ?? 0 },
      isAskedOtherwise: ids.map { (past.counts[$0] ?? 0) > (own.contains($0) ? 1 : 0) })
  }
}

extension PassageIndex {
  /// The articles that answer `query` best, ranked by what the desk has learned, if it has.
  ///
  /// The score of a hit is then its probability among all candidates.
  public func search(
    _ query: PassageQuery, limit: Int, learned: LearnedRetrieval?
  ) -> [PassageHit] {
    guard let learned else { return search(query, limit: limit) }
    precondition(limit >= 1, "a search returns at least one hit")
    let terms = QueryTerms(query, in: self)
    let likeness = learned.past.likeness(to: query, leavingOut: nil)
    var ranked = learned.candidates(
      for: query, terms, in: self, limit: max(limit + 1, Candidate.learnedLimit), likeness)
    let features = learned.features(ranked, query, terms, in: self, likeness)
    let scores = features.map { row in
      Double(zip(row, learned.weights).reduce(0) { $0 + $1.0 * $1.1 })
    }
    for (place, share) in ListwiseTrainer.softmax(scores).enumerated() {
      ranked[place].score = Float(share)
    }
    ranked.sort { ($0.score, $1.passage) > ($1.score, $0.passage) }
    return hits(ranked, query, terms, limit: limit).map { hit in
      var hit = hit
      hit.confidence = learned.confidence(hit.confidence, likeness: likeness[hit.article])
      return hit
    }
  }
}
