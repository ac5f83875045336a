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
  /// Latin words that are common in English, and in other languages.
  private(set) var englishWords = 0
  private(set) var foreignWords = 0

  private var wordLetters = 0
  private var wordCapitals = 0
  private var wordHash = WordLanguages.emptyHash

  @inline(__always)
  mutating func note(_ raw: UInt32, folded: UInt32) {
    if Scalars.isLatinLetter(folded) {
      latinLetters &+= 1
      wordLetters &+= 1
      wordHash = WordLanguages.hash(wordHash, folded)
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
    switch WordLanguages.group(of: wordHash) {
    case .english: englishWords &+= 1
    case .foreign: foreignWords &+= 1
    case nil: break
    }
    wordLetters = 0
    wordCapitals = 0
    wordHash = WordLanguages.emptyHash
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
  /// A Latin word weighs as much as two Han characters, since most Chinese words have two. Inside a
  /// Chinese message only English words count: names, brands and models make nothing mixed.
  var language: MessageLanguage {
    let foreign = otherLetters + kana
    if han + latinWords + foreign == 0 { return .other }
    if foreign * 2 >= han + latinWords * 2 + foreign { return .other }
    // One の is decoration of Chinese text; Japanese has a kana beside every other character.
    if kana > 1, kana * 3 >= han { return .other }
    guard han > 0 else { return latinLanguage }
    let english = Double(han >= 2 ? englishWords : latinWords) * 2
    let share = Double(han) / (Double(han) + english)
    if share >= 0.7 || (englishWords <= 1 && han >= 3) { return .chinese }
    return share > 0.2 ? .mixed : .english
  }

  /// Without any Han: English, unless the words or the accents speak for another language.
  ///
  /// English has hardly any accented letters; French, Spanish or Vietnamese have one in every other
  /// word. A longer text without a single common word is not English.
  private var latinLanguage: MessageLanguage {
    if foreignWords > englishWords { return .other }
    if accentedLetters * 4 > latinWords, englishWords * 3 < latinWords { return .other }
    return englishWords == 0 && latinWords >= Self.fewWords ? .other : .english
  }

  /// A text of fewer words may well be a name or a single noun.
  private static let fewWords = 8

  /// True for Latin words of which most stand in no list.
  var mayBePinyin: Bool {
    han == 0 && latinWords > 0 && accentedLetters == 0 && otherLetters == 0
      && englishWords * 4 <= latinWords && foreignWords * 2 <= latinWords
  }
}
