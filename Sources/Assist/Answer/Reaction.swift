import Desk
import Language

/// Recognises what customers say to an answer: content, not content, or a yes to an offer.
enum Reaction {
  /// The customer takes the answer as it is: "Good, I'll do it in the account."
  case content
  /// The customer wants what the answer offered: "Then send me a new one."
  case accepts
  /// The answer was about something else, and nothing more is said.
  case rejects

  /// How a message reacts to the answer before it; nil when it is a matter of its own.
  static func to(_ inquiry: Inquiry, _ wording: Wording) -> Reaction? {
    guard let before = inquiry.lastDeskTurn, !Courtesy.isInvitation(before.text) else {
      return nil
    }
    if isRejection(inquiry.text) { return .rejects }
    guard !inquiry.isAsking,
      inquiry.text.unicodeScalars.prefix(lengthLimit + 1).count <= lengthLimit
    else { return nil }
    if wording.holds(orders) { return .accepts }
    guard inquiry.understanding.sentiment.polarity > unhappyPolarity else { return nil }
    let words = Courtesy.straightened(wording.text)
    let isOpenedByAssent = openings.contains { words.hasPrefix(" " + $0) }
    guard isOpenedByAssent || Wording(words).holds(signs) else { return nil }
    // Thanks at the end settle it, whatever was said of the trouble before.
    if Wording(words).holds(thanks) || !wording.holds(objections) { return .content }
    return nil
  }

  /// What is said to a customer who is content.
  static func courtesy(_ wording: Wording, _ phrases: Phrases) -> String {
    let words = Wording(Courtesy.straightened(wording.text))
    if words.holds(["bye", "goodbye", "nothing else", "再见", "拜拜", "有空再聊"]) {
      return phrases.goodbye
    }
    return words.holds(thanks) ? phrases.welcome : phrases.acknowledgement
  }

  /// True when a message turns an answer down.
  static func isRejection(_ text: String) -> Bool {
    guard text.unicodeScalars.prefix(lengthLimit + 1).count <= lengthLimit else { return false }
    return isBareNo(text) || Wording(text).holds(rejections)
  }

  /// True for a "no" without what it should be instead.
  static func isBareNo(_ text: String) -> Bool {
    [" no ", " nope ", " not that ", " no not that ", " 不是 ", " 不对 ", " 不是这个 "].contains(
      Wording(text).text)
  }

  private static let lengthLimit = 120
  private static let unhappyPolarity = -0.45

  private static let rejections = [
    "not what i asked", "not what i meant", "not what i mean", "not quite what i", "doesnt answer",
    "does not answer", "didnt answer", "not an answer", "not my question", "didnt ask",
    "read my first message", "its in my first message", "ive read that", "i have read that",
    "no could you read", "got that answer", "these answers all sound", "没回答", "不是这个意思", "不是我的情况",
    "不是我问的",
    "没关系呀", "答非所问", "再看看我前面", "我在问什么", "我到底在问什么", "看过了", "不是问这个", "不四这个",
  ]
  private static let orders = [
    "please send", "send me a new", "send a new", "id like the replacement", "new one please",
    "new one pls", "can pick it up", "pick it up", "here you go", "please do that", "go ahead",
    "给我补发", "补发吧", "补一个吧", "换个新", "换新的", "换一个吧", "退我就", "差价退我", "发我邮箱", "编号发我", "来取吧",
    "帮我办",
  ]
  private static let openings = [
    "好", "行", "嗯", "可以", "明白", "懂了", "哦", "那我", "原来", "奥", "ok ", "okay ", "great ", "good ",
    "perfect ", "fine ", "right ", "ah ", "oh ", "all right ", "alright ", "lovely ", "super ",
    "wonderful ", "cool ",
  ]
  private static let signs =
    thanks + [
      "ill wait", "ill watch", "ill do", "ill use", "ill give", "ill look", "ill try", "ill send",
      "ill take", "ill order", "good to know", "thats fair", "makes sense", "done", "is fine",
      "all right", "got it", "decent of you", "sounds good", "thats how it should be", "good",
      "我等", "那我", "我自己", "好了", "看到了", "清楚了", "知道了", "明白了", "就好", "再等", "太好了", "原来",
    ]
  private static let thanks = [
    "thanks", "thank you", "thx", "cheers", "谢谢", "多谢", "感谢", "谢啦", "写写",
  ]
  private static let objections = [
    "but", "not", "however", "still", "doesnt", "isnt", "cant", "cannot", "wont", "never",
    "instead",
    "no", "why", "但", "可是", "不过", "不行", "不对", "不能", "没用", "没收到", "还是没", "怎么", "为什么",
  ]
}
