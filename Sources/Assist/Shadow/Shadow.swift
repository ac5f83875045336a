public import Desk
public import Language

/// Lets the assistant listen to recorded dialogues and notes what it would have said.
public struct Shadow: Sendable {
  private let answerer: Answerer
  private let suggester: Suggester
  private let understander: Understander

  public init(answerer: Answerer, suggester: Suggester, understander: Understander) {
    self.answerer = answerer
    self.suggester = suggester
    self.understander = understander
  }

  /// The score of one dialogue, oldest turn first; whatever is not the customer's is the reply.
  public func score(_ turns: [Turn]) -> ShadowScore {
    var score = ShadowScore()
    score.dialogues = 1
    var listener = Listener()
    var index = 0
    while index < turns.count {
      let turn = turns[index]
      index += 1
      guard turn.speaker == .customer else {
        listener.said.append(turn)
        continue
      }
      var recorded: [String] = []
      while index < turns.count, turns[index].speaker != .customer {
        recorded.append(turns[index].text)
        index += 1
      }
      let inquiry = listener.hear(turn, understander)
      // What nobody answered says nothing.
      guard !recorded.isEmpty else { continue }
      let reply = recorded.joined(separator: "\n")
      let goesOn = judge(inquiry, recorded: reply, &listener, &score)
      guard goesOn else { return score }
      listener.said.append(Turn(seq: turn.seq, speaker: .assistant, text: reply))
    }
    score.whole = 1
    return score
  }

  /// Scores one turn; false where the dialogue would have gone another way from here.
  private func judge(
    _ inquiry: Inquiry, recorded: String, _ listener: inout Listener, _ score: inout ShadowScore
  ) -> Bool {
    score.turns += 1
    let offers = suggester.suggest(for: inquiry).map {
      Agreement.of($0.text, recorded: recorded) == .agrees
    }
    if let first = offers.first {
      score.suggested += 1
      if first { score.suggestedAt1 += 1 }
      if offers.contains(true) { score.suggestedAt3 += 1 }
    }
    let reply = answerer.reply(to: inquiry)
    guard reply.outcome != .escalated, let text = reply.text else {
      switch reply.escalation {
      case .missingKnowledge, .clarificationLoop: score.abstained += 1
      default: score.escalated += 1
      }
      listener.clarifications = 0
      return true
    }
    score.answered += 1
    if reply.outcome == .courtesy { score.courtesies += 1 }
    if reply.outcome == .clarified { score.clarified += 1 }
    listener.clarifications = reply.outcome == .clarified ? listener.clarifications + 1 : 0
    switch Agreement.of(text, recorded: recorded) {
    case .agrees:
      score.matchedAt1 += 1
      return true
    case .contradicts:
      score.contradicted += 1
      return false
    case .departs: return false
    }
  }

  /// What is known of a dialogue at some point of it.
  private struct Listener {
    var said: [Turn] = []
    var mood = Mood()
    var language: String?
    var clarifications = 0

    mutating func hear(_ turn: Turn, _ understander: Understander) -> Inquiry {
      let understanding = understander.understand(turn.text)
      mood.feel(understanding.sentiment)
      let inquiry = Inquiry(
        message: turn.seq, epoch: 1, text: turn.text, understanding: understanding, turns: said,
        mood: mood, clarifications: clarifications, language: language,
        understander: understander)
      language = understanding.language.rawValue
      said.append(turn)
      return inquiry
    }
  }
}
