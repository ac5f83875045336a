import Desk
import Language
import Terminal

@testable import Workstation

/// What the desk behind a `Stage` answers: a made-up shop on a Saturday afternoon.
struct World {
  static let now = Timestamp(ms: 1_795_228_938_000)

  var rows: [SessionRow] = []
  var queue: [QueueRow] = []
  var histories: [SessionID: [Event]] = [:]
  var transcripts: [SessionID: [TranscriptEntry]] = [:]
  var details: [SessionID: SessionDetails] = [:]
  var suggestions: [SessionID: [Suggestion]] = [:]
  var profiles: [CustomerID: Profile] = [:]
  var readMarks: [SessionID: Seq] = [:]
  /// For which the viewer has a stored draft.
  var drafted: [SessionID] = []
  var hits: [SearchHit] = []
  var mentions: [Mention] = []
  var pages: [String: ArticlePage] = [:]
  var counts = DeskCounts()
  var board = Board(at: World.now)
  var ownFigures = OwnFigures(today: AgentFigures(), week: AgentFigures())
  var canned: [CannedReply] = []
  /// Texts of the desk that may continue a reply, the best first.
  var replies: [String] = []
  /// What comes of the wish for a tone; nothing where none stands here.
  var toned: [Tone: @Sendable (Suggestion) -> TonedReply] = [:]
  /// What came of texts in another language; the rest is asked for.
  var translated: [TranslationSubject: Translation.State] = [:]

  static func ago(_ seconds: Int64) -> Timestamp { now.adding(ms: -seconds * 1000) }

  func answer(_ query: Query) -> Answer {
    switch query {
    case .sessions(let filter, let sort, let offset, let limit):
      let part = Array(rows.dropFirst(offset).prefix(limit))
      return .sessions(
        SessionWindow(
          filter: filter, sort: sort, offset: offset, rows: part, total: rows.count))
    case .rows(let ids): return .rows(rows.filter { ids.contains($0.id) })
    case .counts: return .counts(counts)
    case .queue(let limit): return .queue(Array(queue.prefix(limit)))
    case .transcript(let id, let before, let limit):
      let all = (transcripts[id] ?? []).filter { before == nil || $0.seq < before ?? 0 }
      return .transcript(
        TranscriptPage(
          session: id, entries: Array(all.suffix(limit)), hasOlder: all.count > limit,
          asOf: all.last?.seq ?? 0))
    case .details(let id):
      if let details = details[id] { return .details(details) }
      guard let row = rows.first(where: { $0.id == id }) else { return .failed("no session") }
      return .details(
        SessionDetails(
          row: row, packet: nil, trajectory: [], instruction: nil, drafts: [], viewers: []))
    case .profile(let id): return .profile(profiles[id])
    case .suggestions(let id):
      return .suggestions(
        SuggestionSet(session: id, message: 1, suggestions: suggestions[id] ?? []))
    case .search: return .search(SearchResult(hits: hits, isLimitedToNewest: true))
    case .readMarks(let ids): return .readMarks(readMarks.filter { ids.contains($0.key) })
    case .drafted: return .drafted(drafted)
    case .canned: return .canned([])
    case .cannedReplies: return .cannedReplies(canned)
    case .duty: return .duty(Duty())
    case .roster: return .roster([])
    case .board: return .board(board)
    case .ownFigures: return .ownFigures(ownFigures)
    case .history(let id): return .history(histories[id] ?? [])
    case .transcriptPart(let id, let place, let limit):
      return .transcript(part(of: id, at: place, limit: limit))
    case .find(let id, let words, let sight, let before):
      let sought = SoughtWords(words)
      let found = (transcripts[id] ?? []).filter { entry in
        entry.seq < before ?? .max
          && entry.content.words.map {
            sought?.occurs(in: Masking.text($0, sight)) ?? false
          } ?? false
      }
      return .found(
        FoundWords(
          seqs: found.map(\.seq).reversed(), goesOnBefore: nil,
          asOf: transcripts[id]?.last?.seq ?? 0))
    case .mentions: return .mentions(mentions)
    case .queueThen: return .queueThen([])
    case .article(let id, _): return .article(pages[id])
    case .completion(_, let typed):
      let found = replies.lazy.compactMap { text in
        TypedStart.rest(of: text, after: typed).map {
          ReplyCompletion(source: .memory, rest: $0, text: text)
        }
      }
      return .completion(typed: typed, found.first)
    case .toned(_, let original, let tone):
      return .toned(toned[tone]?(original) ?? TonedReply(original: original, tone: tone))
    case .translations(_, let subjects, let language):
      return .translations(
        subjects.map {
          Translation(subject: $0, language: language, state: translated[$0] ?? .asked)
        })
    }
  }

  private func part(of id: SessionID, at place: TranscriptPlace, limit: Int) -> TranscriptPage {
    let all = transcripts[id] ?? []
    var older: ArraySlice<TranscriptEntry> = []
    let seq: Seq
    var room = limit
    switch place {
    case .after(let after): seq = after
    case .around(let around):
      seq = around
      room = limit / 2
      older = all.filter { $0.seq <= seq }.suffix(room)
    }
    let newer = all.filter { $0.seq > seq }
    let first = older.first?.seq ?? seq + 1
    return TranscriptPage(
      session: id, entries: Array(older) + Array(newer.prefix(room)),
      hasOlder: all.contains { $0.seq < first }, hasNewer: newer.count > room,
      asOf: all.last?.seq ?? 0)
  }

  static func row(
    _ seq: Seq, _ name: String, owner: Owner, need: NeedClass, tier: Tier = .standard,
    mood: Double = 0, emotion: Emotion = .calm, since: Int64? = nil, epoch: Int = 1,
    status: SessionStatus = .open, preview: String = "", escalation: EscalationReason? = nil
  ) -> SessionRow {
    var row = SessionRow(
      id: SessionID(seq), epoch: epoch, status: status, owner: owner, customer: "C\(seq)",
      customerName: name, tier: tier, channel: "web", language: "zh", intent: nil, need: need,
      mood: mood, emotion: emotion, moodSlope: 0,
      waitingSince: need == .waiting ? since.map(ago) : nil,
      unansweredSince: need == .unanswered ? since.map(ago) : nil, lastAt: ago(since ?? 300),
      lastMessageSeq: seq + 50, lastSpeaker: .customer, preview: preview, escalation: escalation,
      snoozedUntil: nil, tags: [], hasTrouble: false)
    if let since = row.waitingSince ?? row.unansweredSince {
      row.due = Due(soonAt: since.adding(ms: 80_000), at: since.adding(ms: 120_000))
    }
    return row
  }

  static func says(_ seq: Seq, _ secondsAgo: Int64, _ text: String) -> TranscriptEntry {
    TranscriptEntry(
      seq: seq, at: ago(secondsAgo), content: .customer(text: text, files: [], sentiment: nil))
  }

  static func answers(
    _ seq: Seq, _ secondsAgo: Int64, _ author: Actor, _ text: String,
    state: DeliveryState = .delivered, citations: [Citation] = []
  ) -> TranscriptEntry {
    TranscriptEntry(
      seq: seq, at: ago(secondsAgo),
      content: .desk(
        Outbound(
          author: author, text: text, notice: nil, citations: citations, state: state,
          trouble: nil)))
  }
}
