import Assist
import Desk
import Engine
import Foundation
import Language
import Ledger

/// How fast suggestions come on a desk with much to suggest, and how fast its index is built.
enum AssistBenchmark {
  private struct Figures: Encodable {
    var desk: String
    var articles: Int
    var replies: Int
    /// Replies kept once; nil where a kept desk was used again.
    var keptReplies: Int?
    var trainSeconds: Double?
    /// From a customer's message, committed, to the suggestions for it, recorded as shown.
    var suggestP50Ms: Double
    var suggestP99Ms: Double
    /// Of the asking alone.
    var suggestOnlyP50Ms: Double
    var suggestOnlyP99Ms: Double
    /// Processor time of the asking thread: what a quiet machine would take.
    var suggestCPUP50Ms: Double
    var suggestCPUP99Ms: Double
    /// Suggestions of each source among all that came.
    var bySource: [String: Int]
    var ghostP99Ms: Double
    var guardP99Ms: Double
    var passages: Int
    var indexSeconds: Double
    var indexMiB: Double
    /// Of a fresh process that works on the desk alone.
    var firstMs: Double
    var rssMiB: Double
    var anonMiB: Double
  }

  private static let messages = 500
  private static let ghostTexts = 200

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let plan = try AssistPlan(options)
    let scratch = try ScratchFolder(options, "assist")
    defer { scratch.remove() }
    let desk = BenchDesk.absolute(options.text("cache") ?? scratch.path) + "/" + plan.name
    let built = try build(plan, desk)
    let index = indexFigures(plan, passages: try options.number("passages", 0))
    let engine = try BenchDesk.open(desk)
    defer { engine.close() }
    let times = try suggestTimes(engine, plan)
    let child = try ChildProcess("assist-child", ["--desk", desk])
      .figures(AssistChild.Figures.self)
    return Figures(
      desk: desk, articles: plan.articles, replies: plan.replies, keptReplies: built?.keptReplies,
      trainSeconds: built?.trainSeconds, suggestP50Ms: times.whole.p50,
      suggestP99Ms: times.whole.p99, suggestOnlyP50Ms: times.alone.p50,
      suggestOnlyP99Ms: times.alone.p99, suggestCPUP50Ms: times.processor.p50,
      suggestCPUP99Ms: times.processor.p99, bySource: times.bySource,
      ghostP99Ms: try ghostTimes(engine, times.texts).p99,
      guardP99Ms: guardTimes(times.texts).p99, passages: index.passages,
      indexSeconds: index.seconds, indexMiB: index.mebibytes, firstMs: child.firstMs,
      rssMiB: child.rssMiB, anonMiB: child.anonMiB)
  }

  /// Makes the desk where it is missing; one that was interrupted is made anew.
  private static func build(_ plan: AssistPlan, _ desk: String) throws -> AssistDesk.Figures? {
    let files = FileManager.default
    if files.fileExists(atPath: desk) { return nil }
    let draft = desk + ".draft"
    try? files.removeItem(atPath: draft)
    try files.createDirectory(
      atPath: (desk as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let figures = try AssistDesk(plan: plan, path: draft).build()
    _ = try BenchDesk.sizeBytes(draft)
    try files.moveItem(atPath: draft, toPath: desk)
    return figures
  }

  /// The building of an index of so many passages, or of the desk's own.
  private static func indexFigures(
    _ plan: AssistPlan, passages: Int
  ) -> (passages: Int, seconds: Double, mebibytes: Double) {
    var articles = (0..<plan.articles).map(plan.article)
    if passages > 0 {
      var texts = TextSource(seed: plan.seed)
      // A passage of this length is an article's whole body.
      articles = (0..<passages).map { number in
        Article(
          id: "passage-\(number)", language: number % 2 == 0 ? "en" : "zh",
          title: plan.topic(number).joined(separator: " "),
          body: (0..<3).map { _ in plan.text(about: number, &texts) }.joined(separator: " "))
      }
    }
    var index = PassageIndex.empty
    let milliseconds = Stopwatch.ms { index = PassageIndex(articles, asOf: 1) }
    return (index.passageCount, milliseconds / 1_000, Double(index.sizeBytes) / 1_048_576)
  }

  private struct SuggestTimes {
    var whole = Percentiles([])
    var alone = Percentiles([])
    var processor = Percentiles([])
    var bySource: [String: Int] = [:]
    /// What was suggested.
    var texts: [String] = []
  }

  private static func suggestTimes(_ engine: Engine, _ plan: AssistPlan) throws -> SuggestTimes {
    var found = SuggestTimes()
    var whole: [Double] = []
    var alone: [Double] = []
    var processor: [Double] = []
    let run = String(getpid())
    var texts = TextSource(seed: plan.seed ^ 0x5566)
    // The first one loads what the others share.
    for number in -1..<messages {
      let topic = texts.number(in: 0..<max(1, plan.articles))
      let text = plan.question(about: topic, &texts)
      let start = Stopwatch.nowMs()
      let receipt = try engine.receive(
        InboundMessage(
          channel: "bench", customer: "customer-\(max(0, number) % AssistPlan.sessions)",
          id: "\(run)-\(number)", text: text))
      let asked = Stopwatch.nowMs()
      let worked = threadMs()
      let answer = engine.answer(.suggestions(receipt.session), viewer: nil)
      let work = threadMs() - worked
      let end = Stopwatch.nowMs()
      guard case .suggestions(let set) = answer else {
        throw BenchError("no suggestions: \(answer)")
      }
      guard number >= 0 else { continue }
      whole.append(end - start)
      alone.append(end - asked)
      processor.append(work)
      for suggestion in set.suggestions {
        found.bySource[suggestion.source.rawValue, default: 0] += 1
        found.texts.append(suggestion.text)
      }
    }
    found.whole = Percentiles(whole)
    found.alone = Percentiles(alone)
    found.processor = Percentiles(processor)
    return found
  }

  /// The processor time of this thread in milliseconds.
  private static func threadMs() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  /// Of every key of some texts, typed in one session.
  private static func ghostTimes(_ engine: Engine, _ texts: [String]) throws -> Percentiles {
    guard
      case .sessions(let window) = engine.answer(
        .sessions(SessionFilter(), .age, offset: 0, limit: 1), viewer: nil),
      let session = window.rows.first?.id
    else { throw BenchError("the desk does not list its sessions") }
    _ = engine.answer(.completion(session, typed: "ab"), viewer: nil)
    var times: [Double] = []
    for text in texts.prefix(ghostTexts) {
      var typed = ""
      for character in text.prefix(12) {
        typed.append(character)
        times.append(
          Stopwatch.ms { _ = engine.answer(.completion(session, typed: typed), viewer: nil) })
      }
    }
    return Percentiles(times)
  }

  /// Of checking what an agent is about to send.
  private static func guardTimes(_ texts: [String]) -> Percentiles {
    let understander = Understander.shipped
    let question = "Where is my parcel?"
    let inquiry = Inquiry(
      message: 1, epoch: 1, text: question, understanding: understander.understand(question))
    return Percentiles(
      texts.map { text in
        Stopwatch.ms {
          _ = Guard.checkByHand(
            text, for: inquiry, grounds: Grounds(inquiry, passages: Array(texts.prefix(3))),
            rules: GuardRules())
        }
      })
  }
}
