import Desk
import Language
import Terminal

extension Model {
  /// The text offered behind the caret, while it is on screen.
  var visibleGhost: Ghost? {
    guard let ghost, focus == .composer, isAtEnd, composer.isNote == (ghost.named != nil),
      ghost.typed == composer.editor.text
    else { return nil }
    return ghost
  }

  var isAtEnd: Bool { composer.editor.caret == composer.editor.text.utf8.count }

  /// What to ask for the text as it stands; nil where nothing is wanted.
  var completionQuery: Query? {
    guard let open, wantsGhost, ghost == nil else { return nil }
    return .completion(open.id, typed: composer.editor.text)
  }

  private var wantsGhost: Bool {
    let text = composer.editor.text
    guard !text.isEmpty, isAtEnd, !composer.isNote,
      let start = SentenceMarks.lastStart(in: text)
    else { return false }
    switch silence {
    case .nothing(let after), .asked(let after):
      if start < after.utf8.count, text.utf8.starts(with: after.utf8) { return false }
    case .hidden(let after):
      if start == after.utf8.count, text.utf8.starts(with: after.utf8) { return false }
    case nil: break
    }
    // The first letter tells nothing, and nothing found for it would silence the next.
    let utf8 = text.utf8
    return TypedStart(text[utf8.index(utf8.startIndex, offsetBy: start)...]).isTelling
  }

  /// Shows what continues the text after a key; what the suggestions on screen cannot tell is asked,
  /// once, until the answer is here.
  mutating func followTyping() {
    if composer.isNote { return followMention() }
    if shortenGhost() { return }
    ghost = nil
    guard wantsGhost else {
      if composer.editor.isEmpty { silence = nil }
      return
    }
    let text = composer.editor.text
    // What begins otherwise than all that is known was asked about with its first letters.
    for (index, suggestion) in (open?.suggestions?.suggestions ?? []).enumerated() {
      let whole = Display.form(suggestion.text)
      guard let rest = TypedStart.rest(of: whole, after: text),
        usable(suggestion.text) == suggestion.text
      else { continue }
      ghost = Ghost(
        typed: text, rest: rest,
        basis: Composer.Basis(
          source: suggestion.source, rank: index + 1, text: suggestion.text,
          message: open?.suggestions?.message))
      return
    }
    if let open {
      ask(.completion(open.id))
      silence = .asked(after: text)
    }
  }

  /// Hides it until another key adds to the text: what was deleted was not wanted.
  mutating func dropGhost() {
    ghost = nil
    endSilence()
  }

  /// Takes what was just typed off the offered text.
  ///
  /// - Returns: false where the text does not go on as it was offered.
  private mutating func shortenGhost() -> Bool {
    guard let old = ghost, old.named == nil, isAtEnd, let rest = old.rest(for: composer.editor.text)
    else {
      return false
    }
    ghost?.typed = composer.editor.text
    ghost?.rest = rest
    return true
  }

  /// Takes the answer for a text; a late one only where what was typed since agrees with it.
  mutating func take(_ completion: ReplyCompletion?, of typed: String) {
    if case .asked = silence { silence = nil }
    guard ghost == nil, wantsGhost else { return }
    let text = composer.editor.text
    // What would have to be hidden in part continues nothing.
    guard let completion, usable(completion.text) == completion.text else {
      if text.utf8.starts(with: typed.utf8) { silence = .nothing(after: typed) }
      // A sentence that was begun meanwhile may go on.
      if wantsGhost { followTyping() }
      return
    }
    let offered = Ghost(
      typed: typed, rest: completion.rest,
      basis: Composer.Basis(source: completion.source, rank: 0, text: completion.text))
    if let rest = offered.rest(for: text) {
      ghost = Ghost(typed: text, rest: rest, basis: offered.basis)
    } else if text != typed {
      followTyping()
    }
  }

  /// Looks again where suggestions came that may continue the text.
  mutating func takeGhostFromSuggestions() {
    guard ghost == nil, !composer.editor.isEmpty else { return }
    endSilence()
    followTyping()
  }

  /// Looks again with the next key, unless the agent hid what is offered in this sentence.
  private mutating func endSilence() {
    if case .hidden = silence, !composer.editor.isEmpty { return }
    silence = nil
  }

  /// Puts a part of the offered text into the reply: its first sentence, or its first word; a
  /// colleague's name goes into the note whole.
  mutating func acceptGhost(_ action: Action) {
    guard let ghost = visibleGhost else { return }
    if let named = ghost.named { return acceptMention(named) }
    let rest = ghost.rest
    let end =
      action == .acceptWord
      ? Editor(text: rest, limitBytes: .max, metrics: settings.metrics).firstWordEnd
      : SentenceMarks.end(of: rest)
    let utf8 = rest.utf8
    let cut = utf8.index(utf8.startIndex, offsetBy: end)
    guard composer.editor.perform(.insert(String(rest[..<cut]))) == .changed else {
      notice = .draftFull
      return
    }
    if composer.basis == nil { composer.basis = ghost.basis }
    let left = String(rest[cut...])
    self.ghost =
      left.isEmpty
      ? nil : Ghost(typed: composer.editor.text, rest: left, basis: ghost.basis)
    draftChanged()
    if left.isEmpty { followTyping() }
  }

  mutating func hideGhost() {
    guard let ghost = visibleGhost else { return }
    if ghost.named != nil { return hideMention() }
    guard let start = SentenceMarks.lastStart(in: ghost.typed) else { return }
    let utf8 = ghost.typed.utf8
    let before = ghost.typed[..<utf8.index(utf8.startIndex, offsetBy: start)]
    silence = .hidden(after: String(before))
    self.ghost = nil
  }
}

extension Ghost {
  /// What it still offers once the reply is `text`; nil where the text went on otherwise.
  fileprivate func rest(for text: String) -> String? {
    if text == typed { return rest }
    guard text.utf8.count > typed.utf8.count, text.utf8.starts(with: typed.utf8) else {
      return nil
    }
    let utf8 = text.utf8
    let added = text[utf8.index(utf8.startIndex, offsetBy: typed.utf8.count)...]
    guard let left = TypedStart.rest(of: rest, afterTyping: String(added)), !left.isEmpty else {
      return nil
    }
    return left
  }
}
