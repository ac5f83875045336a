import Desk
import Engine
import Foundation

/// How fast a large desk opens, pages and is searched, and how much memory that takes.
enum OpenBenchmark {
  struct Figures: Encodable {
    var desk: String
    var sessions: Int
    var messages: Int
    var waiting: Int
    /// Seconds that building took; absent when a kept desk was used again.
    var buildSeconds: Double?
    var modelMs: Double
    var rssMiB: Double
    var anonMiB: Double
    var page50P50Ms: Double
    var page50P99Ms: Double
    /// What a supervisor's board reads, with the figures of a day.
    var boardP50Ms: Double
    var boardP99Ms: Double
    var searchP50Ms: Double
    var searchP99Ms: Double
    /// Of all searches; a search that finds nothing is no measure.
    var searchesWithHits: Int
  }

  /// Starts of a fresh process; the middle one counts.
  private static let starts = 5
  private static let pages = 1000
  private static let searches = 1000
  private static let boards = 100
  private static let pageLimit = 50

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let plan = try DeskPlan(options)
    let scratch = try ScratchFolder(options, "open")
    defer { scratch.remove() }
    let parent = options.text("cache") ?? scratch.path
    let desk = BenchDesk.absolute(parent) + "/" + plan.name
    let buildSeconds = try build(plan, desk)
    let starts = try (0..<starts).map { _ in
      try ChildProcess("open-child", ["--desk", desk]).figures(OpenChild.Figures.self)
    }
    let engine = try BenchDesk.open(desk)
    defer { engine.close() }
    let pages = try pageTimes(engine, plan)
    let boards = try boardTimes(engine)
    let (searches, found) = try searchTimes(engine, plan)
    return Figures(
      desk: desk, sessions: plan.messageCounts.count, messages: plan.messageCounts.reduce(0, +),
      waiting: plan.waitingCount, buildSeconds: buildSeconds,
      modelMs: Percentiles(starts.map(\.modelMs)).p50,
      rssMiB: Percentiles(starts.map(\.rssMiB)).largest,
      anonMiB: Percentiles(starts.map(\.anonMiB)).largest, page50P50Ms: pages.p50,
      page50P99Ms: pages.p99, boardP50Ms: boards.p50, boardP99Ms: boards.p99,
      searchP50Ms: searches.p50, searchP99Ms: searches.p99,
      searchesWithHits: found)
  }

  /// Makes the desk where it is missing; one that was interrupted is made anew.
  private static func build(_ plan: DeskPlan, _ desk: String) throws -> Double? {
    let files = FileManager.default
    if files.fileExists(atPath: desk) { return nil }
    let draft = desk + ".draft"
    try? files.removeItem(atPath: draft)
    try files.createDirectory(
      atPath: (desk as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let milliseconds = try Stopwatch.ms { try DeskBuilder(plan: plan, path: draft).build() }
    try files.moveItem(atPath: draft, toPath: desk)
    return milliseconds / 1000
  }

  /// The last messages of random sessions.
  private static func pageTimes(_ engine: Engine, _ plan: DeskPlan) throws -> Percentiles {
    var sessions: [SessionID] = []
    while sessions.count < plan.messageCounts.count {
      let query = Query.sessions(
        SessionFilter(), .age, offset: sessions.count, limit: 1000)
      guard case .sessions(let window) = engine.answer(query, viewer: nil), !window.rows.isEmpty
      else { throw BenchError("the desk does not list its sessions") }
      sessions += window.rows.map(\.id)
    }
    var texts = TextSource(seed: plan.seed ^ 0xBA6E)
    return Percentiles(
      try (0..<pages).map { _ in
        let session = sessions[texts.number(in: 0..<sessions.count)]
        return try timed(engine, .transcript(session, before: nil, limit: pageLimit)).ms
      })
  }

  /// The board of a desk whose day began 24 hours ago: more than any day has.
  private static func boardTimes(_ engine: Engine) throws -> Percentiles {
    let start = engine.clock.now().adding(ms: -24 * 3_600_000)
    return Percentiles(
      try (0..<boards).map { _ in try timed(engine, .board(since: start)).ms })
  }

  private static func searchTimes(
    _ engine: Engine, _ plan: DeskPlan
  ) throws -> (Percentiles, found: Int) {
    var found = 0
    let times = try SearchQueries.make(searches, seed: plan.seed).map { text in
      let (ms, answer) = try timed(engine, .search(SearchRequest(words: text), limit: pageLimit))
      if case .search(let result) = answer, !result.hits.isEmpty { found += 1 }
      return ms
    }
    return (Percentiles(times), found)
  }

  private static func timed(
    _ engine: Engine, _ query: Query
  ) throws -> (ms: Double, answer: Answer) {
    let startMs = Stopwatch.nowMs()
    let answer = engine.answer(query, viewer: nil)
    let ms = Stopwatch.nowMs() - startMs
    if case .failed(let reason) = answer { throw BenchError("not answered: \(reason)") }
    return (ms, answer)
  }
}
