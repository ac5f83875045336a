import Foundation
import Testing

@testable import tandem

/// The pages of keys are those that the table makes; `TANDEM_WRITE_GENERATED=1` writes them anew.
@Suite struct CommandLineKeysManualTests {
  private func compare(_ text: String, with path: String) throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: path)
    if ProcessInfo.processInfo.environment["TANDEM_WRITE_GENERATED"] == "1" {
      try Data(text.utf8).write(to: page)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text, "\(path) is stale")
  }

  @Test func theManualPageInTheRepositoryIsTheGeneratedOne() throws {
    try compare(KeysManual.text, with: "docs/man/tandem-keys.7")
  }

  @Test func theCheatSheetInTheRepositoryIsTheGeneratedOne() throws {
    try compare(KeysManual.sheet, with: "docs/keys.md")
  }

  @Test func theCommandThatPrintsThePagePrintsIt() throws {
    guard case .print(let printed) = try CommandReader.read(["completions", "man-keys"]) else {
      Issue.record("not printed")
      return
    }
    #expect(printed == KeysManual.text)
  }

  @Test func noRunningTextIsTakenForARequest() {
    let requests: Set = ["TH", "SH", "SS", "TP", "nf", "fi", "nh", "ad", "\\\""]
    for line in KeysManual.text.split(separator: "\n")
    where line.hasPrefix(".") || line.hasPrefix("'") {
      let request = line.dropFirst().prefix { $0 != " " }
      #expect(requests.contains(String(request)), "\(line)")
    }
  }
}
