import Desk

/// A reply that could be offered, before it is known what an agent would make of it.
struct ReplyCandidate: Sendable, Equatable {
  var road: SuggestionRoad
  /// How well it fits by the measure of its own road: 0…1.
  var fit: Double
  var text: String
  var citations: [Citation] = []
  /// Its place among those of its road; 0 is the first.
  var place = 0
  /// Words that say what it is about, such as its title; its text where it has none.
  var topic: String?
  /// What it was made from, such as an article's id.
  var subject: String?

  var source: SuggestionSource {
    switch road {
    case .withdrawn: .withdrawn
    case .record, .article: .knowledge
    case .canned, .habit: .canned
    case .memory: .memory
    case .model: .model
    }
  }
}

extension Sequence where Element == ReplyCandidate {
  /// The same, each with its place among them.
  func placed() -> [ReplyCandidate] {
    enumerated().map { place, candidate in
      var candidate = candidate
      candidate.place = place
      return candidate
    }
  }
}
