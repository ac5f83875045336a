/// Writes messages as hurried thumbs and speech recognition do; the same for the same seed.
///
/// One character in twenty goes wrong: a neighbouring key, a letter too many, too few or swapped, a
/// Chinese character of the same sound, Latin letters where the input method was off or Han where it
/// was on. English words give way to others of the same sound, and most punctuation is missing.
public struct TypingNoise: Sendable {
  /// What can go wrong.
  public enum Fault: String, Sendable, CaseIterable {
    /// Wrong, missing, doubled and swapped letters; missing and doubled characters.
    case slips
    /// Words and characters of the same sound.
    case homophones
    /// Punctuation and capitals left out.
    case punctuation
    /// Latin letters for Chinese, and Han for Latin letters.
    case script
  }

  /// The share of characters that go wrong by default.
  public static let standardShare = 0.05
  /// Of the faults at a Han character so many are homophones, pinyin and slips.
  private static let hanFaults = (homophone: 0.5, pinyin: 0.2)
  /// The share of English words that have a homophone and get it.
  private static let homophoneWordShare = 0.15
  /// The share of Latin words that read like pinyin and come out as Han; in Chinese text more.
  private static let hanForLatinShare = (english: 0.02, chinese: 0.3)
  private static let punctuationShare = 0.8

  private var chance: SplitMix64
  private let sounds: HanSounds
  private let share: Double
  private let faults: Set<Fault>

  /// - Parameters:
  ///   - sounds: which characters sound alike.
  ///   - share: of the characters that go wrong, 0 to 1.
  ///   - faults: what may go wrong.
  public init(
    seed: UInt64, sounds: HanSounds, share: Double = standardShare,
    faults: Set<Fault> = Set(Fault.allCases)
  ) {
    chance = SplitMix64(seed: seed)
    self.sounds = sounds
    self.share = share
    self.faults = faults
  }

  /// The message as it arrives.
  public mutating func corrupt(_ text: String) -> String {
    var written: [Unicode.Scalar] = []
    let scalars = Array(text.unicodeScalars)
    let isChinese = scalars.contains { HanSounds.isHan($0) }
    var at = 0
    while at < scalars.count {
      let scalar = scalars[at]
      if HanSounds.isHan(scalar) {
        addHan(scalar, to: &written)
        at += 1
      } else if Self.isLetter(scalar) {
        var end = at
        while end < scalars.count, Self.isLetter(scalars[end]) { end += 1 }
        addWord(scalars[at..<end], isChinese: isChinese, to: &written)
        at = end
      } else {
        let isLeftOut =
          faults.contains(.punctuation) && Self.isPunctuation(scalar)
          && happens(Self.punctuationShare)
        if !isLeftOut { written.append(scalar) }
        at += 1
      }
    }
    return String(String.UnicodeScalarView(written))
  }

  // MARK: - Han

  private mutating func addHan(_ scalar: Unicode.Scalar, to written: inout [Unicode.Scalar]) {
    guard happens(share) else {
      written.append(scalar)
      return
    }
    let kind = Double.random(in: 0..<1, using: &chance)
    if kind < Self.hanFaults.homophone {
      let alike = faults.contains(.homophones) ? sounds.alike(scalar) : []
      written.append(alike.randomElement(using: &chance) ?? scalar)
    } else if kind < Self.hanFaults.homophone + Self.hanFaults.pinyin {
      if faults.contains(.script), let pinyin = sounds.pinyin(of: scalar) {
        written += Array(pinyin.unicodeScalars)
      } else {
        written.append(scalar)
      }
    } else if faults.contains(.slips) {
      // Missing as often as doubled.
      if happens(0.5) { written += [scalar, scalar] }
    } else {
      written.append(scalar)
    }
  }

  // MARK: - Latin

  private mutating func addWord(
    _ word: ArraySlice<Unicode.Scalar>, isChinese: Bool, to written: inout [Unicode.Scalar]
  ) {
    var letters = Array(word)
    if faults.contains(.punctuation) {
      letters = Array(String(String.UnicodeScalarView(letters)).lowercased().unicodeScalars)
    }
    let plain = String(String.UnicodeScalarView(letters)).lowercased()
    let hanShare = isChinese ? Self.hanForLatinShare.chinese : Self.hanForLatinShare.english
    if faults.contains(.script), let han = sounds.han(for: plain), happens(hanShare) {
      written.append(han)
      return
    }
    if faults.contains(.homophones), let alike = Self.homophones[plain],
      happens(Self.homophoneWordShare)
    {
      letters = Array(alike.unicodeScalars)
    }
    guard faults.contains(.slips) else {
      written += letters
      return
    }
    var at = 0
    while at < letters.count {
      let letter = letters[at]
      guard happens(share) else {
        written.append(letter)
        at += 1
        continue
      }
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: written.append(neighbour(of: letter))
      case 1: break
      case 2: written += [letter, neighbour(of: letter)]
      default:
        if at + 1 < letters.count {
          written += [letters[at + 1], letter]
          at += 1
        } else {
          written.append(neighbour(of: letter))
        }
      }
      at += 1
    }
  }

  private mutating func neighbour(of letter: Unicode.Scalar) -> Unicode.Scalar {
    let lower = letter.properties.lowercaseMapping.unicodeScalars.first ?? letter
    for row in Self.keyRows {
      guard let place = row.firstIndex(of: lower) else { continue }
      let near = [place - 1, place + 1].filter { row.indices.contains($0) }
      return row[near[Int.random(in: 0..<near.count, using: &chance)]]
    }
    return letter
  }

  private mutating func happens(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &chance) < share
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && !HanSounds.isHan(scalar)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    ",.!?;:'\"，。！？；：、".unicodeScalars.contains(scalar)
  }

  private static let keyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map {
    Array($0.unicodeScalars)
  }

  /// English words that sound like another one.
  private static let homophones: [String: String] = {
    let groups = [
      "their there", "your youre", "to too", "for four", "two to", "buy by", "here hear",
      "where wear", "wait weight", "mail male", "right write", "know no", "new knew", "hour our",
      "weak week", "piece peace", "break brake", "cell sell", "cent sent", "fare fair", "meet meat",
      "one won", "pair pear", "some sum", "through threw", "way weigh", "would wood",
      "check cheque",
      "its it's", "lose loose", "than then", "accept except", "address a dress", "allowed aloud",
      "great grate", "made maid", "see sea", "so sew", "son sun", "steel steal", "waste waist",
      "whole hole", "ate eight", "be bee", "billed build", "charged chargd", "due do", "find fined",
      "flight fly it", "link lynk", "passed past", "presents presence", "rate rait",
      "wrapped rapped",
    ]
    var table: [String: String] = [:]
    for group in groups {
      let words = group.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2 else { continue }
      table[words[0]] = words[1]
      if table[words[1]] == nil { table[words[1]] = words[0] }
    }
    return table
  }()
}
