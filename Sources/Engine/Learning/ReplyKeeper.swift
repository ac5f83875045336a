import Assist
import CSystem
import Desk
import Ledger
import Synchronization

/// Keeps the desk's memory of replies in step with the ledger: the chosen model, and every reply
/// that agents have sent since it was trained.
///
/// The same facts make the same memory in every process: replies are taken in by the order of their
/// delivery, at most `growthLimit` of them; later ones wait for the next training.
final class ReplyKeeper: Sendable {
  /// More make a training worth its minute, and bound what a process holds of its own.
  static let growthLimit = 20_000
  /// Events looked at in one snapshot, so that none lasts long.
  private static let windowEvents: Seq = 5_000
  /// Turns before a reply in which its customer may have said something of their own.
  private static let contextTurns = 40

  private struct State: Sendable {
    var chosen = ChosenModel<ReplyMemory>()
    /// The chosen memory with what was sent since; nil where nothing was learned.
    var memory: ReplyMemory?
    /// The last event that was looked at.
    var seenSeq: Seq = 0
    var taken = 0
    var waiting = 0
  }

  private let ledger: any Ledger
  private let files: ModelFolder
  private let state = Mutex(State())

  init(ledger: any Ledger, folder: DeskFolder) {
    self.ledger = ledger
    files = ModelFolder(folder: folder)
  }

  /// The memory as it is now; nil where the desk has trained none.
  func current() throws(LedgerError) -> ReplyMemory? {
    try state.withLock { (state) throws(LedgerError) in
      try look(&state)
      return state.memory
    }
  }

  /// Which model is in use and how much it has grown.
  func use() -> ModelUse {
    state.withLock { state in
      do throws(LedgerError) {
        try look(&state)
      } catch {
        // A desk that cannot be read now is read again in a moment.
        Log.write("replies: \(error)")
      }
      return state.chosen.use(.replies, taken: state.taken, waiting: state.waiting)
    }
  }

  private func look(_ state: inout State) throws(LedgerError) {
    let old = state.chosen
    let chosen = try ChosenModel.current(.replies, ledger, old: old) { fact throws(EngineError) in
      try files.readReplies(fact)
    }
    if chosen.choice != old.choice {
      state = State(chosen: chosen, memory: chosen.model, seenSeq: chosen.fact?.covers ?? 0)
      tandem_give_memory_back()
    }
    guard state.memory != nil else { return }
    let last = try ledger.read { (reader) throws(LedgerError) in try reader.lastSeq }
    while state.seenSeq < last {
      let upTo = min(last, state.seenSeq + Self.windowEvents)
      try grow(&state, upTo: upTo)
      state.seenSeq = upTo
    }
  }

  private func grow(_ state: inout State, upTo: Seq) throws(LedgerError) {
    let after = state.seenSeq
    let delivered = try ledger.read { (reader) throws(LedgerError) in
      try reader.events(of: .messageDelivered, after: after, upTo: upTo)
    }
    for event in delivered {
      guard case .messageDelivered(let fact) = event.fact, let session = event.session else {
        continue
      }
      guard let lesson = try lesson(fact.message, in: session) else { continue }
      guard state.taken < Self.growthLimit else {
        state.waiting += 1
        continue
      }
      state.memory?.learn(
        context: lesson.turns.dropLast(), reply: lesson.turns[lesson.turns.count - 1].text,
        parties: lesson.parties)
      state.taken += 1
    }
  }

  /// An agent's message with what was said before it; nil for what others say.
  private func lesson(
    _ message: MessageID, in id: SessionID
  ) throws(LedgerError) -> ReplyDialogue? {
    try ledger.read { (reader) throws(LedgerError) -> ReplyDialogue? in
      let said = try reader.dialogue(of: id, upTo: message.seq, limit: 1).turns.last
      guard said?.seq == message.seq, said?.speaker == .agent,
        let session = try reader.session(id)
      else { return nil }
      return try reader.replyDialogue(
        of: id, with: session.customer, upTo: message.seq, limit: Self.contextTurns)
    }
  }
}

extension LedgerReader {
  /// A dialogue with whom and what it was about, as the desk knows them now.
  func replyDialogue(
    of session: SessionID, with customer: CustomerID, upTo: Seq?, limit: Int
  ) throws(LedgerError) -> ReplyDialogue {
    let said = try dialogue(of: session, upTo: upTo, limit: limit)
    var names: [String] = []
    if !said.agents.isEmpty {
      names = try agents().filter { said.agents.contains($0.id) }.map(\.name)
    }
    return ReplyDialogue(
      turns: said.turns,
      parties: ReplyParties(
        customer: try self.customer(customer), orders: try orders(of: customer), agents: names))
  }
}
