/// By which road a suggestion was found; finer than its source.
public enum SuggestionRoad: String, Codable, Sendable, CaseIterable {
  /// The assistant's own reply that a takeover withdrew.
  case withdrawn
  /// Read off the customer's order.
  case record
  case article
  /// A canned response whose words fit the message.
  case canned
  /// A canned response for what agents commonly do in such a situation.
  case habit
  /// What the desk said in like contexts.
  case memory
  case model
}

/// What was known of a reply when it was offered: from these signs, and from what became of it, the
/// desk learns which replies its agents take.
public struct SuggestionSigns: Codable, Sendable, Equatable {
  public var road: SuggestionRoad
  /// How well it fits by the measure of its own road: 0…1.
  public var fit: Double
  /// Its place among those of its road; 0 is the first.
  public var place: Int
  /// Whether it speaks of what the message was understood to want; nil where that was not clear.
  public var meetsIntent: Bool?
  /// Whether the customer was unhappy.
  public var isToUnhappy: Bool
  /// Whether its language is not the customer's own, for want of one the desk speaks.
  public var isForeign: Bool
  public var lengthScalars: Int
  /// What it was made from, such as an article's id: the same thing is known again by it.
  public var subject: String?

  public init(
    road: SuggestionRoad, fit: Double, place: Int = 0, meetsIntent: Bool? = nil,
    isToUnhappy: Bool = false, isForeign: Bool = false, lengthScalars: Int = 0,
    subject: String? = nil
  ) {
    self.road = road
    self.fit = fit
    self.place = place
    self.meetsIntent = meetsIntent
    self.isToUnhappy = isToUnhappy
    self.isForeign = isForeign
    self.lengthScalars = lengthScalars
    self.subject = subject
  }
}
