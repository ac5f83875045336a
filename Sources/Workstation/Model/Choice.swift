import Desk

/// A short list to choose from that belongs to no session.
public struct Choice: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// What the viewer is.
    case presence
    /// Where to stop or start the assistant.
    case assistant
    /// The second step of a stop: nothing happens without a yes.
    case confirm(StopScope)
    /// Before a session is taken from another agent.
    case bargeIn(String, from: AgentID)
    /// Before an act on many sessions that their customers may notice.
    ///
    /// - Parameter fromAgents: of them, those that are taken from other agents.
    case bulk(Action, Int, fromAgents: Int)
    /// What the list shows.
    case views
  }

  enum Item: Sendable, Equatable {
    /// - Parameter awayMinutes: of `away`; nil is without an end.
    case presence(Presence, awayMinutes: Int?)
    case stop(StopScope)
    case start(StopScope)
    case confirmed(StopScope)
    case bargeIn(SessionID, epoch: Int)
    case bulk(Bulk)
    case view(SavedView)
    /// Keeps what is shown under a name that is asked for.
    case saveView
    case cancel
  }

  var kind: Kind
  let items: [Item]
  var selected = 0

  static let presence = Choice(
    kind: .presence,
    items: [
      .presence(.online, awayMinutes: nil), .presence(.busy, awayMinutes: nil),
      .presence(.away(until: nil), awayMinutes: 5), .presence(.away(until: nil), awayMinutes: 15),
      .presence(.away(until: nil), awayMinutes: 60), .presence(.away(until: nil), awayMinutes: nil),
      .presence(.offline, awayMinutes: nil),
    ])

  /// What is stopped can be started; then what can be stopped.
  static func assistant(stops: [StopScope], queues: [QueueName]) -> Choice {
    let scopes = [StopScope.all] + queues.map(StopScope.queue)
    return Choice(
      kind: .assistant,
      items: stops.map(Item.start) + scopes.filter { !stops.contains($0) }.map(Item.stop))
  }

  static func bargeIn(_ row: SessionRow, from agent: AgentID) -> Choice {
    Choice(
      kind: .bargeIn(row.shortName, from: agent),
      items: [.cancel, .bargeIn(row.id, epoch: row.epoch)])
  }

  static func bulk(_ bulk: Bulk, fromAgents: Int) -> Choice {
    Choice(
      kind: .bulk(bulk.action, bulk.count, fromAgents: fromAgents), items: [.cancel, .bulk(bulk)])
  }

  /// The views by their names; without keys nothing more is asked for a new one.
  static func views(_ views: [SavedView], canSave: Bool) -> Choice {
    Choice(kind: .views, items: views.map(Item.view) + (canSave ? [.saveView] : []))
  }

  /// Whether it is the second step of something: a number would be pressed without looking.
  var isConfirmation: Bool {
    switch kind {
    case .confirm, .bargeIn, .bulk: true
    case .presence, .assistant, .views: false
    }
  }

  static func confirm(_ scope: StopScope) -> Choice {
    Choice(kind: .confirm(scope), items: [.cancel, .confirmed(scope)])
  }
}
