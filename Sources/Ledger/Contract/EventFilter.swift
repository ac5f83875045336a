public import Desk

/// Which events of a stretch of the ledger are wanted; everything that is set must hold.
public struct EventFilter: Sendable, Equatable {
  public var actor: Actor?
  public var kinds: Set<FactKind> = []
  /// With `kinds`, what agents did counts as well.
  public var includesAgents = false
  public var session: SessionID?
  /// With `session`, the desk's own facts of these kinds pass, whatever session they speak of: their
  /// bodies say which.
  public var besides: Set<FactKind> = []
  public var from: Timestamp?
  public var to: Timestamp?

  public init() {}
}

/// Where a ledger ends: kept elsewhere, it is evidence against a rewritten one.
public struct LedgerHead: Sendable, Equatable {
  public let seq: Seq
  /// The chain at `seq`; 32 bytes.
  public let chain: [UInt8]

  public init(seq: Seq, chain: [UInt8]) {
    self.seq = seq
    self.chain = chain
  }
}
