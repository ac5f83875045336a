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
  /// Sessions of which the ledger says that nothing is left, and yet something is.
  private(set) var badlyForgotten: [SessionID] = []
  /// The sums of the prints up to each event, by its place, and how many words are gone by then.
  private var sums: [EventPrints] = [EventPrints()]
  private var gone: [Int] = [0]

  mutating func take(_ event: Event) {
    observer.observe(event)
    lastSeq = event.seq
    sums.append((sums.last ?? EventPrints()) &+ EventPrint.of(event))
    gone.append((gone.last ?? 0) + (event.isForgotten ? 1 : 0))
    guard let id = event.session else {
      if case .sessionForgotten(let fact) = event.fact, sessions[fact.session]?.isForgotten != true
      {
        badlyForgotten.append(fact.session)
      }
      return
    }
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

  /// Whether a stretch of the feed is what a reader saw of it.
  func agrees(with seen: EventPrints, after: Seq, upTo: Seq) -> Bool {
    guard after >= 0, after <= upTo, upTo < sums.count else { return false }
    return seen.agrees(
      with: sums[Int(upTo)] &- sums[Int(after)],
      isForgotten: gone[Int(upTo)] > gone[Int(after)])
  }
}

extension Event {
  /// Whether its words are gone.
  var isForgotten: Bool { if case .forgotten = fact { true } else { false } }
}
