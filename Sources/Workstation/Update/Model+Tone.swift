import Desk

extension Model {
  /// Puts the chosen suggestion into the next tone; after the last it reads as it was offered.
  mutating func changeTone() {
    guard let offered = open?.offered?.suggestions, offered.indices.contains(chosenSuggestion)
    else {
      notice = .disabled(.noSuggestion(chosenSuggestion + 1))
      return
    }
    let original = offered[chosenSuggestion]
    let isWanted = open?.wantedTone?.original.text == original.text
    let now = isWanted ? open?.wantedTone?.tone : open?.tones[original.text]?.tone
    want(original, after: now)
  }

  /// What is asked for the wanted tone.
  var tonedQuery: Query? {
    guard let open, let wanted = open.wantedTone else { return nil }
    return .toned(open.id, wanted.original, wanted.tone)
  }

  /// Takes a suggestion in a tone; where there is none and none will come, the next tone is tried.
  mutating func take(_ reply: TonedReply) {
    guard let wanted = open?.wantedTone, wanted.original.text == reply.original.text,
      wanted.tone == reply.tone
    else { return }
    if let text = reply.text {
      show(Toned(tone: reply.tone, text: text), for: reply.original)
      notice = .toned(reply.tone)
    } else if reply.isAsked {
      notice = .toneAsked(reply.tone)
    } else {
      want(reply.original, after: reply.tone)
      return
    }
    // What a model is asked for takes its place when it has come.
    if !reply.isAsked { open?.wantedTone = nil }
  }

  private mutating func want(_ original: Suggestion, after tone: Tone?) {
    guard let open else { return }
    let all = Tone.allCases
    let next = tone.flatMap(all.firstIndex(of:)).map { $0 + 1 } ?? 0
    guard all.indices.contains(next) else {
      self.open?.wantedTone = nil
      show(nil, for: original)
      notice = .toned(nil)
      return
    }
    self.open?.wantedTone = WantedTone(original: original, tone: all[next])
    ask(.toned(open.id))
  }

  private mutating func show(_ toned: Toned?, for original: Suggestion) {
    guard let offered = open?.offered else { return }
    open?.tones[original.text] = toned
    open?.take(offered)
    takeGhostFromSuggestions()
  }
}
