import Desk

/// The notes that name the viewer.
public struct MentionInbox: Sendable, Equatable {
  /// Unread ones first; nil until they were read.
  var items: [Mention]?
  var selected = 0
}

extension NoteAdded {
  /// Whether it is a note for all that names an agent.
  func names(_ agent: AgentID) -> Bool {
    to == nil && Mention.names(in: text).contains(Mention.name(of: agent))
  }
}
