import Desk
import Engine
import Foundation
import Workstation
import Language

/// `tandem train TASK`: learns from the desk's own examples, measures, records.
enum TrainCommand {
  private struct Output: Encodable {
    struct Confusion: Encodable {
      let right: String
      let given: String
      let count: Int
    }

    let model: ModelTrained
    let inUse: Bool
    let overruled: Int
    let unmeasured: Int
    let confusions: [Confusion]
  }

  /// So many kinds of confusion are listed.
  private static let confusionLimit = 30

  static func run(_ program: Program) throws -> ExitCode {
    guard let model = ModelTask(rawValue: try program.parsed.required("TASK")) else {
      throw program.parsed.wrong("nothing else can be trained")
    }
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let (_, caller) = try program.caller(engine)
    guard let task = model.examples else {
      return try train(model, engine, caller, program)
    }
    var setup = TrainingSetup()
    if let seed = program.parsed.wholeNumber("--seed") { setup.seed = UInt64(seed) }
    if let share = program.parsed.number("--hold-back") { setup.holdBack = share }
    setup.usesShipped = !program.parsed.has("--own-only")
    let progress = ProgressLine()
    defer { progress.end() }
    let report = try program.doing { () throws(EngineError) in
      try engine.train(
        task, setup, takeover: program.parsed.has("--promote") ? .always : .ifFirst, by: caller
      ) { progress.show(program.strings.stage($0)) }
    }
    progress.end()
    if program.wantsJSON {
      try Console.json(output(report))
    } else {
      Console.out(text(report, program))
    }
    return .done
  }

  /// Learns what answers are made with.
  private static func train(
    _ task: ModelTask, _ engine: Engine, _ caller: Caller, _ program: Program
  ) throws -> ExitCode {
    for option in ["--hold-back", "--own-only", "--verbose"] where program.parsed.has(option) {
      throw program.parsed.wrong("\(option) is for intents and sentiment")
    }
    let takeover = program.parsed.has("--promote") ? Takeover.always : .ifFirst
    let seed = program.parsed.wholeNumber("--seed").map { UInt64($0) } ?? 1
    let strings = program.strings
    let progress = ProgressLine()
    defer { progress.end() }
    let report = try program.doing { () throws(EngineError) in
      task == .replies
        ? try engine.trainReplies(seed: seed, takeover: takeover, by: caller) {
          progress.show(strings.stage($0))
        }
        : try engine.trainRetrieval(takeover: takeover, by: caller) {
          progress.show(strings.stage($0))
        }
    }
    progress.end()
    let model = report.model
    if program.wantsJSON {
      try Console.json(
        AssistOutput(
          model: model, inUse: report.isChosen, sources: report.sources, kept: report.kept))
      return .done
    }
    let seconds = Decimals.two(model.trainSeconds)
    let learned =
      task == .replies
      ? strings.trainedReplies(
        model.version, pairs: model.ownExamples, dialogues: report.sources, kept: report.kept,
        seconds)
      : strings.trainedRetrieval(
        model.version, questions: model.ownExamples, asked: report.sources, own: report.kept,
        seconds)
    let use =
      report.isChosen ? strings.inUse(model.version) : strings.notInUse(model.version)
    Console.out(learned + "\n" + use + "\n")
    return .done
  }

  private struct AssistOutput: Encodable {
    let model: ModelTrained
    let inUse: Bool
    let sources: Int
    let kept: Int
  }

  private static func output(_ report: TrainingReport) -> Output {
    Output(
      model: report.model, inUse: report.isChosen, overruled: report.overruled,
      unmeasured: report.unmeasured,
      confusions: (report.measure?.confusions ?? []).prefix(confusionLimit).map {
        Output.Confusion(right: $0.right, given: $0.given, count: $0.count)
      })
  }

  private static func text(_ report: TrainingReport, _ program: Program) -> String {
    let strings = program.strings
    let model = report.model
    var lines = [
      strings.trained(
        model.version, own: model.ownExamples, shipped: model.shippedExamples,
        labels: model.labels, Decimals.two(model.trainSeconds))
    ]
    if report.overruled > 0 { lines.append(strings.overruled(report.overruled)) }
    if let figures = model.figures {
      lines.append(strings.heldBackNote)
      lines.append("  " + FiguresLine.text(model.version, figures, strings))
      if let baseline = model.baseline {
        lines.append("  " + FiguresLine.text(baseline.version, baseline.figures, strings))
      }
      if report.unmeasured > 0 { lines.append(strings.unmeasured(report.unmeasured)) }
    } else {
      lines.append(strings.notMeasured)
    }
    if program.parsed.has("--verbose"), let measure = report.measure {
      if measure.confusions.isEmpty { lines.append("  " + strings.noConfusion) }
      for confusion in measure.confusions.prefix(confusionLimit) {
        lines.append(
          "  "
            + strings.confusion(
              right: EventSummary.shown(confusion.right),
              given: confusion.given.isEmpty ? "-" : EventSummary.shown(confusion.given),
              confusion.count))
      }
    }
    lines.append(
      report.isChosen ? strings.inUse(model.version) : strings.notInUse(model.version))
    return lines.joined(separator: "\n") + "\n"
  }
}
