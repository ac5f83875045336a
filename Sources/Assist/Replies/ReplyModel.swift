/// What was learned about which reply follows which context; scores any texts.
struct ReplyModel: Sendable {
  var encoder: ReplyEncoder
  var rarity: WordRarity
  var mix: ReplyMix
  /// Pairs of context and reply it was learned from.
  var pairCount: Int
  /// What a score is multiplied by, then what is added, before it is a chance.
  var calibration: [Float]

  /// Knows nothing: everything is scored by the words shared with the context.
  static let empty = ReplyModel(
    encoder: .empty, rarity: WordRarity(counts: [:], textCount: 0), mix: .standard, pairCount: 0,
    calibration: [1, -6])

  /// A text made ready to be scored often.
  struct Candidate: Sendable {
    var vector: [ReplyEncoder.Lane]
    var words: ReplyWords
  }

  /// A context made ready to score texts for.
  struct Question {
    var vector: [ReplyEncoder.Lane]
    var words: ContextWords
  }

  func candidate(_ text: String) -> Candidate { candidate(ReplyTerms(text)) }

  func candidate(_ terms: ReplyTerms) -> Candidate {
    Candidate(vector: encoder.vector(of: terms), words: ReplyWords(terms, rarity))
  }

  /// A text whose vector is known.
  func candidate(
    _ terms: ReplyTerms, vector: [ReplyEncoder.Lane]
  ) -> Candidate {
    Candidate(vector: vector, words: ReplyWords(terms, rarity))
  }

  func question(_ context: ReplyContext) -> Question {
    Question(vector: encoder.vector(of: context), words: ContextWords(context, rarity))
  }

  /// How well a text answers; higher is better, always finite.
  func score(_ candidate: Candidate, for question: Question) -> Float {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: ReplySigns.count) { signs in
      guard let base = signs.baseAddress else { return 0 }
      let nearness = ReplyEncoder.nearness(question.vector, candidate.vector)
      ReplySigns.write(candidate.words, question.words, nearness: nearness, base)
      return mix.score(base)
    }
  }

  /// The chance that a text of this score is the right one among others drawn by lot: 0…1.
  func chance(of score: Float) -> Float {
    let sum = calibration[0] * score + calibration[1]
    let power = ReplyMath.exponential(-abs(sum))
    return sum >= 0 ? 1 / (1 + power) : power / (1 + power)
  }
}
