import Desk

/// Reads a message as what it means after a clarifying question.
enum FollowUp {
  /// The question to answer: a choice between the two topics named becomes the topic, a bare order
  /// number or a few words join the customer's turn before them.
  static func question(of inquiry: Inquiry) -> String {
    guard inquiry.clarifications > 0, let asked = inquiry.lastDeskTurn,
      let before = inquiry.turns.last(where: { $0.speaker == .customer })
    else { return inquiry.text }
    let topics = quoted(in: asked.text)
    let wording = Wording(inquiry.text)
    if topics.count == 2 {
      if wording.holds(["first", "first one", "former", "1", "第一个", "前一个", "前者"]) {
        return topics[0]
      }
      if wording.holds(["second", "second one", "latter", "2", "第二个", "后一个", "后者"]) {
        return topics[1]
      }
    }
    if topics.count == 1, inquiry.text.unicodeScalars.count <= yesLimitScalars,
      !wording.holds(["no", "not", "nope", "不", "没有"]),
      wording.holds(["yes", "yeah", "yep", "right", "correct", "exactly", "是的", "是", "对", "没错"])
    {
      return topics[0]
    }
    return before.text + "\n" + inquiry.text
  }

  /// A longer message says something besides yes.
  private static let yesLimitScalars = 24

  /// What stands between “ and ”.
  private static func quoted(in text: String) -> [String] {
    text.split(separator: "“").dropFirst().compactMap { part in
      part.firstIndex(of: "”").map { String(part[..<$0]) }
    }
  }
}
