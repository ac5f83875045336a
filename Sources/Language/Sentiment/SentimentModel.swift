/// Reads the mood of a message: from lexicons and rules, and where a desk has labelled moods of its
/// own, from a model trained on them that sees what the rules say.
public final class SentimentModel: Sendable {
  /// Which lexicons, rules and examples these are.
  public let version: String
  /// How many phrases the lexicons hold.
  public var phraseCount: Int { lexicon.phraseCount }
  /// The labels it was trained on, sorted; empty where only the rules speak.
  public var labels: [String] { learned?.labels ?? [] }

  private let lexicon: Lexicon
  private let learned: LearnedSentiment?

  /// The lexicons that come with the product.
  ///
  /// Read at first use, in some milliseconds.
  public static let shipped = SentimentModel(
    lexicon: Lexicon(tables: ShippedLexicon.tables), learned: nil, version: "shipped-sentiment-3")

  private init(lexicon: Lexicon, learned: LearnedSentiment?, version: String) {
    self.lexicon = lexicon
    self.learned = learned
    self.version = version
  }

  // MARK: - Reading

  /// The mood of one message after the dialogue so far, and what rules act on.
  ///
  /// - Parameter earlier: the turns before it, oldest first; only the last few are looked at.
  public func read(
    _ text: String, after earlier: [EarlierTurn] = []
  ) -> (Sentiment, MessageFlags) {
    read(NormalText(text, limitScalars: Understander.readScalars), after: earlier)
  }

  func read(
    _ text: NormalText, after earlier: [EarlierTurn] = []
  ) -> (Sentiment, MessageFlags) {
    let (sentiment, flags) = readByRules(text)
    if let learned, text.count > 0 {
      // The turns before are among its features.
      return (sentiment.judged(by: learned.guesses(text, after: earlier, rules: self)), flags)
    }
    let own = earlier.filter { $0.speaker == .customer }.suffix(Sentiment.turnsBack)
    let polarities = own.map { turn in
      readByRules(NormalText(turn.text, limitScalars: Understander.readScalars)).0.polarity
    }
    return (sentiment.after(polarities), flags)
  }

  /// What lexicons and rules alone say.
  func readByRules(_ text: NormalText) -> (Sentiment, MessageFlags) {
    var reading = SentimentReading(text, lexicon)
    reading.run()
    return reading.conclude()
  }

  /// The labels it was trained on for a message after the dialogue so far: the decided one first,
  /// each with how often such a guess is right.
  ///
  /// - Returns: none where nothing was trained.
  public func guesses(_ text: String, after earlier: [EarlierTurn] = []) -> [SentimentGuess] {
    let normal = NormalText(text, limitScalars: Understander.readScalars)
    return learned?.guesses(normal, after: earlier, rules: self) ?? []
  }

  /// The words of a message that spoke for (weight above 0) or against a trained label, the
  /// strongest first.
  public func explain(
    _ text: String, after earlier: [EarlierTurn] = [], label: String, limit: Int = 8
  ) -> [SentimentCue] {
    let normal = NormalText(text, limitScalars: Understander.readScalars)
    let cues = learned?.cues(normal, after: earlier, label: label, rules: self) ?? []
    return Array(cues.prefix(max(0, limit)))
  }

  // MARK: - Learning

  /// Learns the moods of a desk's own labels on top of these rules.
  ///
  /// Deterministic: the same examples in the same order make the same model, bit by bit. Examples
  /// of one dialogue should stand together, oldest first.
  ///
  /// - Throws: `TrainingError` when there is nothing to learn from or to tell apart.
  public func trained(
    on examples: [SentimentExample], version: String
  ) throws(TrainingError) -> SentimentModel {
    let rules = SentimentModel(lexicon: lexicon, learned: nil, version: self.version)
    let learned = try LearnedSentiment.train(examples, rules: rules)
    return SentimentModel(lexicon: lexicon, learned: learned, version: version)
  }

  /// These rules with more words: a desk's own table, in the form of the shipped ones.
  ///
  /// - Throws: `LexiconError` with the line that cannot be read.
  public func extended(by table: String, version: String) throws(LexiconError) -> SentimentModel {
    var lexicon = lexicon
    try lexicon.add(table: table)
    return SentimentModel(lexicon: lexicon, learned: learned, version: version)
  }

  /// The trained part as a sealed file; empty where nothing was trained.
  public var bytes: [UInt8] {
    guard let learned else { return [] }
    var writer = ByteWriter()
    writer.write(version)
    learned.write(to: &writer)
    return ModelFile.seal(.sentiment, writer.bytes)
  }

  /// These rules with the trained part that a file holds.
  ///
  /// - Throws: `ModelFileError` for a damaged, foreign or newer file.
  public func with(bytes: [UInt8]) throws(ModelFileError) -> SentimentModel {
    var reader = ByteReader(try ModelFile.open(.sentiment, bytes))
    let version = try reader.readString()
    let learned = try LearnedSentiment(from: &reader)
    guard reader.remaining == 0 else { throw ModelFileError(.damaged) }
    return SentimentModel(lexicon: lexicon, learned: learned, version: version)
  }
}

extension Sentiment {
  /// This mood as a trained model judges it; words and, where they fit, the emotion stay the rules'.
  ///
  /// Labels that name a mood or an emotion count; others say nothing about the polarity.
  fileprivate func judged(by guesses: [SentimentGuess]) -> Sentiment {
    guard let decided = guesses.first else { return self }
    var sentiment = self
    if let tone = SentimentTone(rawValue: decided.label) {
      let positive = guesses.first { $0.label == SentimentTone.positive.rawValue }?.confidence ?? 0
      let negative = guesses.first { $0.label == SentimentTone.negative.rawValue }?.confidence ?? 0
      sentiment.confidence = decided.confidence
      switch tone {
      case .positive:
        sentiment.polarity = max(Self.toneBand, positive - negative)
        sentiment.emotion = .satisfied
      case .negative:
        sentiment.polarity = min(-Self.toneBand, positive - negative)
        if emotion == .calm || emotion == .satisfied { sentiment.emotion = .disappointed }
      case .neutral:
        let inside = Self.toneBand * 0.95
        sentiment.polarity = max(-inside, min(inside, positive - negative))
        if emotion != .confused && emotion != .anxious { sentiment.emotion = .calm }
      }
    } else if let emotion = Emotion(rawValue: decided.label) {
      sentiment.emotion = emotion
      sentiment.confidence = decided.confidence
    }
    return sentiment
  }
}
