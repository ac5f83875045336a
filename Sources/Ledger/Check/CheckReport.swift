public import Desk

/// What `check` found.
public struct CheckReport: Sendable, Equatable {
  /// One thing that is not as it must be.
  public struct Finding: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
      /// A seq is missing or stands twice.
      case gap
      /// A session's versions do not follow one another.
      case version
      /// A body does not match its digest.
      case body
      /// A row does not match the chain: it or an earlier one was changed, added or taken out.
      case chain
      /// A projection is not what the facts lead to; `repair` mends it.
      case projection
      /// An open job follows from no fact, or one that must be open is not; `repair` mends it.
      case job
      /// The full-text index is broken; `repair` mends it.
      case search
      /// SQLite finds the file damaged.
      case file
    }

    public var kind: Kind
    /// The first event concerned, where one is.
    public var seq: Seq?
    /// What is wrong, without any text of a message.
    public var detail: String

    public init(_ kind: Kind, seq: Seq? = nil, _ detail: String) {
      self.kind = kind
      self.seq = seq
      self.detail = detail
    }

    /// Whether `repair` can mend it from the facts.
    public var isRepairable: Bool {
      switch kind {
      case .projection, .job, .search: true
      case .gap, .version, .body, .chain, .file: false
      }
    }
  }

  /// At most `findingLimit`; `findingCount` says how many there were.
  public internal(set) var findings: [Finding] = []
  public internal(set) var findingCount = 0
  public internal(set) var eventCount = 0
  public internal(set) var sessionCount = 0
  /// Events whose bodies were removed because somebody was forgotten.
  public internal(set) var forgottenCount = 0
  /// The last seq that was looked at; events appended later are not part of the answer.
  public internal(set) var lastSeq: Seq = 0
  /// The chain at `lastSeq`; kept elsewhere, it is evidence against a rewritten ledger.
  public internal(set) var head: [UInt8] = []

  /// A damaged desk may have a finding in every row.
  public static let findingLimit = 100

  public var isSound: Bool { findingCount == 0 }

  mutating func add(_ finding: Finding) {
    findingCount += 1
    if findings.count < CheckReport.findingLimit { findings.append(finding) }
  }
}
