import Desk
import Ledger

extension Engine {
  /// Every message of a session that holds some words, in reads that are short each.
  func found(
    _ words: String, in session: SessionID, seenAs sight: Sight, viewer: AgentID?
  ) throws(LedgerError) -> FoundWords {
    var all = FoundWords(seqs: [], goesOnBefore: nil, asOf: 0)
    repeat {
      let now = clock.now()
      let before = all.goesOnBefore
      let answer = try ledger.read { reader throws(LedgerError) in
        try reader.answer(
          .find(session, words: words, sight, before: before), viewer: viewer, at: now)
      }
      guard case .found(let part) = answer else { break }
      if before == nil { all.asOf = part.asOf }
      all.seqs += part.seqs
      all.goesOnBefore = part.goesOnBefore
    } while all.goesOnBefore != nil && all.seqs.count < FoundWords.limit
    return all
  }
}
