extension HandOffPacket {
  /// How many turns back a hand-off looks; bounds the packet.
  public static let turnLimit = 24
  private static let summaryLines = 6
  private static let lineLimitScalars = 120
  private static let promiseLimit = 5

  /// Gathers what a human needs from the dialogue, oldest turn first.
  public init(why: EscalationReason, words: String?, turns: [Turn], trajectory: [Double]) {
    var slots: [String: String] = [:]
    for turn in turns { slots.merge(turn.slots) { _, newer in newer } }
    let spoken = turns.filter { $0.speaker != .system }
    self.init(
      why: why, words: words,
      summary: spoken.suffix(HandOffPacket.summaryLines).map {
        SaidLine($0.speaker, HandOffPacket.clipped($0.text))
      },
      slots: slots,
      unansweredQuestion: HandOffPacket.openQuestion(in: spoken),
      promises: HandOffPacket.promises(in: spoken),
      trajectory: trajectory)
  }

  /// The customer's words since the desk last spoke.
  private static func openQuestion(in turns: [Turn]) -> String? {
    let open = turns.reversed().prefix { $0.speaker == .customer }.reversed()
    return open.isEmpty ? nil : clipped(open.map(\.text).joined(separator: " "))
  }

  /// Sentences of the desk that speak of what will be done.
  private static func promises(in turns: [Turn]) -> [String] {
    let signs = ["we will", "i will", "will be", "within", "我会", "我们会", "将", "小时内", "天内", "工作日内"]
    let said = turns.filter { $0.speaker != .customer }.flatMap { turn in
      turn.text.split(whereSeparator: { ".!?。！？\n".contains($0) }).map(String.init)
    }
    let promised = said.filter { sentence in
      let lower = sentence.lowercased()
      return signs.contains { lower.contains($0) }
    }
    return promised.suffix(promiseLimit).map { clipped($0.trimmingSpaces()) }
  }

  private static func clipped(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > lineLimitScalars else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(lineLimitScalars - 1))) + "…"
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate func trimmingSpaces() -> String {
    let trimmed = drop { $0.isWhitespace }
    return String(trimmed.reversed().drop { $0.isWhitespace }.reversed())
  }
}
