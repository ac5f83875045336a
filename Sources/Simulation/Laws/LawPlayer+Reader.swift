import Desk
import Ledger

extension LawPlayer {
  /// Folds what it missed onto what it had and holds the result against the projection.
  mutating func catchUp(_ id: SessionID) throws(LedgerError) {
    let from = folded?.upTo
    let (row, last, missed) = try ledger.read { reader throws(LedgerError) in
      (
        try reader.session(id), try reader.lastSeq,
        try from.map { from throws(LedgerError) in
          try reader.events(of: id, after: from, upTo: nil, limit: 10_000)
        } ?? []
      )
    }
    if var folded, row?.isForgotten == folded.session.isForgotten {
      for event in missed { folded.session.apply(event) }
      if let row, folded.session != row {
        broken("\(id) folded from \(folded.upTo) differs from its projection at \(last)")
      }
    }
    folded = row.map { ($0, last) }
  }

  func readFeed(from part: Int, limit: Int) throws(LedgerError) {
    let (start, last, events) = try ledger.read { reader throws(LedgerError) in
      let last = try reader.lastSeq
      let start = last * Seq(part) / 1000
      return (start, last, try reader.events(after: start, limit: limit))
    }
    let expected = min(last - start, Seq(limit))
    guard Seq(events.count) == expected,
      events.enumerated().allSatisfy({ $1.seq == start + Seq($0) + 1 })
    else {
      broken("a reader after \(start) of \(last) saw \(events.map(\.seq))")
      return
    }
    journal.write(.saw(after: start, upTo: start + expected, prints: EventPrint.sum(events)))
  }
}
