import Foundation
import Testing

@testable import tandem

/// `TANDEM_WRITE_GENERATED=1` writes the page anew instead of comparing it.
@Suite struct CommandLineManualTests {
  private let text = ManualPage.text(of: TandemCommands.root)

  @Test func thePageInTheRepositoryIsTheGeneratedOne() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/man/tandem.1")
    if ProcessInfo.processInfo.environment["TANDEM_WRITE_GENERATED"] == "1" {
      try Data(text.utf8).write(to: page)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }

  @Test func theCommandThatPrintsItPrintsIt() throws {
    guard case .print(let printed) = try CommandReader.read(["completions", "man"]) else {
      Issue.record("not printed")
      return
    }
    #expect(printed == text)
  }

  @Test func everyCommandHasASection() {
    for (path, spec) in TandemCommands.root.walk().dropFirst() {
      let words = (["tandem"] + path).joined(separator: " ")
      #expect(text.contains(".SS \"\(words.replacing("-", with: "\\-")) "), "\(words)")
      for option in spec.options {
        #expect(text.contains(option.name.replacing("-", with: "\\-")), "\(option.name)")
      }
    }
  }

  @Test func noRunningTextIsTakenForARequest() {
    let requests: Set = ["TH", "SH", "SS", "TP", "PP", "B", "nf", "fi", "nh", "ad", "\\\""]
    for line in text.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      let request = line.dropFirst().prefix { $0 != " " }
      #expect(requests.contains(String(request)), "\(line)")
    }
  }
}
