/// Why a customer writes, in what temper, and what each turn of the talk makes them say.
public struct Situation: Sendable, Equatable, Identifiable {
  /// The language a situation is played in.
  public enum Language: String, Sendable, CaseIterable {
    /// English.
    case english = "en"
    /// Chinese.
    case chinese = "zh"
    /// Chinese and English in one sentence.
    case mixed
    /// A language the desk does not write.
    case other
  }

  /// What settles the matter for the customer.
  public enum Need: Sendable, Equatable {
    /// An answer that cites an article on one of these topics, or a person.
    case topics([String])
    /// A person; no answer of the assistant will do.
    case human
    /// Nothing: the customer chats, rants or greets, and goes when done.
    case nothing
  }

  /// A second question that comes after the first was answered.
  public struct FollowUp: Sendable, Equatable {
    /// What settles it.
    public let need: Need
    /// How it is asked.
    public let ask: Utterance
  }

  /// The name, such as `late-parcel.en`: a kind and a language.
  public let id: String
  /// The language it is played in.
  public let language: Language
  /// One line for the people who read the simulation.
  public let about: String
  /// The mood at the start, from −3 (furious) to 3 (delighted).
  public let mood: Int
  /// How many unsatisfying answers are borne before anger.
  public let patience: Int
  /// Seconds of silence before the customer writes again.
  public let waitSeconds: Int
  /// What settles the first question.
  public let need: Need
  /// How often it comes up, relative to the others; at least 1.
  public let weight: Int
  /// The statuses one of which the customer's order should have; empty when any will do.
  public let orderStatuses: [ShopOrder.Status]
  /// How many days ago the order should have been placed.
  public let placedDaysAgo: ClosedRange<Int>
  /// The kinds of which the order should hold an article; empty when any will do.
  public let goods: [ShopProduct.Kind]
  /// The language the customer should have as their own; nil when `language` says enough.
  public let mothertongue: String?
  /// The level the customer should have; nil when any will do.
  public let tier: ShopCustomer.Tier?
  /// How the customer writes.
  public let habits: [WritingHabit]
  /// The ways it can begin; never empty.
  public let openings: [Utterance]
  /// What the customer says later, and when.
  public let beats: [Beat]
  /// Questions that may come after the first was settled.
  public let followUps: [FollowUp]
  /// Seconds until the customer opens a second conversation; nil when they do not.
  public let comesBackAfterSeconds: Int?

  /// The lines written for one moment; empty when the phrasebook has to serve.
  public func utterances(at moment: Moment) -> [Utterance] {
    beats.first { $0.moment == moment }?.utterances ?? []
  }

  /// Whether the assistant can be expected to settle it: a question that an article answers, asked
  /// in a language of the desk by somebody who is not angry yet.
  public var isAnswerable: Bool {
    guard case .topics = need, language != .other else { return false }
    return mood > -2 && patience > 0
  }

  /// Whether the talk is about one of the customer's orders, so that common lines may name it.
  var isAboutOrder: Bool { !orderStatuses.isEmpty }

  /// The article of an order that the talk is about: the first of a kind that suits.
  func product(of order: ShopOrder) -> ShopOrder.Item? {
    guard !goods.isEmpty else { return order.items.first }
    return order.items.first { item in Shop.kind(of: item).map(goods.contains) ?? false }
  }

  /// Whether an order is one that the talk can be about.
  func suits(_ order: ShopOrder) -> Bool {
    (orderStatuses.isEmpty || orderStatuses.contains(order.status))
      && placedDaysAgo.contains(order.placedDaysAgo) && product(of: order) != nil
  }

  /// Every text of the situation, placeholders unfilled.
  public var texts: [String] {
    let spoken = openings + beats.flatMap(\.utterances) + followUps.map(\.ask)
    return spoken.flatMap(\.messages)
  }
}

/// A point in a conversation at which the customer may say something.
public enum Moment: String, Sendable, CaseIterable {
  /// The answer settled the question.
  case satisfied = "yes"
  /// The answer did not settle the question, and patience is left.
  case unsatisfied = "no"
  /// The answer did not settle the question, and patience is used up.
  case angry = "angry"
  /// The desk asked back.
  case clarification = "clarify"
  /// The desk asked back, and its words ask for the order's number.
  case orderAsked = "number"
  /// Nobody has written for a while.
  case waiting = "wait"
  /// The desk sent a notice, such as a place in the queue.
  case notice = "notice"
  /// A person took part and more is needed.
  case human = "human"
  /// Any reply, for customers who need nothing: said in order, then goodbye.
  case chat = "chat"
  /// The talk ends well.
  case goodbye = "bye"
  /// The customer gives up.
  case givesUp = "leave"
  /// A second visit begins.
  case comesBack = "back"
}

/// What the customer may say at one moment.
public struct Beat: Sendable, Equatable {
  /// When it is said.
  public let moment: Moment
  /// The ways to say it; never empty.
  public let utterances: [Utterance]
}

/// One or several messages sent in a row.
public struct Utterance: Sendable, Equatable, Hashable {
  /// The messages, with placeholders such as `{order}`; none is a silence.
  public let messages: [String]

  /// Reads the notation, in which ` // ` separates messages.
  init(_ text: String) {
    messages = text.split(separator: " // ").map(String.init)
  }

  /// Whether a message names the order or what was bought.
  var namesOrder: Bool {
    messages.contains { message in
      [Placeholder.order, .product, .days].contains { message.contains($0.token) }
    }
  }
}
