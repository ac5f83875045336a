import Language

/// Turns text into the terms that an index counts: stemmed words, numbers, Han characters and
/// their bigrams, each as a hash.
enum TermReader {
  /// What a term weighs in a query before its rarity is known.
  struct Term {
    var hash: UInt64
    var kind: Token.Kind
    /// Says how something is said rather than what about ("how", "my", 怎么).
    var isFunction: Bool
    var text: String
  }

  /// The hash of a token as indexes hold it.
  static func hash(of token: Token) -> UInt64 {
    guard token.kind == .word else { return token.hash }
    return fnv(Stemmer.stem(token.bytes))
  }

  /// The terms of a query in reading order, at most `limit`.
  static func terms(of text: String, limit: Int) -> [Term] {
    var terms: [Term] = []
    let functionWords = FunctionWords.shared
    Tokens.visit(text) { token in
      guard terms.count < limit else { return }
      terms.append(
        Term(
          hash: hash(of: token), kind: token.kind,
          isFunction: functionWords.contains(token), text: token.text))
    }
    return terms
  }

  static func fnv(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
