public import Desk

/// Takes down what the actors of the schedules were told, apart from the ledger.
///
/// An entry must survive the death of its process as soon as `write` returns.
public protocol LawJournal: Sendable {
  func write(_ entry: LawEntry)
}

/// One line of the journal: what an actor began, was told or saw.
public enum LawEntry: Sendable, Equatable {
  /// A request is about to be made; without an answer it may have happened or not.
  case asked(schedule: Int)
  /// Acknowledged: so many events from `first` on, with their prints.
  case done(schedule: Int, first: Seq, count: Int, prints: EventPrints, expectedEpoch: Int?)
  /// Refused; `leavesFact` where the ledger keeps a fact of it.
  case refused(schedule: Int, leavesFact: Bool)
  /// Said to be known already, as this event of this session.
  case duplicate(schedule: Int, id: String, session: SessionID, seq: Seq)
  /// The lease had ended.
  case dropped(schedule: Int)
  /// The channel was handed this message.
  case handedOver(schedule: Int, MessageID)
  /// The actor's last word on their draft: the text it must have now, or nil for none.
  case draft(schedule: Int, session: SessionID, agent: AgentID, text: String?)
  /// A reader saw the events after `after` up to `upTo`, with the sums of their prints.
  case saw(after: Seq, upTo: Seq, prints: EventPrints)
  /// Nothing is left of a session, by word of the ledger.
  case forgot(schedule: Int, session: SessionID)
  /// An actor saw a law broken, or the ledger failed.
  case broken(schedule: Int, String)
}

extension LawEntry {
  /// The entry as one line, without the line break.
  public var line: String {
    switch self {
    case .asked(let schedule): "A \(schedule)"
    case .done(let schedule, let first, let count, let prints, let epoch):
      "D \(schedule) \(first) \(count) \(prints.whole) \(prints.headers) \(epoch ?? -1)"
    case .refused(let schedule, let leavesFact): "R \(schedule) \(leavesFact ? 1 : 0)"
    case .duplicate(let schedule, let id, let session, let seq):
      "U \(schedule) \(session.seq) \(seq) \(id)"
    case .dropped(let schedule): "L \(schedule)"
    case .handedOver(let schedule, let message): "H \(schedule) \(message.seq)"
    case .draft(let schedule, let session, let agent, let text):
      "W \(schedule) \(session.seq) \(agent) \(text ?? "")"
    case .saw(let after, let upTo, let prints):
      "S \(after) \(upTo) \(prints.whole) \(prints.headers)"
    case .forgot(let schedule, let session): "F \(schedule) \(session.seq)"
    case .broken(let schedule, let law): "V \(schedule) \(law)"
    }
  }

  /// Reads what `line` writes; anything else is nil.
  public init?(line: some StringProtocol) {
    let words = line.split(separator: " ", maxSplits: 6, omittingEmptySubsequences: false)
    func number(_ index: Int) -> Int? { index < words.count ? Int(words[index]) : nil }
    func prints(at index: Int) -> EventPrints? {
      guard index + 1 < words.count, let whole = UInt64(words[index]),
        let headers = UInt64(words[index + 1])
      else { return nil }
      return EventPrints(whole: whole, headers: headers)
    }
    func rest(from index: Int) -> String { words.dropFirst(index).joined(separator: " ") }
    guard let kind = words.first, let first = number(1) else { return nil }
    switch kind {
    case "A": self = .asked(schedule: first)
    case "D":
      guard let seq = number(2), let count = number(3), let prints = prints(at: 4),
        let epoch = number(6)
      else { return nil }
      self = .done(
        schedule: first, first: Seq(seq), count: count, prints: prints,
        expectedEpoch: epoch < 0 ? nil : epoch)
    case "R": self = .refused(schedule: first, leavesFact: number(2) == 1)
    case "U":
      guard let session = number(2), let seq = number(3), words.count > 4 else { return nil }
      self = .duplicate(
        schedule: first, id: rest(from: 4), session: SessionID(Seq(session)), seq: Seq(seq))
    case "L": self = .dropped(schedule: first)
    case "H":
      guard let message = number(2) else { return nil }
      self = .handedOver(schedule: first, MessageID(Seq(message)))
    case "W":
      guard let session = number(2), words.count > 4 else { return nil }
      let text = rest(from: 4)
      self = .draft(
        schedule: first, session: SessionID(Seq(session)), agent: String(words[3]),
        text: text.isEmpty ? nil : text)
    case "S":
      guard let upTo = number(2), words.count == 5, let prints = prints(at: 3) else { return nil }
      self = .saw(after: Seq(first), upTo: Seq(upTo), prints: prints)
    case "F":
      guard let session = number(2) else { return nil }
      self = .forgot(schedule: first, session: SessionID(Seq(session)))
    case "V": self = .broken(schedule: first, rest(from: 2))
    default: return nil
    }
  }
}
