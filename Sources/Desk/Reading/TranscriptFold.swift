public import Language

/// Folds a session's events into its transcript: any past moment is the fold of the events up to it.
public struct TranscriptFold: Sendable {
  /// In ledger order.
  public private(set) var entries: [TranscriptEntry] = []
  /// The session as the events left it; nil before its first event.
  public private(set) var session: Session?
  /// What was understood of each customer message.
  public private(set) var understandings: [Seq: Understanding] = [:]
  /// The suggestions that were shown last.
  public private(set) var suggestions: SuggestionsShown?
  private var indexOf: [Seq: Int] = [:]

  public init() {}

  /// Takes in the session's next event.
  public mutating func apply(_ event: Event) {
    if session == nil { session = Session(opening: event) } else { session?.apply(event) }
    switch event.fact {
    case .messageReceived(let message):
      add(event, .customer(text: message.text, files: message.files, sentiment: nil))
    case .understood(let understood):
      understandings[understood.message] = understood.understanding
      feel(understood.understanding.sentiment, at: understood.message)
    case .messageCommitted(let message):
      add(
        event,
        .desk(
          Outbound(
            author: event.actor, text: message.text, notice: message.notice,
            citations: message.citations, state: .committed, trouble: nil,
            files: message.files ?? [])))
    case .messageStarted(let reference): move(reference.message, to: .sending)
    case .messageDelivered(let delivered): move(delivered.message, to: .delivered)
    case .messageFailed(let failed): move(failed.message, to: .failed, failed.error)
    case .messageWithdrawn(let withdrawn): move(withdrawn.message, to: .withdrawn)
    case .ownerChanged(let change): add(event, .ownerChanged(by: event.actor, change))
    case .noteAdded(let note):
      if case .agent(let author) = event.actor {
        add(
          event,
          note.to.map { .whisper(author: author, to: $0, text: note.text) }
            ?? .note(author: author, text: note.text))
      }
    case .handMoved(let hand): add(event, .hand(by: event.actor, hand))
    case .tagAdded(let added): add(event, .tagged(added.tag))
    case .tagRemoved(let removed): add(event, .untagged(removed.tag))
    case .snoozed(let snooze): add(event, .snoozed(by: event.actor, until: snooze.until))
    case .woken: add(event, .woken)
    case .suggestionsShown(let shown): suggestions = shown
    case .unknown(let kind, _): add(event, .unreadable(kind: kind))
    default: break
    }
  }

  private mutating func add(_ event: Event, _ content: TranscriptEntry.Content) {
    indexOf[event.seq] = entries.count
    entries.append(TranscriptEntry(seq: event.seq, at: event.at, content: content))
  }

  private mutating func feel(_ sentiment: Sentiment, at seq: Seq) {
    guard let index = indexOf[seq],
      case .customer(let text, let files, _) = entries[index].content
    else { return }
    entries[index].content = .customer(text: text, files: files, sentiment: sentiment)
  }

  private mutating func move(_ id: MessageID, to state: DeliveryState, _ trouble: String? = nil) {
    guard let index = indexOf[id.seq], case .desk(var outbound) = entries[index].content else {
      return
    }
    outbound.state = state
    outbound.trouble = trouble
    entries[index].content = .desk(outbound)
  }
}
