extension HandOffPacket {
  /// How many turns back a hand-off looks; bounds the packet.
  public static let turnLimit = SessionSummary.turnLimit
  private static let summaryLines = 6

  /// Gathers what a human needs from the dialogue, oldest turn first.
  public init(why: EscalationReason, words: String?, turns: [Turn], trajectory: [Double]) {
    let summary = SessionSummary(turns: turns, trajectory: trajectory)
    self.init(
      why: why, words: words, summary: HandOffPacket.lines(of: turns),
      slots: summary.slots, unansweredQuestion: summary.openQuestion, promises: summary.promises,
      trajectory: trajectory, issue: summary.issue, tried: summary.tried)
  }

  /// What a hand-off says before anybody looks: the latest lines and what the customer waits for.
  ///
  /// An emergency stop makes thousands at once; whoever opens the session finds the rest beside it
  /// (`completed(by:)`).
  public init(brief why: EscalationReason, turns: [Turn], trajectory: [Double]) {
    let spoken = turns.filter { $0.speaker != .system }
    var slots: [String: String] = [:]
    for turn in spoken { slots.merge(turn.slots) { _, newer in newer } }
    self.init(
      why: why, words: nil, summary: HandOffPacket.lines(of: turns), slots: slots,
      unansweredQuestion: SessionSummary.openQuestion(in: spoken), promises: [],
      trajectory: trajectory)
  }

  /// The packet with what a brief one left out.
  public func completed(by summary: SessionSummary) -> HandOffPacket {
    guard tried == nil else { return self }
    var whole = self
    whole.issue = issue ?? summary.issue
    whole.tried = summary.tried
    if promises.isEmpty { whole.promises = summary.promises }
    return whole
  }

  private static func lines(of turns: [Turn]) -> [SaidLine] {
    turns.filter { $0.speaker != .system }.suffix(summaryLines).map {
      SaidLine($0.speaker, SessionSummary.clipped($0.text))
    }
  }
}
