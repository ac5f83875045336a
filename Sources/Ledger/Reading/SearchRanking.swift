import CSystem
import Desk
import Language

/// Orders found messages by BM25 over those found.
///
/// SQLite's own ranking counts a term over all rows before it ranks the first one. Here every
/// candidate holds every term, so their rarity is the same for all and only how often they occur and
/// how long the message is tell them apart; of equals the newer stands first.
struct SearchRanking {
  private struct Scored {
    let message: FoundMessage
    let score: Double
  }

  private let terms: SearchTerms
  private let scored: [Scored]

  // The usual constants of BM25.
  private static let saturation = 1.2
  private static let lengthWeight = 0.75

  init(terms: SearchTerms, _ messages: [FoundMessage]) {
    self.terms = terms
    let needles = terms.all.map { Array((" " + $0 + " ").utf8) }
    let words = messages.map { Array((" " + Tokens.searchText($0.text) + " ").utf8) }
    let mean = Double(words.reduce(0) { $0 + $1.count }) / Double(max(1, words.count))
    var scored: [Scored] = []
    for (message, words) in zip(messages, words) {
      let counts = needles.map { SearchRanking.count($0, in: words) }
      guard !counts.contains(0) else { continue }
      let norm =
        SearchRanking.saturation
        * (1 - SearchRanking.lengthWeight
          + SearchRanking.lengthWeight * Double(words.count) / mean)
      let score = counts.reduce(0.0) { sum, count in
        sum + Double(count) * (SearchRanking.saturation + 1) / (Double(count) + norm)
      }
      scored.append(Scored(message: message, score: score))
    }
    self.scored = scored
  }

  /// The best hits with their excerpts.
  func best(_ limit: Int) -> [SearchHit] {
    let order = scored.sorted { ($0.score, $0.message.seq) > ($1.score, $1.message.seq) }
    return order.prefix(limit).map { hit in
      let excerpt = Excerpt(of: hit.message.text, terms)
      return SearchHit(
        place: .message(
          hit.message.session, seq: hit.message.seq, at: hit.message.at,
          speaker: Turn.Speaker(hit.message.author)),
        excerpt: excerpt.text, matches: excerpt.matches, score: hit.score)
    }
  }

  /// How often `needle` occurs; neighbours share the space between them.
  private static func count(_ needle: [UInt8], in words: [UInt8]) -> Int {
    Int(tandem_occurrences(words, words.count, needle, needle.count, 1))
  }
}
