/// A simulated customer who walks through one situation.
///
/// The walker is a value and knows no clock: the caller says what was heard and how long it was
/// quiet, and gives the generator; so the same seed and the same replies give the same dialogue.
///
///     var script = CustomerScript(situation: situation, customer: customer, order: order)
///     let opening = script.begin(using: &generator)
///     let reaction = script.hear(reply, using: &generator)
///     let nudge = script.waited(seconds: 60, using: &generator)
public struct CustomerScript: Sendable {
  /// One message of the customer, and how long it takes to come.
  public struct Line: Sendable, Equatable {
    /// The message, placeholders filled.
    public let text: String
    /// Milliseconds of thinking and typing after the line before, or after what was heard.
    public let delayMs: Int
  }

  /// What the customer does next.
  public struct Reaction: Sendable, Equatable {
    /// Messages in the order they are sent; empty when the customer keeps quiet.
    public let lines: [Line]
    /// Whether the customer is gone after these lines.
    public let leaves: Bool
    /// Seconds after leaving at which `begin(using:)` opens a second conversation; nil for never.
    public let comesBackAfterSeconds: Int?
  }

  /// Replies the desk may send before even a satisfied customer has had enough.
  public static let replyLimit = 14
  /// Times a customer writes into silence before leaving.
  static let nudgeLimit = 3
  /// Seconds of silence after which a customer who said thanks is gone.
  static let lingerSeconds = 20
  /// The same for one who says nothing more.
  static let readingSeconds = 45

  /// What one visit has come to.
  private struct Visit: Sendable {
    var need: Situation.Need
    var isOnFollowUp = false
    var replyCount = 0
    var unsatisfiedCount = 0
    var clarificationCount = 0
    var chatIndex = 0
    var nudgeCount = 0
    var quietSeconds = 0
    var humanTurnsLeft = 1
    var isSettled = false
    var wasToldToWait = false
    var isGone = false
  }

  /// The situation being played.
  public let situation: Situation
  /// Who plays it.
  public let customer: ShopCustomer
  /// The order it is about.
  public let order: ShopOrder?
  /// The mood now, from −3 (furious) to 3 (delighted).
  public private(set) var mood: Int
  /// Whether the customer reads on a while and goes without thanks once the question is settled.
  public var isBrief = false
  /// Whether the customer has left.
  public var isGone: Bool { visit.isGone }

  private let values: [Placeholder: String]
  private var followUps: [Situation.FollowUp]
  private var hand: Handwriting
  private var spoken: Set<Utterance> = []
  private var visitCount = 0
  private var visit: Visit

  /// Prepares a customer; nothing is said before `begin(using:)`.
  public init(situation: Situation, customer: ShopCustomer, order: ShopOrder?) {
    self.situation = situation
    self.customer = customer
    self.order = order
    self.mood = situation.mood
    self.values = Placeholder.values(
      customer: customer, order: order,
      product: order.flatMap { situation.product(of: $0) ?? $0.items.first })
    self.followUps = situation.followUps
    self.hand = Handwriting(habits: situation.habits)
    self.visit = Visit(need: situation.need)
  }

  /// Opens the conversation, or the second one after the customer came back.
  public mutating func begin(using generator: inout some RandomNumberGenerator) -> [Line] {
    visitCount += 1
    hand = Handwriting(habits: situation.habits, language: situation.language, using: &generator)
    visit = Visit(need: situation.need)
    visit.humanTurnsLeft = Int.random(in: 1...2, using: &generator)
    if visitCount == 1 { return say(situation.openings, using: &generator) }
    mood = max(-3, situation.mood - 1)
    return say(at: .comesBack, using: &generator)
  }

  /// Hears what the desk said and reacts.
  public mutating func hear(
    _ reply: HeardReply, using generator: inout some RandomNumberGenerator
  ) -> Reaction {
    guard !isGone else { return quiet(leaves: true) }
    visit.quietSeconds = 0
    visit.wasToldToWait = reply.kind == .notice
    if visit.wasToldToWait { return hearNotice(using: &generator) }
    visit.nudgeCount = 0
    visit.replyCount += 1
    if visit.isSettled { return leave(with: .goodbye, using: &generator) }
    if visit.replyCount >= Self.replyLimit { return leave(with: .givesUp, using: &generator) }
    if visit.need == .nothing { return chat(using: &generator) }
    switch reply.kind {
    case .human: return hearHuman(reply.text, using: &generator)
    case .clarification: return hearClarification(reply.text, using: &generator)
    case .answer(let tags): return hearAnswer(tags, using: &generator)
    case .notice: return quiet()
    }
  }

  /// Lets time pass in which the desk said nothing.
  ///
  /// - Parameter seconds: the time since the last call of this or another method, at least 0.
  public mutating func waited(
    seconds: Int, using generator: inout some RandomNumberGenerator
  ) -> Reaction {
    guard !isGone else { return quiet(leaves: true) }
    visit.quietSeconds += seconds
    if visit.isSettled {
      let most = isBrief ? Self.readingSeconds : Self.lingerSeconds
      return visit.quietSeconds < most ? quiet() : goneSilently()
    }
    guard visit.quietSeconds >= borneSeconds else { return quiet() }
    visit.quietSeconds = 0
    visit.nudgeCount += 1
    worsen(by: 1)
    if visit.nudgeCount > Self.nudgeLimit { return leave(with: .givesUp, using: &generator) }
    return Reaction(
      lines: say(at: .waiting, using: &generator), leaves: false, comesBackAfterSeconds: nil)
  }

  /// Loses patience now, and for good.
  public mutating func giveUp(using generator: inout some RandomNumberGenerator) -> Reaction {
    guard !isGone else { return quiet(leaves: true) }
    let lines = leave(with: .givesUp, using: &generator).lines
    return Reaction(lines: lines, leaves: true, comesBackAfterSeconds: nil)
  }

  // MARK: What was heard

  private mutating func hearNotice(using generator: inout some RandomNumberGenerator) -> Reaction {
    guard visit.need != .nothing, Int.random(in: 0..<4, using: &generator) == 0 else {
      return quiet()
    }
    return goOn(say(at: .notice, using: &generator))
  }

  private mutating func hearHuman(
    _ text: String, using generator: inout some RandomNumberGenerator
  ) -> Reaction {
    let isQuestion = text.unicodeScalars.contains { $0 == "?" || $0 == "？" }
    if isQuestion, Self.asksForOrder(text), order != nil {
      return goOn(say(at: .orderAsked, using: &generator))
    }
    visit.humanTurnsLeft -= 1
    mood = min(3, mood + 1)
    guard visit.humanTurnsLeft < 0 else { return goOn(say(at: .human, using: &generator)) }
    return settle(using: &generator)
  }

  private mutating func hearClarification(
    _ text: String, using generator: inout some RandomNumberGenerator
  ) -> Reaction {
    // One question is welcome; a second one tells the customer that nobody reads.
    visit.clarificationCount += 1
    if visit.clarificationCount > 1 { worsen(by: 1) }
    if Self.asksForOrder(text), order != nil {
      return goOn(say(at: .orderAsked, using: &generator))
    }
    return goOn(say(at: .clarification, using: &generator))
  }

  private mutating func hearAnswer(
    _ tags: [String], using generator: inout some RandomNumberGenerator
  ) -> Reaction {
    if case .topics(let topics) = visit.need, topics.contains(where: tags.contains) {
      return settle(using: &generator)
    }
    visit.unsatisfiedCount += 1
    worsen(by: 1)
    let overdrawn = visit.unsatisfiedCount - situation.patience
    if overdrawn > 4 { return leave(with: .givesUp, using: &generator) }
    guard overdrawn > 0 else { return goOn(say(at: .unsatisfied, using: &generator)) }
    worsen(by: 1)
    return goOn(say(at: .angry, using: &generator))
  }

  private mutating func chat(using generator: inout some RandomNumberGenerator) -> Reaction {
    let turns = situation.utterances(at: .chat)
    guard visit.chatIndex < turns.count else { return leave(with: .goodbye, using: &generator) }
    visit.chatIndex += 1
    return goOn(say([turns[visit.chatIndex - 1]], using: &generator))
  }

  // MARK: Endings

  /// The question is answered: a second one follows, or thanks, at times with a goodbye at once.
  private mutating func settle(using generator: inout some RandomNumberGenerator) -> Reaction {
    mood = min(3, mood + 1)
    visit.unsatisfiedCount = 0
    if isBrief {
      visit.isSettled = true
      return quiet()
    }
    if !followUps.isEmpty, Int.random(in: 0..<5, using: &generator) < 3 {
      let next = followUps.removeFirst()
      visit.need = next.need
      visit.isOnFollowUp = true
      return goOn(say([next.ask], using: &generator))
    }
    visit.isSettled = true
    let thanks = say(at: .satisfied, using: &generator)
    guard Int.random(in: 0..<5, using: &generator) < 2 else { return goOn(thanks) }
    visit.isGone = true
    return Reaction(lines: thanks, leaves: true, comesBackAfterSeconds: secondVisit)
  }

  private mutating func leave(
    with moment: Moment, using generator: inout some RandomNumberGenerator
  ) -> Reaction {
    visit.isGone = true
    let lines = say(at: moment, using: &generator)
    return Reaction(lines: lines, leaves: true, comesBackAfterSeconds: secondVisit)
  }

  private mutating func goneSilently() -> Reaction {
    visit.isGone = true
    return Reaction(lines: [], leaves: true, comesBackAfterSeconds: secondVisit)
  }

  private func goOn(_ lines: [Line]) -> Reaction {
    Reaction(lines: lines, leaves: false, comesBackAfterSeconds: nil)
  }

  private func quiet(leaves: Bool = false) -> Reaction {
    Reaction(lines: [], leaves: leaves, comesBackAfterSeconds: nil)
  }

  private var secondVisit: Int? {
    visitCount == 1 ? situation.comesBackAfterSeconds : nil
  }

  /// Seconds of silence that are borne now: fewer the more often the customer has asked already,
  /// more for who was told how long it takes.
  private var borneSeconds: Int {
    let told = visit.wasToldToWait ? 2 : 1
    return max(10, situation.waitSeconds * told / (1 + visit.nudgeCount / 2))
  }

  private mutating func worsen(by points: Int) {
    mood = max(-3, mood - points)
  }

  // MARK: Words

  private mutating func say(
    at moment: Moment, using generator: inout some RandomNumberGenerator
  ) -> [Line] {
    let own = situation.utterances(at: moment)
    // A moment that is written down as silent stays silent; only an unwritten one is common talk.
    let isSilent = !own.isEmpty && own.allSatisfy(\.messages.isEmpty)
    // What was written for the first question does not fit the second.
    let isFresh = !visit.isOnFollowUp && own.contains { !spoken.contains($0) }
    if isSilent || isFresh { return say(own, using: &generator) }
    let common = Phrasebook.utterances(at: moment, language: situation.language, mood: mood)
      .filter { moment == .orderAsked || situation.isAboutOrder || !$0.namesOrder }
    return say(common.isEmpty ? own : common, using: &generator)
  }

  /// Says one of the utterances, one not said before if there is one.
  private mutating func say(
    _ utterances: [Utterance], using generator: inout some RandomNumberGenerator
  ) -> [Line] {
    let fillable = utterances.filter { utterance in
      utterance.messages.allSatisfy { Placeholder.canFill($0, with: values) }
    }
    let usable = fillable.isEmpty ? utterances : fillable
    let fresh = usable.filter { !spoken.contains($0) }
    guard let chosen = (fresh.isEmpty ? usable : fresh).randomElement(using: &generator) else {
      return []
    }
    spoken.insert(chosen)
    let filled = chosen.messages.map { Placeholder.fill($0, with: values) }
    return hand.write(filled, using: &generator)
  }

  /// Whether a question of the desk asks for the order's number.
  private static func asksForOrder(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return lowered.contains("order") || lowered.contains("订单") || lowered.contains("单号")
  }
}
