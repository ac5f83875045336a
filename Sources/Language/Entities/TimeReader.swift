/// Reads a date or time that may be said in several words: `tomorrow at 5pm`, `昨天下午三点`.
///
/// The pieces (a day, a part of the day, a time of the clock) are taken one after another in any
/// order, for as long as they add to each other.
struct TimeReader {
  struct Match {
    var range: Range<Int>
    /// A code of `TimeCode`.
    var code: String
    /// False for a time of the clock alone.
    var hasDay: Bool
  }

  private enum Piece {
    case day(String)
    case part(TimeCode.DayPart)
    case dayPart(String, TimeCode.DayPart)
    /// Sure where am, pm or 24 hours leave no doubt.
    case clock(hour: Int, minute: Int, isSure: Bool)
    case span(String)
  }

  private let scalars: UnsafeBufferPointer<UInt32>
  private var day: String?
  private var part: TimeCode.DayPart?
  private var clock: (hour: Int, minute: Int, isSure: Bool)?

  private init(_ scalars: UnsafeBufferPointer<UInt32>) { self.scalars = scalars }

  /// A time that begins with a word, which `hit` found at `start`.
  static func read(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, word: TimeWord, end: Int
  ) -> Match? {
    var reader = TimeReader(scalars)
    guard let (piece, pieceEnd) = reader.piece(word, start, end, isAlone: true) else { return nil }
    // "at" is no part of the time.
    if case .at = word { return reader.run(from: reader.skipSpace(end), piece, pieceEnd) }
    return reader.run(from: start, piece, pieceEnd)
  }

  /// A time that begins with a number.
  static func read(
    _ scalars: UnsafeBufferPointer<UInt32>, _ start: Int, number: Numeral
  ) -> Match? {
    var reader = TimeReader(scalars)
    guard let (piece, end) = reader.piece(number, start, mayBeHour: false) else { return nil }
    return reader.run(from: start, piece, end)
  }

  private mutating func run(from start: Int, _ first: Piece, _ firstEnd: Int) -> Match? {
    if case .span(let code) = first {
      return Match(range: start..<firstEnd, code: code, hasDay: true)
    }
    guard take(first) else { return nil }
    var end = firstEnd
    for _ in 0..<Self.maxPieces {
      let (next, saysAt) = skipJoints(from: end)
      guard next < scalars.count, let (piece, pieceEnd) = piece(at: next, saysAt: saysAt),
        take(piece)
      else { break }
      end = pieceEnd
    }
    guard let code = code() else { return nil }
    return Match(range: start..<end, code: code, hasDay: day != nil)
  }

  private static let maxPieces = 4

  // MARK: - Putting together

  private mutating func take(_ piece: Piece) -> Bool {
    switch piece {
    case .span: return false
    case .part(let new):
      guard part == nil, clock?.isSure != true else { return false }
      part = new
    case .clock(let hour, let minute, let isSure):
      guard clock == nil else { return false }
      clock = (hour, minute, isSure)
    case .dayPart(let new, let newPart):
      guard day == nil, part == nil else { return false }
      day = new
      part = newPart
    case .day(let new):
      guard let joined = joined(day, new) else { return false }
      day = joined
    }
    return true
  }

  /// Two words for one day: a weekday and its week, a weekday and its date, a day and its month.
  private func joined(_ old: String?, _ new: String) -> String? {
    guard let old else { return new }
    for (narrow, wide) in [(old, new), (new, old)] {
      if narrow.hasPrefix("weekday") && narrow.utf8.count == 8 {
        switch wide {
        case "week-1": return narrow + "-last"
        case "week+0": return narrow + "-this"
        case "week+1": return narrow + "-next"
        default: break
        }
        if wide.hasPrefix("-") || wide.hasPrefix("2") || wide.hasPrefix("day") { return wide }
      }
      if narrow.hasPrefix("---"), wide.hasPrefix("month") {
        return "\(wide).\(narrow.dropFirst(3))"
      }
      // "today, March 1st", "tomorrow the 4th"
      if narrow.hasPrefix("-"), wide.hasPrefix("day") { return wide }
    }
    return nil
  }

  private func code() -> String? {
    guard let clock else {
      guard let day else { return nil }
      return part.map { "\(day)T\($0.rawValue)" } ?? day
    }
    var hour = clock.hour
    if !clock.isSure, hour <= 12 {
      if let part {
        hour = part.hour(hour)
      } else if (1...6).contains(hour) {
        // Shops and callers are up in the afternoon, not at three in the night.
        hour += 12
      }
    }
    return (day ?? "") + TimeCode.clock(hour: hour, minute: clock.minute)
  }

  // MARK: - Pieces

  /// Skips what stands between two pieces; true when "at" was among it.
  private func skipJoints(from start: Int) -> (at: Int, saysAt: Bool) {
    var at = start
    var saysAt = false
    for _ in 0..<Self.maxJoints {
      guard at < scalars.count else { break }
      switch scalars[at] {
      case 0x20, 0x2C, 0x28, 0x29, 0x7684, 0x3001:  // space , ( ) 的 、
        at += 1
      default:
        guard let hit = hit(Self.joints, at) else {
          return (at, saysAt)
        }
        if hit.value == 1 { saysAt = true }
        at = hit.range.upperBound
      }
    }
    return (at, saysAt)
  }

  private static let maxJoints = 6

  private static let joints: PhraseTrie = {
    var trie = PhraseTrie()
    for word in ["on", "of", "the", "from", "in", "for", "about", "around", "by", "-"] {
      trie.add(word, value: 0)
    }
    for word in ["at", "@"] { trie.add(word, value: 1) }
    return trie
  }()

  private func piece(at start: Int, saysAt: Bool) -> (Piece, Int)? {
    if let number = Numeral.parse(scalars, start) {
      // Behind a day "5" is an hour where "at" says so; behind a part of the day always.
      return piece(number, start, mayBeHour: saysAt || part != nil)
    }
    guard let (range, meaning) = EntityPhrases.shipped.longest(scalars, at: start) else {
      return nil
    }
    switch meaning {
    case .time(let word): return piece(word, start, range.upperBound, isAlone: false)
    case .number:
      guard
        let number = Numeral.english(scalars, start, allowsArticle: false)
      else { return nil }
      return piece(number, start, mayBeHour: saysAt || part != nil)
    default: return nil
    }
  }

  private func piece(_ word: TimeWord, _ start: Int, _ end: Int, isAlone: Bool) -> (Piece, Int)? {
    switch word {
    case .day(let code): return (.day(code), end)
    case .dayPart(let code, let part): return (.dayPart(code, part), end)
    case .weekday(let day, let ending): return (.day("weekday\(day)\(ending)"), end)
    case .clock(let hour, let minute):
      return (.clock(hour: hour, minute: minute, isSure: true), end)
    case .part(let part): return (.part(part), end)
    case .month(let month): return monthThenDay(month, from: end)
    case .past(let minutes):
      guard let number = spokenNumber(skipSpace(end)), let hour = number.small, hour <= 12 else {
        return nil
      }
      let minute = (hour * 60 + minutes + 1_440) % 1_440
      let (isAfternoon, behind) = halfOfDay(from: number.end)
      let shown = isAfternoon.map { Self.hour(minute / 60, isAfternoon: $0) } ?? minute / 60
      return (.clock(hour: shown, minute: minute % 60, isSure: isAfternoon != nil), behind)
    case .at:
      guard isAlone, let number = spokenNumber(skipSpace(end)) else { return nil }
      if let marked = hour(number, isMarked: true) { return marked }
      return hour(number, isMarked: false).flatMap { piece, end in
        let isFree =
          endsThought(end) || nextIsTime(end) || hit(Self.behindDays, skipSpace(end)) != nil
        return isFree ? (piece, end) : nil
      }
    case .within:
      let at = skipSpace(end)
      if let half = halfSpan(at, sign: 1) { return half }
      guard let number = spokenNumber(at, allowsArticle: true), let count = number.small,
        case .stretch(let unit, let each)? = self.unit(behind: number)?.unit, count <= 999,
        let end = self.unit(behind: number)?.range.upperBound
      else { return nil }
      return (.span(TimeCode.counted(unit, count * each)), end)
    case .half:
      return halfSpan(start, sign: 0)
    }
  }

  private func spokenNumber(_ at: Int, allowsArticle: Bool = false) -> Numeral? {
    Numeral.parse(scalars, at)
      ?? (at < scalars.count
        ? Numeral.english(scalars, at, allowsArticle: allowsArticle) : nil)
  }

  private func unit(behind number: Numeral) -> (range: Range<Int>, unit: UnitPhrases.Unit)? {
    UnitPhrases.shipped.longest(scalars, at: skipSpace(number.end))
  }

  private func skipSpace(_ at: Int) -> Int {
    var at = at
    while at < scalars.count, scalars[at] == 0x20 { at += 1 }
    return at
  }

  private func hit(_ trie: PhraseTrie, _ at: Int) -> PhraseTrie.Hit? {
    at < scalars.count ? trie.longest(scalars, at: at, skipsRepeats: false) : nil
  }

  private func scalar(_ at: Int) -> UInt32 { at < scalars.count ? scalars[at] : 0 }

  /// True where a sentence or its part ends.
  private func endsThought(_ at: Int) -> Bool {
    let next = scalar(skipSpace(at))
    return !Scalars.isWord(next) && next != 0x24 && next != 0xA5 && next != 0x25
  }

  private func nextIsTime(_ at: Int) -> Bool {
    let (next, _) = skipJoints(from: at)
    guard next < scalars.count,
      case .time? = EntityPhrases.shipped.longest(scalars, at: next)?.meaning
    else { return false }
    return true
  }
}

// MARK: - Numbers in times

extension TimeReader {
  /// - Parameter mayBeHour: a bare number here is an hour.
  private func piece(_ number: Numeral, _ start: Int, mayBeHour: Bool) -> (Piece, Int)? {
    if let found = calendarDay(number, start) { return found }
    if let found = hour(number, isMarked: true) { return found }
    if let (range, unit) = self.unit(behind: number) {
      switch unit {
      case .span(let unit, let count):
        guard let small = number.small, small <= 999 else { return nil }
        return (.span(TimeCode.counted(unit, small * count)), range.upperBound)
      case .other, .currency, .piece, .stretch: return nil
      case .loosePiece, .clock, .oclock: break
      }
    }
    if let found = dayThenMonth(number) ?? dayOfMonth(number, start) { return found }
    guard number.form != .chinese, let small = number.small, small <= 24 else { return nil }
    if mayBeHour { return hour(number, isMarked: false) }
    // "3 in the afternoon", "seven in the evening"
    let at = skipSpace(number.end)
    guard at > number.end, let (range, meaning) = EntityPhrases.shipped.longest(scalars, at: at),
      case .time(.part(let part)) = meaning, range.count >= 8
    else { return nil }
    return (.clock(hour: part.hour(small), minute: 0, isSure: true), range.upperBound)
  }

  /// `15:30`, `3pm`, `3:30 pm`, `5 o'clock`, `三点半`, `8点20分`.
  private func hour(_ number: Numeral, isMarked: Bool) -> (Piece, Int)? {
    guard let hour = number.small, hour <= 24 else { return nil }
    if let found = chineseHour(number, hour) { return found }
    if number.form == .chinese { return nil }
    var end = number.end
    var minute = 0
    var hasMark = !isMarked
    if scalar(end) == 0x3A, Scalars.isDigit(scalar(end + 1)), Scalars.isDigit(scalar(end + 2)),
      !Scalars.isDigit(scalar(end + 3))
    {
      minute = Int(scalars[end + 1] - 0x30) * 10 + Int(scalars[end + 2] - 0x30)
      guard minute < 60 else { return nil }
      end += 3
      hasMark = true
    }
    let (isAfternoon, behind) = halfOfDay(from: end)
    if let isAfternoon {
      guard hour <= 12 else { return nil }
      let shown = Self.hour(hour, isAfternoon: isAfternoon)
      return (.clock(hour: shown, minute: minute, isSure: true), behind)
    }
    if let (range, unit) = UnitPhrases.shipped.longest(scalars, at: skipSpace(end)),
      case .oclock = unit
    {
      return (.clock(hour: hour, minute: minute, isSure: false), range.upperBound)
    }
    guard hasMark else { return nil }
    let isSure = hour > 12 || hour == 0 || startsWithZero(number)
    return (.clock(hour: hour, minute: minute, isSure: isSure), end)
  }

  /// 06:30 is written on a clock of 24 hours.
  private func startsWithZero(_ number: Numeral) -> Bool {
    number.end >= 2 && scalars[number.end - 2] == 0x30
      && (number.end < 3 || !Scalars.isDigit(scalars[number.end - 3]))
  }

  private static func hour(_ hour: Int, isAfternoon: Bool) -> Int {
    hour % 12 + (isAfternoon ? 12 : 0)
  }

  /// Reads am or pm; nil and the given index when neither stands there.
  private func halfOfDay(from end: Int) -> (isAfternoon: Bool?, end: Int) {
    let at = skipSpace(end)
    guard let (range, unit) = UnitPhrases.shipped.longest(scalars, at: at),
      case .clock(let isAfternoon) = unit
    else { return (nil, end) }
    return (isAfternoon, range.upperBound)
  }

  private func chineseHour(_ number: Numeral, _ hour: Int) -> (Piece, Int)? {
    var end = number.end
    let mark = scalar(end)
    guard mark == 0x70B9 || mark == 0x65F6 else { return nil }  // 点 时
    end += 1
    var minute = 0
    var isFull = false
    switch scalar(end) {
    case 0x534A:  // 半
      minute = 30
      end += 1
      isFull = true
    case 0x6574, 0x949F:  // 整 钟
      end += 1
      isFull = true
    default:
      if let more = Numeral.parse(scalars, end), let value = more.small, value < 60 {
        if scalar(more.end) == 0x523B, value == 1 || value == 3 {  // 刻
          minute = value * 15
          end = more.end + 1
          isFull = true
        } else if scalar(more.end) == 0x5206 {  // 分
          minute = value
          end = more.end + 1
          isFull = true
        } else if value >= 10 {
          minute = value
          end = more.end
          isFull = true
        } else {
          // 三点五 is 3.5.
          return nil
        }
      }
    }
    // 一点 is "a bit", 两点 "two points": an hour shows itself by what stands around it.
    if !isFull, part == nil, day == nil {
      guard mark == 0x70B9, number.value > 1 || number.form == .digits, hourMayEnd(end) else {
        return nil
      }
    }
    return (.clock(hour: hour, minute: minute, isSure: hour > 12), end)
  }

  /// True before what can follow an hour: 前 后 左右 到 送 来 …, or an end.
  private func hourMayEnd(_ at: Int) -> Bool {
    let next = scalar(at)
    return !Scalars.isWord(next)
      || "前后左之以到送来发打可能有吧吗呢的我你开下就".unicodeScalars.contains { $0.value == next }
  }

  /// `2026-11-21`, `21.11.2026`, `11/21/2026`, `5/3`, `2026年11月21日`, `11月21日`.
  private func calendarDay(_ first: Numeral, _ start: Int) -> (Piece, Int)? {
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
  private func monthThenDay(_ month: Int, from at: Int) -> (Piece, Int)? {
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
  private func dayThenMonth(_ day: Numeral) -> (Piece, Int)? {
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
  private func dayOfMonth(_ day: Numeral, _ start: Int) -> (Piece, Int)? {
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

  private static let behindDays: PhraseTrie = {
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

  /// 半小时前, 半个月后, `half an hour ago`; with a sign, "in half an hour".
  ///
  /// - Parameter sign: 0 where the words themselves must say before or after.
  private func halfSpan(_ start: Int, sign: Int) -> (Piece, Int)? {
    var at = start
    if scalar(at) == 0x534A {  // 半
      at += 1
    } else if let hit = hit(Self.halves, at) {
      at = skipSpace(hit.range.upperBound)
    } else {
      return nil
    }
    guard let (range, unit) = UnitPhrases.shipped.longest(scalars, at: at) else { return nil }
    let named: (unit: String, count: Int)
    switch unit {
    case .span(let unit, let count): named = (unit, count)
    case .stretch(let unit, let count) where sign != 0: named = (unit, count * sign)
    default: return nil
    }
    let half: (unit: String, count: Int)
    switch (named.unit, abs(named.count)) {
    case ("hour", 1): half = ("minute", 30)
    case ("day", 1): half = ("hour", 12)
    case ("month", 1): half = ("day", 15)
    case ("month", 12): half = ("month", 6)
    default: return nil
    }
    let count = half.count * named.count.signum()
    return (.span(TimeCode.counted(half.unit, count)), range.upperBound)
  }

  private static let halves: PhraseTrie = {
    var trie = PhraseTrie()
    for word in ["half an", "half a", "half"] { trie.add(word, value: 0) }
    return trie
  }()
}
