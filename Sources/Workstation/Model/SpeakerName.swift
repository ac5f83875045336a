import Desk

/// Who speaks in a line of the transcript, as its label says it.
public enum SpeakerName: Sendable, CaseIterable {
  case customer, assistant, system, agent, note

  init(_ speaker: Turn.Speaker) {
    switch speaker {
    case .customer: self = .customer
    case .assistant: self = .assistant
    case .system: self = .system
    case .agent: self = .agent
    }
  }
}
