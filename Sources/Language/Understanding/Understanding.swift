/// What one message says: its language, what is wanted, what is named and how it is said.
public struct Understanding: Codable, Sendable, Equatable {
  public var language: MessageLanguage
  /// At most three guesses, the surest first; empty when the message holds no word.
  public var intent: [IntentGuess]
  /// In the order in which they stand in the message; they never overlap.
  public var entities: [Entity]
  public var sentiment: Sentiment
  public var flags: MessageFlags
  public var models: ModelVersions

  public init(
    language: MessageLanguage, intent: [IntentGuess], entities: [Entity], sentiment: Sentiment,
    flags: MessageFlags, models: ModelVersions
  ) {
    self.language = language
    self.intent = intent
    self.entities = entities
    self.sentiment = sentiment
    self.flags = flags
    self.models = models
  }
}

/// The language a message is written in, as far as the desk answers differently.
public enum MessageLanguage: String, Codable, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
  /// Chinese and English in one message, neither only a name or a brand.
  case mixed
  /// Another language, or no letters at all.
  case other
}

/// One label a classifier holds possible.
public struct IntentGuess: Codable, Sendable, Equatable {
  public var label: String
  /// 0…1; how often such a guess is right, roughly.
  public var confidence: Double

  public init(label: String, confidence: Double) {
    self.label = label
    self.confidence = confidence
  }
}

/// What kind of thing an entity is.
public enum EntityKind: String, Codable, Sendable, CaseIterable {
  case orderNumber, trackingNumber, phone, email, amount
  /// A day, with or without a time.
  case date
  /// A time of the day alone.
  case time
  case quantity
  /// A name from the desk's catalogue.
  case product
  case cardNumber, idNumber
}

/// A thing named in a message.
public struct Entity: Codable, Sendable, Equatable {
  public var kind: EntityKind
  /// The words as they stand in the message.
  public var text: String
  /// The canonical form: digits only for numbers, `CNY 100` for an amount, the name for a product,
  /// and for a date or time a code of what was said (`day-1T15:00`), which `time(sentMs:)` resolves.
  public var value: String
  /// True for what must be masked outside the conversation (cards, identity documents).
  public var isSensitive: Bool

  public init(kind: EntityKind, text: String, value: String, isSensitive: Bool = false) {
    self.kind = kind
    self.text = text
    self.value = value
    self.isSensitive = isSensitive
  }
}

/// The mood a message is written in.
public enum Emotion: String, Codable, Sendable, CaseIterable {
  case calm, satisfied, confused, anxious, disappointed, frustrated, angry
}

/// How a message is said, and which words say so.
public struct Sentiment: Codable, Sendable, Equatable {
  /// -1 (as bad as can be) … 1 (delighted); 0 when nothing speaks for either.
  public var polarity: Double
  /// 0…1.
  public var confidence: Double
  public var emotion: Emotion
  /// The strongest cues first, at most eight.
  public var movedBy: [SentimentCue]

  public init(polarity: Double, confidence: Double, emotion: Emotion, movedBy: [SentimentCue]) {
    self.polarity = polarity
    self.confidence = confidence
    self.emotion = emotion
    self.movedBy = movedBy
  }

  /// Which side of neutral the polarity stands on, with a band between that means nothing.
  public var tone: SentimentTone {
    if polarity <= -Self.toneBand { return .negative }
    return polarity >= Self.toneBand ? .positive : .neutral
  }

  /// Polarities nearer to zero than this are one weak word, or an echo of earlier turns.
  public static let toneBand = 0.2

  /// What a message without any cue has.
  public static let neutral = Sentiment(
    polarity: 0, confidence: 0, emotion: .calm, movedBy: [])
}

/// A polarity in a word.
public enum SentimentTone: String, Codable, Sendable, CaseIterable {
  case negative, neutral, positive
}

/// A word or phrase that moved the sentiment, with what it added.
public struct SentimentCue: Codable, Sendable, Equatable {
  public var text: String
  /// What it added to the sum before squashing; negative pulls down.
  public var weight: Double

  public init(text: String, weight: Double) {
    self.text = text
    self.weight = weight
  }
}

/// Yes-or-no observations that rules act on.
public struct MessageFlags: Codable, Sendable, Equatable {
  /// The customer wants to speak with a person, said outright or in other words.
  public var asksForHuman: Bool
  /// A regulator, a lawyer, the press, a charge-back or leaving is threatened.
  public var isThreat: Bool
  /// The message insults somebody.
  public var isAbusive: Bool
  public var isQuestion: Bool

  public init(
    asksForHuman: Bool = false, isThreat: Bool = false, isAbusive: Bool = false,
    isQuestion: Bool = false
  ) {
    self.asksForHuman = asksForHuman
    self.isThreat = isThreat
    self.isAbusive = isAbusive
    self.isQuestion = isQuestion
  }
}

/// Which models an understanding came from.
public struct ModelVersions: Codable, Sendable, Equatable {
  public var intent: String
  public var sentiment: String

  public init(intent: String, sentiment: String) {
    self.intent = intent
    self.sentiment = sentiment
  }
}
