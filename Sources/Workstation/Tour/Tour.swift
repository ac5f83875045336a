import Desk

/// The first minute in the demo: one thing after the other, each done by the viewer.
struct Tour: Sendable, Equatable {
  /// What there is to do, in order.
  enum Step: Int, Sendable, CaseIterable {
    case next, take, reply, send, palette, resolve, help
  }

  private(set) var step = Step.next
  /// Whether all was done.
  private(set) var isOver = false

  init(step: Step = .next) { self.step = step }

  /// The step, counted from 1.
  var number: Int { step.rawValue + 1 }

  private mutating func advance() {
    if let next = Step(rawValue: step.rawValue + 1) { step = next } else { isOver = true }
  }

  /// An action was done, by whatever key or name.
  mutating func saw(_ action: Action) {
    let isDone =
      switch step {
      case .next: action == .next
      case .palette: action == .palette
      case .help: action == .help
      case .take, .reply, .send, .resolve: false
      }
    if isDone { advance() }
  }

  /// Something happened at the desk.
  mutating func saw(_ event: Event, viewer: AgentID) {
    let isDone =
      switch (step, event.fact) {
      case (.take, .ownerChanged(let change)): change.to == .agent(viewer)
      case (.send, .messageCommitted): event.actor == .agent(viewer)
      case (.resolve, .ownerChanged(let change)):
        change.verb == .resolve && event.actor == .agent(viewer)
      default: false
      }
    if isDone { advance() }
  }

  /// Something stands in the reply to a customer of the viewer, or not.
  mutating func sawReply(isBegun: Bool) {
    if step == .reply, isBegun { advance() }
  }
}
