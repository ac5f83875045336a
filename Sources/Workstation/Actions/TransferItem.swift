import Desk

/// Where a session can be transferred to, as the prompt lists it.
struct TransferItem: Sendable, Equatable {
  let target: TransferTarget
  /// An agent's name; nothing for a queue.
  let name: String

  /// The target as it is typed.
  var word: String {
    switch target {
    case .queue(let queue): "queue:" + queue
    case .agent(let agent): agent
    }
  }

  /// The targets that fit the first word of a prompt's text; none once that word is complete.
  static func matching(_ text: String, in model: Model) -> [TransferItem] {
    guard !text.contains(where: \.isWhitespace) else { return [] }
    let all = queues(of: model) + agents(of: model)
    let wanted = text.lowercased()
    return all.filter { item in
      wanted.isEmpty || item.word.lowercased().contains(wanted)
        || item.name.lowercased().contains(wanted)
    }
  }

  /// The queues of the rules and those in which somebody waits.
  private static func queues(of model: Model) -> [TransferItem] {
    let rows = model.list.rows + model.queue.rows.map(\.session)
    let inUse = rows.compactMap { row -> QueueName? in
      if case .queue(let name) = row.owner { name } else { nil }
    }
    return Set(model.settings.rules.queues + inUse).sorted()
      .map { TransferItem(target: .queue($0), name: "") }
  }

  private static func agents(of model: Model) -> [TransferItem] {
    model.settings.agents.filter { $0.id != model.viewer }.sorted { $0.id < $1.id }
      .map { TransferItem(target: .agent($0.id), name: $0.name) }
  }
}
