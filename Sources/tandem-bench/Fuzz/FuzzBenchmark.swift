import Foundation

/// Feeds nasty inputs to a part of the program, in a process of its own, so that a crash is counted
/// and the next input goes on.
enum FuzzBenchmark {
  /// An input that takes longer hangs.
  private static let hangMs = 2000.0
  /// Findings told in words; the rest is only counted.
  static let toldLimit = 20

  struct Figures: Encodable, Verdict {
    var target = ""
    var inputs = 0
    var crashes = 0
    var hangs = 0
    var controlBytesOut = 0
    /// Other promises that were not kept.
    var broken = 0
    var seconds = 0.0

    var hasFailed: Bool { crashes + hangs + controlBytesOut + broken > 0 }
  }

  /// What stands on the board between parent and child.
  enum Slot {
    /// The input being fed, plus one; 0 until the child is ready.
    static let input = 0
    static let controls = 1
    static let broken = 2
    static let count = 3
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    guard let target = options.text("target"), FuzzChild.targets[target] != nil else {
      let names = FuzzChild.targets.keys.sorted().joined(separator: "|")
      throw BenchError("--target is one of \(names)", isUsage: true)
    }
    let scratch = try ScratchFolder(options, "fuzz-\(target)")
    defer { scratch.remove() }
    // A desk is named from the root.
    let folder = URL(fileURLWithPath: scratch.path).standardizedFileURL.path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let first = try options.number("from", 0)
    let end = first + (try options.number("inputs", 10_000))
    let seed = try options.seed
    let board = try SharedBoard(path: folder + "/fuzz.board", count: Slot.count)
    var figures = Figures()
    figures.target = target
    figures.inputs = end - first
    let startMs = Stopwatch.nowMs()
    var next = first
    while next < end {
      board[Slot.input] = 0
      let child = try ChildProcess(
        "fuzz-child",
        [
          "--target", target, "--folder", folder, "--from", "\(next)", "--to", "\(end)",
          "--seed", "\(seed)",
        ])
      let hasHung = watch(child, board)
      let ending = child.wait().ending
      if ending == .exit(0) { break }
      guard board[Slot.input] > 0 else {
        throw BenchError("the process of \(target) ended with \(ending) before its first input")
      }
      let input = board[Slot.input] - 1
      if hasHung { figures.hangs += 1 } else { figures.crashes += 1 }
      Report.note("\(target): input \(input) of seed \(seed) \(hasHung ? "hangs" : "crashes")")
      next = input + 1
    }
    figures.controlBytesOut = board[Slot.controls]
    figures.broken = board[Slot.broken]
    figures.seconds = (Stopwatch.nowMs() - startMs) / 1000
    return figures
  }

  /// Watches the child until it ends; kills it where one input takes too long.
  private static func watch(_ child: ChildProcess, _ board: SharedBoard) -> Bool {
    var seen = 0
    var sinceMs = Stopwatch.nowMs()
    while child.isRunning {
      usleep(20_000)
      let now = board[Slot.input]
      if now != seen || now == 0 {
        seen = now
        sinceMs = Stopwatch.nowMs()
      } else if Stopwatch.nowMs() - sinceMs > hangMs {
        child.kill()
        return true
      }
    }
    return false
  }
}

/// The process that is fed.
enum FuzzChild {
  struct Figures: Encodable {
    var inputs: Int
  }

  /// Every target by its name; the text is the folder it may use.
  static let targets: [String: @Sendable (String) throws -> any FuzzTarget] = [
    "article": { try ArticleTarget(folder: $0 + "/desk") },
    "buffer": { _ in BufferTarget() },
    "decoder": { _ in DecoderTarget() },
    "display": { _ in DisplayTarget() },
    "import": { try ImportTarget(folder: $0 + "/desk") },
    "intake": { try IntakeTarget(folder: $0 + "/desk") },
    "model": { _ in try ModelTarget() },
    "picture": { _ in PictureTarget() },
    "provider": { _ in ProviderTarget() },
    "understand": { _ in try UnderstandTarget() },
  ]

  static func run(_ options: BenchOptions) throws -> any Encodable {
    let folder = options.text("folder") ?? ""
    let name = options.text("target") ?? ""
    guard var target = try targets[name]?(folder) else {
      throw BenchError("no target \(name)", isUsage: true)
    }
    let board = try SharedBoard(
      path: folder + "/fuzz.board", count: FuzzBenchmark.Slot.count)
    let seed = try options.seed
    let inputs = try options.number("from")..<(try options.number("to"))
    var told = 0
    for index in inputs {
      board[FuzzBenchmark.Slot.input] = index + 1
      var input = NastyInput(seed: seed, index: index)
      let finding = try target.feed(&input)
      if finding.controlsOut > 0 { board[FuzzBenchmark.Slot.controls] += finding.controlsOut }
      if finding.broken != nil { board[FuzzBenchmark.Slot.broken] += 1 }
      if finding.broken != nil || finding.controlsOut > 0, told < FuzzBenchmark.toldLimit {
        told += 1
        let words = finding.broken ?? "\(finding.controlsOut) control scalars in " + finding.example
        Report.note("\(name): input \(index) of seed \(seed): \(words)")
      }
    }
    return Figures(inputs: inputs.count)
  }
}
