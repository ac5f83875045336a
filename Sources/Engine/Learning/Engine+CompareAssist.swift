import Assist
import Desk
import Language
import Ledger

/// Two models of replies or of retrieval on what was said since both were trained.
public struct AnswerComparison: Sendable {
  public let versions: [String]
  /// Questions that were asked, or replies that agents gave.
  public let examples: Int
  /// How many of them each put first, in the order of `versions`.
  public let right: [Int]
  public let onlyFirst: Int
  public let onlySecond: Int

  init(_ versions: [String], _ first: [Bool], _ second: [Bool]) {
    self.versions = versions
    examples = first.count
    right = [first, second].map { $0.count(where: \.self) }
    onlyFirst = zip(first, second).count { $0 && !$1 }
    onlySecond = zip(first, second).count { !$0 && $1 }
  }

  /// How likely so uneven a count is between equally good models.
  public var chance: Double { ModelComparison.chance(onlyFirst, onlySecond) }
  /// Whether chance alone seldom makes such a difference.
  public var isClear: Bool { chance < 0.05 }
}

extension Engine {
  /// Among so many replies, drawn from those that were given, the right one is looked for.
  private static let replyChoices = 20

  /// Which of two versions finds the article that answered, on questions newer than both.
  ///
  /// - Parameter versions: nil is the order by words alone.
  public func compareRetrieval(
    _ versions: (String?, String?)
  ) throws(EngineError) -> AnswerComparison {
    let (facts, covers) = try trained(.retrieval, versions)
    let files = ModelFolder(folder: folder)
    let models = try facts.map { (fact) throws(EngineError) in
      try fact.map { (fact) throws(EngineError) in try files.readRetrieval(fact) }
    }
    let last = try reading { (reader) throws(LedgerError) in try reader.lastSeq }
    let asked = try RetrievalLessons(self).asked(after: covers, upTo: last)
    guard !asked.isEmpty else { throw Self.nothingNewer("question was answered by an article") }
    let index = try knowing().index
    let hits = models.map { model in
      asked.map { question in
        index.search(question.query, limit: 1, learned: model).first
          .map { question.articles.contains($0.article) } ?? false
      }
    }
    return AnswerComparison(Self.names(.retrieval, versions), hits[0], hits[1])
  }

  /// Which of two versions tells the reply that an agent gave from others, on replies newer than both.
  ///
  /// - Parameter versions: nil goes by shared words alone.
  public func compareReplies(
    _ versions: (String?, String?)
  ) throws(EngineError) -> AnswerComparison {
    let (facts, covers) = try trained(.replies, versions)
    let files = ModelFolder(folder: folder)
    let memories = try facts.map { (fact) throws(EngineError) in
      try fact.map { (fact) throws(EngineError) in try files.readReplies(fact) }
        ?? ReplyMemory(learning: [], seed: 0)
    }
    let given = try ReplyLessons(self).given(after: covers)
    let texts = given.map(\.reply)
    let distinct = Array(Set(texts)).sorted()
    guard distinct.count >= 2 else { throw Self.nothingNewer("agent gave two different replies") }
    let places = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    let hits = memories.map { memory in
      let pool = memory.pool(distinct)
      return given.map { pair in
        guard let right = places[pair.reply] else { return false }
        // The same others for both, spread over all that were given.
        let count = min(Self.replyChoices, distinct.count)
        let step = max(1, distinct.count / count)
        let others = (1..<count).map { (right + $0 * step) % distinct.count }
        let scores = memory.scores([right] + others, of: pool, for: pair.context)
        return scores.dropFirst().allSatisfy { $0 < scores[0] }
      }
    }
    return AnswerComparison(Self.names(.replies, versions), hits[0], hits[1])
  }

  /// The facts of two versions, and the seq up to which either has learned.
  private func trained(
    _ task: ModelTask, _ versions: (String?, String?)
  ) throws(EngineError) -> ([ModelTrained?], Seq) {
    guard versions.0 != versions.1 else {
      throw EngineError(.input, "A model was compared with itself; name two.")
    }
    var facts: [ModelTrained?] = []
    for version in [versions.0, versions.1] {
      facts.append(
        try version.map { (version) throws(EngineError) in try fact(of: version, task) })
    }
    return (facts, facts.compactMap { $0?.covers }.max() ?? 0)
  }

  private static func names(_ task: ModelTask, _ versions: (String?, String?)) -> [String] {
    [versions.0, versions.1].map { $0 ?? task.rawValue + "-none" }
  }

  private static func nothingNewer(_ what: String) -> EngineError {
    EngineError(.input, "No \(what) since both were trained; nothing can be compared yet.")
  }
}
