import Desk
import Engine
import Foundation
import Ledger

/// Makes the desk of the benchmark `assist` through the real path: articles are recorded, dialogues
/// imported, and the memory of replies and the use of the articles learned.
struct AssistDesk {
  struct Figures {
    var trainSeconds = 0.0
    var keptReplies = 0
  }

  private static let batch = 500
  private static let cannedCount = 100

  let plan: AssistPlan
  let path: String

  func build() throws -> Figures {
    let engine = try BenchDesk.open(path, creating: true, BenchDesk.options(.off))
    defer { engine.close() }
    let (_, caller) = try engine.caller()
    for start in stride(from: 0, to: plan.articles, by: Self.batch) {
      try engine.record(
        (start..<min(plan.articles, start + Self.batch)).map {
          ProposedFact(.system, .articleSaved(plan.article($0)))
        })
    }
    var texts = TextSource(seed: plan.seed ^ 0xCA)
    try engine.record(
      (0..<Self.cannedCount).map { number in
        ProposedFact(
          .system,
          .cannedSaved(
            Canned(
              id: "canned-\(number)", language: number % 2 == 0 ? "en" : "zh",
              title: plan.topic(number).joined(separator: " "),
              text: plan.text(about: number, &texts))))
      })
    for number in 0..<AssistPlan.sessions {
      let session = try engine.receive(
        InboundMessage(
          channel: "bench", customer: "customer-\(number)", id: "first-\(number)",
          text: plan.text(about: number, &texts))
      ).session
      _ = engine.perform(.takeOver, on: session, by: caller)
    }
    var figures = Figures()
    guard plan.replies > 0 else { return figures }
    try importDialogues(engine, caller)
    Report.note("learning from \(plan.replies) replies")
    let trained = try engine.trainReplies(seed: plan.seed, takeover: .always, by: caller)
    figures.trainSeconds = trained.model.trainSeconds
    figures.keptReplies = trained.kept
    return figures
  }

  private func importDialogues(_ engine: Engine, _ caller: Caller) throws {
    let file = path + ".jsonl"
    defer { try? FileManager.default.removeItem(atPath: file) }
    guard FileManager.default.createFile(atPath: file, contents: nil),
      let handle = FileHandle(forWritingAtPath: file)
    else {
      throw BenchError("\(file) cannot be written")
    }
    try plan.visitDialogues { line in try handle.write(contentsOf: Data((line + "\n").utf8)) }
    try handle.close()
    let report = try engine.importFiles(.dialogues, paths: [file], isCheck: false, by: caller)
    guard report.isComplete else {
      throw BenchError(report.files.first?.refused ?? "the dialogues did not come in")
    }
  }
}
