/// A word, number or piece of Han text, as search and retrieval count them.
public struct Token {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters of a spaced script, digits allowed inside.
    case word
    /// Digits only, or letters with at least as many digits (`sf1234567`).
    case number
    /// One Han (or kana) character.
    case han
    /// Two neighbouring Han (or kana) characters.
    case hanBigram
  }

  public let kind: Kind
  /// Folded UTF-8; valid only during the visit.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// True for a Han character that follows another one directly.
  let continuesRun: Bool

  /// FNV-1a of `bytes`; the same in every run and build.
  public var hash: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// A copy as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The one tokenizer: what is indexed and what is asked are cut by the same rules.
public enum Tokens {
  /// A longer run of letters is cut; no word of a living language comes near.
  public static let maxWordScalars = 64
  /// The most terms taken from a search query; more narrow nothing further.
  public static let maxQueryTerms = 16

  /// Calls `body` with every token in reading order; Han runs give characters and bigrams by turns.
  ///
  /// Case, width and traditional Han are folded. Runs of repeated letters are kept, since an
  /// identifier may hold them.
  public static func visit(_ text: String, _ body: (Token) -> Void) {
    withoutActuallyEscaping(body) { body in
      var taker = BodyTaker(body: body)
      cut(text, into: &taker)
    }
  }

  private static func cut(_ text: String, into taker: inout some TokenTaker) {
    var text = text
    text.withUTF8 { bytes in
      var cutter = TokenCutter()
      cutter.cut(bytes, into: &taker)
    }
  }

  private struct BodyTaker: TokenTaker {
    let body: (Token) -> Void

    func take(_ token: Token) { body(token) }
  }

  /// The tokens of `text` as strings.
  ///
  /// - Parameter isStemmed: true takes plural, `-ed` and `-ing` endings off words.
  public static func forIndex(_ text: String, isStemmed: Bool = false) -> [String] {
    var tokens: [String] = []
    visit(text) { token in
      if isStemmed, token.kind == .word {
        tokens.append(String(decoding: Stemmer.stem(token.bytes), as: UTF8.self))
      } else {
        tokens.append(token.text)
      }
    }
    return tokens
  }

  /// What a full-text table of SQLite (tokenizer unicode61) is given for `text`.
  ///
  /// Tokens are joined by spaces; of each Han run first all bigrams, then all characters, so that a
  /// phrase of bigrams matches exactly the text it was made from.
  public static func searchText(_ text: String) -> String {
    var writer = SearchTextWriter(capacity: text.utf8.count * 3)
    cut(text, into: &writer)
    return writer.finish()
  }

  private struct SearchTextWriter: TokenTaker {
    private var out: [UInt8] = []
    /// Of the Han run under way.
    private var characters: [UInt8] = []

    init(capacity: Int) {
      out.reserveCapacity(capacity)
    }

    mutating func take(_ token: Token) {
      switch token.kind {
      case .han:
        // A character that follows no bigram starts a new run.
        if !token.continuesRun { endHan() }
        characters.append(contentsOf: token.bytes)
        characters.append(0x20)
      case .hanBigram:
        out.append(contentsOf: token.bytes)
        out.append(0x20)
      case .word, .number:
        endHan()
        out.append(contentsOf: token.bytes)
        out.append(0x20)
      }
    }

    private mutating func endHan() {
      if characters.isEmpty { return }
      out.append(contentsOf: characters)
      characters.removeAll(keepingCapacity: true)
    }

    mutating func finish() -> String {
      endHan()
      if out.last == 0x20 { out.removeLast() }
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// A MATCH expression for a table filled with `searchText`: every term must occur.
  ///
  /// Each term is quoted, so no input is a syntax error: words as they are, a single Han character
  /// as itself, a longer Han run as the phrase of its bigrams.
  ///
  /// - Returns: nil when the query holds nothing to look for.
  public static func searchQuery(_ userQuery: String) -> String? {
    var terms: [String] = []
    var run: [String] = []
    var single = ""
    func endRun() {
      if !run.isEmpty {
        terms.append(run.joined(separator: " "))
      } else if !single.isEmpty {
        terms.append(single)
      }
      run.removeAll()
      single = ""
    }
    visit(userQuery) { token in
      guard terms.count < maxQueryTerms else { return }
      switch token.kind {
      case .han:
        if !token.continuesRun { endRun() }
        single = token.text
      case .hanBigram:
        run.append(token.text)
      case .word, .number:
        endRun()
        terms.append(token.text)
      }
    }
    endRun()
    if terms.isEmpty { return nil }
    return terms.prefix(maxQueryTerms).map { "\"\($0)\"" }.joined(separator: " AND ")
  }
}
