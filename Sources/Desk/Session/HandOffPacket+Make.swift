extension HandOffPacket {
  /// How many turns back a hand-off looks; bounds the packet.
  public static let turnLimit = SessionSummary.turnLimit
  private static let summaryLines = 6

  /// Gathers what a human needs from the dialogue, oldest turn first.
  public init(why: EscalationReason, words: String?, turns: [Turn], trajectory: [Double]) {
    let summary = SessionSummary(turns: turns, trajectory: trajectory)
    let spoken = turns.filter { $0.speaker != .system }
    self.init(
      why: why, words: words,
      summary: spoken.suffix(HandOffPacket.summaryLines).map {
        SaidLine($0.speaker, SessionSummary.clipped($0.text))
      },
      slots: summary.slots, unansweredQuestion: summary.openQuestion, promises: summary.promises,
      trajectory: trajectory, issue: summary.issue, tried: summary.tried)
  }
}
