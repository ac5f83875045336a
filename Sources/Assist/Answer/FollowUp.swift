import Desk
import Language

/// Reads a message as what it means where it stands: alone, in a row of short ones, or as the
/// answer to the desk's own question.
struct FollowUp: Equatable {
  /// The question to answer.
  var question: String
  /// True when the message agrees to the topic that the desk named, or gives a detail that the
  /// desk asked for: then a likely answer is better than a second question.
  var isSettled: Bool
  /// The topics that the desk's own question named.
  var topics: [String] = []
  /// True when the customer turned the answer before down: it is no answer now either.
  var comesAfterRejection = false

  init(of inquiry: Inquiry) {
    let (matter, rejected) = Self.matter(before: inquiry)
    let wording = Wording(inquiry.text)
    question = inquiry.text
    isSettled = false
    comesAfterRejection = rejected
    if inquiry.clarifications > 0, let asked = inquiry.lastQuestion {
      topics = Self.quoted(in: asked.text)
      if let topic = Self.choice(wording, topics) {
        question = topic
        isSettled = true
        return
      }
      let agrees = Self.agrees(inquiry.text, wording)
      if agrees, let first = topics.first {
        question = first
        isSettled = true
        return
      }
      // "As I wrote above": the matter stands as it is.
      let isPointer = wording.holds(Self.pointers) || Reaction.isRejection(inquiry.text)
      isSettled = !Self.denies(wording) && !isPointer
      question = (matter + (agrees || isPointer ? [] : [inquiry.text])).joined(separator: "\n")
    } else if !matter.isEmpty {
      question = (matter + [inquiry.text]).joined(separator: "\n")
    }
    if question.isEmpty { question = inquiry.text }
  }

  /// The inquiry with the whole question for its text, read anew where that is more than the message.
  func asked(_ inquiry: Inquiry) -> Inquiry {
    guard question != inquiry.text else { return inquiry }
    var asked = inquiry
    asked.text = question
    let read = inquiry.understander.understand(question)
    asked.understanding.intent = read.intent
    asked.understanding.entities = read.entities
    return asked
  }

  /// The customer's turns that no answer has met yet, oldest first, manners left out.
  private static func matter(before inquiry: Inquiry) -> (turns: [String], rejected: Bool) {
    var questionsLeft = inquiry.clarifications
    var matter: [String] = []
    var rejected = false
    for turn in inquiry.turns.reversed() {
      if turn.speaker == .customer {
        if Reaction.isRejection(turn.text), !rejected {
          // What was asked before the answer that missed it is still asked.
          rejected = true
          questionsLeft += 1
        } else if Courtesy.kind(of: turn.text) == nil {
          matter.append(turn.text)
        }
      } else if !Courtesy.isInvitation(turn.text) {
        guard questionsLeft > 0 else { break }
        questionsLeft -= 1
      }
    }
    return (matter.reversed(), rejected)
  }

  private static func choice(_ wording: Wording, _ topics: [String]) -> String? {
    guard topics.count == 2 else { return nil }
    if wording.holds(["first", "first one", "former", "1", "第一个", "前一个", "前者"]) {
      return topics[0]
    }
    if wording.holds(["second", "second one", "latter", "2", "第二个", "后一个", "后者"]) {
      return topics[1]
    }
    return nil
  }

  private static func agrees(_ text: String, _ wording: Wording) -> Bool {
    text.unicodeScalars.count <= yesLimitScalars && !denies(wording)
      && wording.holds([
        "yes", "yeah", "yep", "right", "correct", "exactly", "是的", "是", "对", "没错", "就是这个", "嗯",
      ])
  }

  private static func denies(_ wording: Wording) -> Bool {
    wording.holds(["no", "not", "nope", "neither", "不", "没有", "都不是"]) && !wording.holds(["没错"])
  }

  /// A longer message says something besides yes.
  private static let yesLimitScalars = 24

  /// Points back at what was said instead of saying more.
  private static let pointers = [
    "as i wrote", "as i said", "said it all", "already said", "already told", "explained it",
    "read what i wrote", "what else do you need", "what is there not to understand",
    "you ask and ask",
    "说过了", "说过两遍", "不是说了吗", "该说的都说了", "自己往上翻", "已经说过", "听不懂", "还要我说什么", "就会反问",
  ]

  /// What stands between “ and ”.
  private static func quoted(in text: String) -> [String] {
    text.split(separator: "“").dropFirst().compactMap { part in
      part.firstIndex(of: "”").map { String(part[..<$0]) }
    }
  }
}
