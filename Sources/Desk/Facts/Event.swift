/// One line of the ledger: a fact, who brought it about, and where it stands in the order of things.
public struct Event: Sendable, Equatable {
  /// Its place in the desk's ledger: gap-free from 1.
  public let seq: Seq
  /// The session it belongs to; nil for facts of the whole desk.
  public let session: SessionID?
  /// The session's version after it; 0 for facts of the whole desk.
  public let version: Int
  /// The session's epoch after it; 0 for facts of the whole desk.
  public let epoch: Int
  public let actor: Actor
  /// Never before the session's previous event, whatever the wall clock did.
  public let at: Timestamp
  public let fact: Fact

  public init(
    seq: Seq, session: SessionID?, version: Int, epoch: Int, actor: Actor, at: Timestamp, fact: Fact
  ) {
    self.seq = seq
    self.session = session
    self.version = version
    self.epoch = epoch
    self.actor = actor
    self.at = at
    self.fact = fact
  }
}

/// A fact that `decide` proposes; the ledger gives it its seq, version, epoch and time.
public struct ProposedFact: Sendable, Equatable {
  public let actor: Actor
  public let fact: Fact

  public init(_ actor: Actor, _ fact: Fact) {
    self.actor = actor
    self.fact = fact
  }
}
