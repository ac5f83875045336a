public import Desk
public import Terminal

/// Everything the screen shows and the keys act on: a value that only `update` changes.
public struct Model: Sendable {
  public let viewer: AgentID
  public let viewerName: String
  public let permissions: Set<Permission>
  public internal(set) var settings: Settings
  public internal(set) var language: UILanguage
  public internal(set) var size: Size { didSet { layOut() } }
  /// As the latest `.tick` said.
  public internal(set) var now: Timestamp
  /// When the screen would look different by itself, as of `planWake()`.
  public internal(set) var wakeAt = Timestamp(ms: .min)

  var counts: DeskCounts?
  var countsAskedAt: Timestamp
  /// Presence, what is offered, and where the assistant is stopped.
  var duty = Duty()
  var attention = Attention()
  /// When what is offered lapses.
  var offerEndsAt: Timestamp?
  var health = Health()
  var list = SessionList()
  /// The sessions that acts from the list are done to, where some are marked.
  var marks = Marks()
  /// An act on many sessions that is under way.
  var bulk: Bulk?
  var queue = QueueList()
  var open: OpenSession?
  /// Of the session that the next key probably opens; see `readAhead()`.
  var ahead: TranscriptPage?
  /// When a page was read ahead last; nil since another session was opened.
  var aheadAskedAt: Timestamp?
  var board = BoardState()
  /// An earlier moment of the open session, where the viewer looks back.
  var past: Past? { didSet { if (past == nil) != (oldValue == nil) { layOut() } } }
  var composer = Composer()
  /// What is offered behind the caret; see `visibleGhost`.
  var ghost: Ghost?
  var silence: GhostSilence?
  /// What was typed for other sessions.
  var drafts: [SessionID: Composer] = [:]
  /// Sessions for which the viewer typed something that was not sent, here or at an earlier start.
  var drafted: Set<SessionID> = []
  /// The folder that completion asked for last, and what was found there.
  var folderAsked: String?
  var listing: FolderListing?
  /// When to ask again for a stored draft that could not be read.
  var storedDueAt: Timestamp?
  /// Up to which message the viewer has read each session, as far as known.
  var readMarks: [SessionID: Seq] = [:]

  public internal(set) var focus = Pane.composer { didSet { layOut() } }
  public internal(set) var popup: Popup?
  /// The theme on screen only while it is the selected line, or stands in the command line.
  var previewedTheme: String?
  /// Whether the profile stands in the transcript's place where it has no column of its own.
  var showsProfile = false { didSet { layOut() } }
  /// Where each pane stands now.
  private(set) var layout: Layout
  var usesMouse = false
  /// What keys pressed before mean for the next one.
  var keying = Keying()
  /// The steps of a first minute; nil where nobody wants them.
  var tour: Tour?
  /// The last act that has an inverse.
  var undoable: Undoable?
  /// Messages of the viewer that wait for the end of their hold, the newest last.
  var held: [HeldMessage] = []
  /// The macros that were recorded, by name; the others are written in the keys file.
  var recorded: Set<String> = []
  /// How often the viewer did each action, at earlier starts, too.
  public var uses: [Action: Int] = [:]
  var sideScroll = 0
  /// The sessions whose messages are translated.
  var translating: Set<SessionID> = []
  /// The session that is shown unmasked for a while.
  var revealing: Revealing?
  /// What the viewer tried last and may not; nil once they did something they may.
  var refused: Refused?
  var selectedSuggestion = 0
  var notice: Remark?

  var requests = Requests()
  var commands: [Int: PendingCommand] = [:]
  /// The ask or command whose answer may open another session: the newest act, until the next one.
  var jump: Int?
  /// Effects of the update under way; empty between updates.
  var outbox: [Effect] = []
  var touches = Touches()
  /// What the update under way changed, where it is known to be little.
  var touched: Touches.Part?
  /// Sessions that the viewer handed back with something to be said, until that was looked for.
  var handedBack: Set<SessionID> = []

  public init(
    viewer: AgentID, viewerName: String, permissions: Set<Permission>, language: UILanguage,
    size: Size, now: Timestamp, settings: Settings
  ) {
    self.viewer = viewer
    self.viewerName = viewerName
    self.permissions = permissions
    self.language = language
    self.size = size
    self.now = now
    self.settings = settings
    countsAskedAt = now
    health.provider = settings.provider
    composer = Composer(metrics: settings.metrics)
    // Narrow screens show one pane at a time: who is there comes first.
    let focus = Layout.shape(for: size) == .single ? Pane.sessions : .composer
    layout = Layout(size: size, focus: focus, showsProfile: false)
    self.focus = focus
  }

  private mutating func layOut() {
    layout = Layout(
      size: size, focus: focus, showsProfile: showsProfile, isPast: past != nil)
  }

  /// Which keys do what.
  var keymap: Keymap { settings.keymap }

  /// Takes the keys of a file that can be read, and the macros that were recorded beside it.
  public mutating func take(_ keys: Keys, recorded macros: [Macro]) {
    settings.keymap = keys.keymap
    let written = Set(keys.macros.map(\.name))
    let kept = macros.filter { !written.contains($0.name) }
    recorded = Set(kept.map(\.name))
    settings.macros = keys.macros + kept
  }

  /// Takes the viewer's own settings.
  public mutating func take(_ own: OwnSettings) {
    settings.notify = own.notify
    settings.prefersBlocks = own.prefersBlocks
    settings.copiesToClipboard = own.copiesToClipboard
    guard own.reducesMotion != settings.reducesMotion else { return }
    settings.reducesMotion = own.reducesMotion
    emit(.reduceMotion(own.reducesMotion))
  }

  /// The texts of the interface in its present language.
  public var strings: Strings { Strings(language) }

  /// The session that actions apply to: the selected row in a list, else the open session.
  var subject: SessionRow? {
    switch focus {
    case .sessions: list.selectedRow ?? open?.row
    case .queue: queue.selectedRow?.session ?? open?.row
    case .board: boardSubject
    default: open?.row
    }
  }

  /// Texts that were typed and not sent, in this and other sessions.
  var draftCount: Int { drafted.count }

  /// Drafts that would be lost if the program ended now.
  var draftsAtRisk: Int {
    let isWritable = health.ledger == .ok
    return drafts.values.count { $0.isAtRisk(isWritable: isWritable, now: now) }
      + (open != nil && composer.isAtRisk(isWritable: isWritable, now: now) ? 1 : 0)
  }

  /// Whether what a key asked for is on its way and will change most of the screen.
  public var awaitsAnswer: Bool {
    if !commands.isEmpty { return true }
    guard let open, !open.isLoaded else { return false }
    return requests.isUnderWay(.newest(open.id))
  }

  /// Notes an effect for the run loop.
  mutating func emit(_ effect: Effect) {
    outbox.append(effect)
  }

  /// The newest message of the viewer in the open session that has not begun to leave.
  var lastPending: MessageID? {
    open?.entries.last { entry in
      guard case .desk(let message) = entry.content else { return false }
      return message.state == .committed && message.author == .agent(viewer)
    }.map { MessageID($0.seq) }
  }
}

/// Whether the parts behind the screen work.
struct Health: Sendable, Equatable {
  enum Ledger: Sendable, Equatable {
    case ok, full, trouble, newer
  }

  var assistantIsUp = true
  var ledger = Ledger.ok
  /// Nil where none is named.
  var provider: ProviderState?
}

/// What the status line says, until the next key or the next notice.
enum Remark: Sendable, Equatable {
  case status(StatusNotice)
  case rules(RulesNotice)
  case refused(Refusal, SessionID)
  case disabled(Disabled)
  case failed(String)
  case notAnswered(String)
  /// The last message is on its way to the desk, where Esc does not reach it.
  case beingSent
  /// What was done, and to whose session where that is not the one on screen.
  case done(Action, of: String?)
  case pasteTooLarge(Int)
  case draftFull
  case nobodyNeedsYou
  case inserted
  /// A suggestion reads in this tone now; nil as it was offered.
  case toned(Tone?)
  case toneAsked(Tone)
  /// Whether messages are translated from now on.
  case translating(Bool)
  /// Why it was not; the action tries again.
  case notTranslated(TranslationFault, Action)
  case draftAsked(TranslationLanguage), draftTranslated(TranslationLanguage)
  case draftNotTranslated
  /// The draft is another one than that which was translated.
  case draftWentOn
  /// A canned response stands in the reply and these of its blanks are open.
  case blanksLeft([String])
  case attached(Attachment)
  /// A file that was not attached, as it was named.
  case notAttached(FileFault, String)
  case detached(Attachment)
  /// Nothing attached is called so.
  case noAttachment(String)
  case articleSaved(String)
  case articleUnchanged(String)
  case articleFault(ArticleFault, String)
  /// A text that the desk did not take.
  case articleKept(path: String)
  case unknownCommand(String, nearest: String?)
  case unknownArgument(Action, String)
  /// The keys file cannot be read; the keys stay as they are.
  case keysRefused(KeysFault)
  case keysTaken
  case ownSettingsRefused(OwnSettingsFault)
  case ownSettingsTaken
  case tourDone, tourEnded
  /// A message lies in the clipboard.
  case copied
  case recording(String)
  case notRecording, notWhileRecording, cannotRecord
  case macroEmpty(String)
  case macroKept(String, steps: Int)
  /// A macro of that name stands in the keys file.
  case macroIsWritten(String)
  case noMacro(String)
  case macroDone(String, steps: Int)
  /// A step was refused: those after it were not done. Without a reason a key came between.
  indirect case macroStopped(String, step: Int, String, why: Remark?)
  case needsNumber, needsReason, needsTarget, needsWords
  /// No message of the chat holds them.
  case nothingFound(String)
  case marked(Int, of: Int)
  case bulk(BulkReport)
  case viewKept(String), viewForgotten(String)
  case noView(String), viewName(String), tooManyViews
  case givenToYou(String)
  /// A timer said that somebody waits too long.
  case waitsTooLong(String, PlannedStep)
  /// Somebody else has a session that was the viewer's.
  case takenFromYou(String, by: Actor)
  /// Nothing on the desk surely says what the viewer handed this customer back for.
  case notSaidAsTold(String)
  case whispered(by: AgentID)
  /// A note on somebody's session names the viewer.
  case mentioned(by: AgentID, String)
  case handRaised(by: AgentID, String)

  /// Whether it tells of something that did not go as wished.
  var isTrouble: Bool {
    switch self {
    case .status(.provider(let state)): state != .ready
    case .bulk(let report): report.done < report.count
    case .status(.assistantDown), .status(.diskFull), .status(.ledgerTrouble),
      .status(.newerProgram), .status(.themeMissing), .rules(.refused):
      true
    case .refused, .disabled, .failed, .notAnswered, .pasteTooLarge, .draftFull, .unknownCommand,
      .needsNumber, .needsReason, .needsTarget, .needsWords, .nothingFound, .noView, .viewName,
      .tooManyViews, .articleFault, .takenFromYou, .unknownArgument, .keysRefused,
      .ownSettingsRefused, .notRecording, .notWhileRecording, .cannotRecord, .macroEmpty,
      .macroIsWritten, .noMacro, .macroStopped, .notSaidAsTold, .blanksLeft,
      .notTranslated, .draftNotTranslated, .draftWentOn, .notAttached, .noAttachment:
      true
    case .status, .rules, .done, .beingSent, .marked, .viewKept, .viewForgotten, .nobodyNeedsYou,
      .inserted, .toned, .toneAsked, .translating, .draftAsked, .draftTranslated, .givenToYou,
      .attached, .detached,
      .waitsTooLong, .whispered, .mentioned,
      .handRaised, .articleSaved,
      .articleUnchanged, .articleKept, .keysTaken, .ownSettingsTaken, .tourDone, .tourEnded,
      .copied,
      .recording, .macroKept,
      .macroDone:
      false
    }
  }
}

/// A command that was given and not yet answered.
struct PendingCommand: Sendable, Equatable {
  var action: Action
  /// nil where it belongs to none.
  var session: SessionID?
  /// What follows once it was carried out.
  var sequel: Sequel?

  enum Sequel: Sendable, Equatable {
    /// A session that was reopened goes to whoever had it.
    case retake
    /// Text and files of a withdrawn message come back.
    case restore(HeldMessage)
  }
}
