/// How predictions compare with the labels that are right.
struct LabelScores: Encodable {
  /// Of one label.
  struct Label: Encodable {
    let precision: Double
    let recall: Double
    let f1: Double
    let support: Int
  }

  let accuracy: Double
  /// The unweighted mean over the labels that occur as right ones.
  let macroF1: Double
  let perClass: [String: Label]

  init(right: [String], predicted: [String]) {
    var support: [String: Int] = [:]
    var guessed: [String: Int] = [:]
    var hits: [String: Int] = [:]
    for (right, predicted) in zip(right, predicted) {
      support[right, default: 0] += 1
      guessed[predicted, default: 0] += 1
      if right == predicted { hits[right, default: 0] += 1 }
    }
    perClass = support.reduce(into: [:]) { labels, entry in
      let hit = Double(hits[entry.key] ?? 0)
      let precision = guessed[entry.key].map { hit / Double($0) } ?? 0
      let recall = hit / Double(entry.value)
      labels[entry.key] = Label(
        precision: precision, recall: recall,
        f1: hit == 0 ? 0 : 2 * precision * recall / (precision + recall), support: entry.value)
    }
    accuracy = Double(hits.values.reduce(0, +)) / Double(max(1, right.count))
    macroF1 = perClass.values.reduce(0) { $0 + $1.f1 } / Double(max(1, perClass.count))
  }

  /// A table of what was taken for what, most frequent confusions first.
  static func confusions(right: [String], predicted: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for (right, predicted) in zip(right, predicted) where right != predicted {
      counts["\(right) read as \(predicted)", default: 0] += 1
    }
    return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map {
      "\($0.value)\t\($0.key)"
    }
  }
}
