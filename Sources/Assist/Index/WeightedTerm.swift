import Language

/// A term of a query with what it weighs.
struct WeightedTerm {
  /// Where the term comes from.
  enum Place {
    /// Said in the question.
    case question
    /// Derived from what is said: a word's family, a concept.
    case derived
    case context, hint
  }

  /// Its number in the index; nil when no passage holds it.
  var term: Int?
  /// Rarity × kind × place.
  var weight: Float
  /// What it adds to the question's weight for confidence; 0 for context and hints.
  var asked: Float
  var place: Place
  var text: String
}

/// What terms weigh by their kind and place, before rarity.
enum TermWeight {
  static let word: Float = 1
  static let hanBigram: Float = 1
  static let han: Float = 0.8
  /// A word of the same family, or another word of the same meaning.
  static let piece: Float = 0.3
  static let concept: Float = 0.8
  /// A word that answers to such a question mostly hold.
  static let form: Float = 0.3
  /// Function words help to rank, since paraphrases keep them (more so in Chinese), but hardly make
  /// anybody sure: for confidence they count less.
  static let functionWord: Float = 0.25
  static let functionHan: Float = 0.85
  static let functionAsked: Float = 0.15
  /// Of what a single character weighs in the ranking: most stand in many words.
  static let hanAsked: Float = 0.5
  /// A term said again in the question weighs so many times more.
  static let repeated: Float = 1.25
  /// Two words in the order of the question, of the mean of their weights.
  static let pair: Float = 0.3
  /// Of the turn just before; each older one weighs `contextDecay` of the next.
  static let context: Float = 0.5
  static let contextDecay: Float = 0.8
  static let hint: Float = 0.5
  /// A passage of the thing that the dialogue named goes before others by so many best scores.
  static let named: Float = 3
  /// Of the score of each of the two passages on either side.
  static let neighbour: Float = 0.05
  /// Names, and numbers that no article holds: identifiers rather than topics.
  static let name: Float = 0.1
  /// How much of a passage's score context may add at most.
  static let contextLimit: Float = 1
  /// For confidence, a pair of characters that no article holds is mostly an accident of where two
  /// words meet.
  static let unknownBigram: Float = 0.2
  /// An article in another language is worth this much of its score.
  static let otherLanguage: Float = 0.6

  /// A handful of articles is weighed as if it were so many: in a knowledge base of three every word
  /// would seem common.
  static let leastPassages = 50

  static func of(_ term: TermReader.Term) -> Float {
    switch term.kind {
    case .word, .number: term.isFunction ? functionWord : word
    case .hanBigram: term.isFunction ? functionHan : hanBigram
    case .han: term.isFunction ? functionHan * han : han
    }
  }
}
