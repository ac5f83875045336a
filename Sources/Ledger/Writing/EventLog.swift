import Desk
import Foundation

/// Appends events to the ledger and reads them back.
struct EventLog {
  /// Where the ledger ends: the last seq and its chain.
  struct Head: Equatable {
    var seq: Seq = 0
    var chain = Chain.origin
  }

  let connection: Connection
  private let salts = SaltSource()
  private let encoder = FactBody.makeEncoder()
  private let decoder = JSONDecoder()

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// Where the ledger ends in this transaction.
  func head() throws(LedgerError) -> Head {
    let last = try connection.prepare("SELECT seq, chain FROM event ORDER BY seq DESC LIMIT 1")
    return try last.first { row in Head(seq: row.int(0), chain: row.blob(1)) } ?? Head()
  }

  /// Appends one event, which must have the seq after the head.
  func append(_ event: Event, after head: inout Head) throws(LedgerError) {
    precondition(event.seq == head.seq + 1, "event \(event.seq) does not follow \(head.seq)")
    let header = EventHeader(event)
    let body = try FactBody.bytes(of: event.fact, with: encoder)
    let salt = salts.next()
    let digest = Chain.digest(salt: salt, body: body)
    let chain = Chain.link(previous: head.chain, header: header, digest: digest)
    try connection.prepare(
      """
      INSERT INTO event(seq, session, version, epoch, actor, at, kind, salt, body, digest, chain)
      VALUES(?,?,?,?,?,?,?,?,?,?,?)
      """
    )
    .bind(event.seq).bind(event.session?.seq).bind(event.version).bind(event.epoch)
    .bind(header.actor).bind(event.at.ms).bind(header.kind).bind(salt).bind(body).bind(digest)
    .bind(chain)
    .run()
    head = Head(seq: event.seq, chain: chain)
  }

  /// Reads an event from a row of seq, session, version, epoch, actor, at, kind and body.
  func event(_ row: Statement) throws(LedgerError) -> Event {
    let actor = row.text(4)
    guard let actor = Actor(text: actor) else {
      throw LedgerError(.corrupt, "event \(row.int(0)) has an unknown actor")
    }
    return Event(
      seq: row.int(0), session: row.optionalInt(1).map { SessionID($0) },
      version: Int(row.int(2)), epoch: Int(row.int(3)), actor: actor, at: Timestamp(ms: row.int(5)),
      fact: Fact(
        kind: row.text(6), body: row.optionalBlob(7).map { Data($0) }, with: decoder))
  }

  /// Events after a seq, oldest first.
  func events(after seq: Seq, limit: Int) throws(LedgerError) -> [Event] {
    try connection.prepare(
      """
      SELECT e.seq, e.session, e.version, e.epoch, e.actor, e.at, e.kind, e.body
      FROM event e WHERE e.seq > ? ORDER BY e.seq LIMIT ?
      """
    )
    .bind(seq).bind(limit)
    .all(event)
  }

  /// Events of a session after a seq, oldest first.
  func events(
    of session: SessionID, after seq: Seq, upTo: Seq?, limit: Int
  ) throws(LedgerError) -> [Event] {
    try connection.prepare(
      """
      SELECT e.seq, e.session, e.version, e.epoch, e.actor, e.at, e.kind, e.body
      FROM event e WHERE e.session = ? AND e.seq > ? AND e.seq <= ? ORDER BY e.seq LIMIT ?
      """
    )
    .bind(session.seq).bind(seq).bind(upTo ?? Seq.max).bind(limit)
    .all(event)
  }

  /// Events of one kind after a seq, oldest first.
  func events(of kind: FactKind, after seq: Seq, upTo: Seq) throws(LedgerError) -> [Event] {
    try connection.prepare(
      """
      SELECT e.seq, e.session, e.version, e.epoch, e.actor, e.at, e.kind, e.body
      FROM event e WHERE e.seq > ? AND e.seq <= ? AND e.kind = ? ORDER BY e.seq
      """
    )
    .bind(seq).bind(upTo).bind(kind.rawValue)
    .all(event)
  }

  /// One event; nil where the ledger does not reach so far.
  func event(_ seq: Seq) throws(LedgerError) -> Event? {
    try events(after: seq - 1, limit: 1).first { $0.seq == seq }
  }
}

/// Bodies of facts as bytes.
enum FactBody {
  static func makeEncoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return encoder
  }

  static func bytes(of fact: Fact, with encoder: JSONEncoder) throws(LedgerError) -> [UInt8] {
    if let body = fact.directBody() { return body }
    do {
      return [UInt8](try fact.encodedBody(with: encoder))
    } catch {
      // Only a number that JSON cannot hold gets here.
      throw LedgerError(.io, "a fact of kind \(fact.kind) cannot be written as JSON: \(error)")
    }
  }
}
