import Assist
import Desk
import Ledger

/// Gathers the dialogues that a desk can learn replies from, the latest of them.
struct ReplyLessons {
  /// Pairs of context and reply; training holds them all in memory, 5 KiB each.
  static let pairLimit = 150_000
  /// Turns of one session that are looked at; the last ones of a longer one.
  private static let turnLimit = 1_000
  /// Sessions read in one snapshot, so that none lasts long.
  private static let pageSessions = 50

  private let engine: Engine

  init(_ engine: Engine) {
    self.engine = engine
  }

  /// A reply that an agent gave, and what was said before it.
  struct Given {
    var context: [Turn]
    var reply: String
  }

  /// More say little more about which of two models is better.
  private static let givenLimit = 2_000

  /// The replies that agents of the desk gave after `seq`, those of the newest sessions first.
  func given(after seq: Seq) throws(EngineError) -> [Given] {
    var given: [Given] = []
    try visitSpoken { dialogue in
      let turns = dialogue.turns
      for (place, turn) in turns.enumerated()
      where place > 0 && turn.speaker == .agent && turn.seq > seq {
        given.append(Given(context: Array(turns[..<place].suffix(8)), reply: turn.text))
      }
      return given.count < Self.givenLimit
    }
    return Array(given.prefix(Self.givenLimit))
  }

  /// Shows what was said in the desk's sessions, the newest first, for as long as `visit` wants more.
  private func visitSpoken(_ visit: (ReplyDialogue) -> Bool) throws(EngineError) {
    var before: SessionID?
    while true {
      let from = before
      let page = try engine.reading { (reader) throws(LedgerError) in
        let sessions = try reader.sessions(before: from, limit: Self.pageSessions)
        var dialogues: [ReplyDialogue] = []
        for session in sessions {
          dialogues.append(
            try reader.replyDialogue(
              of: session.id, with: session.customer, upTo: nil, limit: Self.turnLimit))
        }
        return (last: sessions.last?.id, dialogues: dialogues)
      }
      guard page.dialogues.allSatisfy(visit), let last = page.last else { return }
      before = last
    }
  }

  /// Oldest first: those that were imported, then the desk's own.
  func dialogues() throws(EngineError) -> [ReplyDialogue] {
    var newestFirst: [ReplyDialogue] = []
    var pairs = 0
    func take(_ dialogue: ReplyDialogue) {
      let replies = dialogue.turns.count { $0.speaker == .agent }
      guard replies > 0, pairs < Self.pairLimit else { return }
      pairs += replies
      newestFirst.append(dialogue)
    }
    try visitSpoken { dialogue in
      take(dialogue)
      return pairs < Self.pairLimit
    }
    if pairs < Self.pairLimit {
      do throws(PosixError) {
        try DialogueStore(folder: engine.folder).visit { dialogue in
          take(ReplyDialogue(turns: dialogue.spoken))
          return pairs < Self.pairLimit
        }
      } catch {
        throw EngineError(
          .file, "The imported dialogues cannot be read: \(error). Nothing was learned.")
      }
    }
    return newestFirst.reversed()
  }
}
