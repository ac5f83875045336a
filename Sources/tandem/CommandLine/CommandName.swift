/// The commands that do something, for an exhaustive `switch`; `help` and `completions` only print.
enum CommandName: String, CaseIterable, Sendable {
  /// `tandem` alone.
  case workstation = ""
  case demo, chat, serve, replay, receive
  case sessions, show, queue
  /// `do VERB`; which one, says `Parsed.verb`.
  case act = "do"
  case tail, `import`, search, suggest, check, backup, restore, doctor, paths
  case understand, train, models, label, gaps, shadow, policy
  case audit, forget, export
  case share = "desk share"
  case presence
}

/// The verbs of `tandem do`.
enum ActVerb: String, CaseIterable, Sendable {
  case claim, takeover, handback, transfer, release, escalate
  case send, note, resolve, reopen, snooze, wake, tag, untag, withdraw, reject, reveal, consent
  case accept, decline, whisper
  case raiseHand = "raise-hand"
  case lowerHand = "lower-hand"
  case stopAssistant = "stop-assistant"
  case startAssistant = "start-assistant"
}

extension Parsed {
  /// The command to carry out; nil for `help` and `completions`, which `CommandReader` answers.
  var name: CommandName? {
    path.first == CommandName.act.rawValue
      ? .act : CommandName(rawValue: path.joined(separator: " "))
  }

  /// The verb of `do`.
  var verb: ActVerb? {
    path.count == 2 && path[0] == CommandName.act.rawValue ? ActVerb(rawValue: path[1]) : nil
  }
}
