import Testing

@testable import tandem

@Suite struct CommandLineHelpTests {
  @Test func everyHelpFitsAScreenOf24By80() {
    for (path, spec) in TandemCommands.root.walk() {
      let page = HelpPage.text(of: spec, path: path)
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(page.hasSuffix("\n"))
      #expect(lines.count <= 24, "\(path): \(lines.count) lines")
      for line in lines { #expect(line.count <= 80, "\(path): \(line)") }
      #expect(page.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) }, "\(path): not ASCII")
    }
  }

  @Test func everyHelpNamesAllThatItsCommandTakes() {
    for (path, spec) in TandemCommands.root.walk() {
      let page = HelpPage.text(of: spec, path: path)
      for option in spec.options { #expect(page.contains(option.usage), "\(path) \(option.name)") }
      for argument in spec.arguments { #expect(page.contains(argument.usage), "\(path)") }
      for below in spec.subcommands { #expect(page.contains("  \(below.name) "), "\(path)") }
    }
  }

  @Test func summariesLeaveRoomForTwoColumns() {
    for (path, spec) in TandemCommands.root.walk().dropFirst() {
      #expect(!spec.summary.isEmpty && spec.summary.count <= 27, "\(path)")
    }
  }

  @Test func oneCommandReadsLikeThis() {
    #expect(
      HelpPage.text(of: TandemCommands.backup, path: ["backup"]) == """
        Usage: tandem backup FILE [options]

        Writes the desk into one archive: database, settings, models, flows and
        attachments, with a manifest of SHA-256 digests. The desk may be in use.

        Arguments:
          FILE  the archive, not there yet

        Options:
          --desk DIR  the desk (else $TANDEM_DESK, else the own one)
          --as AGENT  act as this agent, with exactly its rights
          --json      print JSON, for programs
          -h, --help  print this help

        """)
  }

  @Test func theUsageLineShowsWhatIsRequired() {
    let transfer = TandemCommands.act.subcommand("transfer")
    #expect(
      transfer.map { HelpPage.usage(of: $0, path: ["do", "transfer"]) }
        == "tandem do transfer SESSION --to queue:NAME|AGENT [options]")
  }

  @Test(arguments: [["help", "do", "send"], ["do", "send", "--help"], ["--help", "do", "send"]])
  func helpIsTheSameFromEverySide(_ words: [String]) throws {
    guard case .print(let page) = try CommandReader.read(words) else {
      Issue.record("not printed")
      return
    }
    #expect(page.hasPrefix("Usage: tandem do send SESSION TEXT [options]\n"))
  }

  @Test func theVersionIsPrinted() throws {
    guard case .print(let text) = try CommandReader.read(["--version"]) else {
      Issue.record("not printed")
      return
    }
    #expect(text == "tandem \(TandemCommands.version)\n")
  }

  @Test func wrappingLosesNoWord() {
    let text = "a bb ccc dddd eeeee ffffff"
    for width in 6...30 {
      let rows = HelpPage.wrapped(text, widthCells: width)
      #expect(rows.joined(separator: " ") == text)
      #expect(rows.allSatisfy { $0.count <= width })
    }
  }
}
