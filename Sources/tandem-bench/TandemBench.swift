import Foundation

/// The measuring program: one benchmark a run, one JSON object on standard output, last line.
@main
struct TandemBench {
  /// Every benchmark by its name.
  static let benchmarks: [String: (BenchOptions) throws -> any Encodable] = [:]

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    guard let name = words.first, let benchmark = benchmarks[name] else {
      let names = benchmarks.keys.sorted().joined(separator: "|")
      Report.note("usage: tandem-bench \(names) [options]")
      exit(2)
    }
    do {
      let options = try BenchOptions(Array(words.dropFirst()))
      try Report.json(benchmark(options))
    } catch let error as BenchError {
      Report.note("tandem-bench \(name): \(error.message)")
      exit(error.isUsage ? 2 : 1)
    } catch {
      Report.note("tandem-bench \(name): \(error)")
      exit(1)
    }
  }
}
