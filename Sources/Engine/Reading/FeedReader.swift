public import Desk
import Ledger

/// A reader's place in the feed: what it has not seen yet, without gaps.
public struct FeedReader: Sendable {
  /// What came since the last look.
  public enum Batch: Sendable, Equatable {
    /// In order, without gaps; empty when nothing came.
    case events([Event])
    /// Too much was missed to be told one by one: read the projections again.
    case reload(missed: Int)
  }

  /// Past this many missed events a reader reloads the projections.
  public static let replayLimit = 10_000

  private let engine: Engine
  /// The last seq that was seen.
  public private(set) var cursor: Seq

  /// - Parameter cursor: the last seq that is already known; nil begins at the ledger's end.
  public init(_ engine: Engine, after cursor: Seq? = nil) throws(EngineError) {
    self.engine = engine
    if let cursor {
      self.cursor = cursor
    } else {
      self.cursor = try engine.reading { reader throws(LedgerError) in try reader.lastSeq }
    }
  }

  /// Reads on and moves the cursor.
  public mutating func next(limit: Int = 1000) throws(EngineError) -> Batch {
    let start = cursor
    let (events, last) = try engine.reading { reader throws(LedgerError) in
      let last = try reader.lastSeq
      let missed = last - start
      if missed == 0 || missed > Seq(FeedReader.replayLimit) { return ([Event](), last) }
      return (try reader.events(after: start, limit: limit), last)
    }
    if events.isEmpty {
      cursor = last
      return last == start ? .events([]) : .reload(missed: Int(last - start))
    }
    cursor = events[events.count - 1].seq
    return .events(events)
  }
}
