import Assist
import Desk

/// A suggestion of a session in a tone.
struct ToneKey: Hashable, Sendable {
  var session: SessionID
  var text: String
  var tone: Tone
}

extension Engine {
  /// A suggestion in another tone: by set phrases where Tandem words it itself, by a model where one
  /// is configured and the agent owns the session.
  ///
  /// Nobody waits for the model; the agent is told when it has answered, and asks again.
  func toned(
    _ original: Suggestion, _ tone: Tone, in id: SessionID
  ) throws(EngineError) -> TonedReply {
    var reply = TonedReply(original: original, tone: tone)
    guard let inquiry = try inquiry(for: id) else { return reply }
    if [.knowledge, .withdrawn].contains(original.source) {
      reply.text = ToneForms.form(
        of: original.text, tone, for: inquiry.value, rules: config.guardRules)
    }
    guard case .agent = inquiry.session.owner, let fields = provider.fields else { return reply }
    let key = ToneKey(session: id, text: original.text, tone: tone)
    if case .came(let text) = tones.state(of: key) {
      reply.text = text ?? reply.text
      return reply
    }
    reply.isAsked = true
    guard tones.begin(key) else { return reply }
    let prompt = TonePrompt(
      original.text, tone, for: inquiry.value, fields, names: try agentNames())
    let trouble = provider.ask(prompt) { [tones, provider, config] result, _ in
      switch result {
      case .success(let completion):
        tones.finish(
          key, with: prompt.form(from: completion, for: inquiry.value, rules: config.guardRules))
      case .failure: tones.finish(key, with: nil)
      }
      provider.announce(id)
    }
    if trouble != nil {
      tones.forget(key)
      reply.isAsked = false
    }
    return reply
  }
}
