import Desk
import Language

/// Finds canned responses by what an agent remembers of them.
enum CannedItem {
  /// Those that match a query, the best first; of equals those in the customer's language.
  ///
  /// Each word of the query must be found: in the title (also with letters left out), in its pinyin
  /// or the first letters of it, in the text or in the id.
  static func matching(
    _ query: String, in replies: [CannedReply], language: String?
  ) -> [CannedReply] {
    let words = TypedStart.folded(query).utf8.split(separator: 0x20).map(Array.init)
    let scored = replies.enumerated().compactMap { index, reply -> (score: Int, index: Int)? in
      var score = 0
      for word in words {
        guard let found = self.score(word, reply) else { return nil }
        score += found
      }
      if reply.language != nil, let language, reply.language != language { score += otherLanguage }
      return (score, index)
    }
    return scored.sorted { ($0.score, $0.index) < ($1.score, $1.index) }.map { replies[$0.index] }
  }

  /// A response in another language stands behind one found as well by less.
  private static let otherLanguage = 15

  /// The smaller the better; nil where nothing matches.
  private static func score(_ word: [UInt8], _ reply: CannedReply) -> Int? {
    var best: Int?
    func note(_ score: Int?) {
      if let score { best = min(best ?? score, score) }
    }
    note(place(of: word, in: reply.keys.title).map { $0 == 0 ? 0 : 5 })
    note(SpelledMatch.place(of: word, in: reply.keys.spelling).map { $0 == 0 ? 3 : 8 })
    if best == nil { note(place(of: word, in: reply.id.lowercased()).map { _ in 10 }) }
    if best == nil { note(gaps(word, in: reply.keys.title).map { 20 + $0 }) }
    if best == nil { note(place(of: word, in: reply.keys.text).map { _ in 40 }) }
    return best
  }

  /// Where `word` stands in `text`.
  private static func place(of word: [UInt8], in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = word.first, bytes.count >= word.count else { return nil }
      for start in 0...(bytes.count - word.count) where bytes[start] == first {
        if bytes[start..<(start + word.count)].elementsEqual(word) { return start }
      }
      return nil
    }
  }

  /// How many letters are left out where those of `word` stand in order; nil where they do not, and
  /// where too many are left out to be meant.
  private static func gaps(_ word: [UInt8], in text: String) -> Int? {
    guard word.count > 1 else { return nil }
    var found = 0
    var gaps = 0
    for byte in text.utf8 where found < word.count {
      if byte == word[found] {
        found += 1
      } else if found > 0 {
        gaps += 1
      }
    }
    return found == word.count && gaps <= word.count * 3 ? gaps : nil
  }
}
