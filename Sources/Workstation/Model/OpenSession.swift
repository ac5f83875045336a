import Desk

/// The session whose transcript is on screen.
struct OpenSession: Sendable, Equatable {
  /// Where the transcript stands.
  enum Scroll: Sendable, Equatable {
    /// The newest line is the last.
    case bottom
    /// The first visible line is line `line` of the entry with this seq.
    case top(Seq, line: Int)
  }

  /// Entries asked for at once.
  static let pageLimit = 50
  /// Entries held at most; older ones are read again when scrolled to.
  static let entryLimit = 2000

  let id: SessionID
  var row: SessionRow?
  var details: SessionDetails?
  /// Oldest first.
  var entries: [TranscriptEntry] = []
  var hasOlder = false
  /// True while an old part of the transcript is shown that a search led to.
  var isDetached = false
  var isLoaded = false
  var profile: Profile?
  var profileIsLoaded = false
  /// As they are on screen: those in another tone with their words of that tone.
  var suggestions: SuggestionSet?
  /// As the desk offers them.
  var offered: SuggestionSet?
  /// The tones that were chosen, by the texts that are offered.
  var tones: [String: Toned] = [:]
  /// The tone that is asked for, and for which of those offered.
  var wantedTone: WantedTone?
  /// Its messages in the language of the interface; nil where they stand as they are.
  var translations: Translations?
  /// The draft that is asked for in the customer's language.
  var wantedDraft: WantedDraft?
  /// The canned responses as they read in this session; nil until they were asked for.
  var canned: [CannedReply]?
  var scroll = Scroll.bottom
  /// Customer messages after this seq were unread when the session was opened.
  var unreadAfter: Seq?
  /// The message of the customer that one went to.
  var pointed: Seq?
  /// What is searched for in the transcript.
  var finding: Finding?
  /// The newest seq that was on screen when the transcript was scrolled up.
  var seenUpTo: Seq = 0

  init(id: SessionID, row: SessionRow?) {
    self.id = id
    self.row = row
  }

  /// Takes the newest page: it replaces what it covers and follows on what was held before.
  mutating func takeNewest(_ page: TranscriptPage) {
    isLoaded = true
    guard !isDetached else { return }
    guard let first = page.entries.first, !entries.isEmpty else {
      entries = page.entries
      hasOlder = page.hasOlder
      return
    }
    let kept = entries.prefix { $0.seq < first.seq }
    // With nothing of the old page in the new one, entries between them may be missing: who reads
    // further up goes on reading and finds the newest with End.
    if page.hasOlder, kept.count == entries.count {
      guard scroll == .bottom else {
        isDetached = true
        return
      }
      entries = page.entries
      hasOlder = true
      return
    }
    if !page.hasOlder { hasOlder = false }
    entries = kept + page.entries
    let excess = entries.count - OpenSession.entryLimit
    if excess > 0, scroll == .bottom {
      entries.removeFirst(excess)
      hasOlder = true
    }
  }

  /// Puts an older page before what is held.
  mutating func takeOlder(_ page: TranscriptPage) {
    let first = entries.first?.seq ?? .max
    entries = page.entries.filter { $0.seq < first } + entries
    hasOlder = page.hasOlder
    let excess = entries.count - OpenSession.entryLimit
    if excess > 0 {
      entries.removeLast(excess)
      isDetached = true
    }
  }

  /// Puts a newer page behind what is held; the newest one leads back to the present.
  mutating func takeNewer(_ page: TranscriptPage) {
    guard isDetached else { return }
    let last = entries.last?.seq ?? 0
    entries += page.entries.filter { $0.seq > last }
    isDetached = page.hasNewer
    let excess = entries.count - OpenSession.entryLimit
    if excess > 0 {
      entries.removeFirst(excess)
      hasOlder = true
    }
  }

  /// Holds the part of the transcript around a message instead of what was held.
  mutating func takeAround(_ page: TranscriptPage) {
    isLoaded = true
    isDetached = page.hasNewer
    entries = page.entries
    hasOlder = page.hasOlder
    scroll = .bottom
  }

  /// Customer and desk messages that came after the transcript was scrolled up.
  var newCount: Int {
    guard scroll != .bottom else { return 0 }
    return entries.reversed().prefix { $0.seq > seenUpTo }.count { $0.content.isMessage }
  }

  /// What stands above the transcript from the time a person is to speak to their first answer.
  var brief: Brief? {
    guard let row, let details, row.owner.agent != nil || row.owner.queue != nil else { return nil }
    for entry in entries.reversed() {
      switch entry.content {
      case .desk(let message):
        if case .agent = message.author { return nil }
      case .ownerChanged(_, let change):
        if change.verb == .escalate { return details.packet.map(Brief.packet) }
        // What was handed over before the assistant spoke again is out of date.
        if change.to == .assistant { return taken(row, details) }
      default: break
      }
    }
    return taken(row, details)
  }

  /// Of a session that an agent took from the assistant without a hand-off.
  private func taken(_ row: SessionRow, _ details: SessionDetails) -> Brief? {
    guard row.owner.agent != nil, let summary = details.summary, !summary.isEmpty else {
      return nil
    }
    return .summary(summary)
  }
}

/// What a person needs to go on with a session.
enum Brief: Sendable, Equatable {
  /// As the assistant handed it over.
  case packet(HandOffPacket)
  /// What the session came to, where a person took it unasked.
  case summary(SessionSummary)
}

extension TranscriptEntry.Content {
  var isMessage: Bool {
    switch self {
    case .customer, .desk: true
    default: false
    }
  }
}
