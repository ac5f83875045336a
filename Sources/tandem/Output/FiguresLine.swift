import Desk
import Engine
import Workstation

/// A model's figures on one line, each with what it was counted from.
enum FiguresLine {
  static func text(_ version: String, _ figures: ModelFigures, _ strings: Strings) -> String {
    strings.figures(
      version, Decimals.percent(figures.accuracy),
      right: Int((figures.accuracy * Double(figures.examples)).rounded()), of: figures.examples,
      macroF1: Decimals.one(figures.macroF1 * 100), ece: Decimals.two(figures.ece))
  }
}

extension Strings {
  /// Where a training stands, in words.
  func stage(_ stage: TrainingStage) -> String {
    switch stage {
    case .readingExamples: readingExamples
    case .learningTwin(let count): learningTwin(count)
    case .measuring(let count): measuring(count)
    case .learning(let count): learning(count)
    case .writing: writingModel
    }
  }
}
