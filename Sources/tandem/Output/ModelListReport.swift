import Desk
import Engine
import Workstation

/// A task's models, for people and for programs.
struct ModelListReport: Encodable {
  struct Model: Encodable {
    let version: String
    let inUse: Bool
    let trainedAt: Timestamp?
    let by: String?
    let model: ModelTrained?
  }

  struct DriftFigures: Encodable {
    let isNoted: Bool
    let messages: Int
    let knownShare: Double
    let trainedShare: Double
    let trainedDeviation: Double
    let distance: Double
    let limit: Double
    let outOfScopeShare: Double
    let confidence: Double
  }

  let task: ModelTask
  /// As it stands in understandings.
  let inUse: String
  let corrections: Int
  let waiting: Int
  let trouble: String?
  let ownExamples: Int
  let newExamples: Int
  let models: [Model]
  let drift: DriftFigures?

  init(_ list: ModelList) {
    task = list.task
    inUse = list.use.name
    corrections = list.use.corrections
    waiting = list.use.waiting
    trouble = list.use.trouble
    ownExamples = list.ownExamples
    newExamples = list.newExamples
    let shipped = Model(
      version: list.task.withoutModel, inUse: list.use.version == nil, trainedAt: nil,
      by: nil, model: nil)
    models =
      [shipped]
      + list.models.map { model in
        Model(
          version: model.fact.version, inUse: model.fact.version == list.use.version,
          trainedAt: model.at, by: model.by.text, model: model.fact)
      }
    drift = list.drift.map { drift in
      DriftFigures(
        isNoted: drift.isNoted, messages: drift.messages, knownShare: drift.knownShare,
        trainedShare: drift.trainedShare, trainedDeviation: drift.trainedDeviation,
        distance: drift.distance, limit: Drift.limit, outOfScopeShare: drift.outOfScopeShare,
        confidence: drift.confidence)
    }
  }

  /// What a model was learned from.
  private func source(_ fact: ModelTrained, _ strings: Strings) -> String {
    switch task {
    case .intents, .sentiment:
      strings.modelSource(
        own: fact.ownExamples, shipped: fact.shippedExamples, labels: fact.labels)
    case .replies: strings.replySource(pairs: fact.ownExamples)
    case .retrieval: strings.retrievalSource(questions: fact.ownExamples)
    }
  }

  func text(_ strings: Strings) -> String {
    var out = task.rawValue + "\n"
    for model in models.reversed() {
      out += (model.inUse ? "* " : "  ") + model.version
      if let fact = model.model, let at = model.trainedAt {
        out += "  \(at)  \(EventSummary.shown(model.by ?? ""))  "
        out += source(fact, strings)
        if let figures = fact.figures {
          out += "\n    " + FiguresLine.text(fact.version, figures, strings)
          if let baseline = fact.baseline {
            out += "\n    " + FiguresLine.text(baseline.version, baseline.figures, strings)
          }
        }
      }
      out += "\n"
    }
    if let trouble { out += "!! " + EventSummary.line(trouble) + "\n" }
    if corrections + waiting > 0 {
      out +=
        task == .replies
        ? strings.repliesSince(corrections, waiting: waiting)
        : strings.corrections(corrections, waiting: waiting)
      out += "\n"
    }
    if newExamples > 0 {
      out += strings.newExamples(newExamples, of: ownExamples, task.rawValue) + "\n"
    }
    if let drift { out += drift.text(strings) + "\n" }
    return out
  }
}

extension ModelListReport.DriftFigures {
  func text(_ strings: Strings) -> String {
    strings.drift(
      isNoted: isNoted, messages: messages, least: Drift.minMessages,
      known: Decimals.percent(knownShare),
      trained: Decimals.percent(trainedShare), deviation: Decimals.percent(trainedDeviation),
      distance: Decimals.two(distance), limit: Decimals.two(limit),
      outOfScope: Decimals.percent(outOfScopeShare), confidence: Decimals.percent(confidence))
  }
}

/// Two models on the same examples, for people and for programs.
struct ComparisonReport: Encodable {
  struct Model: Encodable {
    let version: String
    let figures: ModelFigures
  }

  let models: [Model]
  let onlyFirst: Int
  let onlySecond: Int
  let chance: Double
  let isClear: Bool
  let newerExamples: Int

  init(_ comparison: ModelComparison) {
    models = zip(comparison.versions, comparison.figures).map {
      Model(version: $0, figures: $1)
    }
    onlyFirst = comparison.onlyFirst
    onlySecond = comparison.onlySecond
    chance = comparison.chance
    isClear = comparison.isClear
    newerExamples = comparison.newerExamples
  }

  func text(_ strings: Strings) -> String {
    var out = strings.comparedOn(models.first?.figures.examples ?? 0, newer: newerExamples) + "\n"
    for model in models {
      out += "  " + FiguresLine.text(model.version, model.figures, strings) + "\n"
    }
    return out
      + strings.compared(
        onlyFirst: onlyFirst, onlySecond: onlySecond, chance: Decimals.percent(chance),
        isClear: isClear) + "\n"
  }
}
