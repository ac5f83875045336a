import Assist
import Desk
import Foundation
import Language
import Synchronization

/// Keeps what helps an agent to type: the texts that may continue a reply, the canned responses as
/// they are searched, and what placeholders stand for in the sessions worked on.
final class ReplyHelpKeeper: Sendable {
  /// The canned responses of one state of the desk's knowledge.
  private struct CannedTexts: Sendable {
    var replies: [CannedReply]
    var asOf: Seq
  }

  /// The texts that may continue a reply, and what they were made from.
  private struct GhostTexts: Sendable {
    var index: GhostIndex
    var asOf: Seq
    var pairCount: Int
    var replyCount: Int

    /// Whether new replies are so few that they can wait.
    func covers(_ asOf: Seq, _ memory: ReplyMemory?) -> Bool {
      let (pairs, replies) = (memory?.pairCount ?? 0, memory?.replyCount ?? 0)
      let room = max(ReplyHelpKeeper.leastNewReplies, replyCount / 50)
      return asOf == self.asOf && pairs == pairCount && replies >= replyCount
        && replies - replyCount < room
    }
  }

  private struct Kept: Sendable {
    var blanks: ReplyBlanks
    var at: Timestamp
  }

  private let canned = Mutex<CannedTexts?>(nil)
  private let ghosts = Mutex<GhostTexts?>(nil)
  private let blanks = Mutex<[SessionID: Kept]>([:])
  /// An agent works on a few sessions at a time.
  private static let sessionLimit = 16
  /// What the customer wrote since may be about another order.
  private static let blanksMs: Int64 = 5_000
  /// Of replies that begin alike, what the desk wrote down for everybody is offered first.
  private static let cannedWeight: Float = 4
  private static let memoryWeightLimit: Float = 3
  /// So many replies sent since are worth making the index anew.
  private static let leastNewReplies = 20

  /// The canned responses of a state of the knowledge, as they are searched.
  func canned(of shelf: KnowledgeKeeper.Shelf) -> [CannedReply] {
    canned.withLock { kept in
      if let kept, kept.asOf == shelf.asOf { return kept.replies }
      let fresh = CannedTexts(
        replies: shelf.canned.all.map(ReplyHelpKeeper.searchable), asOf: shelf.asOf)
      kept = fresh
      return fresh.replies
    }
  }

  /// The texts that may continue a reply: canned responses, and what the desk said before.
  func ghosts(of shelf: KnowledgeKeeper.Shelf, _ memory: ReplyMemory?) -> GhostIndex {
    // One thread makes them, the others wait for it.
    ghosts.withLock { kept in
      if let kept, kept.covers(shelf.asOf, memory) { return kept.index }
      let canned = shelf.canned.all.lazy.map {
        GhostText($0.text, source: .canned, weight: ReplyHelpKeeper.cannedWeight)
      }
      let index =
        if let memory {
          GhostIndex(
            [
              AnySequence(canned),
              AnySequence(memory.ghostTexts(limitWeight: ReplyHelpKeeper.memoryWeightLimit)),
            ].joined())
        } else {
          GhostIndex(canned)
        }
      kept = GhostTexts(
        index: index, asOf: shelf.asOf, pairCount: memory?.pairCount ?? 0,
        replyCount: memory?.replyCount ?? 0)
      return index
    }
  }

  /// What placeholders stand for in a session; found anew after some seconds.
  func blanks(
    of session: SessionID, at now: Timestamp,
    _ find: () throws(EngineError) -> ReplyBlanks
  ) throws(EngineError) -> ReplyBlanks {
    let kept = blanks.withLock { $0[session] }
    if let kept, now.msSince(kept.at) < ReplyHelpKeeper.blanksMs { return kept.blanks }
    let found = try find()
    blanks.withLock { blanks in
      if blanks.count >= ReplyHelpKeeper.sessionLimit { blanks = [:] }
      blanks[session] = Kept(blanks: found, at: now)
    }
    return found
  }

  private static func searchable(_ canned: Canned) -> CannedReply {
    let title = Display.oneLine(canned.title, limitScalars: 200)
    let text = Display.form(canned.text)
    return CannedReply(
      id: canned.id, language: canned.language, title: title, text: text,
      keys: CannedReply.Keys(
        title: TypedStart.folded(title), text: TypedStart.folded(text),
        spelling: Spelt.latin(title)))
  }
}
