import Foundation
import Terminal
import Testing
import Themes
import Workstation

@testable import tandem

/// The pages of themes are those that the table makes; `TANDEM_WRITE_GENERATED=1` writes them anew.
@Suite struct CommandLineThemesManualTests {
  @Test func theManualPageInTheRepositoryIsTheGeneratedOne() throws {
    try GeneratedPage.compare(ThemesManual.text, with: "docs/man/tandem-themes.5")
  }

  @Test func thePageForWritersInTheRepositoryIsTheGeneratedOne() throws {
    try GeneratedPage.compare(ThemesManual.sheet, with: "docs/themes.md")
  }

  @Test func theCommandThatPrintsThePagePrintsIt() throws {
    guard case .print(let printed) = try CommandReader.read(["completions", "man-themes"]) else {
      Issue.record("not printed")
      return
    }
    #expect(printed == ThemesManual.text)
  }

  @Test func theExampleCanBeRead() throws {
    let parser = ThemeParser(roles: Look.roles) { BuiltInThemes.source($0) }
    let source = try parser.parse(ThemesManual.example, file: "example")
    #expect(source.info.name == "Seal" && source.info.variant == .dark)
  }

  @Test func everyRoleIsExplainedInBothLanguages() {
    for look in Look.allCases {
      #expect(ThemesManual.text.contains("\\fB\(look.name)\\fR"), "\(look)")
      for strings in [Strings.english, .chinese] { #expect(!strings.meaning(of: look).isEmpty) }
    }
  }

  @Test func noRunningTextIsTakenForARequest() {
    GeneratedPage.expectOnlyKnownRequests(in: ThemesManual.text)
  }
}
