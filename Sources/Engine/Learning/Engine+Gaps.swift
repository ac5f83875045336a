public import Assist
public import Desk
import Language
import Ledger

/// What the knowledge base lacks, and what sessions were about.
public struct GapReport: Sendable {
  /// The largest first.
  public var gaps: [Gap]
  /// Questions that found no good answer, those included that stand alone or are answered by now.
  public var questions: Int
  /// Of these, those that the knowledge base answers since.
  public var settled: Int
  /// Over all sessions, the most frequent first.
  public var topics: [TopicCount]
}

extension Engine {
  /// Events looked back at; a desk of average size has that many in a year.
  private static let gapEvents: Seq = 1_000_000
  /// Events read in one snapshot: under 50 ms.
  private static let gapPage: Seq = 10_000
  /// Questions that are clustered, the latest.
  private static let gapQuestions = 2_000
  /// Replies looked at for one gap.
  private static let gapReplies = 40

  /// The questions of all sessions that found no good answer, grouped by what they speak of.
  ///
  /// What the knowledge base answers by now, by an article that was changed since the question, is
  /// no gap any more.
  ///
  /// - Parameter limit: at most so many gaps.
  public func gaps(limit: Int) throws(EngineError) -> GapReport {
    let left = try leftQuestions()
    var open: [Gap.Question] = []
    var settled = 0
    let shelf = try knowing()
    let changed = try reading { reader throws(LedgerError) in
      try reader.articles(changedAfter: left.last?.message ?? 0)
    }
    let seqs = Dictionary(changed.map { ($0.article.id, $0.seq) }, uniquingKeysWith: max)
    let answerer = self.answerer(shelf)
    var seen: Set<Seq> = []
    for question in left {
      guard let message = try matter(of: question), seen.insert(message.seq).inserted else {
        continue
      }
      if !seqs.isEmpty, isAnswered(message.text, by: answerer, since: message.seq, seqs) {
        settled += 1
      } else {
        open.append(
          Gap.Question(
            message: message.seq, session: question.session, text: message.text,
            trouble: question.trouble))
      }
    }
    let known = Dictionary(open.map { ($0.message, $0) }, uniquingKeysWith: { first, _ in first })
    let clusters = MessageClusters(
      open.map { CustomerText(seq: $0.message, session: $0.session, text: $0.text) }
    ).clusters(limit: limit, ofAtLeast: 1)
    let agents = try agentNames()
    var gaps: [Gap] = []
    for cluster in clusters {
      gaps.append(try gap(cluster, known, agents))
    }
    let topics = try reading { reader throws(LedgerError) in try reader.topics() }
    return GapReport(
      gaps: gaps, questions: open.count + settled, settled: settled, topics: topics)
  }

  /// The latest questions that found no good answer, the newest first, each once.
  private func leftQuestions() throws(EngineError) -> [LeftQuestion] {
    var finder = LeftQuestions()
    let last = try reading { reader throws(LedgerError) in try reader.lastSeq }
    var from = max(0, last - Self.gapEvents)
    while from < last {
      let start = from
      let steps = try reading { reader throws(LedgerError) in
        try reader.assistantSteps(after: start, upTo: start + Self.gapPage)
      }
      for step in steps { finder.follow(step) }
      from += Self.gapPage
    }
    let untaken = try reading { reader throws(LedgerError) in
      try reader.questionsWithoutTakenSuggestion(limit: Self.gapQuestions)
    }
    var seen: Set<Seq> = []
    // What the assistant found of a question says more than that its suggestions were left.
    let all = (finder.questions + untaken).filter { seen.insert($0.message).inserted }
    return Array(all.sorted { $0.message > $1.message }.prefix(Self.gapQuestions))
  }

  /// The message that names what the question is about; nil where none does.
  private func matter(of question: LeftQuestion) throws(EngineError) -> CustomerText? {
    for seq in [question.message, question.answered].compactMap(\.self) {
      let message = try reading { reader throws(LedgerError) in
        try reader.customerText(at: seq)
      }
      if let message, Gap.namesMatter(message.text) { return message }
    }
    return nil
  }

  /// Whether an article that is newer than the question answers it.
  private func isAnswered(
    _ text: String, by answerer: Answerer, since message: Seq, _ seqs: [String: Seq]
  ) -> Bool {
    let understander = understander
    let reply = answerer.reply(
      to: Inquiry(
        message: 0, epoch: 0, text: text, understanding: understander.understand(text),
        understander: understander))
    guard reply.outcome == .answered else { return false }
    return reply.citations.contains { (seqs[$0.article] ?? 0) > message }
  }

  private func gap(
    _ cluster: LabelOffer.Cluster, _ known: [Seq: Gap.Question], _ agents: [String]
  ) throws(EngineError) -> Gap {
    let questions = cluster.messages.compactMap { known[$0.seq] }
    var replies: [GivenReply] = []
    var parties: [ReplyParties] = []
    for question in questions.prefix(Self.gapReplies) {
      let found = try reading { reader throws(LedgerError) -> (GivenReply, ReplyParties)? in
        guard let reply = try reader.agentReply(after: question.message, in: question.session),
          let session = try reader.session(question.session)
        else { return nil }
        return (
          reply,
          ReplyParties(
            customer: try reader.customer(session.customer),
            orders: try reader.orders(of: session.customer), agents: agents)
        )
      }
      guard let found else { continue }
      replies.append(found.0)
      parties.append(found.1)
    }
    return Gap(words: cluster.words, questions: questions, replies: replies, parties: parties)
  }
}
