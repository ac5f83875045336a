/// What scripts a message is written in, counted while it is folded.
struct ScriptCounts {
  private(set) var han = 0
  private(set) var kana = 0
  private(set) var latinLetters = 0
  private(set) var latinWords = 0
  /// Latin letters beyond ASCII: many of them speak against English.
  private(set) var accentedLetters = 0
  private(set) var capitals = 0
  /// Words of at least two letters, all capital.
  private(set) var capitalWords = 0
  private(set) var otherLetters = 0

  private var wordLetters = 0
  private var wordCapitals = 0

  @inline(__always)
  mutating func note(_ raw: UInt32, folded: UInt32) {
    if Scalars.isLatinLetter(folded) {
      latinLetters &+= 1
      wordLetters &+= 1
      if raw &- 0x41 < 26 {
        capitals &+= 1
        wordCapitals &+= 1
      } else if raw >= 0xC0, raw < 0x250 {
        accentedLetters &+= 1
      }
      return
    }
    if wordLetters > 0, folded != 0x27 { endWord() }
    if folded < 0x80 { return }
    if (0x4E00...0x9FFF).contains(folded) {
      han &+= 1
    } else {
      noteRare(folded)
    }
  }

  mutating func finish() {
    if wordLetters > 0 { endWord() }
  }

  private mutating func endWord() {
    latinWords &+= 1
    if wordLetters >= 2, wordLetters == wordCapitals { capitalWords &+= 1 }
    wordLetters = 0
    wordCapitals = 0
  }

  private mutating func noteRare(_ scalar: UInt32) {
    if Scalars.isKana(scalar) {
      kana += 1
    } else if Scalars.isHan(scalar) {
      han += 1
    } else if Scalars.isWord(scalar) {
      otherLetters += 1
    }
  }

  /// The language these counts speak for.
  ///
  /// A Latin word weighs as much as two Han characters, since most Chinese words have two. One
  /// brand name inside a Chinese sentence does not make it mixed.
  var language: MessageLanguage {
    let chinese = Double(han)
    let latin = Double(latinWords) * 2
    let foreign = Double(otherLetters + kana)
    let total = chinese + latin + foreign
    if total == 0 || foreign * 2 >= total { return .other }
    if kana > 0 && kana * 3 >= han { return .other }
    let share = chinese / (chinese + latin)
    if share >= 0.7 || (latinWords == 1 && han >= 3) { return .chinese }
    if share > 0.15 { return .mixed }
    // English has hardly any accented letters; French, Spanish or Vietnamese have one in every
    // other word.
    return accentedLetters * 4 > latinWords ? .other : .english
  }
}
