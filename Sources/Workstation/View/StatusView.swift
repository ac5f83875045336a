import Desk
import Language
import Terminal

/// The line that says where keys go, whether the draft is safe, and what happened last.
struct StatusView: PaneView {
  let settings: Settings
  let strings: Strings
  let mode: String
  let name: String
  let draftCount: Int
  let draftState: Span?
  let message: Span?
  /// Whether the screen is too small for more than the last messages and the reply.
  let isTiny: Bool

  init(_ model: Model) {
    settings = model.settings
    let strings = model.strings
    self.strings = strings
    mode =
      model.popup.map(strings.mode)
      ?? strings.mode(model.focus, isNote: model.composer.isNote)
    name = model.subject?.customerName ?? ""
    draftCount = model.draftCount
    draftState = model.composer.isEmpty ? nil : model.draftState
    message = model.statusMessage
    isTiny = model.layout.shape == .tiny
  }

  func draw(on canvas: inout Canvas) -> Point? {
    canvas.buffer.fill(canvas.buffer.bounds, style: canvas.theme[.status])
    let mode = "[\(mode)] "
    var parts = [Span(strings.drafts(draftCount), .status)]
    if !name.isEmpty {
      let short = canvas.metrics.truncate(name, to: 24, ellipsis: canvas.symbols.ellipsis)
      parts.insert(Span(short, .status), at: 0)
    }
    if let draftState { parts.append(draftState) }
    if isTiny { parts = (draftState.map { [$0] } ?? []) + [Span(strings.enlarge, .dim)] }
    // What happened, and how to see more, is worth more than where keys go.
    let needed = mode + (message?.text ?? (isTiny ? strings.enlarge : ""))
    var x =
      canvas.metrics.width(of: needed) > canvas.width ? 0 : canvas.put(mode, x: 0, y: 0, .focus)
    if let message {
      // Where both have no room, what happened matters more than what is.
      let all = (parts + [message]).reduce(x) { $0 + canvas.metrics.width(of: $1.text) + 2 }
      parts = all - 2 <= canvas.width ? parts + [message] : [message]
    }
    for part in parts {
      let text = canvas.metrics.truncate(
        part.text, to: max(0, canvas.width - x), ellipsis: canvas.symbols.ellipsis)
      x = canvas.put(text, x: x, y: 0, part.look) + 2
    }
    return nil
  }
}

extension Model {
  /// Whether what is typed is safe; trouble is told at once, the rest when typing rests.
  var draftState: Span? {
    if case .failed(let why) = composer.saved { return Span(strings.draftFailed(why), .error) }
    if let restsAt = composer.restsAt, now < restsAt { return nil }
    return switch composer.saved {
    case .untouched: nil
    case .unsaved: Span(strings.draftUnsaved, .dim)
    case .saved: Span(strings.draftSaved, .ok)
    case .failed: nil
    }
  }

  /// What is offered to the viewer, and the keys that answer.
  var offerMessage: Span? {
    guard let offer = liveOffer, let offerEndsAt else { return nil }
    return Span(
      strings.offered(
        offer.row.shortName, end(at: offerEndsAt),
        accept: keymap.label(of: .accept, in: .anywhere) ?? "",
        decline: keymap.label(of: .decline, in: .anywhere) ?? ""), .warn)
  }

  /// What the status line has to say, in this order: an offer, a notice, a prefix, a command under way.
  ///
  /// What a key came to is gone with the next key: until then an offer stands among the hints.
  var statusMessage: Span? {
    if notice == nil || layout.shape == .tiny, let offerMessage { return offerMessage }
    if let notice { return Span(text(of: notice), notice.isTrouble ? .warn : .info) }
    if keying.prefixedAt != nil { return Span(strings.prefixHint, .info) }
    if keying.awaitsMacro { return Span(strings.macroHint, .info) }
    if let count = keying.count { return Span("\(count.value)", .info) }
    if let recording = keying.recording {
      return Span(strings.recordingSteps(recording.name, recording.steps.count), .warn)
    }
    if let message = liveHeld, composer.editor.isEmpty,
      let key = keymap.label(of: .takeBack, in: .held)
    {
      return Span(strings.held(end(at: message.until), key: key), .info)
    }
    if let bulk {
      return Span(strings.bulkUnderWay(bulk.action, bulk.report.begun, of: bulk.count), .dim)
    }
    if let command = commands.values.first {
      return Span(strings.waitingFor(strings.title(command.action)), .dim)
    }
    return nil
  }

  /// How long something still lasts: counted, or until when where nothing is to move.
  private func end(at moment: Timestamp) -> Countdown {
    settings.reducesMotion
      ? .until(strings.clockSeconds(moment, utcOffsetSeconds: settings.utcOffsetSeconds))
      : .seconds(Int((moment.msSince(now) + 999) / 1000))
  }

  /// What a notice says.
  func text(of notice: Remark) -> String {
    switch notice {
    case .status(let status): strings.status(status)
    case .rules(let rules): Display.oneLine(strings.rules(rules), limitScalars: 200)
    case .refused(.guarded(let findings), _): strings.guarded(findings)
    case .refused(let refusal, let session):
      strings.refusal(refusal, nowOwnedBy: newOwner(of: session, after: refusal))
    case .disabled(let reason): strings.disabled(reason)
    case .failed(let why): strings.failed(why)
    case .beingSent:
      strings.beingSent(key: keymap.label(of: .withdraw, in: .composer) ?? ":withdraw")
    case .notAnswered(let why): strings.notAnswered(why)
    case .done(let action, let name):
      strings.done(strings.title(action) + (name.map { ", " + $0 } ?? ""))
    case .pasteTooLarge(let bytes):
      strings.pasteTooLarge(bytes, limit: composer.editor.limitBytes)
    case .draftFull: strings.draftFull
    case .nobodyNeedsYou: strings.nobodyNeedsYou
    case .inserted: strings.inserted
    case .toned(let tone): strings.toned(tone)
    case .toneAsked(let tone): strings.toneAsked(tone)
    case .translating(let isOn): strings.translating(isOn)
    case .notTranslated(let fault, let action):
      strings.notTranslated(fault, key: label(of: action, in: .transcript))
    case .draftAsked(let language): strings.draftAsked(language)
    case .draftTranslated(let language):
      strings.draftTranslated(language, key: settings.hasKeys ? Key.control("_").label : nil)
    case .draftNotTranslated: strings.draftNotTranslated
    case .draftWentOn: strings.draftWentOn
    case .attached(let file):
      strings.attached(
        Display.oneLine(file.name, limitScalars: 60), sizeBytes: file.sizeBytes,
        send: label(of: .send))
    case .notAttached(let fault, let path): strings.notAttached(fault, path)
    case .detached(let file): strings.detached(Display.oneLine(file.name, limitScalars: 60))
    case .noAttachment(let name): strings.noAttachment(Display.oneLine(name, limitScalars: 60))
    case .articleSaved(let id):
      strings.articleSaved(Display.oneLine(id, limitScalars: 40))
    case .articleUnchanged(let id):
      strings.articleUnchanged(Display.oneLine(id, limitScalars: 40))
    case .articleFault(let fault, let id):
      Display.oneLine(strings.fault(fault, id), limitScalars: 200)
    case .articleKept(let path):
      strings.articleKept(Display.oneLine(path, limitScalars: 200))
    case .blanksLeft(let blanks):
      Display.oneLine(strings.blanksLeft(blanks), limitScalars: 120)
    case .unknownCommand(let text, let nearest):
      strings.unknownCommand(Display.oneLine(text, limitScalars: 60), nearest: nearest)
    case .unknownArgument(let action, let text):
      strings.unknownArgument(action, Display.oneLine(text, limitScalars: 60))
    case .keysRefused(let fault): Display.oneLine(strings.keysRefused(fault), limitScalars: 300)
    case .keysTaken: strings.keysTaken
    case .ownSettingsRefused(let fault):
      Display.oneLine(strings.ownSettingsRefused(fault), limitScalars: 300)
    case .ownSettingsTaken: strings.ownSettingsTaken
    case .tourDone: strings.tourDone(keymap.label(of: .quit, in: .anywhere) ?? ":quit")
    case .tourEnded: strings.tourEnded
    case .copied: strings.copied
    case .recording(let name): strings.recordingSteps(name, 0)
    case .notRecording: strings.notRecording
    case .notWhileRecording: strings.notWhileRecording
    case .cannotRecord: strings.cannotRecord
    case .macroEmpty(let name): strings.macroEmpty(name)
    case .macroKept(let name, let count): strings.macroKept(name, count)
    case .macroIsWritten(let name): strings.macroIsWritten(name)
    case .noMacro(let name): strings.noMacro(Display.oneLine(name, limitScalars: 30))
    case .macroDone(let name, let count): strings.macroDone(name, count)
    case .macroStopped(let name, let step, let words, let why):
      strings.macroStopped(
        name, step: step, Display.oneLine(words, limitScalars: 40), why: why.map(text))
    case .needsNumber: strings.needsNumber
    case .needsReason: strings.needsReason
    case .needsTarget: strings.needsTarget
    case .needsWords: strings.needsWords
    case .marked(let count, let total): strings.marked(count, of: total)
    case .bulk(let report): Display.oneLine(strings.bulk(report), limitScalars: 300)
    case .viewKept(let name): strings.viewKept(name)
    case .viewForgotten(let name): strings.viewForgotten(Display.oneLine(name, limitScalars: 30))
    case .noView(let name): strings.noView(Display.oneLine(name, limitScalars: 30))
    case .viewName(let name): strings.viewName(Display.oneLine(name, limitScalars: 30))
    case .tooManyViews: strings.tooManyViews
    case .nothingFound(let words):
      strings.nothingFound(Display.oneLine(words, limitScalars: 40))
    case .givenToYou(let name): strings.given(name)
    case .waitsTooLong(let name, let step): strings.waitsTooLong(name, step)
    case .takenFromYou(let name, let actor): strings.takenFromYou(name, by: actor)
    case .notSaidAsTold(let name):
      Display.oneLine(name, limitScalars: 40) + ": " + strings.nothingToSayAsTold
    case .whispered(let author): strings.whispered(by: author)
    case .mentioned(let author, let name):
      strings.mentioned(by: author, Display.oneLine(name, limitScalars: 24))
    case .handRaised(let agent, let name): strings.handRaised(by: agent, name)
    }
  }

  /// Who was faster, once the row that is held is as new as the refusal.
  private func newOwner(of session: SessionID, after refusal: Refusal) -> Owner? {
    guard case .staleEpoch(_, let actual) = refusal,
      let row = session == open?.id ? open?.row : list.row(of: session), row.epoch >= actual
    else { return nil }
    return row.owner
  }
}

/// The keys that matter here; F1 is dropped last.
struct HintsView: PaneView {
  let settings: Settings
  let strings: Strings
  let actions: [Action]
  let context: KeyContext
  /// Whether the text offered behind the caret is a colleague's name.
  let offersName: Bool
  /// An offer for which the status line has no room now, or the step of the tour, in the place of
  /// the keys.
  let instead: [Span]

  /// Whoever did an action so often knows its key.
  static let knownUses = 20

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    context = model.focus.context
    let tour = model.tourLine.map {
      [Span($0.number, .hintKey), Span($0.text, .hint), Span(model.strings.tourEnds, .dim)]
    }
    let offer = model.notice == nil ? nil : model.offerMessage
    instead = offer.map { [$0] } ?? tour ?? []
    let offersName = model.visibleGhost?.named != nil
    self.offersName = offersName
    let passing: [Action] = model.showsUndo ? [.undo] : []
    actions =
      passing
      + HintsView.candidates(in: context, model).filter {
        (model.uses[$0] ?? 0) < HintsView.knownUses && $0.disabled(in: model) == nil
          // A name is taken whole.
          && !(offersName && $0 == .acceptWord)
      }
  }

  /// The most useful first.
  private static func candidates(in context: KeyContext, _ model: Model) -> [Action] {
    switch context {
    case .composer:
      [
        .takeBack, .send, .acceptSentence, .acceptWord, .takeOver, .claim, .reopen, .insert1, .next,
        .toggleNote,
        .escalate, .canned, .resolve, .handBack, .transfer, .profile, .palette, .back,
      ]
    case .list:
      [
        .markNone, .open, .takeOver, .claim, .next, .search, .escalate, .resolve, .sort, .profile,
        .palette,
      ]
    case .board:
      [.open, .takeOver, .whisper, .transfer, .nextPane, .narrow, .sort, .palette, .back]
    case .transcript:
      [
        .findNext, .findPrevious, .firstUnread, .last, .pageUp, .withdraw, .next, .find, .translate,
        .quote, .palette, .back,
      ]
    case .timeline: [.eventBefore, .eventAfter, .first, .last, .palette, .back]
    case .side, .anywhere, .ghost, .emptyReply, .held: [.next, .search, .palette, .back]
    }
  }

  func draw(on canvas: inout Canvas) -> Point? {
    canvas.buffer.fill(canvas.buffer.bounds, style: canvas.theme[.hint])
    let help = settings.keymap.label(of: .help, in: .anywhere) ?? ":help"
    let helpWidth = canvas.metrics.width(of: help + " " + strings.hint(.help))
    let helpX = max(0, canvas.width - helpWidth)
    canvas.put(help, x: helpX, y: 0, .hintKey)
    canvas.put(strings.hint(.help), x: helpX + help.utf8.count + 1, y: 0, .hint)
    guard instead.isEmpty else {
      let room = helpX - 2
      var x = 0
      for span in instead where x < room {
        let text = canvas.metrics.truncate(
          span.text, to: room - x, ellipsis: canvas.symbols.ellipsis)
        x = canvas.put(text, x: x, y: 0, span.look) + 2
      }
      return nil
    }
    let hints = actions.compactMap { action in
      settings.keymap.label(of: action, in: context).map {
        KeyHint(
          $0, offersName && action == .acceptSentence ? strings.nameHint : strings.hint(action))
      }
    }
    canvas.buffer.drawKeyHints(
      hints, in: Rect(x: 0, y: 0, width: helpX - 2, height: 1), keyStyle: canvas.theme[.hintKey],
      style: canvas.theme[.hint])
    return nil
  }
}
