import Engine
import Workstation

/// Two models of replies or retrieval side by side.
struct AnswerComparisonReport: Encodable {
  struct Model: Encodable {
    let version: String
    let right: Int
  }

  let examples: Int
  let models: [Model]
  let onlyFirst: Int
  let onlySecond: Int
  let chance: Double
  let isClear: Bool

  init(_ comparison: AnswerComparison) {
    examples = comparison.examples
    models = zip(comparison.versions, comparison.right).map { Model(version: $0, right: $1) }
    onlyFirst = comparison.onlyFirst
    onlySecond = comparison.onlySecond
    chance = comparison.chance
    isClear = comparison.isClear
  }

  func text(_ strings: Strings) -> String {
    var out = strings.comparedOn(examples, newer: examples) + "\n"
    for model in models {
      out += "  " + strings.rightFirst(model.version, model.right, of: examples) + "\n"
    }
    return out
      + strings.compared(
        onlyFirst: onlyFirst, onlySecond: onlySecond, chance: Decimals.percent(chance),
        isClear: isClear) + "\n"
  }
}
