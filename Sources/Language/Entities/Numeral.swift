/// Numbers as people write them: digits with separators, Chinese numerals, English number words.
struct Numeral {
  enum Form {
    case digits, chinese, english
  }

  var value: Double
  /// The index behind the numeral.
  var end: Int
  var form: Form

  /// The value where it is a whole number from 0 to 9,999.
  var small: Int? {
    value >= 0 && value <= 9_999 && value.rounded() == value ? Int(value) : nil
  }

  /// Reads the digits or Chinese numeral that starts at `start`; nil when none does.
  @inline(__always)
  static func parse(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Numeral? {
    guard start < scalars.count else { return nil }
    if Scalars.isDigit(scalars[start]) { return digits(scalars, start) }
    return scalars[start] >= 0x3007 ? chinese(scalars, start) : nil
  }

  private static func digits(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Numeral? {
    var at = start
    var value = 0.0
    var count = 0
    while at < scalars.count {
      if Scalars.isDigit(scalars[at]) {
        value = value * 10 + Double(scalars[at] - 0x30)
        count += 1
      } else if !(scalars[at] == 0x2C && count > 0 && isThousands(scalars, at + 1)) {
        break
      }
      // Beyond fifteen digits a Double is no longer exact, and no amount is that large.
      if count > 15 { return nil }
      at += 1
    }
    if at + 1 < scalars.count, scalars[at] == 0x2E, Scalars.isDigit(scalars[at + 1]) {
      at += 1
      var unit = 0.1
      while at < scalars.count, Scalars.isDigit(scalars[at]) {
        value += Double(scalars[at] - 0x30) * unit
        unit /= 10
        at += 1
      }
    }
    // 3万, 5千: digits with a Chinese unit behind them.
    if at < scalars.count, let unit = unitValue(scalars[at]), unit >= 100 {
      value *= unit
      at += 1
    }
    return Numeral(value: value, end: at, form: .digits)
  }

  private static func isThousands(_ scalars: UnsafeBufferPointer<UInt32>, _ at: Int) -> Bool {
    guard at + 2 < scalars.count else { return false }
    for place in at..<at + 3 where !Scalars.isDigit(scalars[place]) { return false }
    return at + 3 == scalars.count || !Scalars.isDigit(scalars[at + 3])
  }

  /// 一百二十, 两百五 (the last place may leave out its unit), 二零二六 (read digit by digit).
  private static func chinese(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Numeral? {
    var at = start
    var total = 0.0
    var section = 0.0
    var digit: Double?
    var lastUnit = 1.0
    while at < scalars.count, at - start < maxChinese {
      if let value = digitValue(scalars[at]) {
        digit = digit.map { $0 * 10 + value } ?? value
        if value == 0 { lastUnit = 1 }
      } else if let unit = unitValue(scalars[at]) {
        // 万一 is "in case", 百货 a store: only 十 stands for a number by itself.
        if at == start, unit > 10 { return nil }
        if unit == 10_000 {
          total = (total + section + (digit ?? 0)) * unit
          section = 0
        } else {
          section += (digit ?? 1) * unit
        }
        lastUnit = unit
        digit = nil
      } else {
        break
      }
      at += 1
    }
    guard at > start else { return nil }
    var last = digit ?? 0
    if last < 10, lastUnit >= 100 { last *= lastUnit / 10 }
    return Numeral(value: total + section + last, end: at, form: .chinese)
  }

  /// Longer runs are no number; the bound keeps the value finite.
  private static let maxChinese = 24

  @inline(__always)
  static func digitValue(_ scalar: UInt32) -> Double? {
    if scalar < 0x3007 { return nil }
    switch scalar {
    case 0x96F6, 0x3007: return 0  // 零 〇
    case 0x4E00, 0x58F9: return 1  // 一 壹
    case 0x4E8C, 0x4E24, 0x8D30: return 2  // 二 两 贰
    case 0x4E09, 0x53C1: return 3  // 三 叁
    case 0x56DB, 0x8086: return 4  // 四 肆
    case 0x4E94, 0x4F0D: return 5  // 五 伍
    case 0x516D, 0x9646: return 6  // 六 陆
    case 0x4E03, 0x67D2: return 7  // 七 柒
    case 0x516B, 0x634C: return 8  // 八 捌
    case 0x4E5D, 0x7396: return 9  // 九 玖
    default: return nil
    }
  }

  @inline(__always)
  private static func unitValue(_ scalar: UInt32) -> Double? {
    if scalar < 0x4E07 { return nil }
    switch scalar {
    case 0x5341, 0x62FE: return 10  // 十 拾
    case 0x767E, 0x4F70: return 100  // 百 佰
    case 0x5343, 0x4EDF: return 1_000  // 千 仟
    case 0x4E07: return 10_000  // 万
    default: return nil
    }
  }
}

extension Numeral {
  /// Reads number words: `two`, `twenty five`, `a hundred and twenty`, `fifteen hundred`.
  ///
  /// `a` and `an` count only before `hundred` and `thousand`, unless an article may stand for one.
  static func english(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, allowsArticle: Bool
  ) -> Numeral? {
    var total = 0
    var current: Int?
    var end = start
    var at = start
    var isArticle = false
    for _ in 0..<maxWords {
      guard at < scalars.count,
        let hit = words.longest(scalars, at: at, skipsRepeats: false)
      else { break }
      let value = hit.value
      switch value {
      case article:
        guard current == nil, total == 0 else { return finished() }
        current = 1
        isArticle = true
      case and:
        guard current != nil || total > 0 else { return nil }
        at = skipSpace(scalars, hit.range.upperBound)
        continue
      case 100: current = (current ?? 1) * 100
      case 1_000:
        total += (current ?? 1) * 1_000
        current = nil
      default:
        // "twenty five", "two hundred six"; but "two three" are two numbers.
        let place = current ?? 0
        let fits =
          place == 0 || place % 100 == 0 || (value < 10 && place % 100 >= 20 && place % 10 == 0)
        guard !isArticle || value >= 100 || place >= 100, fits else { return finished() }
        current = place + value
      }
      if value == 100 || value == 1_000 { isArticle = false }
      end = hit.range.upperBound
      if total + (current ?? 0) > 999_999 { return nil }
      at = skipSpace(scalars, end)
    }
    func finished() -> Numeral? {
      guard end > start, allowsArticle || !isArticle else { return nil }
      return Numeral(value: Double(total + (current ?? 0)), end: end, form: .english)
    }
    return finished()
  }

  private static func skipSpace(_ scalars: UnsafeBufferPointer<UInt32>, _ at: Int) -> Int {
    var at = at
    while at < scalars.count, scalars[at] == 0x20 || scalars[at] == 0x2D { at += 1 }
    return at
  }

  private static let maxWords = 10
  private static let article = 1_000_001
  private static let and = 1_000_002

  /// The words that a number can begin with, for the scanner's own table.
  static let englishWords: [(word: String, value: Int)] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    return small.enumerated().map { ($1, $0) } + tens.enumerated().map { ($1, ($0 + 2) * 10) }
      + [("hundred", 100), ("thousand", 1_000), ("a couple of", 2), ("a couple", 2), ("a few", 3)]
      + [("a", article), ("an", article)]
  }()

  private static let words: PhraseTrie = {
    var trie = PhraseTrie()
    for (word, value) in englishWords { trie.add(word, value: value) }
    trie.add("and", value: and)
    return trie
  }()
}
