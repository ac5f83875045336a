extension TimeReader {
  /// `2026-11-21`, `21.11.2026`, `11/21/2026`, `5/3`, `2026年11月21日`, `11月21日`.
  func calendarDay(_ first: Numeral, _ start: Int) -> (Piece, Int)? {
    if first.form == .digits, let found = numericDay(start) { return found }
    guard first.form != .english, let value = first.small else { return nil }
    let separator = scalar(first.end)
    if separator == 0x6708 {  // 月
      return chineseDay(year: nil, month: value, from: first.end + 1)
    }
    if separator == 0x5E74 {  // 年
      guard (1_970...2_199).contains(value), let month = Numeral.parse(scalars, first.end + 1),
        let number = month.small, scalar(month.end) == 0x6708
      else { return nil }
      return chineseDay(year: value, month: number, from: month.end + 1)
    }
    return nil
  }

  private func chineseDay(year: Int?, month: Int, from at: Int) -> (Piece, Int)? {
    guard (1...12).contains(month), let day = Numeral.parse(scalars, at), let value = day.small,
      (1...31).contains(value)
    else { return nil }
    let mark = scalar(day.end)
    guard mark == 0x65E5 || mark == 0x53F7 else {  // 日 号
      // 3月5 without its 日 stands where nothing else can be counted.
      return endsThought(day.end) || part != nil
        ? (.day(TimeCode.date(year: year, month: month, day: value)), day.end) : nil
    }
    return (.day(TimeCode.date(year: year, month: month, day: value)), day.end + 1)
  }

  /// Groups of digits with the same separator between them.
  private func numericDay(_ start: Int) -> (Piece, Int)? {
    var groups: [(value: Int, digits: Int)] = []
    var separator: UInt32 = 0
    var at = start
    while groups.count < 3 {
      var value = 0
      let from = at
      while Scalars.isDigit(scalar(at)), at - from < 5 {
        value = value * 10 + Int(scalars[at] - 0x30)
        at += 1
      }
      guard at > from, at - from <= 4 else { return nil }
      groups.append((value, at - from))
      let next = scalar(at)
      let isSeparator = next == 0x2D || next == 0x2F || next == 0x2E
      guard isSeparator, separator == 0 || separator == next, Scalars.isDigit(scalar(at + 1)) else {
        break
      }
      if groups.count == 3 { return nil }
      separator = next
      at += 1
    }
    if Scalars.isWord(scalar(at)), !Scalars.isHan(scalar(at)) { return nil }
    let values = groups.map(\.value)
    if groups.count == 3 {
      if groups[0].digits == 4 { return date(year: values[0], values[1], values[2], at) }
      guard groups[2].digits == 4, groups[0].digits <= 2, groups[1].digits <= 2 else { return nil }
      // 11/21 is American, 21.11 European; where both can be, a slash is American.
      if values[0] > 12 || separator == 0x2E {
        return date(year: values[2], values[1], values[0], at)
      }
      return date(year: values[2], values[0], values[1], at)
    }
    guard groups.count == 2, separator == 0x2F else { return nil }
    return slashDay(groups, start, at)
  }

  /// `5/3`: a date unless it looks like a fraction, a score or round the clock.
  private func slashDay(_ groups: [(value: Int, digits: Int)], _ start: Int, _ at: Int) -> (
    Piece, Int
  )? {
    let (first, second) = (groups[0].value, groups[1].value)
    guard groups.allSatisfy({ $0.digits <= 2 }), scalar(at) != 0x25, scalar(at) != 0x2F,
      !(first == 24 && second == 7)
    else { return nil }
    let isCued = day != nil || isDateCue(before: start)
    guard isCued || first > second || second > 10 else { return nil }
    return first > 12 ? date(year: nil, second, first, at) : date(year: nil, first, second, at)
  }

  /// True behind "on", "by", "since" and their like.
  private func isDateCue(before start: Int) -> Bool {
    var end = start
    while end > 0, scalars[end - 1] == 0x20 { end -= 1 }
    var from = end
    while from > 0, Scalars.isLatinLetter(scalars[from - 1]), end - from < 8 { from -= 1 }
    guard from < end else { return false }
    return hit(Self.dateCues, from)?.range.upperBound == end
  }

  private static let dateCues: PhraseTrie = {
    var trie = PhraseTrie()
    let words = [
      "on", "by", "until", "till", "since", "before", "after", "from", "to", "dated", "for", "the",
      "around", "about", "at", "of", "in", "is",
    ]
    for word in words { trie.add(word, value: 0) }
    return trie
  }()

  private func date(year: Int?, _ month: Int, _ day: Int, _ end: Int) -> (Piece, Int)? {
    guard (1...12).contains(month), (1...31).contains(day),
      year.map({ (1_970...2_199).contains($0) }) ?? true
    else { return nil }
    return (.day(TimeCode.date(year: year, month: month, day: day)), end)
  }

  /// `Nov 21`, `November 21st, 2026`.
  func monthThenDay(_ month: Int, from at: Int) -> (Piece, Int)? {
    var at = at
    while scalar(at) == 0x20 || scalar(at) == 0x2E { at += 1 }
    if let hit = hit(Self.joints, at) { at = skipSpace(hit.range.upperBound) }
    guard at < scalars.count, let day = Numeral.parse(scalars, at), day.form == .digits,
      let value = day.small, (1...31).contains(value), scalar(day.end) != 0x3A
    else { return nil }
    let (year, end) = yearBehind(ordinalEnd(day.end))
    return (.day(TimeCode.date(year: year, month: month, day: value)), end)
  }

  /// `21 November`, `21st of November 2026`.
  func dayThenMonth(_ day: Numeral) -> (Piece, Int)? {
    guard day.form == .digits, let value = day.small, (1...31).contains(value) else { return nil }
    let ordinal = ordinalEnd(day.end)
    var at = skipSpace(ordinal)
    guard at > ordinal, at < scalars.count else { return nil }
    if scalar(at) == 0x6F, scalar(at + 1) == 0x66, scalar(at + 2) == 0x20 { at += 3 }  // "of "
    guard at < scalars.count,
      let (range, meaning) = EntityPhrases.shipped.longest(scalars, at: at),
      case .time(.month(let month)) = meaning
    else { return nil }
    let (year, end) = yearBehind(range.upperBound)
    return (.day(TimeCode.date(year: year, month: month, day: value)), end)
  }

  private func yearBehind(_ end: Int) -> (Int?, Int) {
    var at = end
    if scalar(at) == 0x2C { at += 1 }
    at = skipSpace(at)
    guard at > end, let year = Numeral.parse(scalars, at), year.form == .digits,
      year.end - at == 4, let value = year.small, (1_970...2_199).contains(value)
    else { return (nil, end) }
    return (value, year.end)
  }

  /// `the 8th`, `8th of this month`, 8号.
  func dayOfMonth(_ day: Numeral, _ start: Int) -> (Piece, Int)? {
    guard let value = day.small, (1...31).contains(value), day.form != .english else { return nil }
    let mark = scalar(day.end)
    if mark == 0x53F7 || mark == 0x65E5 && day.form == .digits {  // 号 日
      let next = scalar(day.end + 1)
      let isName = "楼线店门电机柜桌房色码单院厅仓键元本语常用".unicodeScalars.contains { $0.value == next }
      let isOrdinal = start > 0 && scalars[start - 1] == 0x7B2C  // 第
      return isName || isOrdinal ? nil : (.day(TimeCode.date(day: value)), day.end + 1)
    }
    let end = ordinalEnd(day.end)
    guard day.form == .digits, end > day.end else { return nil }
    let next = skipSpace(end)
    let isFree =
      endsThought(end) || hit(Self.behindDays, next) != nil
    guard isFree, start == 0 || isDateCue(before: start) || startsThought(start) else {
      return nil
    }
    return (.day(TimeCode.date(day: value)), end)
  }

  private func startsThought(_ start: Int) -> Bool {
    var at = start
    while at > 0, scalars[at - 1] == 0x20 { at -= 1 }
    return at == 0 || !Scalars.isWord(scalars[at - 1])
  }

  static let behindDays: PhraseTrie = {
    var trie = PhraseTrie()
    let words = [
      "of", "at", "in", "to", "and", "until", "till", "by", "from", "for", "before", "after",
      "please", "instead", "around", "on", "or", "is", "as", "with", "if", "then", "through", "i",
      "we", "would", "will", "works", "thanks", "would", "should", "can", "but", "so", "afternoon",
      "morning", "evening",
    ]
    for word in words { trie.add(word, value: 0) }
    return trie
  }()

  /// The index behind `st`, `nd`, `rd` or `th`, or `at` when none stands there.
  private func ordinalEnd(_ at: Int) -> Int {
    let isOrdinal =
      switch (scalar(at), scalar(at + 1)) {
      case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): true
      default: false
      }
    return isOrdinal && !Scalars.isLatinLetter(scalar(at + 2)) ? at + 2 : at
  }
}
