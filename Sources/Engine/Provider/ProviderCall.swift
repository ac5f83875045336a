import Assist
import Desk
import ProviderWire

/// What a provider answered.
enum ProviderAnswer: Sendable {
  case chat(ChatCompletion)
  /// One for each text, of length one.
  case vectors([[Float]])
  /// It is there; nothing else was asked.
  case present
}

/// What is under way at a provider.
enum ProviderCall {
  case chat(ChatCall)
  case vectors(EmbeddingCall)

  enum Step {
    case wait
    case done(ProviderAnswer)
    case failed(ProviderTrouble)

    fileprivate init(_ step: ChatCall.Step) {
      self =
        switch step {
        case .wait: .wait
        case .done(let completion): .done(.chat(completion))
        case .failed(let trouble): .failed(trouble)
        }
    }

    fileprivate init(_ step: EmbeddingCall.Step) {
      self =
        switch step {
        case .wait: .wait
        case .done(let vectors): .done(.vectors(vectors))
        case .failed(let trouble): .failed(trouble)
        }
    }
  }

  /// When `expire` has to be called if nothing happens before.
  var deadlineMs: Int64 {
    switch self {
    case .chat(let call): call.deadlineMs
    case .vectors(let call): call.deadlineMs
    }
  }

  func expire() -> Step {
    switch self {
    case .chat(let call): Step(call.expire())
    case .vectors(let call): Step(call.expire())
    }
  }

  mutating func take(_ news: WireEvent.News) -> Step {
    switch self {
    case .chat(var call):
      let step = call.take(news)
      self = .chat(call)
      return Step(step)
    case .vectors(var call):
      let step = call.take(news)
      self = .vectors(call)
      return Step(step)
    }
  }
}
