import Desk
import Language

/// Follows the chain event by event.
struct ChainChecker {
  /// One row of the ledger as it stands in the file.
  struct Row {
    var header: EventHeader
    /// nil where the body was forgotten.
    var content: (salt: [UInt8], body: [UInt8])?
    var digest: [UInt8]
    var chain: [UInt8]

    /// Reads seq, session, version, epoch, actor, at, kind, salt, body, digest, chain.
    init(_ row: Statement) {
      header = EventHeader(
        seq: row.int(0), session: row.int(1), version: Int(row.int(2)), epoch: Int(row.int(3)),
        actor: row.text(4), atMs: row.int(5), kind: row.text(6))
      if let salt = row.optionalBlob(7), let body = row.optionalBlob(8) { content = (salt, body) }
      digest = row.blob(9)
      chain = row.blob(10)
    }
  }

  private(set) var head = EventLog.Head()
  private let kept: LedgerHead?
  private var bodies = RemovedBodies()
  private var versions: [Seq: Int] = [:]

  /// - Parameter kept: a head that was kept elsewhere.
  init(kept: LedgerHead? = nil) {
    self.kept = kept
  }

  /// Takes in the next row.
  mutating func follow(_ row: Row, _ report: inout CheckReport) {
    let seq = row.header.seq
    if seq != head.seq + 1 {
      report.add(.init(.gap, seq: head.seq + 1, "event \(head.seq + 1) is missing"))
    }
    if row.header.session != 0 {
      let expected = (versions[row.header.session] ?? 0) + 1
      if row.header.version != expected {
        report.add(
          .init(
            .version, seq: seq,
            "event \(seq) has version \(row.header.version) of S\(row.header.session),"
              + " expected \(expected)"))
      }
      versions[row.header.session] = row.header.version
    }
    if let content = row.content,
      Chain.digest(salt: content.salt, body: content.body) != row.digest
    {
      report.add(.init(.body, seq: seq, "the body of event \(seq) is not the one that was written"))
    }
    let chain = Chain.link(previous: head.chain, header: row.header, digest: row.digest)
    if chain != row.chain {
      report.add(.init(.chain, seq: seq, "the chain does not hold at event \(seq)"))
    }
    if let kept, kept.seq == seq, kept.chain != row.chain {
      report.add(
        .init(
          .chain, seq: seq,
          "event \(seq) is not the one whose head was kept: the ledger was rewritten"))
    }
    bodies.follow(row, &report)
    // Goes on from what is stored, so that one changed row is one finding.
    head = EventLog.Head(seq: seq, chain: row.chain)
  }

  /// Says what only the end shows.
  func finish(_ report: inout CheckReport) {
    if let kept, kept.seq > head.seq {
      report.add(
        .init(.gap, seq: kept.seq, "event \(kept.seq), whose head was kept, is not in the ledger"))
    }
    bodies.finish(&report)
  }
}
