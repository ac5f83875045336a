import Desk
import Language
import Terminal

extension Model {
  // MARK: What the customer wrote

  /// Shows the customer's messages in the language of the interface, or as they are; after a fault it
  /// is tried again.
  mutating func toggleTranslation() {
    guard let open else { return }
    if translating.contains(open.id), open.translations?.fault == nil {
      translating.remove(open.id)
      self.open?.translations = nil
      notice = .translating(false)
      return
    }
    translating.insert(open.id)
    self.open?.translations?.fault = nil
    notice = .translating(true)
    followTranslation()
    askForTranslations()
  }

  /// Asks for what came into view and is in another language, where the viewer wants that.
  mutating func followTranslation() {
    guard !translating.isEmpty, past == nil, let open, translating.contains(open.id),
      translationDisabled == nil
    else { return }
    var translations = open.translations ?? Translations(language.translation)
    if translations.language != language.translation {
      translations = Translations(language.translation)
    }
    var isNew = false
    for (seq, text) in messagesInView where translations.known[seq] == nil {
      let isForeign = translations.language.isForeign(text)
      translations.known[seq] = isForeign ? .asked : .notNeeded
      isNew = isNew || isForeign
    }
    if translations != open.translations { self.open?.translations = translations }
    if isNew { askForTranslations() }
  }

  /// Asks for those that have not come yet.
  mutating func askForTranslations() {
    guard let open, open.translations?.fault == nil else { return }
    ask(.translations(open.id))
  }

  var translationQuery: Query? {
    guard let open, let translations = open.translations else { return nil }
    let wanted = messagesInView.filter { translations.known[$0.seq] == .asked }
    guard !wanted.isEmpty else { return nil }
    return .translations(open.id, wanted.map { .message($0.seq) }, translations.language)
  }

  /// The customer's messages that are or may be on screen, the newest first.
  private var messagesInView: [(seq: Seq, text: String)] {
    guard let open else { return [] }
    func message(_ entry: TranscriptEntry) -> (seq: Seq, text: String)? {
      if case .customer(let text, _, _) = entry.content { (entry.seq, text) } else { nil }
    }
    switch open.scroll {
    case .bottom:
      return Array(open.entries.reversed().lazy.compactMap(message).prefix(Translations.limit))
    case .top(let seq, _):
      let shown = open.entries.lazy.drop { $0.seq < seq }.compactMap(message)
      return Array(shown.prefix(Translations.limit)).reversed()
    }
  }

  /// Takes what came of texts that were wanted in another language.
  mutating func take(_ translations: [Translation]) {
    for translation in translations {
      switch translation.subject {
      case .message(let seq): take(translation, of: seq)
      case .draft(let text): takeDraft(translation.state, of: text)
      }
    }
  }

  private mutating func take(_ translation: Translation, of seq: Seq) {
    guard translation.language == open?.translations?.language,
      open?.translations?.known[seq] == .asked
    else { return }
    switch translation.state {
    case .asked: break
    case .done(let text): open?.translations?.known[seq] = .text(text)
    case .missing, .failed(.tooLong): open?.translations?.known[seq] = .missing
    case .failed(let fault):
      guard open?.translations?.fault == nil else { return }
      open?.translations?.fault = fault
      notice = .notTranslated(fault, .translate)
    }
  }

  // MARK: The draft

  /// The language that the open session's customer speaks; nil where it is none of those known.
  var theirLanguage: TranslationLanguage? { TranslationLanguage(spoken: open?.row?.language) }

  /// Why what is typed cannot be put into the customer's language, or nil.
  var draftTranslationDisabled: Disabled? {
    guard open?.row != nil else { return .noSession }
    if health.provider == nil { return .noProvider }
    if composer.editor.isEmpty { return .noDraft }
    if composer.outgoing != nil { return .stillSending }
    if composer.awaitsStored { return .stillReading }
    guard let theirs = theirLanguage else { return .languageUnknown }
    return theirs.isForeign(composer.editor.text) ? nil : .draftIsTheirs
  }

  /// Why the customer's messages cannot be translated, or nil.
  var translationDisabled: Disabled? {
    guard let row = open?.row else { return .noSession }
    if health.provider == nil { return .noProvider }
    return sight(of: row) == .masked ? .translationMasked : nil
  }

  mutating func translateDraft() {
    guard let open, let theirs = theirLanguage else { return }
    self.open?.wantedDraft = WantedDraft(text: composer.editor.text, language: theirs)
    notice = .draftAsked(theirs)
    ask(.translatedDraft(open.id))
  }

  var translatedDraftQuery: Query? {
    guard let open, let wanted = open.wantedDraft else { return nil }
    return .translations(open.id, [.draft(wanted.text)], wanted.language)
  }

  /// Puts the translated draft in the place of the one it was made from; what was typed meanwhile
  /// stays.
  private mutating func takeDraft(_ state: Translation.State, of text: String) {
    guard let wanted = open?.wantedDraft, wanted.text == text, state != .asked else { return }
    open?.wantedDraft = nil
    switch state {
    case .asked: break
    case .missing: notice = .draftNotTranslated
    case .failed(let fault): notice = .notTranslated(fault, .translateDraft)
    case .done(let translated):
      guard composer.editor.text == text, composer.outgoing == nil else {
        notice = .draftWentOn
        return
      }
      guard composer.editor.replace(with: translated) != .refused else {
        notice = .draftFull
        return
      }
      draftChanged()
      dropGhost()
      notice = .draftTranslated(wanted.language)
    }
  }
}
