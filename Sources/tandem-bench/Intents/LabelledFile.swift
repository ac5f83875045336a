import Foundation
import Language

/// Labelled messages from a file of JSON lines `{"text","label"}`.
enum LabelledFile {
  private struct Line: Decodable {
    var text: String
    var label: String
  }

  static func read(_ path: String) throws -> [LabelledExample] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BenchError("\(path) cannot be read")
    }
    let decoder = JSONDecoder()
    var examples: [LabelledExample] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard let example = try? decoder.decode(Line.self, from: line) else {
        throw BenchError("\(path):\(index + 1) is not an object with text and label")
      }
      examples.append(LabelledExample(text: example.text, label: example.label))
    }
    guard !examples.isEmpty else { throw BenchError("\(path) holds no messages") }
    return examples
  }
}
