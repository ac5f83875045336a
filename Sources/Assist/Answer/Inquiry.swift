public import Desk
public import Language

/// Everything an answer may rest on: the customer's message and what the desk knows around it.
public struct Inquiry: Sendable {
  /// The seq of the customer's message.
  public var message: Seq
  /// The epoch under which the answer is drafted.
  public var epoch: Int
  public var text: String
  public var understanding: Understanding
  /// The dialogue before the message, oldest first; only the last `turnLimit` are looked at.
  public var turns: [Turn]
  public var customer: Customer?
  /// The customer's orders; others are ignored.
  public var orders: [Order]
  public var mood: Mood
  /// Clarifying questions asked in a row until now.
  public var clarifications: Int
  /// What an agent asked the assistant to do at the last hand-back.
  public var instruction: String?
  /// The name of the agent who owns the session; nil where none does.
  public var agentName: String?
  /// The session's language so far: `en`, `zh`, `mixed` or `other`.
  public var language: String?
  /// The shop's distance from UTC, for dates told to customers.
  public var utcOffsetMinutes: Int
  /// When the answer is given: articles that do not hold then answer nothing; nil takes all.
  public var at: Timestamp?
  /// The passages nearest to the question by meaning, in the index that it is put to; empty without
  /// vectors.
  public var near: [NearPassage] = []
  /// What the desk reads with: a question that spans several messages is read anew.
  public var understander: Understander

  /// Turns looked back at: what was said earlier rarely bears on the next answer.
  public static let turnLimit = 8
  /// Scalars read of the message and of each turn; the rest of a long text repeats its topic.
  public static let textLimitScalars = 2_000

  public init(
    message: Seq, epoch: Int, text: String, understanding: Understanding, turns: [Turn] = [],
    customer: Customer? = nil, orders: [Order] = [], mood: Mood = Mood(), clarifications: Int = 0,
    instruction: String? = nil, agentName: String? = nil, language: String? = nil,
    utcOffsetMinutes: Int = 0,
    at moment: Timestamp? = nil, understander: Understander = .shipped
  ) {
    self.message = message
    self.epoch = epoch
    self.text = Inquiry.clipped(text)
    self.understanding = understanding
    self.turns = turns.suffix(Inquiry.turnLimit).map { turn in
      var turn = turn
      turn.text = Inquiry.clipped(turn.text)
      return turn
    }
    self.customer = customer
    // Nobody is told of another's order, whatever a caller passes.
    self.orders = customer.map { customer in orders.filter { $0.customer == customer.id } } ?? []
    self.mood = mood
    self.clarifications = clarifications
    self.instruction = instruction
    self.agentName = agentName
    self.language = language
    self.utcOffsetMinutes = utcOffsetMinutes
    at = moment
    self.understander = understander
  }

  /// The customer's words: the message and their turns before it, oldest first.
  var customerWords: [String] {
    turns.filter { $0.speaker == .customer }.map(\.text) + [text]
  }

  /// What the desk said last.
  var lastDeskTurn: Turn? {
    turns.last { $0.speaker != .customer }
  }

  /// What the desk said last, invitations to come to the point aside.
  var lastQuestion: Turn? {
    turns.last { $0.speaker != .customer && !Courtesy.isInvitation($0.text) }
  }

  /// One weak cue is no bad mood; two are.
  private static let unhappyPolarity = -0.35

  /// True when an apology should come first.
  var isUnhappy: Bool {
    let sentiment = understanding.sentiment
    return sentiment.polarity <= Inquiry.unhappyPolarity || sentiment.emotion == .angry
      || mood.level <= Inquiry.unhappyPolarity
  }

  /// True when the message asks something, by its mark or its words.
  var isAsking: Bool {
    understanding.flags.isQuestion || text.unicodeScalars.contains { $0 == "?" || $0 == "？" }
  }

  /// True when the surest intent is one of `labels` and at least so sure.
  func means(_ labels: Set<String>, atLeast confidence: Double = 0.4) -> Bool {
    guard let guess = understanding.intent.first else { return false }
    return labels.contains(guess.label) && guess.confidence >= confidence
  }

  /// What the message most likely wants; nil where that is not clear.
  public var likelyIntent: String? {
    understanding.intent.first.flatMap { $0.confidence >= 0.4 ? $0.label : nil }
  }

  private static func clipped(_ text: String) -> String {
    guard text.utf8.count > textLimitScalars else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(textLimitScalars)))
  }
}
