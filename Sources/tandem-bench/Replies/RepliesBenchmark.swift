import Assist
import Desk
import Foundation

/// How often the right reply is found among the candidates of an item.
enum RepliesBenchmark {
  private struct Figures: Encodable {
    let recallAt1: Double
    let recallAt5: Double
    let recallAt10: Double
    let pairs: Int
    let trainSeconds: Double
    let scoreMicroseconds: Double
    let peakMiB: Double
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    guard let poolPath = options.text("pool"), let itemsPath = options.text("items") else {
      throw BenchError("--pool and --items are needed", isUsage: true)
    }
    let dialogues = try options.text("train").map(ReplyFiles.dialogues) ?? []
    let seed = try options.seed
    var memory = ReplyMemory()
    let trainSeconds =
      Stopwatch.ms { memory = ReplyMemory(learning: dialogues, keepsReplies: false, seed: seed) }
      / 1_000
    let peakMiB = peakMiB()

    let texts = try ReplyFiles.pool(poolPath).sorted { $0.key < $1.key }
    let places = Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1.key, $0) })
    let pool = memory.pool(texts.map(\.value))
    var ranks: [Int] = []
    var milliseconds: [Double] = []
    for (index, item) in try ReplyFiles.items(itemsPath).enumerated() {
      let candidates = item.candidates.compactMap { places[$0] }
      guard candidates.count == item.candidates.count, let answer = places[item.answer],
        let right = candidates.firstIndex(of: answer)
      else { throw BenchError("\(itemsPath):\(index + 1) names a text that is not in the pool") }
      let context = ReplyFiles.turns(item.context)
      var scores: [Float] = []
      milliseconds.append(
        Stopwatch.ms { scores = memory.scores(candidates, of: pool, for: context) })
      // A tie counts against the right one.
      ranks.append(scores.indices.count { $0 != right && scores[$0] >= scores[right] })
    }
    func recall(_ limit: Int) -> Double {
      Double(ranks.count { $0 < limit }) / Double(max(1, ranks.count))
    }
    return Figures(
      recallAt1: recall(1), recallAt5: recall(5), recallAt10: recall(10), pairs: memory.pairCount,
      trainSeconds: trainSeconds, scoreMicroseconds: Percentiles(milliseconds).p50 * 1_000,
      peakMiB: peakMiB)
  }

  /// The most memory this process ever held.
  private static func peakMiB() -> Double {
    var usage = rusage()
    return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0
      ? Double(usage.ru_maxrss) / 1_024 : 0
  }
}
