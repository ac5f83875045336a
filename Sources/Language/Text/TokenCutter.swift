/// Cuts UTF-8 into tokens in one pass, holding one token at a time.
struct TokenCutter {
  private var word: [UInt8] = []
  private var wordScalars = 0
  private var digits = 0
  private var pair: [UInt8] = []
  /// Bytes of the Han character that ends `pair`; 0 when the run is broken.
  private var lastHanBytes = 0

  init() {
    word.reserveCapacity(Tokens.maxWordScalars * 4)
    pair.reserveCapacity(8)
  }

  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Token) -> Void) {
    let simplified = SimplifiedHan.table
    var at = 0
    while at < bytes.count {
      let scalar = NormalText.folded(ScalarReader.next(bytes, &at), simplified)
      if Scalars.isHan(scalar) {
        endWord(body)
        takeHan(scalar, body)
      } else if Scalars.isWord(scalar) {
        lastHanBytes = 0
        takeWord(scalar, body)
      } else if scalar == 0x27, wordScalars > 0 {
        // An apostrophe inside a word is dropped: "don't" is one word.
        continue
      } else {
        lastHanBytes = 0
        endWord(body)
      }
    }
    endWord(body)
  }

  private mutating func takeWord(_ scalar: UInt32, _ body: (Token) -> Void) {
    // A mark without a letter before it is no word.
    if wordScalars == 0, Scalars.isMark(scalar) { return }
    if wordScalars == Tokens.maxWordScalars { endWord(body) }
    ScalarReader.append(scalar, to: &word)
    wordScalars += 1
    if Scalars.isDigit(scalar) { digits += 1 }
  }

  private mutating func endWord(_ body: (Token) -> Void) {
    guard wordScalars > 0 else { return }
    let kind: Token.Kind = digits * 2 >= wordScalars ? .number : .word
    word.withUnsafeBufferPointer { body(Token(kind: kind, bytes: $0, continuesRun: false)) }
    word.removeAll(keepingCapacity: true)
    wordScalars = 0
    digits = 0
  }

  private mutating func takeHan(_ scalar: UInt32, _ body: (Token) -> Void) {
    let continues = lastHanBytes > 0
    if continues {
      pair.removeFirst(pair.count - lastHanBytes)
    } else {
      pair.removeAll(keepingCapacity: true)
    }
    let before = pair.count
    ScalarReader.append(scalar, to: &pair)
    lastHanBytes = pair.count - before
    pair.withUnsafeBufferPointer { pair in
      if continues { body(Token(kind: .hanBigram, bytes: pair, continuesRun: true)) }
      let character = UnsafeBufferPointer(rebasing: pair[before...])
      body(Token(kind: .han, bytes: character, continuesRun: continues))
    }
  }
}
