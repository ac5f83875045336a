import Desk
import Terminal

/// What is being typed for one session.
struct Composer: Sendable, Equatable {
  enum Saved: Sendable, Equatable {
    /// Nothing typed since the session was opened.
    case untouched
    case unsaved
    case saved
    case failed(String)
  }

  /// A text of the desk that was put into the reply, whole or in part.
  struct Basis: Sendable, Equatable {
    var source: SuggestionSource
    /// Of a suggestion on screen, counted from 1; 0 for any other text.
    var rank: Int
    var text: String
    /// The customer's message it was offered for; nil where it was offered for none.
    var message: Seq?
  }

  /// A text that was handed over with Enter and not yet answered.
  struct Outgoing: Sendable, Equatable {
    var command: Int
    var text: String
    var isNote: Bool
    var basis: Basis?
    var files: [Attachment] = []
  }

  var editor = Editor(limitBytes: Policy.messageLimitBytes)
  var isNote = false
  /// Go out with the next reply, as copies in the desk; a note leaves them here.
  var files: [Attachment] = []
  /// How many more are being copied into the desk.
  var attaching = 0
  /// Taken off since the draft was written last: their copies go with the next write.
  var dropped: [Attachment] = []
  var basis: Basis?
  var outgoing: Outgoing?
  var saved = Saved.untouched
  /// Grows with each change.
  var revision = 0
  /// The text that the guard warned of; sent once more as it is, it overrides the warning.
  var warned: String?
  /// When it was last changed; nil while nothing was typed.
  var changedAt: Timestamp?
  /// Whether the draft that may be stored for the session was not read yet: until then nothing is
  /// written or sent, lest it be lost.
  var awaitsStored = false

  /// Whether the draft is safe is said once typing rests: a word that comes and goes with every key
  /// would cost more than the key.
  static let restMs: Int64 = 300

  /// When typing counts as resting; nil where nothing was typed.
  var restsAt: Timestamp? { changedAt?.adding(ms: Composer.restMs) }

  init(metrics: TextMetrics = .standard) {
    editor = Editor(limitBytes: Policy.messageLimitBytes, metrics: metrics)
  }

  /// Whether nothing is typed and nothing attached.
  var isEmpty: Bool { editor.isEmpty && files.isEmpty }

  /// Takes the draft that was stored for the session before what was typed meanwhile.
  mutating func takeStored(_ stored: Draft?) {
    awaitsStored = false
    guard let stored, !stored.isEmpty else { return }
    isNote = isNote || stored.isNote
    putBefore(stored.text, stored.files)
    if saved == .untouched { saved = .saved }
  }

  /// Puts a text and files before what stands here.
  mutating func putBefore(_ text: String, _ earlier: [Attachment]) {
    files = earlier + files.filter { !earlier.contains($0) }
    if editor.isEmpty {
      setText(text)
    } else if !text.isEmpty {
      setText(text + "\n" + editor.text)
    }
  }

  /// Begins a new editor of the full size with a text, the caret as far from its end as it was.
  mutating func setText(_ text: String) {
    let fromEnd = editor.text.utf8.count - editor.caret
    editor = Editor(text: text, limitBytes: Policy.messageLimitBytes, metrics: editor.metrics)
    editor.placeCaret(at: editor.text.utf8.count - fromEnd)
  }

  /// What to write of it.
  func change(in session: SessionID) -> DraftChange {
    DraftChange(
      session: session, text: editor.text, isNote: isNote, files: files, dropped: dropped,
      revision: revision)
  }

  /// Notes what became of the last write.
  mutating func settle(_ state: Saved) {
    saved = state
    if state == .saved { dropped = [] }
  }

  /// Whether its last change is not durable and may be written.
  var isUnwritten: Bool {
    guard outgoing == nil, !awaitsStored else { return false }
    switch saved {
    case .unsaved, .failed: return true
    case .untouched, .saved: return false
    }
  }

  /// Whether there is anything to keep when another session is opened.
  var isWorthKeeping: Bool {
    !isEmpty || attaching > 0 || isNote || outgoing != nil || saved == .unsaved
  }

  /// Writing a draft takes no longer where all is well.
  static let writeMs: Int64 = 2000

  /// Whether what it holds would be gone with the program, as far as is known.
  ///
  /// - Parameter isWritable: whether the ledger takes drafts now.
  func isAtRisk(isWritable: Bool, now: Timestamp) -> Bool {
    guard !isEmpty else { return false }
    switch saved {
    case .failed: return true
    case .untouched, .saved: return false
    case .unsaved:
      let isLate = changedAt.map { now.msSince($0) > Composer.writeMs } ?? false
      return awaitsStored || !isWritable || isLate
    }
  }
}
