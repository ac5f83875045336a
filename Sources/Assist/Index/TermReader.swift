import Language

/// Turns text into the terms that an index counts, each as a hash: stemmed words, numbers, Han
/// characters and their bigrams as they are read, and what is derived from them.
enum TermReader {
  /// A word as it is read, and what it weighs in a query before its rarity is known.
  struct Term {
    var hash: UInt64
    var kind: Token.Kind
    /// Says how something is said rather than what about ("how", "my", 怎么).
    var isFunction: Bool
    var text: String
    /// The beginning of a long word, which its inflections share; nil for others.
    var piece: UInt64?
  }

  /// So many letters of a longer word stand for its family: "insured", "insurance".
  static let pieceBytes = 5

  /// The hash of a token as indexes hold it.
  static func hash(of token: Token) -> UInt64 {
    guard token.kind == .word else { return token.hash }
    return fnv(Stemmer.stem(token.bytes))
  }

  /// The hash of a long word's beginning; nil for short words, function words and other scripts.
  static func piece(of token: Token) -> UInt64? {
    guard token.kind == .word, token.bytes.count > pieceBytes,
      token.bytes.allSatisfy({ (0x61...0x7A).contains($0) }),
      !FunctionWords.shared.contains(token)
    else { return nil }
    return fnv(token.bytes.prefix(pieceBytes)) ^ pieceSalt
  }

  /// The hash of a concept (`Meanings`).
  static func hash(ofConcept number: UInt32) -> UInt64 {
    (UInt64(number) &* 0x9E37_79B9_7F4A_7C15) ^ conceptSalt
  }

  /// The hash under which the titles are kept that hold a word.
  static func hash(ofNameWord hash: UInt64) -> UInt64 { hash ^ nameSalt }

  /// The terms of a query in reading order, at most `limit`.
  static func terms(of text: String, limit: Int) -> [Term] {
    var terms: [Term] = []
    let functionWords = FunctionWords.shared
    Tokens.visit(text) { token in
      guard terms.count < limit else { return }
      terms.append(
        Term(
          hash: hash(of: token), kind: token.kind,
          isFunction: functionWords.contains(token), text: token.text, piece: piece(of: token)))
    }
    return terms
  }

  /// The hashes of the concepts in a text, each once, in reading order.
  static func concepts(in text: String) -> [UInt64] {
    var concepts: [UInt64] = []
    Meanings.shared.visit(text) { number in
      let hash = hash(ofConcept: number)
      if !concepts.contains(hash) { concepts.append(hash) }
    }
    return concepts
  }

  static func fnv(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  // What is derived is kept apart from words by a constant of its own.
  private static let pieceSalt: UInt64 = 0x5A17_0001_C3D2_E1F0
  private static let conceptSalt: UInt64 = 0x5A17_0002_9D8C_7B6A
  private static let nameSalt: UInt64 = 0x5A17_0003_4E5F_6071
}
