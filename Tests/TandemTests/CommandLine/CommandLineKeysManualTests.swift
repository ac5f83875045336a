import Foundation
import Testing

@testable import tandem

/// The pages of keys are those that the table makes; `TANDEM_WRITE_GENERATED=1` writes them anew.
@Suite struct CommandLineKeysManualTests {
  @Test func theManualPageInTheRepositoryIsTheGeneratedOne() throws {
    try GeneratedPage.compare(KeysManual.text, with: "docs/man/tandem-keys.7")
  }

  @Test func theCheatSheetInTheRepositoryIsTheGeneratedOne() throws {
    try GeneratedPage.compare(KeysManual.sheet, with: "docs/keys.md")
  }

  @Test func theCommandThatPrintsThePagePrintsIt() throws {
    guard case .print(let printed) = try CommandReader.read(["completions", "man-keys"]) else {
      Issue.record("not printed")
      return
    }
    #expect(printed == KeysManual.text)
  }

  @Test func noRunningTextIsTakenForARequest() {
    GeneratedPage.expectOnlyKnownRequests(in: KeysManual.text)
  }
}
