import Desk
import Foundation
import Language

/// A full desk in memory that answers what a workstation asks: long lists, a long transcript in both
/// languages, suggestions, a profile with orders.
///
/// Two desks of different seeds differ in every line.
struct FrameDesk {
  static let now = Timestamp(ms: 1_795_228_938_000)
  static let viewer: AgentID = "lina"
  private static let sessionCount = 400
  private static let queueCount = 60

  private let seed: UInt64
  private var rows: [SessionRow] = []

  init(seed: UInt64) {
    self.seed = seed
    var texts = TextSource(seed: seed)
    rows = (0..<FrameDesk.sessionCount).map { FrameDesk.row($0, &texts) }
  }

  func answer(_ query: Query) -> Answer {
    switch query {
    case .sessions(let filter, let sort, let offset, let limit):
      return .sessions(
        SessionWindow(
          filter: filter, sort: sort, offset: offset,
          rows: Array(rows.dropFirst(offset).prefix(limit)), total: rows.count))
    case .rows(let ids): return .rows(rows.filter { ids.contains($0.id) })
    case .counts:
      return .counts(
        DeskCounts(
          mine: 3, waiting: FrameDesk.queueCount, breached: 2, open: rows.count, assistant: 300))
    case .queue(let limit): return .queue(Array(queue.prefix(limit)))
    case .transcript(let id, _, let limit): return .transcript(transcript(of: id, limit))
    case .details(let id): return details(of: id)
    case .profile(let id): return .profile(profile(of: id))
    case .suggestions(let id): return .suggestions(suggestions(for: id))
    case .search: return .search(SearchResult(hits: [], isLimitedToNewest: false))
    case .readMarks: return .readMarks([:])
    case .drafted: return .drafted([])
    case .duty: return .duty(Duty())
    case .roster: return .roster([])
    case .board: return .board(Board(at: FrameDesk.now))
    case .ownFigures:
      return .ownFigures(OwnFigures(today: AgentFigures(), week: AgentFigures()))
    case .history: return .history([])
    case .transcriptPart(let id, _, let limit): return .transcript(transcript(of: id, limit))
    case .find: return .found(FoundWords(seqs: [], goesOnBefore: nil, asOf: 0))
    case .mentions: return .mentions([])
    case .queueThen: return .queueThen([])
    case .article: return .article(nil)
    case .canned: return .canned([])
    case .cannedReplies: return .cannedReplies([])
    case .completion(_, let typed): return .completion(typed: typed, nil)
    case .toned(_, let original, let tone):
      return .toned(TonedReply(original: original, tone: tone))
    case .translations: return .translations([])
    }
  }

  private func source(_ id: SessionID) -> TextSource {
    TextSource(seed: seed &* 31 &+ UInt64(id.seq))
  }

  // MARK: Answers

  private static func row(_ index: Int, _ texts: inout TextSource) -> SessionRow {
    let need = NeedClass.allCases[min(4, index / (sessionCount / 5))]
    let since = now.adding(ms: -Int64(texts.number(in: 1000..<900_000)))
    let owner: Owner =
      switch need {
      case .waiting: .queue("general")
      case .unanswered, .attended: .agent(index % 2 == 0 ? viewer : "zhangq")
      default: .assistant
      }
    var row = SessionRow(
      id: SessionID(Seq(1000 + index * 10)), epoch: 2, status: .open, owner: owner,
      customer: "customer-\(index)",
      customerName: index % 2 == 0 ? texts.text(isChinese: true).prefixScalars(3) : "Ada Quill",
      tier: Tier.allCases[index % 4], channel: "web", language: index % 2 == 0 ? "zh" : "en",
      intent: "delivery", need: need, mood: Double(texts.number(in: -10..<10)) / 10,
      emotion: index % 3 == 0 ? .angry : .calm, moodSlope: -0.1,
      waitingSince: need == .waiting ? since : nil,
      unansweredSince: need == .unanswered ? since : nil, lastAt: since,
      lastMessageSeq: Seq(1000 + index * 10 + 9), lastSpeaker: .customer, preview: texts.next(),
      escalation: need == .waiting ? .negativeEmotion : nil, snoozedUntil: nil, tags: ["vip"],
      hasTrouble: index % 20 == 0)
    if need == .waiting || need == .unanswered {
      row.due = Due(soonAt: since.adding(ms: 90_000), at: since.adding(ms: 120_000))
    }
    return row
  }

  private var queue: [QueueRow] {
    var texts = TextSource(seed: seed &+ 7)
    return rows.prefix(FrameDesk.queueCount).map { row in
      QueueRow(
        session: row,
        terms: [PriorityTerm(.waiting, Double(texts.number(in: 1..<9))), PriorityTerm(.angry, 10)],
        words: texts.next())
    }
  }

  private func transcript(of id: SessionID, _ limit: Int) -> TranscriptPage {
    var texts = source(id)
    let entries = (0..<limit).map { index in
      let content: TranscriptEntry.Content =
        switch index % 4 {
        case 1:
          .desk(
            Outbound(
              author: .assistant, text: texts.next(), notice: nil,
              citations: [Citation(article: "FAQ-7", title: "配送 Delivery")], state: .delivered,
              trouble: nil))
        case 3:
          .desk(
            Outbound(
              author: .agent(FrameDesk.viewer), text: texts.next(), notice: nil, citations: [],
              state: .delivered, trouble: nil))
        default: .customer(text: texts.next(), files: [], sentiment: nil)
        }
      return TranscriptEntry(
        seq: id.seq + Seq(index), at: FrameDesk.now.adding(ms: Int64(index - limit) * 30_000),
        content: content)
    }
    return TranscriptPage(
      session: id, entries: entries, hasOlder: true, asOf: id.seq + Seq(limit))
  }

  private func details(of id: SessionID) -> Answer {
    guard let row = rows.first(where: { $0.id == id }) else { return .failed("no session") }
    var texts = source(id)
    let packet = HandOffPacket(
      why: .negativeEmotion, words: texts.next(),
      summary: [SaidLine(.customer, texts.next()), SaidLine(.assistant, texts.next())],
      slots: ["order": "88231"], unansweredQuestion: texts.next(), promises: [texts.next()],
      trajectory: [0, -0.3, -0.7])
    return .details(
      SessionDetails(
        row: row, packet: packet, trajectory: [0, -0.3, -0.7], instruction: nil, drafts: [],
        viewers: ["zhangq"]))
  }

  private func profile(of id: CustomerID) -> Profile {
    var texts = TextSource(seed: seed &+ UInt64(id.utf8.count))
    return Profile(
      customer: Customer(
        id: id, name: "王芳 Ada", tier: .vip, tags: ["易碎品", "夜间来电"], locale: "zh-CN",
        contacts: [ContactPoint(kind: .phone, value: "138 0013 8000")], notes: texts.next(),
        since: "2019-03"),
      orders: (0..<8).map { index in
        Order(
          id: "\(88_231 + index)", customer: id, status: "delayed",
          placedAt: FrameDesk.now.adding(ms: -Int64(index) * 86_400_000),
          items: [OrderItem(name: texts.next(), quantity: 1)], totalMinor: 124_850,
          currency: "CNY", tracking: "SF1300000001")
      },
      tickets: [], pastSessions: Array(rows.prefix(5)))
  }

  private func suggestions(for id: SessionID) -> SuggestionSet {
    var texts = source(id)
    let sources: [SuggestionSource] = [.knowledge, .canned, .memory]
    return SuggestionSet(
      session: id, message: id.seq,
      suggestions: sources.enumerated().map { index, source in
        Suggestion(
          source: source, score: 0.9 - Double(index) / 5, text: texts.next() + texts.next(),
          citations: [Citation(article: "FAQ-12", title: "发货延迟")])
      })
  }
}

extension String {
  fileprivate func prefixScalars(_ count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}
