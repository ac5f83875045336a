import Foundation

/// Recognises messages that are manners and nothing else, and knows what to say to them.
enum Courtesy {
  /// A longer message says something besides.
  private static let lengthLimit = 40

  /// The set phrase for a message of manners only; nil for anything else.
  static func reply(to text: String, isAnswerToQuestion: Bool, _ phrases: Phrases) -> String? {
    guard text.unicodeScalars.prefix(lengthLimit + 1).count <= lengthLimit else { return nil }
    var rest = Wording(text).text
    var kinds: Set<Kind> = []
    for (kind, words) in vocabulary {
      for word in words {
        let isSpaced = word.utf8.allSatisfy { $0 < 0x80 }
        let wanted = isSpaced ? " \(word) " : word
        while let range = rest.range(of: wanted) {
          rest.replaceSubrange(range, with: " ")
          kinds.insert(kind)
        }
      }
    }
    guard rest.allSatisfy({ $0 == " " }) else { return nil }
    if kinds.contains(.goodbye) { return phrases.goodbye }
    if kinds.contains(.thanks) { return phrases.welcome }
    if kinds.contains(.greeting) { return phrases.greeting }
    // "Yes" to a question answers it; what it means is not for manners to say.
    if kinds.contains(.assent), !isAnswerToQuestion { return phrases.acknowledgement }
    return nil
  }

  private enum Kind {
    case greeting, thanks, goodbye, assent, filler
  }

  /// Longer phrases before their parts.
  private static let vocabulary: [(Kind, [String])] = [
    (
      .thanks,
      [
        "thank you", "thanks", "thank u", "thx", "cheers", "much appreciated", "appreciate it",
        "非常感谢", "感谢", "多谢", "谢谢", "谢了", "谢啦", "辛苦了", "辛苦", "太好了",
      ]
    ),
    (
      .goodbye,
      ["goodbye", "good bye", "bye bye", "bye", "see you", "good night", "再见", "拜拜", "晚安", "回见"]
    ),
    (
      .greeting,
      [
        "hello", "hi", "hey", "good morning", "good afternoon", "good evening", "anyone there",
        "are you there", "您好", "你好", "哈喽", "哈罗", "嗨", "早上好", "上午好", "下午好", "晚上好", "有人在吗",
        "有人吗", "在不在", "在吗", "在么",
      ]
    ),
    (
      .assent,
      [
        "ok", "okay", "alright", "all right", "great", "perfect", "got it", "i see", "fine", "nice",
        "好的", "好滴", "好嘞", "行", "可以", "知道了", "明白了", "明白", "了解", "收到", "嗯嗯", "嗯", "好",
      ]
    ),
    (
      .filler,
      [
        "very much", "so much", "a lot", "there", "you", "everyone", "again", "that is all",
        "thats all", "for your help", "for the help", "have a nice day", "have a good day",
        "亲爱的", "客服", "亲", "你", "您", "了", "啊", "呀", "哦", "啦", "哈", "吧", "呢", "的",
      ]
    ),
  ]
}
