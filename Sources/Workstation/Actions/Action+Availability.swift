public import Desk

/// Why an action is not possible now.
public enum Disabled: Sendable, Equatable {
  /// The rule of the desk that would refuse it.
  case refusal(Refusal)
  case noSession
  case nothingPending
  case noSuggestion(Int)
  /// Offered words of which a part is hidden: the session is not the viewer's.
  case partHidden
  /// No ghost text is offered.
  case nothingOffered
  /// Neither VISUAL nor EDITOR names an editor.
  case noEditor
  /// Nothing on screen comes from an article.
  case noArticle
  case notSnoozed
  /// No session is offered to the viewer.
  case noOffer
  /// No act of the last minute has an inverse.
  case nothingToUndo
  /// No message of the viewer waits for the end of its hold.
  case nothingHeld
  case nothingToRepeat
  /// No words are searched for in the chat.
  case nothingSought
  case nothingUnread
  /// The customer has written nothing that is held.
  case nothingWritten
  /// The viewer's settings let nothing into the clipboard.
  case copyingIsOff
  /// The tour is a part of the demo.
  case onlyInDemo
  case nothingMarked
  case noTag
  /// The last act on many sessions has not ended.
  case bulkUnderWay
  case noMacros
  /// Somebody else speaks; the key takes over.
  case takeOverFirst(Owner, key: String)
  case reopenFirst(key: String)
  /// On the board no row with a session is chosen.
  case noneChosen
  /// The board is for those who supervise.
  case boardForSupervisors
  /// Only the board's tables have a filter of their own; the key leads there.
  case notOnBoard(key: String)
  /// The last Enter has not been answered yet.
  case stillSending
  /// The draft stored for the session was not read yet.
  case stillReading
  /// An earlier moment is shown; the key returns to now.
  case lookingBack(key: String)
  /// Nothing came with the messages that are held.
  case noFile
  /// What is masked in words could be seen in a picture.
  case filesMasked
  /// No provider of a language model is named.
  case noProvider
  /// What is masked would be read by a model for whoever may not read it.
  case translationMasked
  case noDraft
  /// Nobody knows into what the draft would be translated.
  case languageUnknown
  case draftIsTheirs
  /// A note is for colleagues and takes no files; the key goes back to the reply.
  case noteTakesNoFiles(key: String)
  case nothingAttached
  /// A file is still being copied into the desk.
  case stillAttaching
}

extension Action {
  /// Why the action is not possible now, or nil.
  ///
  /// The ledger decides again when the command is given; this only saves the way.
  public func disabled(in model: Model) -> Disabled? {
    if model.past != nil, isOfPresent { return .lookingBack(key: model.wayBackToNow) }
    // Each of them is decided for itself.
    if model.isBulk(self) { return nil }
    if let rank {
      let count = model.open?.suggestions?.suggestions.count ?? 0
      return rank <= count ? nil : .noSuggestion(rank)
    }
    if let verb {
      guard let row = model.subject else { return model.noSubject }
      return model.refusal(of: verb, on: row).map(Disabled.refusal)
    }
    switch self {
    case .snooze, .wake:
      guard let row = model.subject else { return model.noSubject }
      if self == .wake, row.status != .snoozed { return .notSnoozed }
      if self == .snooze, row.status != .open { return .refusal(.wrongStatus(row.status)) }
      return model.mayActOn(row) ? nil : .refusal(.missingPermission(.supervise))
    case .accept, .decline: return model.liveOffer == nil ? .noOffer : nil
    case .stopAssistant:
      return model.permissions.contains(.stopAssistant)
        ? nil : .refusal(.missingPermission(.stopAssistant))
    case .raiseHand:
      guard let row = model.subject else { return model.noSubject }
      return model.mayMoveHand(row) ? nil : .refusal(.notOwner(row.owner))
    case .whisper:
      guard let row = model.subject else { return model.noSubject }
      guard let owner = row.owner.agent, owner != model.viewer else {
        return .refusal(.wrongOwner(row.owner))
      }
      return model.permissions.contains(.supervise)
        ? nil : .refusal(.missingPermission(.supervise))
    case .tag: return model.subject == nil ? model.noSubject : nil
    case .untag:
      guard let row = model.subject else { return model.noSubject }
      return row.tags.isEmpty ? .noTag : nil
    case .reveal:
      guard model.open?.row != nil else { return .noSession }
      return model.permissions.contains(.reveal) ? nil : .refusal(.missingPermission(.reveal))
    case .board: return model.permissions.contains(.supervise) ? nil : .boardForSupervisors
    case .narrow:
      return model.focus == .board ? nil : .notOnBoard(key: model.label(of: .board))
    case .editArticle: return model.editDisabled
    case .reject:
      guard let row = model.open?.row else { return .noSession }
      // What the assistant may say by itself is not yet offered to anybody.
      if row.owner == .assistant || row.owner == .nobody {
        return .refusal(.wrongOwner(row.owner))
      }
      let count = model.open?.suggestions?.suggestions.count ?? 0
      return count == 0 ? .noSuggestion(1) : nil
    case .tone:
      let count = model.open?.suggestions?.suggestions.count ?? 0
      return count == 0 ? .noSuggestion(1) : nil
    case .acceptSentence, .acceptWord, .hideGhost:
      return model.visibleGhost == nil ? .nothingOffered : nil
    case .toggleNote, .canned, .timeline: return model.open == nil ? .noSession : nil
    case .mark, .markAll:
      return model.subject == nil ? .noSession : nil
    case .markNone: return model.marks.isEmpty ? .nothingMarked : nil
    case .find: return model.open?.row == nil ? .noSession : nil
    case .findNext, .findPrevious: return model.open?.finding == nil ? .nothingSought : nil
    case .firstUnread: return model.firstUnread == nil ? .nothingUnread : nil
    case .customerBefore, .customerAfter, .quote, .copy: return model.quoteDisabled(action: self)
    case .tour: return model.settings.isDemo ? nil : .onlyInDemo
    case .picture: return model.pictureDisabled
    case .translate: return model.translationDisabled
    case .translateDraft: return model.draftTranslationDisabled
    case .attach: return model.attachDisabled
    case .detach:
      if model.open == nil { return .noSession }
      return model.composer.files.isEmpty ? .nothingAttached : nil
    case .withdraw: return model.lastPending == nil ? .nothingPending : nil
    case .send: return model.sendDisabled
    case .undo: return model.liveUndo == nil ? .nothingToUndo : nil
    case .takeBack: return model.liveHeld == nil ? .nothingHeld : nil
    case .repeatLast: return model.keying.lastSaid == nil ? .nothingToRepeat : nil
    case .playMacro: return model.settings.macros.isEmpty ? .noMacros : nil
    default: return nil
    }
  }

  /// Whether it is about what can be said now: an earlier moment takes no answer.
  private var isOfPresent: Bool {
    switch self {
    case .send, .newline, .toggleNote, .insert1, .insert2, .insert3, .reject, .tone, .translate,
      .translateDraft, .canned, .attach, .detach,
      .withdraw, .editArticle, .acceptSentence, .acceptWord, .find, .findNext, .findPrevious,
      .firstUnread, .customerBefore, .customerAfter, .quote, .copy:
      true
    default: false
    }
  }

  /// The row of the closed table an action goes.
  private var verb: OwnerVerb? {
    switch self {
    case .takeOver: .takeOver
    case .claim: .claim
    case .handBack: .handBack
    case .transfer: .transfer
    case .resolve: .resolve
    case .reopen: .reopen
    case .release: .release
    case .escalate: .escalate
    default: nil
    }
  }
}

extension Model {
  /// Why there is nothing that actions apply to.
  fileprivate var noSubject: Disabled { focus == .board ? .noneChosen : .noSession }

  /// The rule by which the desk would refuse an owner change, or nil.
  func refusal(of verb: OwnerVerb, on row: SessionRow) -> Refusal? {
    let isMine = row.owner == .agent(viewer)
    if verb == .takeOver || verb == .claim, isMine { return .alreadyYours }
    // In one's own session, escalating is a transfer to the queue of the next level.
    let verb = verb == .escalate && isMine ? .transfer : verb
    guard let rule = Transition.table[verb] else { return nil }
    guard let by = rule.by(from: OwnerKind(row.owner)) else { return .wrongOwner(row.owner) }
    var standings: Set<Standing> = [.agent]
    if isMine { standings.insert(.owner) }
    if permissions.contains(.supervise) { standings.insert(.supervisor) }
    if by == [.system] { return .wrongOwner(row.owner) }
    if by.isDisjoint(with: standings) {
      return by.contains(.supervisor) ? .missingPermission(.supervise) : .notOwner(row.owner)
    }
    if verb == .takeOver, case .agent = row.owner, !permissions.contains(.bargeIn) {
      return .missingPermission(.bargeIn)
    }
    return nil
  }

  /// Whether the viewer owns the session or may act on those of others.
  func mayActOn(_ row: SessionRow) -> Bool {
    row.owner == .agent(viewer) || permissions.contains(.supervise)
  }

  /// Whether the viewer may raise their hand here, or lower one that is up.
  func mayMoveHand(_ row: SessionRow) -> Bool {
    row.owner == .agent(viewer)
      || row.handRaisedAt != nil && permissions.contains(.supervise)
  }

  /// How the viewer returns from an earlier moment.
  fileprivate var wayBackToNow: String {
    settings.hasKeys ? keymap.label(of: .back, in: .timeline) ?? "F8" : "past now"
  }

  /// How the viewer gives an action: by its key, or by its name where there are no keys.
  func label(of action: Action, in context: KeyContext = .composer) -> String {
    settings.hasKeys
      ? keymap.label(of: action, in: context) ?? ":" + action.rawValue : action.rawValue
  }

  /// Why Enter would not send, or nil.
  ///
  /// A note is possible in every session.
  var sendDisabled: Disabled? {
    guard let open, let row = open.row else { return .noSession }
    if composer.outgoing != nil { return .stillSending }
    if composer.awaitsStored { return .stillReading }
    if composer.isNote { return nil }
    if composer.attaching > 0 { return .stillAttaching }
    if !composer.files.isEmpty, let reason = fileRefusal(of: row) { return .refusal(reason) }
    if row.owner == .agent(viewer) { return nil }
    if row.owner == .nobody {
      return .reopenFirst(key: label(of: .reopen))
    }
    return .takeOverFirst(row.owner, key: label(of: .takeOver))
  }
}
