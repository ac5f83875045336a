import Language

/// Recognises messages that are manners and nothing else, and knows what to say to them.
enum Courtesy {
  /// What manners come to; later ones outweigh earlier ones.
  enum Kind: Int, Comparable {
    /// Nothing was said yet: "so", "question", an emoji.
    case opener
    case assent, greeting, thanks, goodbye

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// A longer message says something besides.
  private static let lengthLimit = 60

  /// The kind of a message of manners only; nil for anything else.
  static func kind(of text: String) -> Kind? {
    guard text.unicodeScalars.prefix(lengthLimit + 1).count <= lengthLimit else { return nil }
    var rest = Array(straightened(Wording(text).text).utf8)
    let space = UInt8(ascii: " ")
    // Signs and pictures alone open a talk or go with one; they name no matter.
    if rest == [space] { return text.isEmpty ? nil : pictured(text) }
    var kinds: Set<Kind> = []
    for (kind, phrases) in wantedBytes {
      for phrase in phrases {
        while let start = place(of: phrase, in: rest) {
          rest.replaceSubrange(start..<(start + phrase.count), with: [space])
          kinds.insert(kind)
        }
      }
    }
    guard rest.allSatisfy({ $0 == space }) else { return nil }
    return kinds.max()
  }

  /// Where a phrase stands first; by bytes, since the search of strings costs a hundred times as
  /// much and this is asked of every message.
  private static func place(of phrase: [UInt8], in text: [UInt8]) -> Int? {
    guard phrase.count <= text.count else { return nil }
    return text.withUnsafeBufferPointer { text in
      phrase.withUnsafeBufferPointer { phrase in
        (0...(text.count - phrase.count)).first { start in
          text[start] == phrase[0]
            && phrase.indices.allSatisfy { text[start + $0] == phrase[$0] }
        }
      }
    }
  }

  /// The vocabulary as it is looked for: words of spaced scripts only whole.
  private static let wantedBytes: [(Kind, [[UInt8]])] = vocabulary.map { kind, words in
    (
      kind,
      words.map { word in
        Array((word.utf8.allSatisfy { $0 < 0x80 } ? " \(word) " : word).utf8)
      }
    )
  }

  /// What is said to manners.
  static func reply(to kind: Kind, _ inquiry: Inquiry, _ phrases: Phrases) -> String {
    switch kind {
    case .goodbye: phrases.goodbye
    case .thanks: phrases.welcome
    case .assent: phrases.acknowledgement
    // Who was greeted already is not greeted again while they write in pieces.
    case .greeting, .opener:
      inquiry.lastDeskTurn == nil && kind == .greeting || inquiry.turns.isEmpty
        ? phrases.greeting : phrases.goOn
    }
  }

  /// True for what the assistant says without dealing with a matter: the matter stays open.
  static func isInvitation(_ text: String) -> Bool {
    [Phrases.english, .chinese].contains {
      text.hasPrefix($0.greeting) || text.hasPrefix($0.goOn)
    }
  }

  private static func pictured(_ text: String) -> Kind {
    let agreeing: Set<UInt32> = [0x1F44D, 0x1F44C, 0x1F64F, 0x2705, 0x1F60A, 0x2764]
    let waving: UInt32 = 0x1F44B
    let scalars = text.unicodeScalars.map(\.value)
    if scalars.contains(waving) { return .goodbye }
    return scalars.contains(where: agreeing.contains) ? .assent : .opener
  }

  /// The text with words put right whose letters were typed in the wrong order ("Godobye").
  static func straightened(_ text: String) -> String {
    text.split(separator: " ").reduce(into: " ") { out, word in
      out += (jumbled[key(word)].flatMap { $0.first == word.first ? $0 : nil } ?? String(word))
      out += " "
    }
  }

  private static func key(_ word: Substring) -> String {
    word.utf8.allSatisfy { $0 < 0x80 } ? String(word.sorted()) : ""
  }

  private static let jumbled: [String: String] = Dictionary(
    ["thanks", "thank", "goodbye", "hello", "great", "perfect", "nothing", "okay"].map {
      (key(Substring($0)), $0)
    }, uniquingKeysWith: { first, _ in first })

  /// Longer phrases before their parts.
  private static let vocabulary: [(Kind, [String])] = [
    (
      .goodbye,
      [
        "no nothing else", "nothing else", "no that is all", "no thats all", "that is all",
        "thats all", "thats it", "have a nice day", "have a great day", "have a good day",
        "have a nice evening", "have a good evening", "you too", "take care", "goodbye", "good bye",
        "bye bye", "bye", "see you", "good night", "没有了", "没有别的了", "没别的了", "没事了", "没问题了",
        "没有其他问题了", "不用了", "就这样", "就这些", "祝生意兴隆", "生意兴隆", "再见", "拜拜", "晚安", "回见",
        "有空再聊", "不耽误你", "不打扰了",
      ]
    ),
    (
      .thanks,
      [
        "thank you very much", "thank you", "many thanks", "thanks", "thank u", "thx", "cheers",
        "much appreciated", "appreciate it", "that helps", "that helped", "very helpful",
        "thats what i needed", "that is what i needed", "very kind", "非常感谢", "感谢", "多谢", "谢谢", "谢了",
        "谢啦", "辛苦了", "辛苦", "太好了", "帮大忙了",
      ]
    ),
    (
      .greeting,
      [
        "hello", "hi", "hey", "good morning", "good afternoon", "good evening", "anyone there",
        "is anybody there", "is anyone there", "anybody there", "are you there", "您好", "你好", "哈喽",
        "哈罗", "嗨", "早上好", "上午好", "下午好", "晚上好", "有人在吗", "有人吗", "在不在", "在不", "在吗", "在么", "在嘛",
      ]
    ),
    (
      .assent,
      [
        "ok", "okay", "alright", "all right", "great", "perfect", "got it", "i see", "fine", "nice",
        "cool", "wonderful", "lovely", "super", "makes sense", "good to know", "understood",
        "ill wait",
        "好的", "好滴", "好嘞", "行吧", "行", "可以", "清楚了", "知道了", "明白了", "明白", "懂了", "了解", "收到", "我等一下",
        "我等", "这下", "嗯嗯", "嗯", "好",
      ]
    ),
    (
      .opener,
      [
        "i have a question", "ive got a question", "quick question", "a question", "question",
        "one more thing", "well", "so", "um", "hm", "hmm", "erm", "and then", "and", "then",
        "我想问一下", "我想问下", "想问一下", "想问下", "问一下", "问下", "问个问题", "有个问题", "请问", "请教一下",
        "打扰一下", "对了", "那个", "这个", "然后", "就是", "还有", "嗯那个",
      ]
    ),
    (
      // Words that go along with any of them.
      .opener,
      [
        "very much", "so much", "a lot", "there", "you", "everyone", "again", "dear", "guys",
        "please",
        "for your help", "for the help", "for the quick answer", "no", "not", "a", "that", "it",
        "is",
        "亲爱的", "客服", "亲", "你", "您", "了", "啊", "呀", "哦", "啦", "哈", "吧", "呢", "的", "下", "我",
      ]
    ),
  ]
}
