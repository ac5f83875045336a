import Assist

/// How well and how fast questions find the articles that answer them.
enum RetrievalBenchmark {
  private struct Figures: Encodable {
    /// Relevant articles found among the first so many, of all relevant ones.
    var recallAt1 = 0.0
    var recallAt5 = 0.0
    var recallAt10 = 0.0
    /// Mean of 1 / the place of the first relevant article, 0 where none is among ten.
    var mrrAt10 = 0.0
    /// On one thread.
    var queriesPerSecond = 0.0
    var queryP50Ms = 0.0
    var queryP99Ms = 0.0
    var indexSeconds = 0.0
    var indexMiB = 0.0
    /// Learning from the questions of `--train-queries`.
    var trainSeconds: Double?
    var passages = 0
    var queries = 0
  }

  /// Articles asked for, as recall is measured.
  private static let limit = 10
  /// Few questions are asked again and again, since a handful of measurements says little.
  private static let timedQueries = 2_000

  static func run(_ options: BenchOptions) throws -> any Encodable {
    guard let corpusPath = options.text("corpus"), let queryPath = options.text("queries") else {
      throw BenchError("--corpus and --queries are needed", isUsage: true)
    }
    let articles = try RetrievalFile.corpus(corpusPath)
    let questions = try RetrievalFile.questions(queryPath, where: options.text("where"))
    var figures = Figures()
    var index = PassageIndex.empty
    figures.indexSeconds =
      Stopwatch.ms { index = PassageIndex(articles, asOf: 1) } / 1_000
    figures.indexMiB = Double(index.sizeBytes) / 1_048_576
    figures.passages = index.passageCount
    figures.queries = questions.count
    let search = try search(index, options, &figures)
    let answers = questions.map { question in search(question.query).map(\.article) }
    judge(answers, questions, &figures)
    time(search, questions.map(\.query), &figures)
    return figures
  }

  /// How the index is asked: as it is, or with what is learned from the training questions.
  private static func search(
    _ index: PassageIndex, _ options: BenchOptions, _ figures: inout Figures
  ) throws -> (PassageQuery) -> [PassageHit] {
    guard let path = options.text("train-queries") else {
      return { index.search($0, limit: limit) }
    }
    let asked = try RetrievalFile.questions(path).map {
      AskedQuestion($0.query, articles: $0.relevant)
    }
    let startMs = Stopwatch.nowMs()
    let learned: LearnedRetrieval
    do {
      learned = try LearnedRetrieval.train(asked, on: index, version: "bench")
    } catch {
      throw BenchError("\(path): \(error)")
    }
    figures.trainSeconds = (Stopwatch.nowMs() - startMs) / 1_000
    return { index.search($0, limit: limit, learned: learned) }
  }

  private static func judge(
    _ answers: [[String]], _ questions: [RetrievalFile.Question], _ figures: inout Figures
  ) {
    var relevant = 0
    var found = [1: 0, 5: 0, 10: 0]
    var reciprocal = 0.0
    for (answer, question) in zip(answers, questions) {
      relevant += question.relevant.count
      for depth in found.keys {
        found[depth, default: 0] += answer.prefix(depth).count(where: question.relevant.contains)
      }
      if let place = answer.firstIndex(where: question.relevant.contains) {
        reciprocal += 1 / Double(place + 1)
      }
    }
    func share(_ depth: Int) -> Double { Double(found[depth] ?? 0) / Double(relevant) }
    figures.recallAt1 = share(1)
    figures.recallAt5 = share(5)
    figures.recallAt10 = share(10)
    figures.mrrAt10 = reciprocal / Double(questions.count)
  }

  private static func time(
    _ search: (PassageQuery) -> [PassageHit], _ queries: [PassageQuery],
    _ figures: inout Figures
  ) {
    let rounds = (timedQueries + queries.count - 1) / queries.count
    var milliseconds: [Double] = []
    for _ in 0..<rounds {
      for query in queries {
        milliseconds.append(Stopwatch.ms { _ = search(query) })
      }
    }
    let percentiles = Percentiles(milliseconds)
    figures.queryP50Ms = percentiles.p50
    figures.queryP99Ms = percentiles.p99
    figures.queriesPerSecond = Double(milliseconds.count) * 1_000 / milliseconds.reduce(0, +)
  }
}
