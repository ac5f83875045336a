import Testing

@testable import tandem

/// `TANDEM_WRITE_GENERATED=1` writes the page anew instead of comparing it.
@Suite struct CommandLineManualTests {
  private let text = ManualPage.text(of: TandemCommands.root)

  @Test func thePageInTheRepositoryIsTheGeneratedOne() throws {
    try GeneratedPage.compare(text, with: "docs/man/tandem.1")
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
    GeneratedPage.expectOnlyKnownRequests(in: text)
  }
}
