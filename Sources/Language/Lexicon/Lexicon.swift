/// Words and phrases with what they do to the mood of a message, read from a plain table.
///
/// The table is text that a person can read: a heading in brackets says what its phrases do, then
/// phrases follow, parted by commas or line ends; `#` starts a comment.
///
/// ```
/// [bad 2 frustrated]
/// useless, waste of time
/// [degree 1.4]
/// very, really
/// ```
///
/// Two signs spare writing an English word out in all its forms: `annoy~` stands for annoy, annoys,
/// annoyed and annoying, `sad+` for sad and sadly.
struct Lexicon: Sendable {
  /// What a phrase does.
  enum Role: Sendable, Equatable {
    /// Adds its weight (negative pulls down); may speak for an emotion.
    case mood(Double, Emotion?)
    /// Tips the scales where nothing plainer is said; all leanings of a message together stay within
    /// the neutral band ("only", "months").
    case lean(Double)
    /// What somebody does who was let down, and others do calmly ("a refund"): blames beside other
    /// blame, else only tips the scales, and in a question nothing.
    case act(Double, Emotion?)
    /// Praise as courtesy wherever it closes a longer message ("…, thanks").
    case thanks(Double)
    /// Multiplies the weight of what follows.
    case degree(Double)
    /// A degree of too much, which blames by itself what no other word judges ("too dry").
    case excess(Double)
    case negation
    /// A negation that blames by itself when it turns nothing round ("没有饭": the rice is missing).
    case lack
    /// Turns praise within reach round and leaves blame as it is; blames by itself when neither
    /// follows ("can't", "fails to").
    case failing(Double)
    /// What came before counts only this share ("but").
    case contrast(Double)
    /// What is granted counts only this share, up to the end of its clause ("although").
    case concession(Double)
    /// What follows in its sentence counts so much more: the writer sums up ("all in all").
    case verdict(Double)
    /// The text is about something told: a book, a film ("the plot").
    case work
    /// A mood that belongs to the story where something told is spoken of ("grim"), and to the
    /// speaker elsewhere.
    case told(Double, Emotion?)
    case threat(Double)
    case human
    case abuse(Double)
    /// Praise that is meant the other way round.
    case sarcasm(Double)
    /// A question word at the start of a clause.
    case question
    /// A question for reasons: as a rule something has gone wrong.
    case reason(Double)
    /// Moves nothing, and keeps shorter phrases inside it from moving anything.
    case nothing
  }

  private(set) var roles: [Role] = []
  private(set) var phraseCount = 0
  private(set) var trie: PhraseTrie

  /// Reads the shipped tables; later ones overrule earlier ones, phrase by phrase.
  init(tables: [String]) {
    trie = PhraseTrie(expectedScalars: tables.reduce(0) { $0 + $1.utf8.count } / 2)
    for table in tables {
      do {
        try add(table: table)
      } catch {
        preconditionFailure("a shipped lexicon cannot be read: \(error)")
      }
    }
  }

  /// Reads one more table, which overrules what was read before.
  ///
  /// - Throws: `LexiconError` for the first line that cannot be read; what stood before it counts.
  mutating func add(table: String) throws(LexiconError) {
    var role = -1
    var number = 0
    for line in table.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      number += 1
      let line = Self.trimmed(line)
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "[") {
        let heading = Substring(line.dropFirst().prefix { $0 != UInt8(ascii: "]") })
        guard let read = Self.role(heading) else {
          throw LexiconError(code: .unknownHeading(String(heading)), line: number)
        }
        role = roles.count
        roles.append(read)
        continue
      }
      guard role >= 0 else { throw LexiconError(code: .noHeading, line: number) }
      if case .told(let weight, _) = roles[role], weight == 0 {
        for phrase in line.split(separator: UInt8(ascii: ",")) {
          markTold(Substring(Self.trimmed(phrase)))
        }
        continue
      }
      for phrase in line.split(separator: UInt8(ascii: ",")) {
        add(Substring(Self.trimmed(phrase)), role)
      }
    }
  }

  /// Keeps what a phrase weighs, as a mood that may belong to a story; what has no mood stays.
  private mutating func markTold(_ phrase: Substring) {
    guard let value = trie.value(of: phrase), case .mood(let weight, let emotion) = roles[value]
    else { return }
    let told = Role.told(weight, emotion)
    let role = roles.firstIndex(of: told) ?? roles.count
    if role == roles.count { roles.append(told) }
    trie.add(phrase, value: role)
  }

  private mutating func add(_ phrase: Substring, _ role: Int) {
    switch phrase.utf8.last {
    case UInt8(ascii: "~") where phrase.utf8.count > 2:
      for form in Self.verbForms(phrase.dropLast()) { add(Substring(form), role) }
    case UInt8(ascii: "+") where phrase.utf8.count > 2:
      add(phrase.dropLast(), role)
      add(Substring(Self.adverb(phrase.dropLast())), role)
    default:
      trie.add(phrase, value: role)
      phraseCount += 1
    }
  }

  /// annoy, annoys, annoyed, annoying; bore, bores, bored, boring; defy, defies, defied, defying.
  private static func verbForms(_ verb: Substring) -> [String] {
    let stem = String(verb.dropLast())
    switch verb.utf8.last {
    case UInt8(ascii: "e"): return [String(verb), verb + "s", verb + "d", stem + "ing"]
    case UInt8(ascii: "y") where !"aeou".contains(stem.last ?? "a"):
      return [String(verb), stem + "ies", stem + "ied", verb + "ing"]
    case UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "x"), UInt8(ascii: "z"):
      return [String(verb), verb + "es", verb + "ed", verb + "ing"]
    default: return [String(verb), verb + "s", verb + "ed", verb + "ing"]
    }
  }

  /// sadly, happily, terribly, tragically.
  private static func adverb(_ adjective: Substring) -> String {
    let stem = String(adjective.dropLast())
    if adjective.hasSuffix("le") { return stem + "y" }
    if adjective.hasSuffix("y") { return stem + "ily" }
    return adjective + (adjective.hasSuffix("ic") ? "ally" : "ly")
  }

  private static func trimmed(_ line: Substring.UTF8View) -> Substring.UTF8View {
    var line = line
    while line.first == 0x20 { line.removeFirst() }
    while line.last == 0x20 { line.removeLast() }
    return line
  }

  /// A word that weighs more would silence all others.
  private static let maxWeight = 10.0

  private static func role(_ heading: Substring) -> Role? {
    let words = heading.split(separator: " ")
    guard let name = words.first else { return nil }
    var weight = 1.0
    var emotion: Emotion?
    if words.count > 1 {
      guard let read = Double(words[1]), abs(read) <= maxWeight else { return nil }
      weight = read
    }
    if words.count > 2 {
      guard let read = Emotion(rawValue: String(words[2])) else { return nil }
      emotion = read
    }
    switch name {
    case "good": return .mood(weight, emotion ?? .satisfied)
    case "bad": return .mood(-weight, emotion)
    case "act": return .act(-weight, emotion)
    case "lean": return .lean(weight)
    case "thanks": return .thanks(weight)
    case "degree": return .degree(weight)
    case "excess": return .excess(weight)
    case "negation": return .negation
    case "lack": return .lack
    case "contrast": return .contrast(weight)
    case "failing": return .failing(weight)
    case "concession": return .concession(weight)
    case "verdict": return .verdict(weight)
    case "work": return .work
    case "told": return .told(0, nil)
    case "threat": return .threat(weight)
    case "human": return .human
    case "abuse": return .abuse(weight)
    case "sarcasm": return .sarcasm(weight)
    case "question": return .question
    case "reason": return .reason(weight)
    case "nothing": return .nothing
    default: return nil
    }
  }
}
