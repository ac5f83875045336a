/// Who speaks in a line of the transcript, as its label says it.
public enum SpeakerName: Sendable, CaseIterable {
  case customer, assistant, system, agent, note
}
