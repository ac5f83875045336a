/// Finds dates that hold numbers: `2026-11-21`, `11月21日`, `3天前`, `two days ago`.
enum DateParser {
  struct Match {
    var range: Range<Int>
    /// A code of `RelativeDay`.
    var value: String
  }

  static func parse(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, isWordStart: Bool)
    -> Match?
  {
    let scalar = scalars[start]
    guard isWordStart || Scalars.isHan(scalar) else { return nil }
    if Scalars.isLatinLetter(scalar) {
      if let month = EntityPhrases.months.longest(scalars, at: start, skipsRepeats: false) {
        return monthThenDay(scalars, start, month: month.value, from: month.range.upperBound)
      }
      guard let word = EntityPhrases.smallNumbers.longest(scalars, at: start, skipsRepeats: false)
      else { return nil }
      return span(scalars, start, count: word.value, from: word.range.upperBound)
    }
    guard let number = Numeral.parse(scalars, start), number.value.rounded() == number.value,
      number.value <= 9_999, number.end < scalars.count
    else { return nil }
    let count = Int(number.value)
    return calendarDay(scalars, start, first: count, from: number.end)
      ?? dayThenMonth(scalars, start, day: count, from: number.end)
      ?? span(scalars, start, count: count, from: number.end)
  }

  /// `2026-11-21`, `2026/11/21`, `2026年11月21日`, `11月21日`.
  private static func calendarDay(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, first: Int, from at: Int
  ) -> Match? {
    if scalars[at] == 0x6708 {  // 月
      return monthDay(scalars, start, year: nil, month: first, dayAt: at + 1)
    }
    guard (1_970...2_199).contains(first) else { return nil }
    let separator = scalars[at]
    guard [0x2D, 0x2F, 0x5E74].contains(separator),  // - / 年
      let month = Numeral.parse(scalars, at + 1), month.end < scalars.count,
      scalars[month.end] == (separator == 0x5E74 ? 0x6708 : separator)
    else { return nil }
    return monthDay(
      scalars, start, year: first, month: Int(month.value), dayAt: month.end + 1,
      needsSuffix: separator == 0x5E74)
  }

  private static func monthDay(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, year: Int?, month: Int, dayAt: Int,
    needsSuffix: Bool = true
  ) -> Match? {
    guard (1...12).contains(month), let day = Numeral.parse(scalars, dayAt),
      day.value >= 1, day.value <= 31
    else { return nil }
    var end = day.end
    if end < scalars.count, scalars[end] == 0x65E5 || scalars[end] == 0x53F7 {  // 日 号
      end += 1
    } else if needsSuffix {
      return nil
    }
    return Match(
      range: start..<end, value: RelativeDay.code(year: year, month: month, day: Int(day.value)))
  }

  /// `Nov 21`, `November 21st`.
  private static func monthThenDay(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, month: Int, from at: Int
  ) -> Match? {
    var at = at
    while at < scalars.count, scalars[at] == 0x20 || scalars[at] == 0x2E { at += 1 }
    guard let day = Numeral.parse(scalars, at), !day.isChinese, day.value >= 1, day.value <= 31
    else { return nil }
    let end = ordinalEnd(scalars, day.end)
    return Match(range: start..<end, value: RelativeDay.code(month: month, day: Int(day.value)))
  }

  /// `21 November`, `21st of November`.
  private static func dayThenMonth(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, day: Int, from at: Int
  ) -> Match? {
    guard (1...31).contains(day) else { return nil }
    var at = ordinalEnd(scalars, at)
    let spaceAt = at
    while at < scalars.count, scalars[at] == 0x20 { at += 1 }
    guard at > spaceAt, at < scalars.count else { return nil }
    if at + 3 < scalars.count, scalars[at] == 0x6F, scalars[at + 1] == 0x66, scalars[at + 2] == 0x20
    {
      at += 3  // "of "
    }
    guard let month = EntityPhrases.months.longest(scalars, at: at, skipsRepeats: false) else {
      return nil
    }
    return Match(
      range: start..<month.range.upperBound,
      value: RelativeDay.code(month: month.value, day: day))
  }

  /// The index behind `st`, `nd`, `rd` or `th`, or `at` when none stands there.
  private static func ordinalEnd(_ scalars: UnsafeBufferPointer<UInt32>, _ at: Int) -> Int {
    guard at + 1 < scalars.count else { return at }
    let endings: [(UInt32, UInt32)] = [(0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68)]
    let isOrdinal = endings.contains { $0 == (scalars[at], scalars[at + 1]) }
    return isOrdinal ? at + 2 : at
  }

  /// `3天前`, `两个小时后`, `3 days ago`, `two weeks ago`.
  private static func span(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, count: Int, from at: Int
  ) -> Match? {
    var at = at
    while at < scalars.count, scalars[at] == 0x20 { at += 1 }
    guard at < scalars.count, count <= 999,
      let hit = EntityPhrases.spans.longest(scalars, at: at, skipsRepeats: false)
    else { return nil }
    let span = EntityPhrases.spanUnits[hit.value]
    let sign = span.isPast ? "-" : "+"
    return Match(range: start..<hit.range.upperBound, value: "\(span.unit)\(sign)\(count)")
  }
}

extension EntityPhrases {
  /// A unit of time and its direction.
  struct Span {
    var unit: String
    var isPast: Bool
  }

  static let spanUnits = [
    Span(unit: "day", isPast: true), Span(unit: "day", isPast: false),
    Span(unit: "week", isPast: true), Span(unit: "week", isPast: false),
    Span(unit: "month", isPast: true), Span(unit: "month", isPast: false),
    Span(unit: "hour", isPast: true), Span(unit: "hour", isPast: false),
  ]

  static let spans: PhraseTrie = {
    let words = [
      ["天前", "天以前", "天之前", "日前", "day ago", "days ago", "days back"],
      ["天后", "天以后", "天之后", "天内", "days from now", "days later"],
      ["周前", "个星期前", "星期前", "个礼拜前", "week ago", "weeks ago", "weeks back"],
      ["周后", "个星期后", "星期后", "weeks from now", "weeks later"],
      ["个月前", "个月以前", "month ago", "months ago"],
      ["个月后", "个月以后", "months from now", "months later"],
      ["小时前", "个小时前", "hour ago", "hours ago"],
      ["小时后", "个小时后", "小时内", "hours from now", "hours later"],
    ]
    var trie = PhraseTrie()
    for (index, words) in words.enumerated() {
      for word in words { trie.add(word, value: index) }
    }
    return trie
  }()

  /// English month names with the number of the month.
  static let months: PhraseTrie = {
    let names = [
      "january,jan", "february,feb", "march,mar", "april,apr", "may", "june,jun", "july,jul",
      "august,aug", "september,sep,sept", "october,oct", "november,nov", "december,dec",
    ]
    var trie = PhraseTrie()
    for (index, names) in names.enumerated() {
      for name in names.split(separator: ",") { trie.add(name, value: index + 1) }
    }
    return trie
  }()

  static let smallNumbers: PhraseTrie = {
    var trie = PhraseTrie()
    let words = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    for (number, word) in words.enumerated() { trie.add(word, value: number) }
    for (word, number) in [("a", 1), ("an", 1), ("a couple of", 2), ("a few", 3)] {
      trie.add(word, value: number)
    }
    return trie
  }()
}
