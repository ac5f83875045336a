public import Desk

/// Which model of a task a process reads with, and why.
public struct ModelUse: Sendable, Equatable {
  public var task: ModelTask
  /// The version of the desk's model; nil for the one that comes with the product.
  public var version: String?
  /// As it stands in understandings: the model's version with the number of corrections.
  public var name: String
  /// Labels given, or replies sent, since the model was trained that it has taken in.
  public var corrections: Int
  /// Those since that it has not; they wait for the next training.
  public var waiting: Int
  /// Why it is not the model that was chosen, in a sentence.
  public var trouble: String?
}
