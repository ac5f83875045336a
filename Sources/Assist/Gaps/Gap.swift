public import Desk
import Language

/// Questions of customers that speak of the same and found no good answer.
public struct Gap: Sendable {
  /// One of the questions.
  public struct Question: Sendable, Equatable {
    public var message: Seq
    public var session: SessionID
    public var text: String
    public var trouble: QuestionTrouble

    public init(message: Seq, session: SessionID, text: String, trouble: QuestionTrouble) {
      self.message = message
      self.session = session
      self.text = text
      self.trouble = trouble
    }
  }

  /// A reply of an agent that the customer took well, and how often nearly the same was sent.
  public struct Reply: Sendable, Equatable {
    public var text: String
    public var count: Int
  }

  /// The words that hold them together, the weightiest first.
  public var words: [String]
  /// The most typical first.
  public var questions: [Question]
  /// The most frequent first.
  public var replies: [Reply]
  /// What the desk knows of those the replies were sent to: it must not stay in an article.
  public var parties: [ReplyParties]

  /// Replies listed.
  private static let replyLimit = 3
  /// A reply after which the customer was in a worse mood did not work.
  private static let leastPolarity = -0.15

  /// - Parameter replies: of agents to the questions.
  public init(
    words: [String], questions: [Question], replies: [GivenReply], parties: [ReplyParties]
  ) {
    self.words = words.filter { word in
      !TermReader.terms(of: word, limit: 4).allSatisfy(\.isFunction)
    }
    self.questions = questions
    self.parties = parties
    let asked = Self.subjects(of: questions.map(\.text))
    var merged: [(reply: Reply, words: LikeText)] = []
    for reply in replies where (reply.nextPolarity ?? 0) >= Self.leastPolarity {
      let words = LikeText(reply.text)
      guard !words.isEmpty, !asked.isDisjoint(with: Self.subjects(of: [reply.text])) else {
        continue
      }
      if let same = merged.firstIndex(where: { $0.words.saysTheSame(as: words) }) {
        merged[same].reply.count += 1
      } else {
        merged.append((Reply(text: reply.text, count: 1), words))
      }
    }
    // Stable: of those sent alike often the earlier stays first.
    self.replies = merged.enumerated()
      .sorted { ($0.element.reply.count, $1.offset) > ($1.element.reply.count, $0.offset) }
      .prefix(Self.replyLimit).map(\.element.reply)
  }

  /// Whether a message says what it is about: it neither only greets nor only turns an answer down.
  public static func namesMatter(_ text: String) -> Bool {
    guard Courtesy.kind(of: text) == nil, !Reaction.isRejection(text), !onlyPoints(text) else {
      return false
    }
    let turn = Turn(seq: 0, speaker: .customer, text: text)
    // One word that tells something ("still waiting") goes on about what was said before.
    guard subjects(of: [text]).count > 1 || !TermReader.concepts(in: text).isEmpty else {
      return false
    }
    return SessionSummary(turns: [turn], trajectory: []).issue != nil
  }

  /// Whether a message says which order or parcel it is about, and not what about it.
  private static func onlyPoints(_ text: String) -> Bool {
    let wording = Wording(text)
    guard !text.unicodeScalars.contains(where: { $0 == "?" || $0 == "？" }),
      !wording.holds(askingWords)
    else { return false }
    var rest = Array(text.utf8)
    for place in EntityReader.places(in: text) {
      switch place.entity.kind {
      case .orderNumber, .trackingNumber, .phone, .email, .cardNumber, .idNumber:
        rest.replaceSubrange(
          place.utf8, with: repeatElement(UInt8(ascii: " "), count: place.utf8.count))
      case .amount, .date, .time, .quantity, .product: continue
      }
    }
    return TermReader.terms(of: String(decoding: rest, as: UTF8.self), limit: 200)
      .allSatisfy { term in
        // A pair of Han characters says no more than the two.
        term.isFunction || term.kind == .number || term.kind == .hanBigram
          || pointers.contains(term.hash)
      }
  }

  private static let askingWords = PhraseSet([
    "where", "when", "how", "what", "why", "which", "status", "哪", "什么", "怎么", "多久", "几", "吗", "呢",
    "没", "查",
  ])
  /// What says that a number follows, or that somebody comes to the point.
  private static let pointers = Set(
    [
      "about", "order", "orders", "number", "parcel", "package", "tracking", "id", "account", "hi",
      "hello", "hey", "yes", "ok", "sure", "right", "fine", "here", "called", "name", "question",
      "regarding", "concerning", "订单", "单号", "订单号", "编号", "包裹", "运单", "快递", "您好", "你好", "我的",
      "关于", "是的", "对的", "这个", "那个", "号",
    ].flatMap { TermReader.terms(of: $0, limit: 10) }.map(\.hash))

  /// Telling words and concepts; a reply that shares none with the questions answered none of them.
  private static func subjects(of texts: [String]) -> Set<UInt64> {
    var subjects: Set<UInt64> = []
    for text in texts {
      for term in TermReader.terms(of: text, limit: 200)
      where !term.isFunction && term.kind != .han { subjects.insert(term.hash) }
      subjects.formUnion(TermReader.concepts(in: text))
    }
    return subjects
  }

  /// How many of the questions had this trouble.
  public func count(_ trouble: QuestionTrouble) -> Int {
    questions.count { $0.trouble == trouble }
  }
}
