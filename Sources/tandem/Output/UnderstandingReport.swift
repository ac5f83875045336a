import Engine
import Language
import Workstation

/// All that the models say of one text, for people and for programs.
struct UnderstandingReport: Encodable {
  private struct Request: Encodable {
    let label: String
    let confidence: Double
    let text: String
  }

  struct Span: Encodable {
    let language: MessageLanguage
    let text: String
  }

  private enum Key: String, CodingKey {
    case text, spans, outOfScope, inScope, knownShare, requests, topics, intentMovedBy
  }

  let source: String
  let understanding: Understanding
  /// More than one where the text changes its language.
  let spans: [Span]
  let reading: IntentReading
  let cues: [IntentCue]

  init(_ text: String, _ models: ReadingModels) {
    source = text
    understanding = models.understander.understand(text)
    let bytes = Array(text.utf8)
    spans = MessageLanguage.spans(of: text).map { span in
      Span(language: span.language, text: String(decoding: bytes[span.utf8], as: UTF8.self))
    }
    reading = models.intents.read(text)
    cues = models.intents.explain(text)
  }

  /// The understanding as the ledger keeps it, with what explains it beside.
  func encode(to encoder: any Encoder) throws {
    try understanding.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(source, forKey: .text)
    try container.encode(spans, forKey: .spans)
    try container.encode(reading.isOutOfScope, forKey: .outOfScope)
    try container.encode(reading.inScope, forKey: .inScope)
    try container.encode(reading.knownShare, forKey: .knownShare)
    try container.encode(
      reading.requests.map {
        Request(label: $0.guess.label, confidence: $0.guess.confidence, text: $0.text)
      }, forKey: .requests)
    try container.encode(reading.topics, forKey: .topics)
    try container.encode(cues, forKey: .intentMovedBy)
  }

  /// For people, in display form.
  func text(_ strings: Strings) -> String {
    let sentiment = understanding.sentiment
    var lines: [(String, String)] = []
    lines.append((strings.understandText, EventSummary.shown(source)))
    let parts = spans.map { "\($0.language.rawValue): \(EventSummary.shown($0.text))" }
    lines.append(
      (
        strings.understandLanguage,
        understanding.language.rawValue
          + (parts.count > 1 ? "  (" + parts.joined(separator: " | ") + ")" : "")
      ))
    let guesses = understanding.intent.map { "\($0.label) \(Decimals.percent($0.confidence))" }
    lines.append(
      (
        strings.understandIntent,
        (reading.isOutOfScope ? strings.understandOutOfScope + "  " : "")
          + (guesses.isEmpty ? "-" : guesses.joined(separator: "  "))
      ))
    if !cues.isEmpty {
      lines.append(
        (strings.understandMovedBy, cues.map { cue($0.text, $0.weight) }.joined(separator: "  ")))
    }
    if reading.requests.count > 1 {
      for request in reading.requests {
        lines.append(
          (strings.understandRequest, "\(request.guess.label)  " + EventSummary.shown(request.text))
        )
      }
    }
    for entity in understanding.entities {
      lines.append(
        (
          strings.understandEntity,
          "\(entity.kind.rawValue)  \(EventSummary.shown(entity.value))"
            + (entity.isSensitive ? "  " + strings.understandSensitive : "")
        ))
    }
    lines.append(
      (
        strings.understandSentiment,
        "\(sentiment.tone.rawValue) \(Decimals.signed(sentiment.polarity))  "
          + "\(sentiment.emotion.rawValue)  \(Decimals.percent(sentiment.confidence))"
      ))
    if !sentiment.movedBy.isEmpty {
      lines.append(
        (
          strings.understandMovedBy,
          sentiment.movedBy.map { cue($0.text, $0.weight) }.joined(separator: "  ")
        ))
    }
    let flags = flagNames(strings)
    if !flags.isEmpty { lines.append((strings.understandFlags, flags.joined(separator: ", "))) }
    lines.append(
      (
        strings.understandModels,
        "\(understanding.models.intent), \(understanding.models.sentiment)"
      ))
    return lines.map { TextColumn.padded($0.0, to: 12) + $0.1 + "\n" }.joined() + "\n"
  }

  private func cue(_ text: String, _ weight: Double) -> String {
    "\(EventSummary.shown(text)) \(Decimals.signed(weight))"
  }

  private func flagNames(_ strings: Strings) -> [String] {
    let flags = understanding.flags
    return [
      (flags.asksForHuman, strings.flagAsksForHuman), (flags.isThreat, strings.flagThreat),
      (flags.isAbusive, strings.flagAbusive), (flags.isQuestion, strings.flagQuestion),
    ].filter(\.0).map(\.1)
  }
}
