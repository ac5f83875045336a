import Language
import Testing

@testable import tandem

@Suite struct CommandLineUsageErrorTests {
  private func error(_ line: String) -> UsageError? {
    do {
      _ = try CommandReader.read(words(line))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("sesions", "no command \"sesions\"; did you mean sessions?"),
    ("serach x", "no command \"serach\"; did you mean search?"),
    ("xyzzy", "no command \"xyzzy\""),
    ("do clam S1", "no command \"clam\"; did you mean claim?"),
    ("help foo", "no command \"foo\""),
    ("help do sned", "no command \"sned\"; did you mean send?"),
    ("desk", "tandem desk needs one of share"),
    ("sessions --lmit 3", "no option \"--lmit\"; did you mean --limit?"),
    ("sessions --stat", "no option \"--stat\"; did you mean --status?"),
    ("sessions -q", "no option \"-q\""),
    ("show S1 --limit 3", "tandem show has no option --limit"),
    ("show --version S1", "tandem show has no option --version"),
    ("--theme dark show S1", "tandem show has no option --theme"),
    ("sessions --limit 3 --limit 4", "option --limit is given twice"),
    ("do transfer S1", "tandem do transfer needs the option --to"),
    ("do snooze S1", "tandem do snooze needs the option --until"),
    ("do escalate S1", "tandem do escalate needs the option --reason"),
    ("demo --for 3", "option --for goes only with --headless"),
    ("demo --headless", "option --headless goes only with --for"),
    ("demo --json", "option --json goes only with --headless"),
    ("queue --json=yes", "option --json takes no value"),
    ("show", "tandem show needs SESSION"),
    ("import knowledge", "tandem import needs PATH"),
    ("do send S1", "tandem do send needs TEXT"),
    ("search", "tandem search needs TEXT"),
    (
      "do send S1 good morning",
      "tandem do send does not take \"morning\"; quote it if it belongs to TEXT"
    ),
    ("queue now", "tandem queue does not take \"now\""),
    ("-- demo", "tandem does not take \"demo\""),
    ("sessions --limit x", "option --limit needs a whole number of at least 1, not \"x\""),
    ("sessions --limit 0", "option --limit needs a whole number of at least 1, not \"0\""),
    ("sessions --limit=-1", "option --limit needs a whole number of at least 1, not \"-1\""),
    ("demo --speed 0", "option --speed needs a number above 0 (at most 1000000), not \"0\""),
    ("demo --speed nan", "option --speed needs a number above 0 (at most 1000000), not \"nan\""),
    ("chat --wait 1e300", "option --wait needs a number of seconds (0 to a year), not \"1e300\""),
    ("sessions --status shut", "option --status needs open, snoozed or closed, not \"shut\""),
    ("show 12", "SESSION needs a session such as S12, not \"12\""),
    ("do withdraw S1 S2", "MESSAGE needs a message such as M34, not \"S2\""),
    ("do transfer S1 --to queue:", "option --to needs an agent or queue:NAME, not \"queue:\""),
    ("queue --desk=", "option --desk needs the path of a folder, not \"\""),
    (
      "completions tcsh", "SHELL needs bash, zsh, fish, man, man-keys or man-themes, not \"tcsh\""
    ),
  ])
  func saysWhatIsWrong(_ line: String, _ message: String) throws {
    #expect(error(line)?.message == message)
  }

  @Test(arguments: ["sessions --limit", "sessions --limit --json", "sessions --limit -- x"])
  func anOptionWithoutItsValueSaysHowADashIsWritten(_ line: String) {
    #expect(
      error(line)?.message
        == "option --limit needs a whole number of at least 1 "
        + "(--limit=VALUE, if the value begins with a dash)")
  }

  @Test func doWithoutAVerbNamesThemAll() {
    let message = error("do")?.message ?? ""
    for verb in ActVerb.allCases { #expect(message.contains(verb.rawValue)) }
  }

  @Test func theSecondLineSaysWhereHelpIs() {
    #expect(
      error("do transfer S1")?.description
        == "tandem: tandem do transfer needs the option --to\nSee `tandem do transfer --help`.")
    #expect(error("sesions")?.description.hasSuffix("\nSee `tandem --help`.") == true)
  }

  @Test func whatWasTypedCannotSteerTheTerminal() throws {
    let message = try #require(error("\u{1B}]0;x\u{07}\u{202E}")?.message)
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }

  @Test func aLongWordIsCut() throws {
    let message = try #require(error(String(repeating: "x", count: 5000))?.message)
    #expect(message.count < 100)
  }

  @Test func exitCodesKeepTheirNumbers() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 3, 129, 130, 143])
    #expect(ExitCode.usage.rawValue == 2 && ExitCode.refused.rawValue == 3)
  }

  @Test(arguments: [
    ("shwo", "show"), ("sessionss", "sessions"), ("backu", "backup"), ("comp", "completions"),
  ])
  func theNearestNameIsFound(_ typed: String, _ meant: String) {
    #expect(NearestName.of(typed, among: TandemCommands.root.subcommands.map(\.name)) == meant)
  }

  @Test(arguments: ["", "z", "quit", "aaaaaaaa"])
  func aNameFarFromAllIsNotGuessed(_ typed: String) {
    #expect(NearestName.of(typed, among: ["show", "sessions", "demo"]) == nil)
  }
}
