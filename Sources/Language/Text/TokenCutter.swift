/// Takes tokens as they are cut.
///
/// A value instead of a closure: what a closure captures is checked for overlapping access at every
/// token, which costs as much as the cutting.
protocol TokenTaker {
  mutating func take(_ token: Token)
}

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

  mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, into taker: inout some TokenTaker) {
    let simplified = SimplifiedHan.table
    var at = 0
    while at < bytes.count {
      let scalar = NormalText.folded(ScalarReader.next(bytes, &at), simplified)
      if Scalars.isHan(scalar) {
        endWord(&taker)
        takeHan(scalar, &taker)
      } else if Scalars.isWord(scalar) {
        lastHanBytes = 0
        takeWord(scalar, &taker)
      } else if scalar == 0x27, wordScalars > 0 {
        // An apostrophe inside a word is dropped: "don't" is one word.
        continue
      } else {
        lastHanBytes = 0
        endWord(&taker)
      }
    }
    endWord(&taker)
  }

  private mutating func takeWord(_ scalar: UInt32, _ taker: inout some TokenTaker) {
    // A mark without a letter before it is no word.
    if wordScalars == 0, Scalars.isMark(scalar) { return }
    if wordScalars == Tokens.maxWordScalars { endWord(&taker) }
    ScalarReader.append(scalar, to: &word)
    wordScalars += 1
    if Scalars.isDigit(scalar) { digits += 1 }
  }

  private mutating func endWord(_ taker: inout some TokenTaker) {
    guard wordScalars > 0 else { return }
    let kind: Token.Kind = digits * 2 >= wordScalars ? .number : .word
    word.withUnsafeBufferPointer {
      taker.take(Token(kind: kind, bytes: $0, continuesRun: false))
    }
    word.removeAll(keepingCapacity: true)
    wordScalars = 0
    digits = 0
  }

  private mutating func takeHan(_ scalar: UInt32, _ taker: inout some TokenTaker) {
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
      if continues { taker.take(Token(kind: .hanBigram, bytes: pair, continuesRun: true)) }
      let character = UnsafeBufferPointer(rebasing: pair[before...])
      taker.take(Token(kind: .han, bytes: character, continuesRun: continues))
    }
  }
}
