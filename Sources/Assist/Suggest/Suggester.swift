public import Desk

/// Offers replies to the agent who owns a session; a person sends them.
public struct Suggester: Sendable {
  public let index: PassageIndex
  public let canned: CannedIndex
  /// What was said in like dialogues; nil where the desk has learned none.
  public let memory: ReplyMemory?
  /// What the desk's own questions taught; nil ranks articles by words alone.
  public let learned: LearnedRetrieval?
  private let ranker: Ranker

  /// - Parameter ranking: how probable it is that agents of this desk send a reply.
  public init(
    index: PassageIndex, canned: CannedIndex, memory: ReplyMemory? = nil,
    learned: LearnedRetrieval? = nil, ranking: RankModel = .shipped
  ) {
    self.index = index
    self.canned = canned
    self.memory = memory
    self.learned = learned
    ranker = Ranker(model: ranking)
  }

  /// At most three replies to the inquiry's message, best first, none with an open placeholder.
  ///
  /// - Parameters:
  ///   - withdrawn: the assistant's texts that the last takeover took back, oldest first.
  ///   - rejected: texts that an agent turned down for this message.
  ///   - model: what a language model wrote, where one was asked and has answered.
  public func suggest(
    for inquiry: Inquiry, withdrawn: [String] = [], rejected: [String] = [],
    model: ModelOffer? = nil
  ) -> [Suggestion] {
    let matter = Matter(inquiry)
    return ranker.rank(
      candidates(for: matter, withdrawn: withdrawn) + Self.written(model), for: matter,
      rejected: rejected)
  }

  /// Everything that could be said, road by road; a new road is one function more.
  private func candidates(for matter: Matter, withdrawn: [String]) -> [ReplyCandidate] {
    Self.takenBack(withdrawn) + record(matter) + articles(matter) + responses(matter)
      + habits(matter) + (memory.map { RememberedReplies.candidates($0, for: matter) } ?? [])
  }

  /// A withdrawn text was good enough to send a moment ago; the newest before the older.
  private static func takenBack(_ withdrawn: [String]) -> [ReplyCandidate] {
    withdrawn.reversed().map { ReplyCandidate(road: .withdrawn, fit: withdrawnFit, text: $0) }
      .placed()
  }

  private static let withdrawnFit = 0.95

  private static func written(_ model: ModelOffer?) -> [ReplyCandidate] {
    model.map {
      [ReplyCandidate(road: .model, fit: $0.fit, text: $0.text, citations: $0.citations)]
    } ?? []
  }

  /// How things stand with the order, where that is asked.
  private func record(_ matter: Matter) -> [ReplyCandidate] {
    guard let order = matter.order,
      matter.orders.isStatusQuestion || matter.orders.isActionRequest
    else { return [] }
    return [
      ReplyCandidate(
        road: .record, fit: Answerer.recordConfidence, text: matter.orders.facts(order))
    ]
  }

  private func articles(_ matter: Matter) -> [ReplyCandidate] {
    index.search(matter.query, limit: Ranker.limit, learned: learned).compactMap { hit in
      let text = SentencePicker.pick(from: hit.text, question: matter.question)
      guard !text.isEmpty else { return nil }
      return ReplyCandidate(
        road: .article, fit: hit.confidence, text: text,
        citations: [Citation(article: hit.article, title: hit.title)], topic: hit.title,
        subject: hit.article)
    }.placed()
  }

  private func responses(_ matter: Matter) -> [ReplyCandidate] {
    canned.search(matter.query, limit: Ranker.limit).compactMap { canned, confidence in
      Self.candidate(canned, .canned, fit: confidence, matter)
    }.placed()
  }

  /// Canned responses for what agents commonly do in such a situation.
  private func habits(_ matter: Matter) -> [ReplyCandidate] {
    Handling.of(matter.inquiry, matter.order).flatMap { handling in
      canned.titled(handling.titleWords, language: matter.language).compactMap {
        Self.candidate($0, .habit, fit: handling.score, matter)
      }.prefix(1)
    }.placed()
  }

  /// A canned response with its placeholders filled; nil when one of them has no value.
  private static func candidate(
    _ canned: Canned, _ road: SuggestionRoad, fit: Double, _ matter: Matter
  ) -> ReplyCandidate? {
    Placeholders.fill(canned.text, matter.values).map {
      ReplyCandidate(road: road, fit: fit, text: $0, topic: canned.title, subject: canned.id)
    }
  }
}
