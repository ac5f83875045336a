import Desk

/// A suggestion in a tone that the viewer chose.
struct Toned: Sendable, Equatable {
  var tone: Tone
  var text: String
}

extension OpenSession {
  /// Takes what is offered now; what was put into another tone stays in it.
  mutating func take(_ set: SuggestionSet) {
    offered = set
    let texts = Set(set.suggestions.map(\.text))
    tones = tones.filter { texts.contains($0.key) }
    if let wanted = wantedTone, !texts.contains(wanted.original.text) { wantedTone = nil }
    var shown = set
    for index in shown.suggestions.indices {
      if let toned = tones[set.suggestions[index].text] {
        shown.suggestions[index].text = toned.text
      }
    }
    suggestions = shown
  }

  /// `[suggestion]`: the tone it reads in where that is not its own.
  var shownTones: [Tone?] {
    offered?.suggestions.map { tones[$0.text]?.tone } ?? []
  }

  /// Whether a text is a suggestion in another tone than the one it was offered in.
  func isToned(_ text: String) -> Bool { tones.values.contains { $0.text == text } }
}

/// The wish to have a suggestion in another tone.
struct WantedTone: Sendable, Equatable {
  /// As it is offered.
  var original: Suggestion
  var tone: Tone
}
