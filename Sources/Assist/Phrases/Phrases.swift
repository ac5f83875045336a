/// The set phrases of the assistant in one language.
///
/// They hold no number and promise nothing, so the guard lets them pass whatever they stand beside.
struct Phrases: Sendable {
  /// Opens an answer to an unhappy customer.
  var apology: String
  var greeting: String
  /// Says that a program speaks, where the desk wants it said.
  var disclosure: String
  /// Says to somebody who has not come to the point that the assistant is there.
  var goOn: String
  var welcome: String
  var goodbye: String
  var acknowledgement: String
  /// Follows an answer in a language that is not the customer's.
  var offerOfPerson: String
  /// Asks which of two topics is meant.
  var whichTopic: @Sendable (_ first: String, _ second: String) -> String
  /// Asks whether one topic is meant.
  var isItAbout: @Sendable (_ topic: String) -> String
  var moreDetails: String
  /// Asks for the matter again after an answer that missed it.
  var missedPoint: String
  var orderNumberPlease: String
  /// The number given is none of the customer's orders.
  var unknownOrder: @Sendable (_ id: String) -> String
  var whichOrder: @Sendable (_ ids: [String]) -> String
  /// What the assistant can help with, for a question about something else.
  var scope: String
  /// The same, said to somebody who goes on about something else.
  var scopeAgain: String
  /// Follows small talk.
  var smallTalk: String
  /// Follows praise.
  var praise: String
  /// What an order's status means, by the shop's name of it.
  var orderStatus: [String: String]
  /// One sentence on an order.
  var order: @Sendable (_ id: String, _ status: String) -> String
  var eta: @Sendable (_ date: String) -> String
  var tracking: @Sendable (_ number: String) -> String
  /// What stands before and behind a reply that is to sound friendly, or formal.
  var warmOpening: String
  var warmClosing: String
  var formalOpening: String
  var formalClosing: String
  /// Words that show that a text apologises already.
  var apologySigns: [String]

  static func of(_ language: ReplyLanguage) -> Phrases {
    switch language {
    case .english: .english
    case .chinese: .chinese
    }
  }
}
