/// A text with the label it should get.
public struct LabelledExample: Codable, Sendable, Equatable {
  public var text: String
  public var label: String

  public init(text: String, label: String) {
    self.text = text
    self.label = label
  }

  /// Reads a plain table: a heading `[label]`, then one example a line.
  static func read(table: String) -> [LabelledExample] {
    var examples: [LabelledExample] = []
    var label = ""
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      let line = Substring(line)
      if line.utf8.first == UInt8(ascii: "[") {
        label = String(line.dropFirst().dropLast())
      } else {
        examples.append(LabelledExample(text: String(line), label: label))
      }
    }
    return examples
  }
}
