import Language
import Simulation

/// How well intents are recognised that were learned from a file of examples.
enum IntentsBenchmark {
  struct Figures: Encodable {
    /// Of all rows, out of scope being a label like any other.
    var accuracy: Double
    var macroF1: Double
    /// The likeliest label in scope against the right one, of the rows in scope.
    var inScopeAccuracyNoRejection: Double?
    /// The same where a row that was rejected counts as wrong.
    var inScopeAccuracy: Double?
    var oosRecall: Double?
    var oosPrecision: Double?
    /// Expected calibration error of the likeliest label, of the rows in scope.
    var ece: Double
    var trainSeconds: Double
    /// Median of single calls.
    var predictMicroseconds: Double
    var modelBytes: Int
    var examples: Int
    var labels: Int
  }

  /// What the model says of one row.
  private struct Answer {
    var right: String
    var given: String
    var confidence: Double
    /// The likeliest label in scope.
    var inScope: String
    var isRejected: Bool

    var isOutOfScope: Bool { right == IntentModel.outOfScope }
    var isRight: Bool { inScope == right }
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    guard let trainPath = options.text("train"), let testPath = options.text("test") else {
      throw BenchError("--train and --test are needed", isUsage: true)
    }
    var train = try LabelledFile.read(trainPath)
    let test = try LabelledFile.read(testPath)
    var dev: [LabelledExample] = []
    if let devPath = options.text("dev") {
      dev = try LabelledFile.read(devPath)
    } else {
      (train, dev) = heldBack(train, seed: try options.seed)
    }
    var training = IntentTrainingOptions()
    training.inScopeFloor = try options.decimal("in-scope-floor", training.inScopeFloor)
    let startMs = Stopwatch.nowMs()
    let model: IntentModel
    do {
      model = try IntentModel.train(train, dev: dev, version: "bench", options: training)
    } catch {
      throw BenchError("\(trainPath): \(error)")
    }
    let trainSeconds = (Stopwatch.nowMs() - startMs) / 1_000
    let answers = test.map { answer(model, $0) }
    let microseconds = test.map { row in
      Stopwatch.ms { _ = model.predict(row.text, limit: 1) } * 1_000
    }
    var figures = figures(answers)
    figures.trainSeconds = trainSeconds
    figures.predictMicroseconds = Percentiles(microseconds).p50
    figures.modelBytes = model.bytes.count
    figures.examples = train.count + dev.count
    figures.labels = model.labels.count
    if options.has("verbose") { tell(answers) }
    return figures
  }

  /// Sets a seeded tenth aside.
  private static func heldBack(
    _ examples: [LabelledExample], seed: UInt64
  ) -> (rest: [LabelledExample], tenth: [LabelledExample]) {
    var chance = SplitMix64(seed: seed)
    var rest: [LabelledExample] = []
    var tenth: [LabelledExample] = []
    for example in examples {
      if Int.random(in: 0..<10, using: &chance) == 0 {
        tenth.append(example)
      } else {
        rest.append(example)
      }
    }
    return (rest, tenth)
  }

  private static func answer(_ model: IntentModel, _ row: LabelledExample) -> Answer {
    let reading = model.read(row.text)
    let first = reading.guesses.first
    let inScope = reading.guesses.first { $0.label != IntentModel.outOfScope }
    return Answer(
      right: row.label, given: first?.label ?? "", confidence: first?.confidence ?? 0,
      inScope: inScope?.label ?? "", isRejected: reading.isOutOfScope)
  }

  private static func figures(_ answers: [Answer]) -> Figures {
    let evaluation = IntentEvaluation(
      right: answers.map(\.right), given: answers.map(\.given))
    let inside = answers.filter { !$0.isOutOfScope }
    let outside = answers.filter(\.isOutOfScope)
    var figures = Figures(
      accuracy: evaluation.accuracy, macroF1: evaluation.macroF1, ece: calibrationError(inside),
      trainSeconds: 0, predictMicroseconds: 0, modelBytes: 0, examples: 0, labels: 0)
    if !outside.isEmpty {
      figures.inScopeAccuracyNoRejection = share(inside) { $0.isRight }
      figures.inScopeAccuracy = share(inside) { $0.isRight && !$0.isRejected }
      figures.oosRecall = share(outside) { $0.isRejected }
      figures.oosPrecision = share(answers.filter(\.isRejected)) { $0.isOutOfScope }
    }
    return figures
  }

  /// 0 of none.
  private static func share(_ answers: [Answer], _ isCounted: (Answer) -> Bool) -> Double {
    Double(answers.count(where: isCounted)) / Double(max(1, answers.count))
  }

  /// The mean distance between confidence and accuracy over 15 bins of equal width.
  private static func calibrationError(_ answers: [Answer]) -> Double {
    let bins = 15
    var confidence = [Double](repeating: 0, count: bins)
    var right = [Double](repeating: 0, count: bins)
    for answer in answers {
      let bin = min(bins - 1, Int(answer.confidence * Double(bins)))
      confidence[bin] += answer.confidence
      if answer.given == answer.right { right[bin] += 1 }
    }
    let gap = zip(confidence, right).reduce(0) { $0 + abs($1.0 - $1.1) }
    return gap / Double(max(1, answers.count))
  }

  /// The commonest confusions, for people.
  private static func tell(_ answers: [Answer]) {
    let evaluation = IntentEvaluation(
      right: answers.map(\.right), given: answers.map(\.given))
    for confusion in evaluation.confusions.prefix(toldConfusions) {
      let given = confusion.given.isEmpty ? "nothing" : confusion.given
      Report.note("\(confusion.count) × \(confusion.right) read as \(given)")
    }
  }

  private static let toldConfusions = 40
}
