extension Notice {
  /// The language to speak to a customer: the one they write; a message without letters ("😭", "88231")
  /// has none, and then the one in which the dialogue was held so far.
  static func language(of session: String?, in turns: [Turn]) -> String {
    switch session {
    case "zh", "mixed": return "zh"
    case "en": return "en"
    default:
      let isChinese = turns.contains { turn in
        turn.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      }
      return isChinese ? "zh" : "en"
    }
  }

  /// What the customer reads, in their language (`zh`, anything else is English).
  public func text(language: String?) -> String {
    let isChinese = language == "zh"
    return switch self {
    case .received:
      isChinese
        ? "您的问题已转给人工客服，同事会尽快在这里回复您。"
        : "I have passed this on to a colleague, who will answer you here as soon as possible."
    case .position:
      isChinese ? "您正在排队，我们会按顺序为您服务。" : "You are in the queue; we will be with you in turn."
    case .afterHours:
      isChinese
        ? "现在是非工作时间，人工客服上班后会尽快回复您。"
        : "Our team is away at the moment and will answer when it is back."
    case .callback:
      isChinese ? "我们会按约定的时间联系您。" : "We will get back to you at the agreed time."
    case .agentLeft:
      isChinese
        ? "刚才的客服暂时离开，另一位同事会接着为您服务。"
        : "Your agent had to leave; a colleague will take over."
    case .closing:
      isChinese ? "本次会话已结束，有需要请随时再来。" : "This conversation is closed; write again at any time."
    case .survey:
      isChinese ? "请为本次服务打分（1-5）。" : "How did we do, from 1 to 5?"
    case .campaign:
      isChinese ? "来自我们的一条通知。" : "A message from us."
    }
  }
}
