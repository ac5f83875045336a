import Language

/// How well moods are read: against the labels of a file, shipped or trained on another one.
enum SentimentBenchmark {
  private struct Figures: Encodable {
    let accuracy: Double
    let macroF1: Double
    let perClass: [String: LabelScores.Label]
    let trainSeconds: Double
    let predictMicroseconds: Double
    let labelMap: [String: String]
  }

  static func run(_ options: BenchOptions) throws -> any Encodable {
    guard let testPath = options.text("test") else {
      throw BenchError("--test is needed", isUsage: true)
    }
    let field = options.text("label-field") ?? "label"
    let test = try SentimentFile(path: testPath, labelField: field)
    guard !test.rows.isEmpty else { throw BenchError("\(testPath) holds no messages") }
    var trainSeconds = 0.0
    let read: (SentimentFile.Row) -> String
    if let trainPath = options.text("train") {
      // What a dev file would decide is decided by held-back folds of all examples.
      let paths = [trainPath] + (options.text("dev").map { [$0] } ?? [])
      let examples = try paths.flatMap { try SentimentFile(path: $0, labelField: field).examples }
      var trained = SentimentModel.shipped
      trainSeconds =
        try Stopwatch.ms {
          trained = try SentimentModel.shipped.trained(on: examples, version: "bench")
        } / 1_000
      let model = trained
      read = { row in model.guesses(row.text, after: row.earlier).first?.label ?? "" }
    } else {
      read = try shippedReader(test)
    }
    var predicted: [String] = []
    var milliseconds: [Double] = []
    for row in test.rows {
      milliseconds.append(Stopwatch.ms { predicted.append(read(row)) })
    }
    let right = test.rows.map(\.label)
    if options.has("verbose") {
      for line in LabelScores.confusions(right: right, predicted: predicted) { Report.note(line) }
    }
    let scores = LabelScores(right: right, predicted: predicted)
    return Figures(
      accuracy: scores.accuracy, macroF1: scores.macroF1, perClass: scores.perClass,
      trainSeconds: trainSeconds, predictMicroseconds: Percentiles(milliseconds).p50 * 1_000,
      labelMap: test.labelMap)
  }

  /// Reads by the shipped rules; a file without neutral messages is answered by sign.
  private static func shippedReader(
    _ test: SentimentFile
  ) throws -> (SentimentFile.Row) -> String {
    let labels = Set(test.rows.map(\.label))
    let moods = SentimentTone.allCases.map(\.rawValue)
    if let other = labels.sorted().first(where: { !moods.contains($0) }) {
      throw BenchError(
        "the shipped model reads negative, neutral and positive, not \"\(other)\"; give --train",
        isUsage: true)
    }
    let hasNeutral = labels.contains(SentimentTone.neutral.rawValue)
    let model = SentimentModel.shipped
    return { row in
      let sentiment = model.read(row.text, after: row.earlier).0
      if hasNeutral { return sentiment.tone.rawValue }
      let side = sentiment.polarity < 0 ? SentimentTone.negative : .positive
      return side.rawValue
    }
  }
}
