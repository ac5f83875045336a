import CSystem
import Foundation

/// How a ledger is opened.
public struct LedgerOptions: Sendable {
  /// How much a commit waits for.
  public enum Durability: String, Sendable {
    /// Every commit is on the disk before it is acknowledged; the default.
    case full = "FULL"
    /// A power cut may lose the last commits, never the order of things; for measurements.
    case normal = "NORMAL"
    /// For measurements of what the disk costs.
    case off = "OFF"
  }

  public var durability = Durability.full
  /// Page cache of the writing connection and of each reading one, in KiB.
  public var cacheKiB = 4096
  /// How many reads run side by side; more wait.
  public var readerLimit = 4
  /// The largest size of the desk's file in pages of 4 KiB; nil leaves SQLite's own limit.
  public var maxPages: Int?
  /// Whether a thread keeps the write-ahead log short and the full-text index merged.
  public var keepsHouse = true
  /// Milliseconds that go on while the machine sleeps; leases end by it.
  public var bootClockMs: @Sendable () -> Int64 = { tandem_boot_clock_ms() }

  /// Called many times a second, on the thread that opens, while an older desk is brought up.
  public var migrating: @Sendable (MigrationProgress) -> Void = { _ in }

  /// The two sides of a commit.
  public enum CommitMoment: Sendable {
    case before
    /// Durable, and nobody has heard of it yet.
    case after
  }

  /// Told of each commit on the thread that writes; a simulation ends the process there.
  public var atCommit: (@Sendable (CommitMoment) -> Void)?

  public init() {}
}
