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
struct Lexicon: Sendable {
  /// What a phrase does.
  enum Role: Sendable, Equatable {
    /// Adds its weight (negative pulls down); may speak for an emotion.
    case mood(Double, Emotion?)
    /// Praise as courtesy wherever it closes a longer message ("…, thanks").
    case thanks(Double)
    /// Multiplies the weight of what follows.
    case degree(Double)
    /// A degree of too much, which blames by itself what no other word judges ("too dry").
    case excess(Double)
    case negation
    /// A negation that blames by itself when it turns nothing round ("没有饭": the rice is missing).
    case lack
    /// What came before counts only this share ("but").
    case contrast(Double)
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

  /// Reads tables; later ones overrule earlier ones, phrase by phrase.
  init(tables: [String]) {
    trie = PhraseTrie(expectedScalars: tables.reduce(0) { $0 + $1.utf8.count } / 2)
    for table in tables { read(table) }
  }

  private mutating func read(_ table: String) {
    var role = -1
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      let line = Self.trimmed(line)
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "[") {
        guard let read = Self.role(Substring(line.dropFirst().prefix { $0 != UInt8(ascii: "]") }))
        else {
          preconditionFailure("a lexicon heading names no known role: \(Substring(line))")
        }
        role = roles.count
        roles.append(read)
        continue
      }
      precondition(role >= 0, "a lexicon table starts with a heading")
      for phrase in line.split(separator: UInt8(ascii: ",")) {
        trie.add(Substring(Self.trimmed(phrase)), value: role)
        phraseCount += 1
      }
    }
  }

  private static func trimmed(_ line: Substring.UTF8View) -> Substring.UTF8View {
    var line = line
    while line.first == 0x20 { line.removeFirst() }
    while line.last == 0x20 { line.removeLast() }
    return line
  }

  private static func role(_ heading: Substring) -> Role? {
    let words = heading.split(separator: " ")
    guard let name = words.first else { return nil }
    let weight = words.count > 1 ? Double(words[1]) ?? 1 : 1
    let emotion = words.count > 2 ? Emotion(rawValue: String(words[2])) : nil
    switch name {
    case "good": return .mood(weight, emotion ?? .satisfied)
    case "bad": return .mood(-weight, emotion)
    case "thanks": return .thanks(weight)
    case "degree": return .degree(weight)
    case "excess": return .excess(weight)
    case "negation": return .negation
    case "lack": return .lack
    case "contrast": return .contrast(weight)
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
