/// Walks a message once and takes down the things it names.
struct EntityScanner {
  /// What the words around a number say it is.
  enum Context: Int {
    case order, tracking, phone, card, identity
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
  private var found: [(range: Range<Int>, entity: Entity)] = []
  private var unexplained: [Unexplained] = []
  private var context: (kind: Context, end: Int)?
  private var emailCheckedTo = 0

  private init(_ text: NormalText) { self.text = text }

  /// The entities of `text` in reading order.
  static func scan(_ text: NormalText) -> [Entity] {
    var scanner = EntityScanner(text)
    text.scalars.withUnsafeBufferPointer { scanner.run($0) }
    return scanner.found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.entity)
  }

  private mutating func run(_ scalars: UnsafeBufferPointer<UInt32>) {
    let phrases = EntityPhrases.shipped
    var at = 0
    var isInWord = false
    while at < scalars.count {
      let scalar = scalars[at]
      let isWordScalar = Scalars.isDigit(scalar) || Scalars.isLatinLetter(scalar)
      if let end = take(scalars, at, isWordStart: isWordScalar && !isInWord) {
        at = end
        isInWord = false
        continue
      }
      if !isInWord || !isWordScalar, let hit = phrases.longest(scalars, at: at) {
        take(hit, scalars)
        at = hit.range.upperBound
        isInWord = Scalars.isLatinLetter(scalars[at - 1])
        continue
      }
      isInWord = isWordScalar
      at += 1
    }
    explainBareNumber(scalars)
  }

  /// Tries what starts at `at`; returns where it ends when something was taken.
  private mutating func take(
    _ scalars: UnsafeBufferPointer<UInt32>, _ at: Int, isWordStart: Bool
  ) -> Int? {
    let scalar = scalars[at]
    if isWordStart, at >= emailCheckedTo, let end = takeEmail(scalars, at) { return end }
    if let amount = AmountParser.parse(scalars, at, isWordStart: isWordStart) {
      add(.amount, amount.range, value: amount.value)
      return amount.range.upperBound
    }
    if let date = DateParser.parse(scalars, at, isWordStart: isWordStart) {
      add(.date, date.range, value: date.value)
      return date.range.upperBound
    }
    if scalar == 0x2B || scalar == 0x23, at + 1 < scalars.count, Scalars.isDigit(scalars[at + 1]) {
      return takeMarkedNumber(scalars, at)
    }
    return isWordStart ? takeCode(scalars, at) : nil
  }

  // MARK: - E-mail

  private mutating func takeEmail(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Int? {
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
    add(.email, start..<at, value: text.sourceText(start..<at).lowercased())
    return at
  }

  private static func isEmailLocal(_ scalar: UInt32) -> Bool {
    isHost(scalar) || scalar == 0x5F || scalar == 0x2B || scalar == 0x25
  }

  private static func isHost(_ scalar: UInt32) -> Bool {
    Scalars.isDigit(scalar) || scalar &- 0x61 < 26 || scalar == 0x2E || scalar == 0x2D
  }

  // MARK: - Numbers

  /// `+49 170 …` is a phone, `#12345` an order.
  private mutating func takeMarkedNumber(_ scalars: UnsafeBufferPointer<UInt32>, _ at: Int) -> Int?
  {
    let run = DigitRun(scalars, from: at + 1)
    if scalars[at] == 0x2B {
      guard (8...15).contains(run.digits.count) else { return nil }
      add(.phone, at..<run.end, value: "+" + run.text)
      return run.end
    }
    let compact = DigitRun(scalars, from: at + 1, allowsGaps: false)
    guard (4...24).contains(compact.digits.count) else { return nil }
    add(.orderNumber, at..<compact.end, value: compact.text)
    return compact.end
  }

  /// A word with digits in it: an order, a parcel, a phone, a card, or nothing we know.
  private mutating func takeCode(_ scalars: UnsafeBufferPointer<UInt32>, _ start: Int) -> Int? {
    var end = start
    var digits = 0
    while end < scalars.count, Scalars.isDigit(scalars[end]) || scalars[end] &- 0x61 < 26 {
      if Scalars.isDigit(scalars[end]) { digits += 1 }
      end += 1
    }
    guard digits > 0 else { return nil }
    let length = end - start
    if length == 18, IdentityNumber.isValid(scalars[start..<end]) {
      add(.idNumber, start..<end, value: source(start..<end), isSensitive: true)
      return end
    }
    if digits == length { return takeDigits(scalars, start..<end) }
    guard digits >= 4 else { return end }
    let letters = length - digits
    if context(before: start) == .order {
      add(.orderNumber, start..<end, value: source(start..<end))
    } else if (digits >= 8 && letters <= 4) || context(before: start) == .tracking {
      add(.trackingNumber, start..<end, value: source(start..<end))
    }
    return end
  }

  private mutating func takeDigits(_ scalars: UnsafeBufferPointer<UInt32>, _ compact: Range<Int>)
    -> Int
  {
    let run = DigitRun(scalars, from: compact.lowerBound)
    let range = compact.lowerBound..<run.end
    let near = context(before: compact.lowerBound)
    if near == .order, compact.count >= Self.minOrderDigits, compact.count <= 24 {
      add(.orderNumber, compact, value: source(compact))
      return compact.upperBound
    }
    if near == .tracking, (8...24).contains(compact.count) {
      add(.trackingNumber, compact, value: source(compact))
      return compact.upperBound
    }
    if let phone = run.phoneNumber(isExpected: near == .phone) {
      add(.phone, range, value: phone)
      return run.end
    }
    if (13...19).contains(run.digits.count), run.passesLuhn || near == .card {
      add(.cardNumber, range, value: run.text, isSensitive: true)
      return run.end
    }
    if (Self.minOrderDigits...24).contains(compact.count) {
      unexplained.append(Unexplained(range: compact, digits: compact.count))
    }
    return compact.upperBound
  }

  // MARK: - Words around numbers

  private mutating func take(_ hit: PhraseTrie.Hit, _ scalars: UnsafeBufferPointer<UInt32>) {
    switch EntityPhrases.shipped.meanings[hit.value] {
    case .date(let value): add(.date, hit.range, value: value)
    case .context(let kind):
      context = (kind, hit.range.upperBound)
      guard let last = unexplained.last,
        hit.range.lowerBound - last.range.upperBound <= Self.contextReach
      else { return }
      switch kind {
      case .order: add(.orderNumber, last.range, value: source(last.range))
      case .tracking where last.digits >= 8:
        add(.trackingNumber, last.range, value: source(last.range))
      default: return
      }
      unexplained.removeLast()
    }
  }

  private func context(before at: Int) -> Context? {
    guard let context, at - context.end <= Self.contextReach else { return nil }
    return context.kind
  }

  /// A message that is nothing but a number answers "which order?".
  private mutating func explainBareNumber(_ scalars: UnsafeBufferPointer<UInt32>) {
    guard found.isEmpty, unexplained.count == 1, let only = unexplained.first else { return }
    let isBare = scalars.indices.allSatisfy {
      only.range.contains($0) || !Scalars.isWord(scalars[$0])
    }
    if isBare { add(.orderNumber, only.range, value: source(only.range)) }
  }

  private mutating func add(
    _ kind: EntityKind, _ range: Range<Int>, value: String, isSensitive: Bool = false
  ) {
    let entity = Entity(
      kind: kind, text: text.sourceText(range), value: value, isSensitive: isSensitive)
    found.append((range, entity))
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
