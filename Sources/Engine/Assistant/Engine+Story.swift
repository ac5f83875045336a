import Assist
import Desk
import Ledger

/// A session under one owner: what it came to is asked for once.
struct StoryKey: Hashable, Sendable {
  var session: SessionID
  var epoch: Int
}

extension Engine {
  /// The details with what a model says the session came to, where one is configured, for the agent
  /// who took it over or looks at it when it is closed.
  ///
  /// What is picked from the dialogue stands beside it always; nobody waits for the model, and what
  /// the dialogue does not hold is not shown.
  func withStory(_ details: SessionDetails, viewer: AgentID?) throws(EngineError) -> SessionDetails
  {
    guard let fields = provider.fields, let viewer else { return details }
    switch details.row.owner {
    case .agent(viewer), .nobody: break
    default: return details
    }
    let id = details.row.id
    guard let inquiry = try inquiry(for: id) else { return details }
    let key = StoryKey(session: id, epoch: inquiry.session.epoch)
    var details = details
    if let state = stories.state(of: key) {
      if case .came(let story) = state { details.story = story }
      return details
    }
    guard stories.begin(key) else { return details }
    let turns = try reading { reader throws(LedgerError) in
      try reader.turns(of: id, limit: SessionSummary.turnLimit)
    }
    let prompt = SummaryPrompt(turns, for: inquiry.value, fields, names: try agentNames())
    let trouble = provider.ask(prompt) { [stories, provider] result, _ in
      let story = try? result.get()
      stories.finish(key, with: story.flatMap { prompt.story(from: $0) })
      if story != nil { provider.announce(id) }
    }
    // What was not asked may be asked when the provider is back.
    if trouble != nil { stories.forget(key) }
    return details
  }
}
