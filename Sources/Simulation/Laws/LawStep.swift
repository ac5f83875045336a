import Desk

/// One thing an actor of a schedule does.
public enum LawStep: Sendable, Equatable {
  /// The customer sends the message of this number; a second sender of the same one repeats it.
  case receive(Int)
  /// An agent gives this command, fitting or not.
  case command(AgentVerb)
  /// An agent does what the state they saw suggests; the roll chooses among it.
  case fitting(roll: Int)
  /// An agent writes a draft.
  case draft(isNote: Bool)
  /// An agent looks whether their draft is as they left it.
  case lookAtDraft
  /// The assistant deals with the customer's latest message.
  case respond(outcome: Int, takesJob: Bool)
  /// A worker takes the session's next delivery as far as the fate lets it come.
  case deliver(DeliveryFate)
  /// The system acts by its rules.
  case system(SystemVerb)
  /// An agent says whether they are there, or waves an offer away.
  case habit(Habit)
  /// The customer is forgotten; what another one has begun is ended.
  case forget(rewrites: Bool)
  /// A workstation catches up with its session and holds its fold against the projection.
  case catchUp
  /// A reader begins anywhere in the feed and reads a piece of it.
  case readFeed(part: Int, limit: Int)

  /// What an agent can do with a session.
  public enum AgentVerb: Sendable, CaseIterable {
    case claim, accept, takeOver, send, handBack, transferToQueue, transferToAgent, release
    case resolve, whisper, raiseHand, lowerHand, reopen, snooze, wake, note, tag, untag, withdraw,
      escalate, reject
    case reveal, consent, sendOverriding
  }

  /// What an agent does beside the sessions: working state, no fact.
  public enum Habit: Sendable, CaseIterable {
    case beat, leave, busy, away, online, decline
  }

  /// How a delivery ends.
  public enum DeliveryFate: Sendable, CaseIterable {
    case delivered, failed, triedAgain
    /// The worker dies after the start: its lease runs out.
    case abandoned
    /// A worker that holds no lease, as after its lease was lost.
    case withoutLease
  }

  /// What the system does by itself.
  public enum SystemVerb: Sendable, CaseIterable {
    case notify, escalate, release, resolve, overflow, timer, step, shift, suggest
    case offer, leaveAgent, declareStop, liftStop, stop, giveBack, adoptPolicy
  }
}
