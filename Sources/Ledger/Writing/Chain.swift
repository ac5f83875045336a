import Desk
import Language

/// The hashes that make a changed row of the ledger visible.
///
/// `digest = SHA-256(salt ‖ body)` and `chain = SHA-256(previous chain ‖ header ‖ digest)`; the first
/// event's previous chain is 32 zero bytes. The canonical header is, all numbers big-endian:
///
///     seq 8 · session 8 (0: the desk) · version 8 · epoch 8 · at 8 (ms since 1970)
///     · length of actor 2 · actor in UTF-8 · length of kind 2 · kind in UTF-8
enum Chain {
  /// Stands before the first event.
  static let origin = [UInt8](repeating: 0, count: SHA256.digestBytes)
  static let saltBytes = 16

  static func digest(salt: [UInt8], body: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(salt)
    hash.update(body)
    return hash.finalize()
  }

  static func link(previous: [UInt8], header: EventHeader, digest: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(previous)
    hash.update(header.canonical)
    hash.update(digest)
    return hash.finalize()
  }
}

/// What of an event stands outside its body: opaque ids and numbers, no personal data.
struct EventHeader: Equatable {
  var seq: Seq
  /// 0 for facts of the whole desk.
  var session: Seq
  var version: Int
  var epoch: Int
  var actor: String
  var atMs: Int64
  var kind: String

  init(_ event: Event) {
    self.init(
      seq: event.seq, session: event.session?.seq ?? 0, version: event.version,
      epoch: event.epoch, actor: event.actor.text, atMs: event.at.ms, kind: event.fact.kind)
  }

  init(
    seq: Seq, session: Seq, version: Int, epoch: Int, actor: String, atMs: Int64, kind: String
  ) {
    self.seq = seq
    self.session = session
    self.version = version
    self.epoch = epoch
    self.actor = actor
    self.atMs = atMs
    self.kind = kind
  }

  /// The bytes that the chain is made over.
  var canonical: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(44 + actor.utf8.count + kind.utf8.count)
    for value in [seq, session, Int64(version), Int64(epoch), atMs] {
      withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }
    for text in [actor, kind] {
      withUnsafeBytes(of: UInt16(truncatingIfNeeded: text.utf8.count).bigEndian) {
        bytes.append(contentsOf: $0)
      }
      bytes.append(contentsOf: text.utf8)
    }
    return bytes
  }
}
