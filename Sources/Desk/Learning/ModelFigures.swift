/// How well a model reads examples it has not learned from.
public struct ModelFigures: Codable, Sendable, Equatable {
  /// How many examples were read.
  public var examples: Int
  /// The share of them whose label came first.
  public var accuracy: Double
  /// The unweighted mean of F1 over the labels that occur among the examples.
  public var macroF1: Double
  /// The expected calibration error: how far confidence is from being right, over 15 equal bins.
  public var ece: Double

  public init(examples: Int, accuracy: Double, macroF1: Double, ece: Double) {
    self.examples = examples
    self.accuracy = accuracy
    self.macroF1 = macroF1
    self.ece = ece
  }
}
