import Desk
import Language

/// What the observer remembers of one session.
struct Watched: Sendable {
  private var version: Int
  private var epoch: Int
  private var at: Timestamp
  /// Nothing but headers is left: who owned it and what was said can no longer be judged.
  private let isForgotten: Bool
  private var owner: Owner
  /// Outbound messages that are not settled, in their order.
  private var outbound: [Outgoing] = []
  /// Messages that the next events must withdraw.
  private var owed: Set<MessageID> = []
  private var notices: Set<Notice> = []
  private var intent: String?
  /// Whether an emergency stop put it into its queue.
  private var isStopped: Bool
  private var lastInbound: Seq?
  private var lastResponded: Seq?
  /// What was said since the customer's latest message and not taken back.
  private var answers: Set<MessageID> = []

  private struct Outgoing: Sendable {
    let id: MessageID
    let author: Actor
    let epoch: Int
    var isStarted = false
  }

  init?(opening event: Event) {
    guard event.version == 1, event.epoch == 1 else { return nil }
    switch event.fact {
    case .sessionOpened(let opened):
      isForgotten = false
      owner = opened.owner
      isStopped = opened.stoppedBy != nil
    case .forgotten(FactKind.sessionOpened.rawValue):
      isForgotten = true
      owner = .nobody
      isStopped = false
    default: return nil
    }
    version = 1
    epoch = 1
    at = event.at
  }

  /// Takes the event in and says which laws it breaks.
  ///
  /// - Parameter stops: where the assistant is stopped at that moment.
  mutating func follow(_ event: Event, _ stops: AssistantStops) -> [String] {
    var broken = speaksThoughStopped(event, stops)
    if event.version != version + 1 { broken.append("version \(event.version) follows \(version)") }
    if event.at < at { broken.append("its time goes back") }
    version = event.version
    at = max(at, event.at)
    if !owed.isEmpty {
      if case .messageWithdrawn(let withdrawn) = event.fact, owed.contains(withdrawn.message) {
        owed.remove(withdrawn.message)
      } else {
        broken.append("an owner change left a message of the assistant waiting")
        owed = []
      }
    }
    let isOwnerChange = event.fact.kind == FactKind.ownerChanged.rawValue
    if event.epoch != epoch + (isOwnerChange ? 1 : 0) {
      broken.append("epoch \(event.epoch) follows \(epoch) by \(event.fact.kind)")
    }
    if isForgotten != event.isForgotten {
      broken.append(isForgotten ? "a forgotten session goes on" : "words are gone from a session")
    }
    if !isForgotten { broken += judge(event) }
    epoch = event.epoch
    return broken
  }

  /// Nothing of the assistant is committed or started where it is stopped.
  ///
  /// Scopes of queues are left out: which queue a session would have is no matter of one feed.
  private mutating func speaksThoughStopped(
    _ event: Event, _ stops: AssistantStops
  ) -> [String] {
    if case .understood(let understood) = event.fact {
      intent = understood.understanding.intent.first?.label ?? intent
    }
    guard stops.scope(queue: "", intent: intent) != nil else { return [] }
    switch event.fact {
    case .messageCommitted where event.actor == .assistant:
      return ["the assistant speaks, though it is stopped"]
    case .messageStarted(let reference):
      let message = outbound.first { $0.id == reference.message }
      return message?.author == .assistant
        ? ["a message of the assistant leaves, though it is stopped"] : []
    default: return []
    }
  }

  private mutating func judge(_ event: Event) -> [String] {
    switch event.fact {
    case .ownerChanged(let change): changeOwner(change, event)
    case .messageReceived(let message): hear(message, event)
    case .responded(let response): respond(to: response.message, event)
    case .suggestionsShown(let shown): suggest(shown)
    case .messageCommitted(let message): commit(message, event)
    case .messageStarted(let reference): start(reference.message)
    case .messageDelivered(let delivered): settle(delivered.message, wasStarted: true)
    case .messageFailed(let failed): settle(failed.message, wasStarted: true)
    case .messageWithdrawn(let withdrawn): takeBack(withdrawn.message)
    case .sessionOpened: ["a session opens twice"]
    default: []
    }
  }

  private mutating func changeOwner(_ change: OwnerChanged, _ event: Event) -> [String] {
    var broken: [String] = []
    if change.from != owner {
      broken.append("\(change.verb.rawValue) from \(change.from.text), owner is \(owner.text)")
    }
    if let row = Transition.table[change.verb] {
      if let by = row.by(from: OwnerKind(owner)) {
        if by.isDisjoint(with: standings(of: event.actor)) {
          broken.append("\(change.verb.rawValue) by \(event.actor.text)")
        }
      } else {
        broken.append("\(change.verb.rawValue) does not begin at \(owner.text)")
      }
    } else {
      broken.append("\(change.verb.rawValue) is no owner change")
    }
    if change.verb == .handBack, owner.queue != nil, !isStopped {
      broken.append("handed back from \(owner.text), where no stop put it")
    }
    if case .stopped = change.cause {
      isStopped = true
    } else if owner.queue == nil || change.to.queue == nil {
      isStopped = false
    }
    if change.verb == .claim || change.verb == .accept || change.verb == .takeOver,
      change.to.agent.map(Actor.agent) != event.actor
    {
      broken.append("\(event.actor.text) claims for \(change.to.text)")
    }
    if change.verb == .escalate, change.reason == nil || change.packet == nil {
      broken.append("an escalation without reason or packet")
    }
    if owner == .assistant {
      owed = Set(outbound.filter { $0.author == .assistant && !$0.isStarted }.map(\.id))
    }
    owner = change.to
    if owner == .assistant { lastResponded = nil }
    notices = []
    return broken
  }

  /// How an actor may stand to the session; who supervises is not in the feed of one session, so any
  /// agent may be one.
  private func standings(of actor: Actor) -> Set<Standing> {
    switch actor {
    case .system: [.system]
    case .customer: [.customer]
    case .assistant: owner == .assistant ? [.assistant, .owner] : [.assistant]
    case .agent(let id):
      owner == .agent(id) ? [.agent, .supervisor, .owner] : [.agent, .supervisor]
    }
  }

  private mutating func hear(_ message: MessageReceived, _ event: Event) -> [String] {
    lastInbound = event.seq
    answers = []
    return event.actor == .customer ? [] : ["\(event.actor.text) speaks for the customer"]
  }

  private mutating func respond(to message: Seq, _ event: Event) -> [String] {
    var broken: [String] = []
    if owner != .assistant { broken.append("the assistant answers where \(owner.text) owns") }
    if message == lastResponded { broken.append("\(message) is answered twice") }
    if !answers.isEmpty { broken.append("\(message) is answered, though \(answers) answer it") }
    if message != lastInbound { broken.append("\(message) is answered, not the latest message") }
    lastResponded = message
    return broken
  }

  private mutating func takeBack(_ id: MessageID) -> [String] {
    answers.remove(id)
    return settle(id, wasStarted: false)
  }

  private func suggest(_ shown: SuggestionsShown) -> [String] {
    shown.suggestions.compactMap { suggestion in
      if suggestion.text.isEmpty { return "a suggestion says nothing" }
      // NaN lies in no range.
      return (0...1).contains(suggestion.score) ? nil : "a suggestion has score \(suggestion.score)"
    }
  }

  /// What the end of the feed leaves undone.
  var unfinished: String? {
    owed.isEmpty ? nil : "an owner change left a message of the assistant waiting"
  }

  private mutating func commit(_ message: MessageCommitted, _ event: Event) -> [String] {
    var broken: [String] = []
    switch event.actor {
    case .agent(let id):
      if owner != .agent(id) { broken.append("\(id) speaks where \(owner.text) owns") }
    case .assistant:
      if owner != .assistant { broken.append("the assistant speaks where \(owner.text) owns") }
    case .system:
      if let notice = message.notice {
        if !notices.insert(notice).inserted { broken.append("a notice is repeated in one epoch") }
      } else {
        broken.append("the system speaks freely")
      }
    case .customer:
      broken.append("a customer speaks for the desk")
    }
    if event.actor != .system { answers.insert(MessageID(event.seq)) }
    outbound.append(
      Outgoing(id: MessageID(event.seq), author: event.actor, epoch: event.epoch))
    return broken
  }

  private mutating func start(_ id: MessageID) -> [String] {
    guard let index = outbound.firstIndex(where: { $0.id == id }) else {
      return ["\(id) starts but is not waiting"]
    }
    var broken: [String] = []
    if index != 0 { broken.append("\(id) overtakes \(outbound[0].id)") }
    if outbound[index].isStarted { broken.append("\(id) starts twice") }
    let isFenced = outbound[index].author == .assistant || outbound[index].author == .system
    if isFenced, outbound[index].epoch != epoch {
      broken.append("\(id) of epoch \(outbound[index].epoch) starts in epoch \(epoch)")
    }
    outbound[index].isStarted = true
    return broken
  }

  private mutating func settle(_ id: MessageID, wasStarted: Bool) -> [String] {
    guard let index = outbound.firstIndex(where: { $0.id == id }) else {
      return ["\(id) is settled but was not under way"]
    }
    let outgoing = outbound.remove(at: index)
    guard outgoing.isStarted == wasStarted else {
      return [
        wasStarted ? "\(id) is settled before it started" : "\(id) is withdrawn after it started"
      ]
    }
    return []
  }
}
