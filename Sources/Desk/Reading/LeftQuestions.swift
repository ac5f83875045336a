/// A step of the assistant, or a change of owner, as the search for unanswered questions follows it.
public struct AssistantStep: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// The assistant dealt with a message.
    case responded(message: Seq, ResponseOutcome)
    case escalated(EscalationReason)
    case closed
  }

  public var seq: Seq
  public var session: SessionID
  public var kind: Kind

  public init(seq: Seq, session: SessionID, kind: Kind) {
    self.seq = seq
    self.session = session
    self.kind = kind
  }
}

/// Why a question counts as unanswered or badly answered.
public enum QuestionTrouble: String, Codable, Sendable, CaseIterable {
  /// The knowledge base had no answer, and the assistant gave the session away.
  case missingKnowledge
  /// The assistant asked back until it gave up, or until the customer left.
  case clarificationLoop
  /// An agent turned down what was suggested.
  case rejected
  /// An agent wrote a reply of their own instead of what was suggested.
  case ignored
}

/// A customer's message that found no good answer.
public struct LeftQuestion: Sendable, Equatable {
  public var message: Seq
  public var session: SessionID
  public var trouble: QuestionTrouble
  /// The message that was answered before it: the one in question where this one only turns that
  /// answer down.
  public var answered: Seq?

  public init(
    message: Seq, session: SessionID, trouble: QuestionTrouble, answered: Seq? = nil
  ) {
    self.message = message
    self.session = session
    self.trouble = trouble
    self.answered = answered
  }
}

/// Follows the assistant through all sessions and remembers the questions it left unanswered.
public struct LeftQuestions: Sendable {
  /// In the order in which they were left.
  public private(set) var questions: [LeftQuestion] = []
  private var open: [SessionID: State] = [:]

  /// Where the assistant stands in a session.
  private struct State {
    /// The message it dealt with last.
    var last: Seq?
    /// The first one it asked back on since it last answered.
    var asked: Seq?
    /// The one it answered last.
    var answered: Seq?
  }

  public init() {}

  /// Takes in the next step, in the order of the ledger.
  public mutating func follow(_ step: AssistantStep) {
    var state = open[step.session] ?? State()
    switch step.kind {
    case .responded(let message, let outcome):
      state.last = message
      switch outcome {
      case .clarified: state.asked = state.asked ?? message
      case .escalated: break
      case .courtesy: state.asked = nil
      case .answered:
        state.asked = nil
        state.answered = message
      }
      open[step.session] = state
    case .escalated(let reason):
      open[step.session] = nil
      switch reason {
      case .missingKnowledge: leave(state.asked ?? state.last, state, step, .missingKnowledge)
      case .clarificationLoop: leave(state.asked ?? state.last, state, step, .clarificationLoop)
      default: break
      }
    case .closed:
      open[step.session] = nil
      leave(state.asked, state, step, .clarificationLoop)
    }
  }

  private mutating func leave(
    _ message: Seq?, _ state: State, _ step: AssistantStep, _ trouble: QuestionTrouble
  ) {
    guard let message else { return }
    questions.append(
      LeftQuestion(
        message: message, session: step.session, trouble: trouble,
        answered: state.answered == message ? nil : state.answered))
  }
}

/// An agent's reply to a customer's message, and how the customer took it.
public struct GivenReply: Sendable, Equatable {
  public var seq: Seq
  public var text: String
  /// Of the customer's next message; nil where they wrote no more.
  public var nextPolarity: Double?

  public init(seq: Seq, text: String, nextPolarity: Double?) {
    self.seq = seq
    self.text = text
    self.nextPolarity = nextPolarity
  }
}

/// How many sessions were about an intent.
public struct TopicCount: Sendable, Equatable {
  /// nil where it was never clear.
  public var intent: String?
  public var sessions: Int
  public var closed: Int
  /// Of the closed ones, those that no person answered in.
  public var closedByAssistant: Int

  public init(intent: String?, sessions: Int, closed: Int, closedByAssistant: Int) {
    self.intent = intent
    self.sessions = sessions
    self.closed = closed
    self.closedByAssistant = closedByAssistant
  }
}
