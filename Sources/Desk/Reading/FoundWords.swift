/// The messages of one session that hold some words.
public struct FoundWords: Sendable, Equatable {
  /// Newest first.
  public var seqs: [Seq]
  /// Only entries before it were not looked at; nil where all were.
  public var goesOnBefore: Seq?
  /// The ledger's last seq that was looked at.
  public var asOf: Seq

  /// Nobody goes through more, and a list of them is bounded.
  public static let limit = 9_999

  public init(seqs: [Seq], goesOnBefore: Seq?, asOf: Seq) {
    self.seqs = seqs
    self.goesOnBefore = goesOnBefore
    self.asOf = asOf
  }
}

extension TranscriptEntry.Content {
  /// What somebody wrote; nil of what only happened.
  public var words: String? {
    switch self {
    case .customer(let text, _, _), .note(_, let text), .whisper(_, _, let text): text
    case .desk(let message): message.text
    case .hand, .ownerChanged, .snoozed, .woken, .tagged, .untagged, .unreadable: nil
    }
  }
}
