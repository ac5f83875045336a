import Assist
import Desk
import Ledger

extension Engine {
  /// Texts asked for at once at most.
  static let translationLimit = 32

  /// Texts of a session in another language, as far as a model has written them; the first of those
  /// not known is asked for now, and nobody waits.
  ///
  /// Nothing of it is written to the ledger: a translation is a way to read what was said.
  func translations(
    of subjects: [TranslationSubject], in session: SessionID, into language: TranslationLanguage
  ) throws(EngineError) -> [Translation] {
    var found: [Translation] = []
    var person: TranslatedPerson?
    for subject in subjects.prefix(Engine.translationLimit) {
      let key = TranslationKey(session: session, subject: subject, language: language)
      var state = translated.take(key)
      if state == nil {
        if let fault = translationFault {
          state = .failed(fault)
        } else if translated.mayBegin(key) {
          if person == nil { person = try translatedPerson(of: session) }
          state = try person.map { known throws(EngineError) in try ask(for: key, known) }
        }
      }
      found.append(Translation(subject: subject, language: language, state: state ?? .asked))
      // What fails for one fails for all.
      if case .failed(.provider) = state { break }
    }
    return found
  }

  /// Why nothing can be translated at all, or nil.
  private var translationFault: TranslationFault? {
    guard provider.fields == nil else { return nil }
    return provider.current?.trouble.map { .provider($0) } ?? .noProvider
  }

  private func ask(
    for key: TranslationKey, _ person: TranslatedPerson
  ) throws(EngineError) -> Translation.State {
    guard let text = try text(of: key), let fields = provider.fields else {
      translated.finish(key, with: nil)
      return .missing
    }
    guard text.unicodeScalars.count <= TranslationPrompt.textLimitScalars else {
      return .failed(.tooLong(limitScalars: TranslationPrompt.textLimitScalars))
    }
    guard translated.begin(key) else { return .asked }
    let prompt = TranslationPrompt(
      text, into: key.language, customer: person.customer, orders: person.orders, fields,
      names: person.agents)
    let trouble = provider.ask(prompt) { [translated, provider] result, _ in
      switch result {
      case .success(let completion):
        translated.finish(key, with: prompt.translation(from: completion))
      case .failure(let trouble): translated.fail(key, .provider(trouble))
      }
      provider.announceTranslation()
    }
    guard let trouble else { return .asked }
    translated.forget(key)
    return .failed(.provider(trouble))
  }

  /// The text that is meant; nil where the session has no such message.
  private func text(of key: TranslationKey) throws(EngineError) -> String? {
    switch key.subject {
    case .draft(let text): return text
    case .message(let seq):
      let events = try reading { reader throws(LedgerError) in
        try reader.events(of: key.session, after: seq - 1, upTo: seq, limit: 1)
      }
      guard case .messageReceived(let message) = events.first?.fact else { return nil }
      return message.text
    }
  }

  private func translatedPerson(of id: SessionID) throws(EngineError) -> TranslatedPerson {
    try reading { reader throws(LedgerError) in
      let agents = try reader.agents().map(\.name)
      guard let session = try reader.session(id) else {
        return TranslatedPerson(customer: nil, orders: [], agents: agents)
      }
      return TranslatedPerson(
        customer: try reader.customer(session.customer),
        orders: try reader.orders(of: session.customer), agents: agents)
    }
  }
}

/// Whose values are hidden in a text before it leaves.
private struct TranslatedPerson {
  var customer: Customer?
  var orders: [Order]
  var agents: [String]
}
