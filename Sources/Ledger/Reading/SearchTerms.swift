import Foundation
import Language

/// What a search looks for: words, single Han characters, and Han runs as phrases of their bigrams.
struct SearchTerms {
  /// Each as it stands in a `Tokens.searchText`, bigrams of a run parted by spaces.
  let all: [String]

  /// nil when the query holds nothing to look for.
  init?(_ query: String) {
    guard let expression = Tokens.searchQuery(query) else { return nil }
    // The expression is `"TERM" AND "TERM"`, and no term holds a quote. Bytes are cut, not
    // characters: a term may begin with a scalar that joins the character before it.
    let pieces = expression.utf8.split(separator: UInt8(ascii: "\""))
    all = stride(from: 0, to: pieces.count, by: 2).map {
      String(decoding: pieces[$0], as: UTF8.self)
    }
  }

  /// The condition of the index, which knows rows and no positions: every word and bigram occurs.
  var match: String {
    all.flatMap { $0.utf8.split(separator: UInt8(ascii: " ")) }
      .map { "\"" + String(decoding: $0, as: UTF8.self) + "\"" }.joined(separator: " AND ")
  }

  /// Whether every term occurs, phrases as they stand.
  func areAll(in text: String) -> Bool {
    let words = " " + Tokens.searchText(text) + " "
    return all.allSatisfy { words.contains(" " + $0 + " ") }
  }

  /// How often terms occur in a short text.
  func count(in text: String) -> Int {
    let words = " " + Tokens.searchText(text) + " "
    return all.filter { words.contains(" " + $0 + " ") }.count
  }
}
