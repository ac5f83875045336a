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

  enum Piece {
    case day(String)
    case part(TimeCode.DayPart)
    case dayPart(String, TimeCode.DayPart)
    /// Sure where am, pm or 24 hours leave no doubt.
    case clock(hour: Int, minute: Int, isSure: Bool)
    case span(String)
  }

  let scalars: UnsafeBufferPointer<UInt32>
  private(set) var day: String?
  private(set) var part: TimeCode.DayPart?
  private(set) var clock: (hour: Int, minute: Int, isSure: Bool)?

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

  static let joints: PhraseTrie = {
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

  func skipSpace(_ at: Int) -> Int {
    var at = at
    while at < scalars.count, scalars[at] == 0x20 { at += 1 }
    return at
  }

  func hit(_ trie: PhraseTrie, _ at: Int) -> PhraseTrie.Hit? {
    at < scalars.count ? trie.longest(scalars, at: at, skipsRepeats: false) : nil
  }

  func scalar(_ at: Int) -> UInt32 { at < scalars.count ? scalars[at] : 0 }

  /// True where a sentence or its part ends.
  func endsThought(_ at: Int) -> Bool {
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
}
