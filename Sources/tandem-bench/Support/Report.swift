import Foundation

/// What a run prints: figures on standard output, words on standard error.
enum Report {
  /// One JSON object on the last line of standard output.
  static func json(_ value: any Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
  }

  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}

/// Figures that can be a failure: the program then ends with 1 after printing them.
protocol Verdict {
  var hasFailed: Bool { get }
}
