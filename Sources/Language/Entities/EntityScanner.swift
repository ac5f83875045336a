/// Walks a message once and takes down the things it names.
struct EntityScanner {
  /// What the words around a number say it is.
  enum Context: Sendable {
    case order, tracking, phone, card, identity
  }

  struct Finding {
    var range: Range<Int>
    var kind: EntityKind
    var value: String
    var isSensitive: Bool
  }

  /// A number that nothing before it explains; words after it may.
  private struct Unexplained {
    var range: Range<Int>
    var digits: Int
  }

  /// So far around a number its explaining word may stand, in scalars.
  private static let contextReach = 16
  /// The fewest digits of an order number by default; shorter ones are sizes, counts and prices.
  private static let minOrderDigits = 5

  private let text: NormalText
  private let rules: EntityRules
  private let scalars: UnsafeBufferPointer<UInt32>
  private let mayHoldEmail: Bool
  private var found: [Finding] = []
  private var unexplained: [Unexplained] = []
  private var context: (kind: Context, end: Int)?
  private var cues: [(direction: TimeCode.Direction, at: Int)] = []
  private var emailCheckedTo = 0

  private init(
    _ text: NormalText, _ rules: EntityRules, _ scalars: UnsafeBufferPointer<UInt32>
  ) {
    self.text = text
    self.rules = rules
    self.scalars = scalars
    mayHoldEmail = scalars.contains(0x40)
  }

  /// The entities of `text` in reading order.
  static func scan(_ text: NormalText, _ rules: EntityRules) -> [Entity] {
    findings(text, rules).map { entity($0, text) }
  }

  static func places(_ text: NormalText, _ rules: EntityRules) -> [EntityReader.Place] {
    findings(text, rules).map {
      EntityReader.Place(entity: entity($0, text), utf8: text.sourceRange($0.range))
    }
  }

  private static func findings(_ text: NormalText, _ rules: EntityRules) -> [Finding] {
    text.scalars.withUnsafeBufferPointer { scalars in
      var scanner = EntityScanner(text, rules, scalars)
      scanner.run()
      scanner.placeOpenDays()
      return scanner.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  private static func entity(_ finding: Finding, _ text: NormalText) -> Entity {
    Entity(
      kind: finding.kind, text: text.sourceText(finding.range), value: finding.value,
      isSensitive: finding.isSensitive)
  }

  private mutating func run() {
    var at = 0
    while at < scalars.count {
      let scalar = scalars[at]
      if Scalars.isDigit(scalar) {
        at = takeDigit(at) ?? wordEnd(at)
      } else if Scalars.isLatinLetter(scalar) {
        at = takeWord(at) ?? wordEnd(at)
      } else if scalar == 0x20 {
        at += 1
      } else {
        at = takeOther(at) ?? at + 1
      }
    }
    explainBareNumber()
  }

  /// The index behind the letters and digits that begin at `start`.
  private func wordEnd(_ start: Int) -> Int {
    var at = start + 1
    while at < scalars.count,
      Scalars.isDigit(scalars[at]) || Scalars.isLatinLetter(scalars[at]) || scalars[at] == 0x27
    {
      at += 1
    }
    return at
  }

  private func skipSpace(_ at: Int) -> Int {
    var at = at
    while at < scalars.count, scalars[at] == 0x20 { at += 1 }
    return at
  }

  private func scalar(_ at: Int) -> UInt32 { at < scalars.count ? scalars[at] : 0 }

  @discardableResult
  private mutating func add(
    _ kind: EntityKind, _ range: Range<Int>, _ value: String, isSensitive: Bool = false
  )
    -> Int
  {
    found.append(Finding(range: range, kind: kind, value: value, isSensitive: isSensitive))
    return range.upperBound
  }

  /// The source in half width and capitals.
  ///
  /// The folded scalars will not do: they have lost repeated letters.
  private func source(_ range: Range<Int>) -> String {
    let simplified = SimplifiedHan.table
    var bytes: [UInt8] = []
    for scalar in text.sourceText(range).unicodeScalars {
      ScalarReader.append(NormalText.folded(scalar.value, simplified), to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self).uppercased()
  }
}

// MARK: - What begins at a place

extension EntityScanner {
  private mutating func takeWord(_ at: Int) -> Int? {
    if let end = takeNamed(at) ?? takeEmail(at) { return end }
    if let hit = EntityPhrases.shipped.longest(scalars, at: at),
      let end = take(hit.meaning, hit.range)
    {
      return end
    }
    return takeCode(at)
  }

  private mutating func takeDigit(_ at: Int) -> Int? {
    if let end = takeNamed(at) ?? takeEmail(at) { return end }
    if let number = Numeral.parse(scalars, at), let end = takeCounted(number, at) { return end }
    return takeCode(at)
  }

  private mutating func takeOther(_ at: Int) -> Int? {
    if let end = takeNamed(at) { return end }
    let scalar = scalars[at]
    if scalar < 0x80 || scalar == 0xA3 || scalar == 0xA5 || scalar == 0x20AC {
      if let sum = AmountParser.behindSign(scalars, at) {
        return add(.amount, sum.range, sum.value)
      }
      return takeMarked(at)
    }
    if let hit = EntityPhrases.shipped.longest(scalars, at: at),
      let end = take(hit.meaning, hit.range)
    {
      return end
    }
    if Numeral.digitValue(scalar) != nil || scalar == 0x5341 || scalar == 0x62FE,  // 十 拾
      at == 0 || scalars[at - 1] != 0x7B2C,  // 第
      let number = Numeral.parse(scalars, at)
    {
      return takeCounted(number, at) ?? number.end
    }
    if let sum = AmountParser.elided(scalars, at) { return add(.amount, sum.range, sum.value) }
    return nil
  }

  /// A product of the desk, or an order number of its own form.
  private mutating func takeNamed(_ at: Int) -> Int? {
    if !rules.catalogue.isEmpty, let hit = rules.catalogue.longest(scalars, at: at) {
      return add(.product, hit.range, hit.name)
    }
    for pattern in rules.orderNumbers {
      if let end = pattern.end(scalars, from: at) {
        return add(.orderNumber, at..<end, source(at..<end))
      }
    }
    return nil
  }

  /// Acts on a phrase; nil where what it promises does not follow.
  private mutating func take(_ meaning: EntityPhrases.Meaning, _ range: Range<Int>) -> Int? {
    switch meaning {
    case .nothing: return range.upperBound
    case .context(let kind):
      explain(kind, range)
      return range.upperBound
    case .tense(let direction):
      cues.append((direction, range.lowerBound))
      return range.upperBound
    case .time(let word):
      return takeTime(TimeReader.read(scalars, range.lowerBound, word: word, end: range.upperBound))
        ?? (Scalars.isHan(scalars[range.lowerBound]) ? range.upperBound : nil)
    case .number: return takeSpokenNumber(range.lowerBound)
    case .currency(let code):
      return AmountParser.sum(scalars, range.lowerBound, from: range.upperBound, currency: code)
        .map { add(.amount, $0.range, $0.value) }
    case .spent(let code):
      return takeSpent(from: range.upperBound, currency: code) ?? range.upperBound
    case .count:
      return takeBareCount(from: range.upperBound, needsEnd: false)
    case .bareCount(let direction):
      if let direction { cues.append((direction, range.lowerBound)) }
      return takeBareCount(from: range.upperBound, needsEnd: true) ?? range.upperBound
    }
  }

  private mutating func takeTime(_ match: TimeReader.Match?) -> Int? {
    guard let match else { return nil }
    return add(match.hasDay ? .date : .time, match.range, match.code)
  }

  /// A number word: a time, a sum or a count.
  private mutating func takeSpokenNumber(_ at: Int) -> Int? {
    guard let number = Numeral.english(scalars, at, allowsArticle: true) else { return nil }
    let isArticle = Numeral.english(scalars, at, allowsArticle: false) == nil
    if let end = takeTime(TimeReader.read(scalars, at, number: number)) { return end }
    guard let (range, unit) = UnitPhrases.shipped.longest(scalars, at: skipSpace(number.end)) else {
      return isArticle ? nil : number.end
    }
    switch unit {
    case .currency(let currency):
      return AmountParser.parse(
        scalars, at, number: number, unit: currency, unitEnd: range.upperBound
      )
      .map { add(.amount, $0.range, $0.value) }
    case .piece where !isArticle, .loosePiece where !isArticle:
      return add(.quantity, at..<range.upperBound, "\(Int(number.value))")
    default: return nil
    }
  }

  /// Digits or Chinese numerals with what they count: a time, a sum or a quantity.
  private mutating func takeCounted(_ number: Numeral, _ at: Int) -> Int? {
    if let end = takeTime(TimeReader.read(scalars, at, number: number)) { return end }
    let (value, valueEnd) = AmountParser.thousands(scalars, number)
    var scaled = number
    scaled.value = value
    scaled.end = valueEnd
    guard let (range, unit) = UnitPhrases.shipped.longest(scalars, at: skipSpace(valueEnd)) else {
      return nil
    }
    switch unit {
    case .currency(let currency):
      return AmountParser.parse(
        scalars, at, number: scaled, unit: currency, unitEnd: range.upperBound
      )
      .map { add(.amount, $0.range, $0.value) }
    case .piece: return takeQuantity(number, at, range)
    case .loosePiece:
      return number.form == .chinese && number.value <= 1 ? nil : takeQuantity(number, at, range)
    case .span, .stretch, .clock, .oclock, .other:
      return number.end - at <= 4 ? range.upperBound : nil
    }
  }

  private mutating func takeQuantity(_ number: Numeral, _ at: Int, _ unit: Range<Int>) -> Int? {
    guard let count = number.small else { return nil }
    return add(.quantity, at..<unit.upperBound, "\(count)")
  }

  /// The sum behind 花了 or "paid", whose currency goes without saying.
  private mutating func takeSpent(from at: Int, currency: String?) -> Int? {
    let start = skipSpace(at)
    guard let number = Numeral.parse(scalars, start), number.value >= 1 else { return nil }
    let (value, end) = AmountParser.thousands(scalars, number)
    let isCounted = UnitPhrases.shipped.longest(scalars, at: skipSpace(end)) != nil
    let next = scalar(end)
    let isInside = Scalars.isDigit(next) || Scalars.isLatinLetter(next) || next == 0x2D
    guard !isCounted, !isInside, next != 0x70B9, next != 0x6708, value < 1_000_000,
      number.form != .chinese || value >= 20, let sum = AmountParser.text(currency, value)
    else { return nil }
    return add(.amount, start..<end, sum)
  }

  /// The number behind "qty" or "for".
  private mutating func takeBareCount(from at: Int, needsEnd: Bool) -> Int? {
    let start = skipSpace(at)
    guard start < scalars.count,
      let number = Numeral.parse(scalars, start)
        ?? Numeral.english(scalars, start, allowsArticle: false),
      let count = number.small, (1...999).contains(count), number.form != .chinese || !needsEnd
    else { return nil }
    let next = scalar(skipSpace(number.end))
    let isFree =
      needsEnd
      ? !Scalars.isWord(next) && next != 0x2D && next != 0x25 && next != 0x3A && next != 0x24
      : UnitPhrases.shipped.longest(scalars, at: skipSpace(number.end)) == nil
        && !Scalars.isWord(scalar(number.end))
    guard isFree else { return nil }
    return add(.quantity, start..<number.end, "\(count)")
  }

  /// Gives weekdays and days without a year the direction of the nearest word that has one.
  ///
  /// Days and cues both stand in reading order, so one walk over them finds the neighbours.
  private mutating func placeOpenDays() {
    var next = 0
    for index in found.indices where found[index].kind == .date {
      let range = found[index].range
      while next < cues.count, cues[next].at < range.lowerBound { next += 1 }
      guard !cues.isEmpty, TimeCode.isOpen(found[index].value) else { continue }
      let neighbours = cues[max(0, next - 1)..<min(cues.count, next + 1)]
      if let nearest = neighbours.min(by: { distance($0.at, range) < distance($1.at, range) }) {
        found[index].value = TimeCode.directed(found[index].value, nearest.direction)
      }
    }
  }

  /// How far a cue stands off; a clause's end between them counts as much as a long clause.
  private func distance(_ cue: Int, _ range: Range<Int>) -> Int {
    let between =
      cue < range.lowerBound
      ? cue..<range.lowerBound : range.upperBound..<max(cue, range.upperBound)
    let ends = scalars[between].count { scalar in
      scalar == 0x2C || scalar == 0x2E || scalar == 0x3002 || scalar == 0x3F || scalar == 0x21
    }
    return between.count + ends * 40
  }
}

// MARK: - E-mail

extension EntityScanner {
  private mutating func takeEmail(_ start: Int) -> Int? {
    guard mayHoldEmail, start >= emailCheckedTo else { return nil }
    var at = start
    while at < scalars.count, Self.isEmailLocal(scalars[at]) { at += 1 }
    emailCheckedTo = at
    guard at < scalars.count, scalars[at] == 0x40, at > start else { return nil }
    at += 1
    let hostStart = at
    while at < scalars.count, Self.isHost(scalars[at]) { at += 1 }
    // A full stop behind the address ends the sentence.
    while at > hostStart, scalars[at - 1] == 0x2E || scalars[at - 1] == 0x2D { at -= 1 }
    // The last label has two letters or more.
    guard let dot = scalars[hostStart..<at].lastIndex(of: 0x2E), dot > hostStart, at - dot >= 3
    else { return nil }
    return add(.email, start..<at, text.sourceText(start..<at).lowercased())
  }

  private static func isEmailLocal(_ scalar: UInt32) -> Bool {
    isHost(scalar) || scalar == 0x5F || scalar == 0x2B || scalar == 0x25
  }

  private static func isHost(_ scalar: UInt32) -> Bool {
    Scalars.isDigit(scalar) || scalar &- 0x61 < 26 || scalar == 0x2E || scalar == 0x2D
  }
}

// MARK: - Numbers of orders, parcels, phones, cards

extension EntityScanner {
  /// `+49 170 …` and `(555) 123-4567` are phones, `#12345` an order.
  private mutating func takeMarked(_ at: Int) -> Int? {
    switch scalars[at] {
    case 0x2B:  // +
      guard Scalars.isDigit(scalar(at + 1)) else { return nil }
      let run = DigitRun(scalars, from: at + 1)
      guard (8...15).contains(run.digits.count) else { return nil }
      return add(.phone, at..<run.end, "+" + run.text)
    case 0x28:  // (
      guard Scalars.isDigit(scalar(at + 1)) else { return nil }
      let run = DigitRun(scalars, from: at + 1)
      guard run.groups.count > 1, let phone = PhoneNumber.read(run, isExpected: false) else {
        return nil
      }
      return add(.phone, at..<run.end, phone)
    case 0x23:  // #
      let end = digitsEnd(at + 1)
      guard (4...24).contains(end - at - 1) else { return nil }
      return add(.orderNumber, at..<end, source(at + 1..<end))
    default: return nil
    }
  }

  private func digitsEnd(_ start: Int) -> Int {
    var at = start
    while Scalars.isDigit(scalar(at)) { at += 1 }
    return at
  }

  /// A word with digits in it: an order, a parcel, a phone, a card, or nothing we know.
  private mutating func takeCode(_ start: Int) -> Int? {
    var end = start
    var digits = 0
    while end < scalars.count, Scalars.isDigit(scalars[end]) || scalars[end] &- 0x61 < 26 {
      if Scalars.isDigit(scalars[end]) { digits += 1 }
      end += 1
    }
    guard digits > 0 else { return nil }
    let length = end - start
    if IdentityNumber.isCitizen(scalars[start..<end]) {
      return add(.idNumber, start..<end, source(start..<end), isSensitive: true)
    }
    if digits == length { return takeDigits(start..<end) }
    guard digits >= 4 else { return end }
    let near = context(before: start)
    if near == .identity, (6...20).contains(length) {
      return add(.idNumber, start..<end, source(start..<end), isSensitive: true)
    }
    let isKnown = TrackingNumber.isKnown(scalars[start..<end])
    if near == .order, !isKnown {
      return add(.orderNumber, start..<end, source(start..<end))
    }
    if isKnown || (digits >= 8 && length - digits <= 4) || near == .tracking {
      return add(.trackingNumber, start..<end, source(start..<end))
    }
    return end
  }

  private mutating func takeDigits(_ compact: Range<Int>) -> Int {
    let near = context(before: compact.lowerBound)
    if near == .order, (Self.minOrderDigits...24).contains(compact.count) {
      return add(.orderNumber, compact, source(compact))
    }
    if compact.count < 3 {
      unexplained.append(Unexplained(range: compact, digits: compact.count))
      return compact.upperBound
    }
    let run = DigitRun(scalars, from: compact.lowerBound)
    let range = compact.lowerBound..<run.end
    if TrackingNumber.isUSPS(run.digits), run.groups.count == 1 || run.isPrinted {
      return add(.trackingNumber, range, run.text)
    }
    if near == .tracking, (8...24).contains(compact.count) {
      return add(.trackingNumber, compact, source(compact))
    }
    if near == .identity, (6...20).contains(run.digits.count) {
      return add(.idNumber, range, run.text, isSensitive: true)
    }
    if let phone = PhoneNumber.read(run, isExpected: near == .phone) {
      return add(.phone, range, phone)
    }
    if (13...19).contains(run.digits.count), run.passesLuhn || near == .card {
      return add(.cardNumber, range, run.text, isSensitive: true)
    }
    unexplained.append(Unexplained(range: compact, digits: compact.count))
    return compact.upperBound
  }

  /// Notes a word that says what numbers are, and explains the one just before it.
  private mutating func explain(_ kind: Context, _ range: Range<Int>) {
    context = (kind, range.upperBound)
    guard let last = unexplained.last, last.digits >= Self.minOrderDigits, last.digits <= 24,
      range.lowerBound - last.range.upperBound <= Self.contextReach
    else { return }
    switch kind {
    case .order: add(.orderNumber, last.range, source(last.range))
    case .tracking where last.digits >= 8:
      add(.trackingNumber, last.range, source(last.range))
    default: return
    }
    unexplained.removeLast()
  }

  private func context(before at: Int) -> Context? {
    guard let context, at - context.end <= Self.contextReach else { return nil }
    return context.kind
  }

  /// A message that is nothing but a number answers a question: which order, or how many.
  private mutating func explainBareNumber() {
    guard found.isEmpty, unexplained.count == 1, let only = unexplained.first else { return }
    let isBare = scalars.indices.allSatisfy {
      only.range.contains($0) || !Scalars.isWord(scalars[$0])
    }
    guard isBare else { return }
    if (Self.minOrderDigits...24).contains(only.digits) {
      add(.orderNumber, only.range, source(only.range))
    } else if only.digits < 3 {
      add(.quantity, only.range, source(only.range))
    }
  }
}
