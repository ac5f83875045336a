import Desk
import Testing

@testable import tandem

@Suite struct CommandLineParserTests {
  private func parsed(_ line: String) throws -> Parsed {
    let outcome = try CommandParser(root: TandemCommands.root).parse(words(line))
    guard case .run(let parsed) = outcome else { throw Unexpected() }
    return parsed
  }

  private struct Unexpected: Error {}

  @Test func noWordsMeanTheWorkstation() throws {
    let parsed = try parsed("")
    #expect(parsed.name == .workstation)
    #expect(parsed.flags.isEmpty && parsed.values.isEmpty && parsed.arguments.isEmpty)
    guard case .run(.workstation, let short) = try CommandReader.read([]) else {
      throw Unexpected()
    }
    #expect(short.path.isEmpty && short.values.isEmpty)
  }

  @Test(arguments: [
    "show S12 --at 7 --json", "--json show S12 --at 7", "--at=7 show --json S12",
    "show --at 7 S12 --json", "show --json --at=7 -- S12",
  ])
  func optionsStandAnywhere(_ line: String) throws {
    let parsed = try parsed(line)
    #expect(parsed.name == .show)
    #expect(try parsed.session() == SessionID(12))
    #expect(parsed.seq("--at") == 7)
    #expect(parsed.wholeNumber("--at") == 7)
    #expect(parsed.has("--json"))
  }

  @Test func anOptionBeforeItsSubcommandBelongsToIt() throws {
    let parsed = try parsed("--as lina do --expect-epoch 3 transfer --to queue:vip S5")
    #expect(parsed.path == ["do", "transfer"])
    #expect(parsed.name == .act)
    #expect(parsed.verb == .transfer)
    #expect(parsed.text("--as") == "lina")
    #expect(parsed.wholeNumber("--expect-epoch") == 3)
  }

  @Test func aValueMayLookLikeACommand() throws {
    let parsed = try parsed("--as show sessions --owner queue")
    #expect(parsed.name == .sessions)
    #expect(parsed.text("--as") == "show")
  }

  @Test func twoDashesEndTheOptions() throws {
    let parsed = try parsed("do send S1 -- --json")
    #expect(parsed.text("TEXT") == "--json")
    #expect(!parsed.has("--json"))
  }

  @Test func anAttachedValueMayBeginWithADashOrHoldAnEqualsSign() throws {
    #expect(try parsed("do resolve S1 --disposition=-x=y").text("--disposition") == "-x=y")
  }

  @Test func aDashAloneIsAnArgument() throws {
    #expect(try parsed("replay - a.jsonl").texts("FILE") == ["-", "a.jsonl"])
  }

  @Test func theLastArgumentTakesAllThatIsLeft() throws {
    let parsed = try parsed("import knowledge a b --check c")
    #expect(parsed.text("KIND") == "knowledge")
    #expect(parsed.texts("PATH") == ["a", "b", "c"])
    #expect(parsed.has("--check"))
  }

  @Test func anEmptyTextIsAText() throws {
    let outcome = try CommandParser(root: TandemCommands.root).parse(["do", "send", "S1", ""])
    guard case .run(let parsed) = outcome else { throw Unexpected() }
    #expect(parsed.text("TEXT")?.isEmpty == true)
  }

  @Test func anOptionThatMayBeRepeatedKeepsAllItsValues() throws {
    let parsed = try parsed("do send S1 hi --file a.pdf --file=b.png")
    #expect(parsed.texts("--file") == ["a.pdf", "b.png"])
    #expect(throws: UsageError.self) { try self.parsed("do send S1 hi --as ann --as bob") }
  }

  @Test func aFlagGivenTwiceIsGiven() throws {
    #expect(try parsed("queue --json --json").has("--json"))
  }

  @Test func numbersKeepTheirFraction() throws {
    let parsed = try parsed("demo --speed 2.5 --seed 9 --headless --for 0.5")
    #expect(parsed.number("--speed") == 2.5)
    #expect(parsed.number("--for") == 0.5)
    #expect(parsed.wholeNumber("--seed") == 9)
    #expect(parsed.wholeNumber("--limit") == nil)
  }

  @Test(arguments: [
    ("--help", [String]()), ("-h", []), ("show --help", ["show"]),
    ("--help do send", ["do", "send"]),
    ("do --help", ["do"]), ("show S1 --nonsense -h", ["show"]),
    ("desk share -h", ["desk", "share"]),
  ])
  func helpWinsOverWhatIsMissingOrWrong(_ line: String, _ path: [String]) throws {
    let outcome = try CommandParser(root: TandemCommands.root).parse(words(line))
    guard case .help(let found) = outcome else { throw Unexpected() }
    #expect(found == path)
  }

  @Test func afterTwoDashesHelpIsAWord() throws {
    #expect(try parsed("search -- --help").texts("TEXT") == ["--help"])
  }

  @Test func theVersionIsAskedOfTheProgramAlone() throws {
    guard case .version = try CommandParser(root: TandemCommands.root).parse(["--version"]) else {
      throw Unexpected()
    }
  }

  @Test func everyCommandIsNamedByItsWords() throws {
    for name in CommandName.allCases where name != .act {
      let line = name.rawValue
      let needed = TandemCommands.root.walk().first { $0.path.joined(separator: " ") == line }
      let spec = try #require(needed?.spec)
      let arguments = spec.arguments.filter { !$0.isOptional }.map { sample($0.value.kind) }
      let parsed = try parsed(([line] + arguments).joined(separator: " "))
      #expect(parsed.name == name)
    }
  }

  private func sample(_ kind: ValueKind) -> String {
    switch kind {
    case .oneOf(let choices): choices[0]
    case .session: "S1"
    case .message: "M1"
    default: "x"
    }
  }
}

/// The words of a line without quotes.
func words(_ line: String) -> [String] {
  line.split(separator: " ").map(String.init)
}
