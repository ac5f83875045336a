public import Desk
import Language
import Ledger

/// What came of labels that a person gave.
public struct LabelReceipt: Sendable, Equatable {
  public var example: Example
  /// Whether the desk had the same label for this text already; then nothing was recorded.
  public var isKnown: Bool
  /// Whether the model in use has no such label: it waits for the next training.
  public var isNewLabel: Bool
  /// A label in use that is spelled almost like a new one.
  public var nearest: String?
}

extension Engine {
  /// The latest messages that are looked at for an offer.
  static let offerWindow = 2000
  /// A message whose intent is surer than this teaches nothing.
  static let sureFrom = 0.9
  /// What can be labelled is no longer than a message.
  static let textLimitBytes = Policy.messageLimitBytes

  /// Messages whose labels would teach the intent model the most, at most `limit` of each kind, for
  /// whoever may give them.
  public func labelOffer(limit: Int, by caller: Caller) throws(EngineError) -> LabelOffer {
    try require(.manageKnowledge, of: caller, for: Self.labelling)
    guard case .intents(let model) = models.current(isFresh: true).intents.model else {
      return LabelOffer(unsure: [], clusters: [], lookedAt: 0)
    }
    let latest = try reading { (reader) throws(LedgerError) in
      try reader.customerTexts(before: nil, limit: Self.offerWindow)
    }
    let labelled = Set(try examples(of: .intents).map(\.example.text))
    var seen = labelled
    var unsure: [(offer: LabelOffer.Unsure, doubt: Double)] = []
    var outside: [CustomerText] = []
    for message in latest where seen.insert(Example.cleaned(message.text)).inserted {
      let reading = model.read(message.text)
      if reading.isOutOfScope {
        outside.append(message)
      } else if let first = reading.guesses.first, first.confidence < Self.sureFrom {
        unsure.append(
          (LabelOffer.Unsure(message: message, guesses: reading.guesses), 1 - first.confidence))
      }
    }
    let least = unsure.sorted {
      ($0.doubt, $0.offer.message.seq) > ($1.doubt, $1.offer.message.seq)
    }
    return LabelOffer(
      unsure: least.prefix(limit).map(\.offer),
      clusters: MessageClusters(outside).clusters(limit: limit), lookedAt: latest.count)
  }

  /// The labels a person can choose from: those of the model in use and of the desk's examples.
  public func knownLabels(_ task: LearningTask) throws(EngineError) -> [String] {
    let own = Set(try examples(of: task).map(\.example.label))
    return own.union(models.current().loaded(task).model.labels).sorted()
  }

  /// As the audit names it.
  private static let labelling = "label"

  /// Records labels in a person's name, all of them or none.
  ///
  /// What a label teaches changes what the assistant says to everybody: it needs the permission
  /// `manageKnowledge`, and a refusal is recorded.
  public func label(
    _ task: LearningTask, _ given: [GivenLabel], by caller: Caller
  ) throws(EngineError) -> [LabelReceipt] {
    guard case .agent = caller.actor else {
      throw EngineError(.refused(.notForActor(caller.actor)), "Only an agent can give labels.")
    }
    let sessions = given.compactMap { label in
      if case .session(let session) = label.subject { session } else { nil }
    }
    try require(.manageKnowledge, of: caller, for: Self.labelling, in: sessions.first)
    let known = Set(models.current(isFresh: true).loaded(task).model.labels)
    var receipts: [LabelReceipt] = []
    for label in given { receipts.append(try receipt(task, label, known)) }
    let facts = receipts.filter { !$0.isKnown }
      .map { ProposedFact(caller.actor, .exampleSaved($0.example)) }
    if !facts.isEmpty {
      try record(facts)
      models.expire()
    }
    return receipts
  }

  private func receipt(
    _ task: LearningTask, _ given: GivenLabel, _ known: Set<String>
  ) throws(EngineError) -> LabelReceipt {
    let label = given.label.trimmed
    if let problem = LearnedModel.problem(of: label, task) {
      throw EngineError(.input, problem)
    }
    let (text, message) = try subject(given.subject)
    let example = Example(
      task: task, text: Example.cleaned(text), label: label, origin: .labelled, message: message)
    guard !example.text.isEmpty, example.text.utf8.count <= Self.textLimitBytes else {
      throw EngineError(
        .input, "A text to label has 1 to \(Self.textLimitBytes) bytes; nothing was recorded.")
    }
    let stored = try reading { (reader) throws(LedgerError) in try reader.example(example.id) }
    let isNew = !known.contains(label)
    return LabelReceipt(
      example: example, isKnown: stored?.example.label == label, isNewLabel: isNew,
      nearest: isNew ? NearestName.of(label, among: known.sorted()) : nil)
  }

  private func subject(
    _ subject: GivenLabel.Subject
  ) throws(EngineError) -> (text: String, message: Seq?) {
    let found: CustomerText?
    switch subject {
    case .text(let text): return (text, nil)
    case .message(let seq):
      found = try reading { (reader) throws(LedgerError) in try reader.customerText(at: seq) }
      if found == nil {
        throw EngineError(.input, "Event \(seq) is no customer's message; nothing was recorded.")
      }
    case .session(let id):
      found = try reading { (reader) throws(LedgerError) in
        guard let session = try reader.session(id), let last = session.lastInbound else {
          return nil
        }
        return try reader.customerText(at: last)
      }
      if found == nil {
        throw EngineError(
          .input, "There is no message of a customer in \(id); nothing was recorded.")
      }
    }
    return (found?.text ?? "", found?.seq)
  }
}
