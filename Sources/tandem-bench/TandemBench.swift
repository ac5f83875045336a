import Foundation

/// The measuring program: one benchmark a run, one JSON object on standard output, last line.
@main
struct TandemBench {
  /// Every benchmark by its name.
  static let benchmarks: [String: @Sendable (BenchOptions) throws -> any Encodable] = [
    "assist": AssistBenchmark.run,
    "assist-child": AssistChild.run,
    "claim": ClaimBenchmark.run,
    "claim-child": ClaimChild.run,
    "feed": FeedBenchmark.run,
    "feed-child": FeedChild.run,
    "flood": FloodBenchmark.run,
    "frame": FrameBenchmark.run,
    "fuzz": FuzzBenchmark.run,
    "fuzz-child": FuzzChild.run,
    "ingest": IngestBenchmark.run,
    "ingest-child": IngestChild.run,
    "intents": IntentsBenchmark.run,
    "laws": LawsBenchmark.run,
    "laws-child": LawsChild.run,
    "mutations": MutationsBenchmark.run,
    "noise": NoiseBenchmark.run,
    "open": OpenBenchmark.run,
    "open-child": OpenChild.run,
    "queue": QueueBenchmark.run,
    "replies": RepliesBenchmark.run,
    "respond": RespondBenchmark.run,
    "retrieval": RetrievalBenchmark.run,
    "routing": RoutingBenchmark.run,
    "scrub": ScrubBenchmark.run,
    "sentiment": SentimentBenchmark.run,
    "simulate": SimulateBenchmark.run,
    "simulate-child": SimulateChild.run,
    "slots": SlotsBenchmark.run,
    "stop": StopBenchmark.run,
    "understand": UnderstandBenchmark.run,
  ]

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard let name = words.first, let benchmark = benchmarks[name] else {
      // A benchmark's child processes are started by it alone.
      let names = benchmarks.keys.filter { !$0.hasSuffix("-child") }.sorted()
        .joined(separator: "|")
      Report.note("usage: tandem-bench \(names) [options]")
      exit(2)
    }
    do {
      let options = try BenchOptions(Array(words.dropFirst()))
      let figures = try benchmark(options)
      try Report.json(figures)
      if (figures as? any Verdict)?.hasFailed == true { exit(1) }
    } catch let error as BenchError {
      Report.note("tandem-bench \(name): \(error.message)")
      exit(error.isUsage ? 2 : 1)
    } catch {
      Report.note("tandem-bench \(name): \(error)")
      exit(1)
    }
  }
}
