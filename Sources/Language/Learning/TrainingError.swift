/// Why nothing could be learned from the examples given.
public struct TrainingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong with the examples.
  public enum Code: Sendable, Equatable {
    /// No example holds a word and a label.
    case noExamples
    /// All examples have this one label: there is nothing to tell apart.
    case oneLabel(String)
    /// The label of the example at this index is empty, too long or not a path of names.
    case invalidLabel(String, index: Int)
    /// More labels than a model can hold.
    case tooManyLabels(Int)
    /// A correction names a label the model does not have.
    case unknownLabel(String)
  }

  public let code: Code

  public init(_ code: Code) { self.code = code }

  /// One sentence for a person.
  public var description: String {
    switch code {
    case .noExamples:
      "there is no example with a text and a label to learn from"
    case .oneLabel(let label):
      "all examples have the label \(label); at least two labels are needed"
    case .invalidLabel(let label, let index):
      "example \(index + 1) has no usable label (\(label.debugDescription)): "
        + "a label is 1 to \(LabelRules.maxBytes) bytes, its parts joined by /"
    case .tooManyLabels(let count):
      "\(count) labels are more than the \(LabelRules.maxCount) a model can hold"
    case .unknownLabel(let label):
      "the model has no label \(label); train it again with examples of that label"
    }
  }
}

/// What a label may look like.
public enum LabelRules {
  public static let maxBytes = 120
  /// A row of weights holds one number per label; far more labels than a desk can tell apart.
  static let maxCount = 2_000

  /// Whether `label` is a path of non-empty parts without control characters.
  public static func isValid(_ label: String) -> Bool {
    let bytes = label.utf8
    guard !bytes.isEmpty, bytes.count <= maxBytes, !bytes.contains(where: { $0 < 0x20 }) else {
      return false
    }
    return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in part.contains { $0 != 0x20 } }
  }
}
