import Engine
import Foundation
import Language

/// `tandem understand [TEXT]`: what a message says, how sure that is, and what moved it.
enum UnderstandCommand {
  /// As long as a message may be.
  private static let lineLimitBytes = MessageSplitter.partLimitBytes * MessageSplitter.maxParts

  static func run(_ program: Program) throws -> ExitCode {
    let models = try models(program)
    let words = program.parsed.texts("TEXT")
    if !words.isEmpty {
      try show(words.joined(separator: " "), models, program)
      return .done
    }
    var lines = LineReader(STDIN_FILENO, limitBytes: lineLimitBytes)
    var number = 0
    var failures = 0
    while let line = lines.next() {
      number += 1
      switch line {
      case .tooLong:
        failures += 1
        Console.err("line \(number) is longer than \(lineLimitBytes) bytes; it was not read")
      case .line(let bytes):
        try show(String(decoding: bytes, as: UTF8.self), models, program)
      }
    }
    return failures == 0 ? .done : .failed
  }

  /// The desk's models where there is a desk, else the shipped ones: reading a text makes no desk.
  private static func models(_ program: Program) throws -> ReadingModels {
    let folder = try program.folder()
    guard folder.exists else {
      // A desk that was named must be there; the default one need not.
      let isNamed =
        program.parsed.text("--desk") != nil
        || !program.environment.variables["TANDEM_DESK", default: ""].isEmpty
      if isNamed { _ = try program.engine(in: folder, creating: false) }
      return .shipped
    }
    let engine = try program.engine(in: folder, creating: false)
    defer { engine.close() }
    return engine.readingModels()
  }

  private static func show(
    _ text: String, _ models: ReadingModels, _ program: Program
  ) throws {
    let report = UnderstandingReport(text, models)
    if program.wantsJSON {
      try Console.json(report)
    } else {
      Console.out(report.text(program.strings))
    }
  }
}
