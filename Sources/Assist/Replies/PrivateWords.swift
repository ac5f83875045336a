import Foundation
import Language

/// What customers say of themselves in a dialogue: a reply that repeats it is for them alone.
struct PrivateWords {
  private var hashes: Set<UInt32> = []

  /// Takes in what the customer said.
  ///
  /// - Parameter isCommon: whether a word came in other dialogues too.
  mutating func read(_ text: String, isCommon: (UInt32) -> Bool) {
    let terms = ReplyTerms(text)
    hashes.formUnion(terms.numbers)
    for word in terms.words where !isCommon(word) { hashes.insert(word) }
    for name in Self.names(in: text) { hashes.formUnion(ReplyTerms(name).words) }
  }

  func contains(_ hash: UInt32) -> Bool { hashes.contains(hash) }

  /// Whether a text holds a word of a spaced script that is not common: it may be a name.
  ///
  /// Pairs of Han are too often rare to say so.
  static func mayName(_ text: String, isCommon: (UInt32) -> Bool) -> Bool {
    var isRare = false
    withoutActuallyEscaping(isCommon) { isCommon in
      Tokens.visit(text) { token in
        if token.kind == .word, !isCommon(ReplyTerms.hash(of: token)) { isRare = true }
      }
    }
    return isRare
  }

  /// Words with a capital inside a sentence, and what follows "my name is" and its like.
  private static func names(in text: String) -> [String] {
    var names: [String] = []
    var isStart = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      let letters = word.drop { !$0.isLetter && !$0.isNumber }
      if let first = letters.first, first.isUppercase, !isStart, letters.count > 1,
        !letters.hasPrefix("I'"), !letters.hasPrefix("I’")
      {
        names.append(String(letters))
      }
      isStart = word.last.map { ".!?:".contains($0) } ?? false
    }
    let lower = text.lowercased()
    for phrase in introductions {
      guard let found = lower.range(of: phrase) else { continue }
      let rest = lower[found.upperBound...]
      if phrase.utf8.count == phrase.unicodeScalars.count {
        names += rest.split(whereSeparator: { !$0.isLetter && $0 != "'" }).prefix(2).map(
          String.init)
      } else {
        names.append(String(rest.prefix(4)))
      }
    }
    return names
  }

  private static let introductions = [
    "my name is ", "my name's ", "name is ", "this is ", "i am ", "i'm ", "call me ", "我叫", "我姓",
    "我是", "名字是", "姓名是", "姓名", "叫我",
  ]
}
