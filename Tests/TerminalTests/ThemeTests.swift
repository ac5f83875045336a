import Testing
import Themes

@testable import Terminal

@Suite struct ThemeTests {
  /// The roles that the themes of the house set.
  static let roles = RoleList([
    "text", "title", "header", "status", "hint", "hint.key", "dim", "match", "border",
    "border.focus", "focus", "selection", "ok", "warn", "danger", "info", "error", "sla.ok",
    "sla.soon", "sla.breach", "sentiment.positive", "sentiment.neutral", "sentiment.negative",
    "sentiment.angry", "speaker.customer", "speaker.agent", "speaker.system", "speaker.assistant",
    "speaker.note", "ai.suggestion", "ai.low", "unread", "vip",
  ])

  private func parse(_ text: String) throws -> ThemeSource {
    try ThemeParser(roles: Self.roles, load: BuiltInThemes.source).parse(text, file: "my.theme")
  }

  private func style(_ name: String, in text: String, tier: ColorTier = .indexed) throws -> Style {
    let role = try #require(Self.roles.role(name))
    return Theme(try parse(text), roles: Self.roles, tier: tier).style(role)
  }

  private func refusal(of text: String) -> String? {
    do {
      _ = try parse(text)
      return nil
    } catch {
      return (error as? ThemeError)?.description
    }
  }

  @Test(arguments: BuiltInThemes.names)
  func everyThemeThatShipsIsReadAndSetsEveryRole(name: String) throws {
    let source = try parse(#require(BuiltInThemes.source(name)))
    for role in Self.roles.names { #expect(source.entries[role] != nil, "\(name) lacks \(role)") }
    #expect(!source.info.name.isEmpty)
  }

  /// Lines are seen, words are read.
  private static let chrome: Set = ["border"]

  @Test(arguments: BuiltInThemes.names)
  func wordsHaveAContrastOfFourAndAHalfAndLinesOfThree(name: String) throws {
    let source = try parse(#require(BuiltInThemes.source(name)))
    let isDark = source.info.variant == .dark
    let terminal = isDark ? (Color.indexed(7), Color.indexed(16)) : (.indexed(16), .indexed(231))
    for role in Self.roles.names {
      let ratio = source.contrast(of: role, terminal: terminal)
      #expect(ratio >= (Self.chrome.contains(role) ? 3 : 4.5), "\(name) \(role): \(ratio)")
    }
    // A selection is laid over words that keep the colour of their role.
    #expect(source.entries["selection"]?.foreground != nil)
  }

  @Test(arguments: BuiltInThemes.names)
  func aThemeWithAGroundOfItsOwnStaysReadableInTheLargePalette(name: String) throws {
    let source = try parse(#require(BuiltInThemes.source(name)))
    guard source.ground != .standard else { return }
    for role in Self.roles.names {
      let style = Theme(source, roles: Self.roles, tier: .indexed)
        .style(try #require(Self.roles.role(role)))
      let front = try #require(style.foreground.components)
      let back = try #require(style.background.components)
      let (a, b) = (Palette.luminance(front), Palette.luminance(back))
      let ratio = (max(a, b) + 0.05) / (min(a, b) + 0.05)
      #expect(ratio >= (Self.chrome.contains(role) ? 2.5 : 4), "\(name) \(role): \(ratio)")
    }
  }

  @Test(arguments: [("deuteranopia", ColorVision.deuteranopia), ("tritanopia", .tritanopia)])
  func whatMustBeToldApartIsToldApartByEyesThatMissAHue(name: String, eyes: ColorVision) throws {
    let source = try parse(#require(BuiltInThemes.source(name)))
    let told = ["ok", "warn", "danger", "text"]
    for (index, one) in told.enumerated() {
      for other in told.dropFirst(index + 1) {
        let colors = [one, other].map {
          source.entries[$0]?.foreground.components ?? (red: 229, green: 229, blue: 229)
        }
        let distance = Palette.distance(eyes.seen(colors[0]), eyes.seen(colors[1]))
        #expect(distance >= 12, "\(name) \(one) \(other): \(distance)")
      }
    }
  }

  @Test func whereNoBackgroundIsNamedTheGroundOfTheThemeIsTaken() throws {
    let text = "text = white on 17\nok = green\nheader = white on default"
    #expect(try style("ok", in: text) == Style(.indexed(2), on: .indexed(17)))
    #expect(try style("header", in: text) == Style(.indexed(7)))
    #expect(try style("ok", in: text, tier: .none) == .plain)
    #expect(try style("header", in: text, tier: .none) == Style(attributes: .reverse))
  }

  @Test func aRoleTakesItsLongestPrefixThenTheTextThenNothing() throws {
    let text = "text = white\nsentiment = red\nsentiment.angry = blue"
    #expect(try style("sentiment.angry", in: text) == Style(.indexed(4)))
    #expect(try style("sentiment.neutral", in: text) == Style(.indexed(1)))
    #expect(try style("vip", in: text) == Style(.indexed(7)))
    #expect(try style("vip", in: "") == .plain)
  }

  @Test func everyWayToNameAColourIsRead() throws {
    let text = """
      # comment
      [palette]
      brand = #ff0000
      [roles]
      text = brand on 17 bold underline
      vip = bright-cyan on default dim italic reverse
      """
    #expect(
      try style("text", in: text)
        == Style(.indexed(196), on: .indexed(17), attributes: [.bold, .underline]))
    #expect(
      try style("text", in: text, tier: .direct).foreground == .rgb(red: 255, green: 0, blue: 0))
    #expect(try style("text", in: text).foreground == .indexed(196))
    #expect(
      try style("vip", in: text) == Style(.indexed(14), attributes: [.dim, .italic, .reverse]))
  }

  @Test func aThemeBuildsOnAnother() throws {
    let text = "inherits = default-dark\nvip = accent"
    #expect(try style("vip", in: text) == Style(.indexed(81)))
    #expect(try style("ok", in: text) == Style(.indexed(114)))
  }

  @Test(arguments: [
    ("text = whit", "my.theme:1: unknown colour or attribute `whit`; did you mean `white`?"),
    ("\n\ntext = white on", "my.theme:3: expected `key = colour [on colour] [attributes]`"),
    ("text = white blod", "my.theme:1: unknown colour or attribute `blod`; did you mean `bold`?"),
    ("text = 256", "my.theme:1: unknown colour or attribute `256`"),
    ("text = #12345", "my.theme:1: unknown colour or attribute `#12345`"),
    ("text = #12g456", "my.theme:1: unknown colour or attribute `#12g456`"),
    (
      "sentimant.angry = red",
      "my.theme:1: unknown key `sentimant.angry`; did you mean `sentiment.angry`?"
    ),
    ("# x\nexec = rm", "my.theme:2: unknown key `exec`"),
    ("[rols]", "my.theme:1: unknown section `[rols]`; did you mean `roles`?"),
    ("[info]\nnam = x", "my.theme:2: unknown key `nam`; did you mean `name`?"),
    (
      "[info]\nvariant = drak",
      "my.theme:2: unknown colour or attribute `drak`; did you mean `dark`?"
    ),
    ("just words", "my.theme:1: expected `key = colour [on colour] [attributes]`"),
    ("inherits = nobody", "my.theme:1: cannot find the theme `nobody` to inherit from"),
  ])
  func whatIsWrongIsToldWithItsLineAndTheNearestName(text: String, message: String) {
    #expect(refusal(of: text) == message)
  }

  @Test func themesThatInheritInACircleAreRefused() {
    let parser = ThemeParser(roles: Self.roles) { _ in "inherits = other" }
    #expect(throws: ThemeError.self) { try parser.parse("inherits = other", file: "a") }
  }

  @Test func aFileOverTheBoundIsRefused() {
    let text = String(repeating: "#\n", count: ThemeParser.maxBytes)
    #expect(refusal(of: text)?.hasPrefix("my.theme:1: a theme file holds at most") == true)
  }

  @Test func withoutColoursABackgroundBecomesReverseVideo() throws {
    let text = "selection = white on 24\nerror = red bold"
    #expect(try style("selection", in: text, tier: .none) == Style(attributes: .reverse))
    #expect(try style("error", in: text, tier: .none) == Style(attributes: .bold))
  }

  @Test func inSixteenColoursEveryStyleUsesTheNamedOnesAndStaysReadable() throws {
    for name in BuiltInThemes.names {
      let source = try parse(#require(BuiltInThemes.source(name)))
      let theme = Theme(source, roles: Self.roles, tier: .sixteen)
      for (id, role) in Self.roles.names.enumerated() {
        let style = theme.style(Role(id: id))
        for case .indexed(let index) in [style.foreground, style.background] {
          #expect(index < 16, "\(name) \(role)")
        }
        if style.background != .standard { #expect(style.foreground != style.background) }
      }
    }
  }

  @Test func aTerminalOfFewColoursShowsTheNearestItHas() {
    let style = Style(.indexed(203), on: .indexed(9), attributes: .underline)
    #expect(style.fitted(to: 256) == style)
    #expect(style.fitted(to: 16).background == .indexed(9))
    let eight = style.fitted(to: 8)
    for case .indexed(let index) in [eight.foreground, eight.background] { #expect(index < 8) }
    #expect(Style(.indexed(12)).fitted(to: 8) == Style(.indexed(4), attributes: .bold))
    #expect(style.fitted(to: 0) == Style(attributes: .underline))
    #expect(Style(attributes: .bold).fitted(to: 8) == Style(attributes: .bold))
  }

  @Test func aWishForColoursIsKeptAsFarAsTheTerminalGoes() {
    func tier(_ wish: ColorTier.Wish, _ count: Int) -> ColorTier {
      .detect(wish, environment: ["NO_COLOR": "1"], colorCount: count)
    }
    #expect(tier(.direct, 1 << 24) == .direct)
    #expect(tier(.indexed, 1 << 24) == .indexed && tier(.indexed, 8) == .sixteen)
    #expect(tier(.sixteen, 256) == .sixteen && tier(.never, 256) == .none)
    #expect(tier(.direct, 256) == .indexed && tier(.auto, 1 << 24) == .none)
    func wants(_ wish: ColorTier.Wish, _ pairs: [String: String]) -> Bool {
      ColorTier.wantsDirect(wish, environment: pairs)
    }
    #expect(wants(.auto, ["COLORTERM": "truecolor"]) && wants(.auto, ["TERM": "xterm-direct"]))
    #expect(!wants(.auto, ["TERM": "xterm-256color"]) && !wants(.indexed, ["COLORTERM": "24bit"]))
    #expect(!wants(.auto, ["COLORTERM": "24bit", "NO_COLOR": "1"]) && wants(.direct, [:]))
  }

  @Test func noColorIsHonouredWhateverTheTerminalCanDo() {
    #expect(ColorTier.detect(environment: ["NO_COLOR": "1"], colorCount: 256) == .none)
    #expect(ColorTier.detect(environment: ["NO_COLOR": ""], colorCount: 256) == .indexed)
    #expect(ColorTier.detect(environment: [:], colorCount: 8) == .sixteen)
    #expect(ColorTier.detect(environment: [:], colorCount: -1) == .none)
  }

  @Test func aStyleKeepsItsPartsAndLiesOverAnother() {
    let style = Style(.indexed(255), on: .indexed(0), attributes: [.bold, .reverse])
    #expect(style.foreground == .indexed(255))
    #expect(style.background == .indexed(0))
    #expect(style.attributes == [.bold, .reverse])
    #expect(
      Style(.indexed(1)).over(style)
        == Style(.indexed(1), on: .indexed(0), attributes: [.bold, .reverse]))
    #expect(style.removing(.bold).attributes == .reverse)
    #expect(Style(.indexed(9)).on(style) == Style(.indexed(9), on: .indexed(0)))
  }
}
