import Language

/// One sentence of a dialogue, with what a summary asks of it.
public struct SaidSentence {
  /// Without blanks around it and without its full stop.
  public let text: String
  public let isQuestion: Bool
  /// In small letters, by bytes: the search of strings costs a hundred times as much, and an
  /// emergency stop reads thousands of dialogues at once.
  private let lower: [UInt8]

  private init(_ text: String, isQuestion: Bool) {
    self.text = text
    self.isQuestion = isQuestion
    lower = Array(text.lowercased().utf8)
  }

  /// The sentences of a text; a full stop inside a number or a name ends none.
  public static func split(_ text: String) -> [SaidSentence] {
    var sentences: [SaidSentence] = []
    var part = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    func end(isQuestion: Bool) {
      let said = Example.cleaned(String(part))
      if said.unicodeScalars.contains(where: \.properties.isAlphabetic) {
        sentences.append(SaidSentence(said, isQuestion: isQuestion))
      }
      part = String.UnicodeScalarView()
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "。", "！", "!", "\n", "；": end(isQuestion: false)
      case "?", "？": end(isQuestion: true)
      case ".":
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if next.properties.isWhitespace { end(isQuestion: false) } else { part.append(scalar) }
      default: part.append(scalar)
      }
    }
    end(isQuestion: false)
    return sentences
  }

  /// Words, of Chinese every two characters.
  var wordCount: Int {
    var words = 0
    Tokens.visit(text) { token in
      switch token.kind {
      case .word, .number: words += 2
      case .han: words += 1
      case .hanBigram: break
      }
    }
    return (words + 1) / 2
  }

  /// Whether it only greets, thanks, apologises or invites.
  public var isManners: Bool {
    let count = wordCount
    return count < Self.leastWords
      || count <= Self.mannerWords && Self.manners.contains { lower.starts(with: $0) }
      || Self.says(lower, any: Self.invitations)
  }

  /// Whether it says what will be done; a question promises nothing.
  public var isPromise: Bool {
    guard !isQuestion else { return false }
    if Self.says(lower, any: Self.promiseSigns) { return true }
    // A time alone is a rule of the house; with somebody who acts it is a promise.
    return Self.says(lower, any: Self.spans) && Self.says(lower, any: Self.actors)
  }

  /// Whether one of the phrases stands in the text.
  private static func says(_ text: [UInt8], any phrases: [[UInt8]]) -> Bool {
    text.withUnsafeBufferPointer { text in
      phrases.contains { phrase in
        guard let first = phrase.first, phrase.count <= text.count else { return false }
        return (0...(text.count - phrase.count)).contains { start in
          text[start] == first && phrase.indices.allSatisfy { text[start + $0] == phrase[$0] }
        }
      }
    }
  }

  private static func bytes(_ phrases: String...) -> [[UInt8]] { phrases.map { Array($0.utf8) } }

  /// Less than this names no matter.
  private static let leastWords = 2
  /// What begins with manners and goes on longer comes to a matter.
  private static let mannerWords = 6

  private static let manners = bytes(
    "hello", "hi ", "hi,", "good morning", "good afternoon", "good evening", "thank", "thanks",
    "you're welcome", "i'm sorry about that", "i am sorry about that", "sorry to hear",
    "i'm sorry to hear", "all right", "goodbye", "have a ", "i am the shop's", "您好", "你好", "谢谢",
    "感谢", "不客气", "很抱歉给您", "抱歉给您", "非常抱歉", "再见", "祝您", "好的", "在的"
  )
  private static let invitations = bytes(
    "how can i help", "anything else i can", "what is it about", "anything else you need",
    "有什么可以帮", "请问有什么", "还有其他问题", "还有什么可以", "还有别的"
  )
  private static let promiseSigns = bytes(
    "we will", "we'll", "i will", "i'll", "will be", "will arrive", "will receive", "will get",
    "you'll get", "you'll receive", "我会", "我们会", "这边会", "会为您", "会给您", "会尽快", "马上为您", "马上给您"
  )
  private static let spans = bytes(
    "within ", "by tomorrow", "by the end of", "小时内", "天内", "工作日内", "之前"
  )
  private static let actors = bytes("we ", "i ", "我", "给您", "为您", "将")
}
