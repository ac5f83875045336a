import Desk
import Language

/// What agents commonly say in a situation, whatever the words of the message were: a greeting when
/// they take over, a request for photos when something is broken.
struct Handling {
  /// Words in the titles of canned responses that serve it.
  var titleWords: String
  /// How well such a response serves, before it was looked at.
  var score: Double

  /// What is commonly said to an inquiry, the most fitting first.
  static func of(_ inquiry: Inquiry, _ order: Order?) -> [Handling] {
    var handlings: [Handling] = []
    if let guess = inquiry.understanding.intent.first, guess.confidence >= likely {
      if let words = byIntent[guess.label] {
        handlings.append(Handling(titleWords: words, score: byTopicScore))
      }
    }
    if let order, order.status.lowercased() == "delayed" {
      handlings.append(Handling(titleWords: late, score: byOrderScore))
    } else if order?.isUnderway == true {
      handlings.append(Handling(titleWords: "located 查到", score: byOrderScore))
    }
    if !inquiry.turns.contains(where: { $0.speaker == .agent }) {
      handlings.append(Handling(titleWords: "greeting 问候 欢迎", score: greetingScore))
    }
    if inquiry.isUnhappy || inquiry.understanding.flags.isThreat {
      handlings.append(Handling(titleWords: "colleague supervisor 请示 主管", score: supportScore))
    }
    return handlings
  }

  private static let likely = 0.4
  private static let byTopicScore = 0.5
  private static let byOrderScore = 0.45
  private static let greetingScore = 0.42
  private static let supportScore = 0.4

  private static let late = "late delay 延误 晚到"
  private static let photo = "photo photos picture 照片"
  private static let byIntent: [String: String] = [
    "delivery/late": late, "item/broken": photo, "item/wrong": photo, "item/missing": photo,
    "payment/invoice": "invoice 发票", "payment/invoice-change": "invoice 发票",
    "service/complaint": "colleague supervisor 请示 主管",
    "talk/goodbye": "closing 结束", "talk/thanks": "else 别的",
  ]
}
