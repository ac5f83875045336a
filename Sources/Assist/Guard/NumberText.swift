/// Reads the numbers a text states: figures, dates, identifiers, and numerals before a unit.
enum NumberText {
  /// The numbers of `text` in one form: `1,299.00` is `1299`, `2026年11月23日` and `2026-11-23` are
  /// `2026-11-23`, 三天 and "three days" hold `3`, identifiers are folded.
  static func numbers(of text: String) -> [String] {
    let scalars = folded(text)
    var numbers: [String] = []
    var index = 0
    while index < scalars.count {
      if isDigit(scalars[index]) || isLetter(scalars[index]) {
        let end = runEnd(scalars, from: index)
        let run = scalars[index..<end]
        if run.contains(where: isDigit) {
          numbers.append(normal(run))
        } else if let value = word(run), hasUnit(scalars, after: end) {
          numbers.append(String(value))
        }
        index = end
      } else if let numeral = chineseNumeral(scalars, at: index) {
        if hasUnit(scalars, after: numeral.end) { numbers.append(String(numeral.value)) }
        index = numeral.end
      } else {
        index += 1
      }
    }
    return numbers
  }

  /// Lower case, half width, and the marks of Chinese dates as hyphens.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: out.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case 0xFF01...0xFF5E:
        let half = UInt8(scalar.value - 0xFEE0)
        out.append(Unicode.Scalar((0x41...0x5A).contains(half) ? half + 32 : half))
      default: out.append(scalar)
      }
    }
    for index in out.indices.dropLast() where out[index] == "年" || out[index] == "月" {
      if index > 0, isDigit(out[index - 1]), isDigit(out[index + 1]) { out[index] = "-" }
    }
    return out
  }

  /// Letters, digits, and marks between digits.
  private static func runEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count {
      if isDigit(scalars[end]) || isLetter(scalars[end]) {
        end += 1
      } else if end + 1 < scalars.count, end > start, isDigit(scalars[end - 1]),
        isDigit(scalars[end + 1]), joinsDigits(scalars[end])
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private static func normal(_ run: ArraySlice<Unicode.Scalar>) -> String {
    var text = String(String.UnicodeScalarView(run.filter { $0 != "," }))
    // Units glued to a figure are not part of it: "24h", "5kg", "3rd".
    if let first = run.first, isDigit(first) {
      let figure = run.prefix { !isLetter($0) }
      if run.count - figure.count <= 3 {
        text = String(String.UnicodeScalarView(figure.filter { $0 != "," }))
      }
    }
    for mark in ["-", "/"] {
      let parts = text.split(separator: mark)
      guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ Int($0) != nil }) else {
        continue
      }
      return parts.map { String(Int($0) ?? 0) }.joined(separator: "-")
    }
    if text.contains("."), !text.contains(where: \.isLetter) {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text
  }

  private static func chineseNumeral(
    _ scalars: [Unicode.Scalar], at start: Int
  ) -> (value: Int, end: Int)? {
    var total = 0
    var digit: Int?
    var end = start
    // Eight characters write any number that a shop promises.
    while end < scalars.count, end - start < 8 {
      if let value = chineseDigit(scalars[end]) {
        digit = value
      } else if let unit = chineseUnit(scalars[end]) {
        total += (digit ?? 1) * unit
        digit = nil
      } else {
        break
      }
      end += 1
    }
    return end > start ? (total + (digit ?? 0), end) : nil
  }

  /// True when what follows makes the numeral a quantity.
  private static func hasUnit(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
    var start = index
    while start < scalars.count, scalars[start] == " " || scalars[start] == "-" { start += 1 }
    guard start < scalars.count, start - index < unitReach else { return false }
    let rest = scalars[start..<min(scalars.count, index + unitReach)]
    return units.contains { rest.starts(with: $0) }
  }

  /// So far behind a numeral its unit ends, in scalars.
  private static let unitReach = 10

  private static let units = [
    "天", "日", "小时", "分钟", "个工作日", "工作日", "个月", "月", "年", "周", "星期", "元", "块", "折", "次", "倍",
    "day", "hour", "minute", "week", "month", "year", "working", "business", "percent", "dollar",
    "euro", "pound", "time",
  ].map { Array($0.unicodeScalars) }

  /// The value of a number word; nil for other words, which most are.
  private static func word(_ run: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (3...7).contains(run.count) else { return nil }
    return words.first { $0.word.elementsEqual(run) }?.value
  }

  private static let words: [(word: [Unicode.Scalar], value: Int)] = [
    ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
    ("eight", 8), ("nine", 9), ("ten", 10), ("twelve", 12), ("fifteen", 15), ("twenty", 20),
    ("thirty", 30), ("fifty", 50), ("hundred", 100),
  ].map { (Array($0.unicodeScalars), $1) }

  private static func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func chineseUnit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1_000
    case "万": 10_000
    default: nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  private static func joinsDigits(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ":", "-", "/": true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value)
  }
}
