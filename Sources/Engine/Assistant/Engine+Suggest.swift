import Assist
public import Desk
import Foundation
import Language
import Ledger

extension Engine {
  /// Up to three replies to a text that is no message of the desk; nothing is recorded.
  ///
  /// A provider is waited for: whoever asks so looks at nothing else meanwhile.
  ///
  /// - Parameter customer: who would have written it; their orders are looked at.
  public func suggestions(to text: String, of customer: CustomerID?) throws(EngineError)
    -> [Suggestion]
  {
    let known = try reading { reader throws(LedgerError) -> (Customer?, [Order]) in
      guard let customer else { return (nil, []) }
      return (try reader.customer(customer), try reader.orders(of: customer))
    }
    if let customer, known.0 == nil {
      throw EngineError(.input, "There is no customer \(customer); nothing was looked for.")
    }
    let understander = understander
    let inquiry = Inquiry(
      message: 0, epoch: 0, text: text, understanding: understander.understand(text),
      customer: known.0, orders: known.1,
      utcOffsetMinutes: TimeZone.current.secondsFromGMT() / 60, at: clock.now(),
      understander: understander)
    let shelf = try knowing()
    let near = try withNearNow(inquiry, shelf)
    return try suggester(shelf).suggest(for: near, model: try offerNow(for: near, shelf))
  }

  /// Up to three replies to a session's latest message; what a person sees is recorded as a fact.
  ///
  /// Texts of the assistant that a takeover withdrew come first.
  func suggestions(for id: SessionID) throws(EngineError) -> SuggestionSet {
    let start = DispatchTime.now().uptimeNanoseconds
    guard var inquiry = try inquiry(for: id) else {
      return SuggestionSet(session: id, message: nil, suggestions: [])
    }
    let message = inquiry.value.message
    let (withdrawn, shown, rejected) = try reading { reader throws(LedgerError) in
      (
        // The suggester takes them in the order in which they were written.
        try reader.withdrawn(in: id).reversed().map(\.text),
        try reader.suggestionsShown(for: message, in: id),
        try reader.suggestionsRejected(for: message, in: id).map(\.text)
      )
    }
    let shelf = try knowing()
    inquiry.value = try withNear(inquiry.value, of: inquiry.session, shelf)
    let model = try offer(of: inquiry.session, inquiry.value, shelf)
    let suggestions = try suggester(shelf)
      .suggest(
        for: inquiry.value, withdrawn: withdrawn, rejected: rejected, model: model?.offer)
    let isNew =
      shown?.suggestions.elementsEqual(suggestions, by: { $0.reads(like: $1) }) != true
    if inquiry.session.owner.isForPeople, !suggestions.isEmpty, isNew {
      let provenance = Provenance(
        model: model.map { Answerer.model + "+" + $0.use.model } ?? Answerer.model,
        policyVersion: config.policy.version, indexSeq: shelf.asOf,
        tokensIn: model?.use.tokensIn ?? 0, tokensOut: model?.use.tokensOut ?? 0,
        latencyMs: Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
          + (model?.use.latencyMs ?? 0))
      // Refused when a newer message came meanwhile: that one gets suggestions of its own.
      _ = try performing(
        Request(
          .showSuggestions(
            SuggestionsShown(
              message: message, suggestions: suggestions, provenance: provenance,
              intent: inquiry.value.likelyIntent)),
          on: .session(id), by: .system, at: clock.now()))
    }
    return SuggestionSet(session: id, message: message, suggestions: suggestions)
  }

  /// What became of all suggestions that were ever shown, by source and by intent.
  public func suggestionStatistics() throws(EngineError) -> SuggestionStatistics {
    SuggestionStatistics(
      try reading { reader throws(LedgerError) in try reader.suggestionCounts() })
  }

  /// Who answers by what the desk knows now.
  ///
  /// - Parameter customer: whose rules hold, where two sets of them run side by side.
  func answerer(_ shelf: KnowledgeKeeper.Shelf, for customer: CustomerID? = nil) -> Answerer {
    var policy = config.policy
    if let customer { policy = policy.rules(for: customer) }
    return Answerer(
      index: shelf.index, policy: policy, rules: config.guardRules, learned: shelf.learned)
  }

  func suggester(_ shelf: KnowledgeKeeper.Shelf) throws(EngineError) -> Suggester {
    do {
      return Suggester(
        index: shelf.index, canned: shelf.canned, memory: try replies.current(),
        learned: shelf.learned, ranking: try ranks.current())
    } catch {
      throw EngineError(error)
    }
  }
}

extension Owner {
  /// Whether a person answers here, or will.
  fileprivate var isForPeople: Bool {
    switch self {
    case .agent, .queue: true
    case .assistant, .nobody: false
    }
  }
}
