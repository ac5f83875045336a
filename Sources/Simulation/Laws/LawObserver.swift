public import Desk

/// Watches the feed and says where a law of the desk was broken.
///
/// It knows nothing of how decisions are taken: it holds each event against what the laws allow, from
/// the events before it. One event costs the same however long the history is.
public struct LawObserver: Sendable {
  /// A broken law, with the event that shows it.
  public struct Violation: Sendable, Equatable, CustomStringConvertible {
    public let seq: Seq
    public let session: SessionID?
    public let law: String

    public var description: String {
      "event \(seq)" + (session.map { " of \($0)" } ?? "") + ": " + law
    }
  }

  public private(set) var violations: [Violation] = []
  /// Events seen so far.
  public private(set) var count = 0
  private var lastSeq: Seq?
  private var sessions: [SessionID: Watched] = [:]
  private var inbound: Set<InboundKey> = []
  /// Where the assistant is stopped.
  private var stops = AssistantStops()

  /// Enough to find what is wrong; more would only fill memory.
  public static let violationLimit = 1000

  public init() {}

  /// Holds one more event against the laws; events come in the order of the ledger.
  public mutating func observe(_ event: Event) {
    count += 1
    if let lastSeq, event.seq != lastSeq + 1 {
      report("the seq before is \(lastSeq)", event)
    }
    lastSeq = event.seq
    guard let id = event.session else {
      follow(event.fact)
      return
    }
    if case .messageReceived(let message) = event.fact {
      let key = InboundKey(channel: message.channel, id: message.id, part: message.part)
      if !inbound.insert(key).inserted { report("an inbound message was taken in twice", event) }
    }
    guard var watched = sessions[id] else {
      if let watched = Watched(opening: event) {
        sessions[id] = watched
      } else {
        report("a session begins with \(event.fact.kind)", event)
      }
      return
    }
    for broken in watched.follow(event, stops) { report(broken, event) }
    sessions[id] = watched
  }

  private mutating func follow(_ fact: Fact) {
    switch fact {
    case .assistantStopped(let stop):
      if !stops.scopes.contains(stop.scope) { stops.scopes.append(stop.scope) }
    case .assistantStarted(let stop): stops.scopes.removeAll { $0 == stop.scope }
    default: break
    }
  }

  /// Reports what the end of the feed leaves undone; between two transactions nothing is.
  public mutating func finish() {
    for (id, watched) in sessions {
      guard let law = watched.unfinished, violations.count < LawObserver.violationLimit else {
        continue
      }
      violations.append(Violation(seq: lastSeq ?? 0, session: id, law: law))
    }
  }

  private mutating func report(_ law: String, _ event: Event) {
    guard violations.count < LawObserver.violationLimit else { return }
    violations.append(Violation(seq: event.seq, session: event.session, law: law))
  }

  private struct InboundKey: Hashable {
    let channel: String
    let id: String
    let part: Int
  }
}
