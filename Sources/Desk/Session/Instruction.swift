/// What an agent asks of the assistant at a hand-back, taken apart: what to say, and whether to close.
///
/// The words that ask to close are a closed list, on purpose: what is not surely such a wish is
/// something to say, and nobody is sent away by a misreading.
public struct Instruction: Sendable, Equatable {
  /// What is to be said, in the agent's words; nil where nothing is.
  public let says: String?
  /// Whether the session is to be closed once that was said.
  public let asksToClose: Bool

  public init(_ text: String) {
    var said: [String] = []
    var closes = false
    var forbids = false
    for clause in Self.clauses(of: text) {
      let reading = ClosingWords.reading(clause)
      closes = closes || reading.wish == .close
      forbids = forbids || reading.wish == .keepOpen
      if !reading.rest.isEmpty { said.append(reading.rest) }
    }
    says = said.isEmpty ? nil : said.joined(separator: ", ")
    asksToClose = closes && !forbids
  }

  private static let separators: Set<Unicode.Scalar> = [
    ",", ";", ".", "!", "?", "\n", "，", "。", "；", "、", "！", "？",
  ]

  private static func clauses(of text: String) -> [String] {
    text.unicodeScalars.split { separators.contains($0) }.map { clause in
      String(String.UnicodeScalarView(clause)).trimmedOfBlanks
    }.filter { !$0.isEmpty }
  }
}

/// Reads a wish to close off the end of a clause.
enum ClosingWords {
  enum Wish {
    case none, close, keepOpen
  }

  /// What a clause wishes, and what else it says.
  static func reading(_ clause: String) -> (wish: Wish, rest: String) {
    let isHan = clause.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    return isHan ? chinese(clause) : english(clause)
  }

  // MARK: English

  private static let verbs: Set<String> = ["close", "end", "resolve", "finish", "wrap"]
  /// What may follow the verb, and nothing else.
  private static let objects: Set<String> = [
    "it", "this", "that", "the", "session", "chat", "conversation", "case", "ticket", "up", "out",
    "please", "now", "then", "afterwards", "after", "politely", "kindly",
  ]
  /// What may stand between the verb and what joins it to the rest.
  private static let fillers: Set<String> = [
    "please", "just", "finally", "you", "can", "may", "kindly", "do",
  ]
  private static let joints: Set<String> = ["and", "then", "&", "afterwards"]
  private static let negations: Set<String> = ["not", "don't", "dont", "don’t", "never"]

  private static func english(_ clause: String) -> (wish: Wish, rest: String) {
    let words = clause.split(whereSeparator: \.isWhitespace).map(String.init)
    let folded = words.map { $0.lowercased() }
    guard let verb = folded.lastIndex(where: verbs.contains),
      folded[(verb + 1)...].allSatisfy(objects.contains)
    else { return (.none, clause) }
    var start = verb
    while start > 0, fillers.contains(folded[start - 1]) { start -= 1 }
    let wish: Wish
    if start > 0, negations.contains(folded[start - 1]) {
      wish = .keepOpen
      start -= 1
      if start > 0, folded[start - 1] == "do" { start -= 1 }
    } else if start == 0 || joints.contains(folded[start - 1]) {
      wish = .close
    } else {
      return (.none, clause)
    }
    while start > 0, joints.contains(folded[start - 1]) { start -= 1 }
    return (wish, words[..<start].joined(separator: " "))
  }

  // MARK: Chinese

  private static let hanVerbs = ["关闭", "结束", "关单", "结单", "结案", "收尾", "关掉", "关了", "关"]
  /// What may follow the verb.
  private static let hanTails = ["就可以了", "就可以", "即可", "就行", "就好", "吧", "了", "掉"]
  private static let hanObjects = ["会话", "对话", "聊天", "工单", "本次", "这个", "它"]
  /// What joins the verb to the rest.
  private static let hanJoints = [
    "然后", "接着", "之后", "最后", "并且", "直接", "可以", "再", "并", "后", "就", "请", "把", "将",
  ]
  private static let hanNegations = ["先不要", "不要", "不用", "先不", "先别", "别", "勿", "不"]

  private static func chinese(_ clause: String) -> (wish: Wish, rest: String) {
    var rest = clause.trimmedOfBlanks[...]
    strip(hanTails, off: &rest)
    var isJoined = strip(hanObjects, off: &rest)
    strip(hanTails, off: &rest)
    guard let verb = hanVerbs.first(where: rest.hasSuffix) else { return (.none, clause) }
    rest = rest.dropLast(verb.count)
    isJoined = strip(hanObjects, off: &rest) || isJoined
    isJoined = strip(hanJoints, off: &rest) || isJoined
    if strip(hanNegations, off: &rest) { return (.keepOpen, String(rest).trimmedOfBlanks) }
    guard isJoined || rest.isEmpty else { return (.none, clause) }
    strip(hanObjects + hanJoints, off: &rest)
    return (.close, String(rest).trimmedOfBlanks)
  }

  /// Takes words off the end as long as there are any; false where there were none.
  @discardableResult
  private static func strip(_ words: [String], off text: inout Substring) -> Bool {
    var isChanged = false
    while let word = words.first(where: text.hasSuffix) {
      text = text.dropLast(word.count)
      isChanged = true
    }
    return isChanged
  }
}

extension String {
  fileprivate var trimmedOfBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
