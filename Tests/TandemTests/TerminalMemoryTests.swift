import Engine
import Foundation
import Terminal
import Testing

@testable import tandem

/// What is learned of a terminal is kept for that kind of terminal, and choices are a person's.
@Suite struct TerminalMemoryTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "tandem-memory-\(UUID().uuidString)").path

  private func memory(_ variables: [String: String] = ["TERM": "xterm"], hasTheme: Bool = false)
    -> TerminalMemory
  {
    var all = variables
    all["XDG_STATE_HOME"] = folder
    return TerminalMemory(
      DeskEnvironment(
        variables: all, homePath: "/", temporaryPath: "/tmp", workingPath: "/", userID: 1,
        processID: 1), hasExplicitTheme: hasTheme)
  }

  @Test func theNextStartKnowsWhatTheTerminalAnswered() {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = memory()
    #expect(first.isNewTerminal && !first.usesSynchronizedOutput && first.theme == nil)
    first.remember(usesSynchronizedOutput: true)
    first.remember(isLight: true)
    first.remember(ambiguousWidth: 2)
    #expect(first.pictures == nil)
    first.remember(pictures: .kitty)
    let next = memory()
    #expect(next.pictures == "kitty")
    next.remember(pictures: nil)
    #expect(memory().pictures == "blocks")
    #expect(next.usesSynchronizedOutput && next.ambiguousWidth == 2)
    #expect(next.theme == "default-light" && next.themeAfterReply == "default-light")
    #expect(memory(["TERM": "xterm", "TERM_PROGRAM": "other"]).isNewTerminal)
  }

  @Test func aChosenThemeIsKeptWhateverTheBackgroundIs() {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    memory().remember(theme: "mono")
    let next = memory()
    next.remember(isLight: false)
    #expect(next.theme == "mono" && next.themeAfterReply == nil)
    #expect(memory(hasTheme: true).themeAfterReply == nil)
  }
}
