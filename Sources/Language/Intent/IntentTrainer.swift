/// Learns the weights of an intent model by stochastic gradient descent.
struct IntentTrainer {
  private(set) var vocabulary = FeatureTable()
  private(set) var weights: [Float] = []

  private let stride: Int
  private let labelCount: Int
  /// The label index of each example.
  private let targets: [Int]
  private var vectors: [FeatureTable.Vector] = []

  /// Enough for a thousand short examples to be told apart; more only sharpens.
  private static let epochs = 5
  private static let firstRate: Float = 3.0

  init(examples: [LabelledExample], labels: [String], stride: Int) {
    self.stride = stride
    labelCount = labels.count
    let indexes = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    targets = examples.map { indexes[$0.label] ?? 0 }
    let texts = examples.map { NormalText($0.text, limitScalars: IntentFeatures.readScalars) }
    countFeatures(texts)
    vectors = texts.map { text in
      var vector = vocabulary.vector(of: text)
      vector.normalise()
      return vector
    }
    weights = [Float](repeating: 0, count: vocabulary.count * stride)
  }

  /// Makes the vocabulary and counts in how many examples each feature stands.
  private mutating func countFeatures(_ texts: [NormalText]) {
    var counts: [Int32] = []
    var lastExample: [Int32] = []
    for (index, text) in texts.enumerated() {
      let example = Int32(index)
      IntentFeatures.visit(text) { hash in
        let row = vocabulary.row(adding: hash)
        if row == counts.count {
          counts.append(1)
          lastExample.append(example)
        } else if lastExample[row] != example {
          counts[row] += 1
          lastExample[row] = example
        }
      }
    }
    vocabulary.setRarities(exampleCounts: counts, exampleCount: texts.count)
  }

  mutating func run() {
    guard labelCount > 1 else { return }
    var order = Array(vectors.indices)
    var seed: UInt64 = 0x7461_6E64_656D
    for epoch in 0..<Self.epochs {
      shuffle(&order, &seed)
      let rate = Self.firstRate / (1 + Float(epoch) * 0.5)
      for example in order { learn(example, rate: rate) }
    }
  }

  private mutating func learn(_ example: Int, rate: Float) {
    let features = vectors[example].features
    var scores = [Float](repeating: 0, count: stride)
    SoftmaxRow.scores(features, weights, stride, &scores)
    SoftmaxRow.softmax(&scores, count: labelCount, sharpness: 1)
    scores[targets[example]] -= 1
    for column in labelCount..<stride { scores[column] = 0 }
    let stride = stride
    weights.withUnsafeMutableBufferPointer { weights in
      scores.withUnsafeBufferPointer { gradient in
        for feature in features {
          let base = feature.row &* stride
          let step = rate * feature.value
          for column in 0..<stride {
            weights[base &+ column] -= step * gradient[column]
          }
        }
      }
    }
  }

  /// Fisher-Yates with a fixed generator: the order must be mixed, and always the same.
  private func shuffle(_ order: inout [Int], _ seed: inout UInt64) {
    for index in (min(1, order.count)..<order.count).reversed() {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let other = Int((seed >> 33) % UInt64(index + 1))
      order.swapAt(index, other)
    }
  }
}
