/// A part of the screen.
public enum Pane: Int, CaseIterable, Sendable {
  case header, tabs
  case sessions, transcript, queue, suggestions, composer, profile, handOff
  /// The session's past: in the composer's place while it is looked at.
  case timeline
  /// The supervisor's board: in the place of all panes while it has the focus.
  case board
  case status, hints

  /// The panes that can have the focus, in the order of their numbers 1 to 7.
  public static let numbered: [Pane] = [
    .sessions, .transcript, .queue, .suggestions, .composer, .profile, .handOff,
  ]

  /// The number in the pane's title and the key that focuses it.
  public var number: Int? { Pane.numbered.firstIndex(of: self).map { $0 + 1 } }

  /// Which keys hold here.
  var context: KeyContext {
    switch self {
    case .composer: .composer
    case .sessions, .queue: .list
    case .transcript: .transcript
    case .board: .board
    case .timeline: .timeline
    case .suggestions, .profile, .handOff, .header, .tabs, .status, .hints: .side
    }
  }
}
