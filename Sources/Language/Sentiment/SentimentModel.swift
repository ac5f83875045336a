/// Reads the mood of a message from lexicons and rules; nothing is trained.
public final class SentimentModel: Sendable {
  /// Which lexicons and rules these are.
  public let version: String
  /// How many phrases the lexicons hold.
  public var phraseCount: Int { lexicon.phraseCount }

  private let lexicon: Lexicon

  /// The lexicons that come with the product.
  ///
  /// Read at first use, in under a millisecond.
  public static let shipped = SentimentModel(
    tables: [ShippedLexicon.common, ShippedLexicon.english, ShippedLexicon.chinese],
    version: "shipped-sentiment-1")

  init(tables: [String], version: String) {
    lexicon = Lexicon(tables: tables)
    self.version = version
  }

  /// The mood of one message, and what rules act on.
  ///
  /// - Parameter previous: the polarities of the customer's earlier messages, oldest first; only
  ///   the last three are looked at.
  public func read(_ text: String, previous: [Double] = []) -> (Sentiment, MessageFlags) {
    read(NormalText(text, limitScalars: Understander.readScalars), previous: previous)
  }

  /// The mood of one message after the dialogue so far.
  ///
  /// - Parameter earlier: the turns before it, oldest first; only the last few are looked at.
  public func read(_ text: String, after earlier: [EarlierTurn]) -> (Sentiment, MessageFlags) {
    let own = earlier.filter { $0.speaker == .customer }.suffix(3)
    let previous = own.map { turn in read(turn.text).0.polarity }
    return read(text, previous: previous)
  }

  func read(_ text: NormalText, previous: [Double]) -> (Sentiment, MessageFlags) {
    var reading = SentimentReading(text, lexicon)
    reading.run()
    return reading.conclude(previous: previous.suffix(3))
  }
}
