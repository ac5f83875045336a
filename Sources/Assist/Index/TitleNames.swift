import Foundation
import Language

/// Finds out by which words the things are called that several articles are about.
///
/// Where articles share a title, the title is the name of a thing: a hotel, a product, a programme.
/// A dialogue that has named the thing goes on about it, so a search looks for such names in
/// earlier turns. A title of one article is a topic, and topics change from message to message.
struct TitleNames {
  /// A word of a title's name.
  struct Name {
    /// The hash of the word.
    var word: UInt64
    var title: UInt32
    /// How much of the name the word is, in (0, 1]; the words of a telling name sum to 1.
    var share: Float
  }

  /// A name stands on so many articles at least.
  private static let leastArticles = 3
  /// How rare the rarest word of a name must be for the name to count, beside the rarest there is.
  ///
  /// "Cards" names nothing at a bank. From `sureRarity` on a name counts in full.
  private static let leastRarity: Float = 0.4
  private static let sureRarity: Float = 0.7
  private static let functionShare: Float = 0.2

  private var numbers: [String: UInt32] = [:]
  private var texts: [String] = []
  private var articles: [Int] = []
  private var passages: [Int] = []

  /// How many different titles there are.
  var count: Int { texts.count }

  /// Counts one more article under a title and returns the title's number.
  mutating func number(of title: String) -> UInt32 {
    if let number = numbers[title] {
      articles[Int(number)] += 1
      return number
    }
    let number = UInt32(texts.count)
    numbers[title] = number
    texts.append(title)
    articles.append(1)
    passages.append(0)
    return number
  }

  mutating func notePassage(of title: UInt32) { passages[Int(title)] += 1 }

  /// The words of all names, by title.
  ///
  /// - Parameter held: how many passages hold a word, and how many there are.
  func names(held: (UInt64) -> (with: Int, all: Int)) -> [Name] {
    var words: [[UInt64: Float]] = []
    var named: [UInt32] = []
    // `[word]`: names that hold it, and passages under them.
    var nameCount: [UInt64: Int] = [:]
    var under: [UInt64: Int] = [:]
    for title in texts.indices where articles[title] >= Self.leastArticles {
      var kinds: [UInt64: Float] = [:]
      for term in TermReader.terms(of: texts[title], limit: PassageQuery.contextTermLimit)
      where term.kind != .han {
        kinds[term.hash] = term.isFunction ? Self.functionShare : 1
      }
      guard !kinds.isEmpty else { continue }
      for word in kinds.keys {
        nameCount[word, default: 0] += 1
        under[word, default: 0] += passages[title]
      }
      words.append(kinds)
      named.append(UInt32(title))
    }
    var names: [Name] = []
    for (kinds, title) in zip(words, named) {
      var weights: [(word: UInt64, weight: Float)] = []
      var rarest: Float = 0
      for (word, kind) in kinds.sorted(by: { $0.key < $1.key }) {
        let (with, all) = held(word)
        let elsewhere = Self.rarity(with - (under[word] ?? 0), of: all)
        let rarity = elsewhere / Self.rarity(0, of: all)
        rarest = max(rarest, kind * rarity)
        weights.append(
          (word, kind * elsewhere * Self.rarity(nameCount[word] ?? 0, of: named.count)))
      }
      let total = weights.reduce(0) { $0 + $1.weight }
      let strength = (rarest - Self.leastRarity) / (Self.sureRarity - Self.leastRarity)
      guard strength > 0, total > 0 else { continue }
      // Shares are squared when a name is looked for.
      let scale = min(1, strength).squareRoot() / total
      for (word, weight) in weights where weight > 0 {
        names.append(Name(word: word, title: title, share: weight * scale))
      }
    }
    return names
  }

  private static func rarity(_ count: Int, of all: Int) -> Float {
    log(1 + (Float(all) - Float(max(0, count)) + 0.5) / (Float(max(0, count)) + 0.5))
  }
}
