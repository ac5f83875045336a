import Desk

/// What one pass over the feed gathers.
struct FeedFold {
  private(set) var observer = LawObserver()
  private(set) var lastSeq: Seq = 0
  private(set) var sessions: [SessionID: Session] = [:]
  /// The schedule that each session is of.
  private(set) var schedules: [SessionID: Int] = [:]
  /// Where each inbound message was first taken in.
  private(set) var firstReceipts: [String: (session: SessionID, seq: Seq)] = [:]
  private(set) var delivered: [MessageID] = []
  private(set) var withdrawn: [MessageID] = []
  /// The sum of the prints up to each event, by its place.
  private var sums: [UInt64] = [0]

  mutating func take(_ event: Event) {
    observer.observe(event)
    lastSeq = event.seq
    sums.append((sums.last ?? 0) &+ EventPrint.of(event))
    guard let id = event.session else { return }
    if sessions[id] == nil {
      sessions[id] = Session(opening: event)
    } else {
      sessions[id]?.apply(event)
    }
    switch event.fact {
    case .sessionOpened(let opened):
      schedules[id] = LawSchedule.index(of: opened.customer)
    case .messageReceived(let message) where message.part == 0:
      if firstReceipts[message.id] == nil { firstReceipts[message.id] = (id, event.seq) }
    case .messageDelivered(let fact): delivered.append(fact.message)
    case .messageWithdrawn(let fact): withdrawn.append(fact.message)
    default: break
    }
  }

  /// Judges what the end of the feed leaves undone.
  mutating func finish() {
    observer.finish()
  }

  /// The sum of the prints of a stretch of the feed; nil where it does not reach so far.
  func sum(after: Seq, upTo: Seq) -> UInt64? {
    guard after >= 0, after <= upTo, upTo < sums.count else { return nil }
    return sums[Int(upTo)] &- sums[Int(after)]
  }
}
