/// What the assistant would have done in recorded dialogues.
///
/// Each dialogue is scored up to the first turn at which what it would have said departs from the
/// recorded reply: what comes after, the customer said to somebody else.
public struct ShadowScore: Sendable, Equatable, Codable {
  public var dialogues = 0
  /// Turns that were scored: `answered` + `abstained` + `escalated`.
  public var turns = 0
  /// Turns at which it would have said something, manners and questions included.
  public var answered = 0
  /// Of these, manners.
  public var courtesies = 0
  /// Of these, questions back.
  public var clarified = 0
  /// Turns it had no answer to; the recorded agent stands in and the dialogue goes on.
  public var abstained = 0
  /// Turns it would have given away for another reason, such as the customer's wish; the same.
  public var escalated = 0
  /// Of `answered`, those at which it said what was recorded.
  public var matchedAt1 = 0
  /// Of `answered`, those at which it said the opposite, or other numbers.
  public var contradicted = 0
  /// Dialogues that were scored to their end.
  public var whole = 0
  /// Turns at which an agent would have been offered something, and those at which the first, or one
  /// of all, said what was recorded.
  public var suggested = 0
  public var suggestedAt1 = 0
  public var suggestedAt3 = 0

  public init() {}

  public static func + (left: ShadowScore, right: ShadowScore) -> ShadowScore {
    var sum = left
    sum.dialogues += right.dialogues
    sum.turns += right.turns
    sum.answered += right.answered
    sum.courtesies += right.courtesies
    sum.clarified += right.clarified
    sum.abstained += right.abstained
    sum.escalated += right.escalated
    sum.matchedAt1 += right.matchedAt1
    sum.contradicted += right.contradicted
    sum.whole += right.whole
    sum.suggested += right.suggested
    sum.suggestedAt1 += right.suggestedAt1
    sum.suggestedAt3 += right.suggestedAt3
    return sum
  }
}
