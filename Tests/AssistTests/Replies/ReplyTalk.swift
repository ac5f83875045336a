import Desk

@testable import Assist

/// Made-up dialogues of a small desk, for the tests of the reply memory.
enum ReplyTalk {
  static func customer(_ text: String) -> Turn { Turn(seq: 0, speaker: .customer, text: text) }
  static func agent(_ text: String) -> Turn { Turn(seq: 0, speaker: .agent, text: text) }

  /// What is asked and what is answered, in two languages.
  static let topics: [(asked: [String], answered: String)] = [
    (
      ["where is my parcel", "has my parcel been shipped yet", "when does the parcel come"],
      "Your parcel is on its way to you."
    ),
    (
      ["how do I return the lamp", "I want to send the lamp back", "can I return the goods"],
      "Put the goods into the box and we collect it at your door."
    ),
    (
      ["I need an invoice", "please send me the invoice", "where is the invoice"],
      "The invoice is sent by e-mail after dispatch."
    ),
    (["怎么退款", "我要退款", "什么时候退款"], "退款会原路退回您的账户。"),
    (["发票怎么开", "我要开发票", "发票开错了"], "发票会发到您的邮箱。"),
  ]

  /// Enough dialogues to train on.
  static let dialogues: [ReplyDialogue] = (0..<8).flatMap { round in
    topics.map { topic in
      ReplyDialogue(turns: [
        customer(topic.asked[round % 3]), agent(topic.answered),
      ])
    }
  }

  static let memory = ReplyMemory(learning: dialogues)
}
