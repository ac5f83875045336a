import Desk
import Language
import Terminal
import Testing
import Themes

@testable import Workstation

/// Both languages are complete, and what stands in a slot fits it.
@Suite struct StringsTests {
  static let languages = UILanguage.allCases.map(Strings.init)

  private func fits(_ text: String, _ cells: Int, _ slot: String) {
    let width = TextMetrics.standard.width(of: text)
    #expect(width <= cells, "\(slot): '\(text)' takes \(width) of \(cells) cells")
    #expect(!text.isEmpty, "\(slot) is empty")
  }

  @Test(arguments: languages) func `every text of a fixed slot fits it`(_ strings: Strings) {
    for action in Action.allCases { fits(strings.hint(action), 9, "hint \(action)") }
    for reason in EscalationReason.allCases {
      fits(strings.shortReason(reason), 8, "reason \(reason)")
    }
    for speaker in SpeakerName.allCases {
      fits(strings.speaker(speaker), strings.language == .english ? 8 : 6, "speaker")
    }
    for owner in [Owner.assistant, .queue("q"), .agent("me"), .agent("x"), .nobody] {
      fits(strings.ownerGlyph(owner, viewer: "me"), 2, "owner glyph")
      fits(strings.ownerWord(owner, viewer: "me"), 6, "owner word")
    }
    for seconds in [0, 59, 599, 600, 3599, 3600, 86_399, 86_400, 99_999_999] {
      fits("+" + strings.compact(seconds: seconds), 5, "time")
    }
    let packet = [
      strings.packetWhy, strings.packetWords, strings.packetOpen, strings.packetSlots,
      strings.packetPromises, strings.packetMood, strings.packetSummary, strings.instruction,
      strings.profileTags, strings.profileLocale, strings.profileSince, strings.profileNotes,
    ]
    for label in packet { fits(label, strings.language == .english ? 8 : 4, "label") }
    for kind in [ContactPoint.Kind.email, .phone, .address, .other] {
      fits(strings.contact(kind), strings.language == .english ? 8 : 4, "contact")
    }
    for name in strings.tabNames { fits(name, 6, "tab") }
    for pane in Pane.numbered { fits(strings.mode(pane, isNote: false), 8, "mode") }
    for permission in Permission.allCases { #expect(!strings.permission(permission).isEmpty) }
  }

  @Test(arguments: languages) func `every action has a title that fits the palette`(
    _ strings: Strings
  ) {
    for action in Action.allCases { fits(strings.title(action), 40, "title \(action)") }
  }

  @Test func `the two languages say different things`() {
    for action in Action.allCases {
      #expect(Strings.english.title(action) != Strings.chinese.title(action))
    }
    for reason in EscalationReason.allCases {
      #expect(Strings.english.reason(reason) != Strings.chinese.reason(reason))
    }
  }

  @Test func `durations in words and in slots`() {
    let english = Strings.english
    #expect(english.compact(seconds: 151) == "2:31")
    #expect(english.compact(seconds: 600) == "10m")
    #expect(english.duration(seconds: 180) == "3 min")
    #expect(english.duration(seconds: 7200) == "2 h")
    #expect(Strings.chinese.duration(seconds: 180) == "3 分钟")
    #expect(english.money(minor: 124_850, currency: "CNY") == "CNY 1,248.50")
    #expect(english.money(minor: -5, currency: "EUR") == "EUR -0.05")
    #expect(english.money(minor: 100_000_005, currency: "EUR") == "EUR 1,000,000.05")
  }

  @Test func `local time crosses midnight with its date`() throws {
    let moment = try #require(Timestamp("2026-11-21T18:30:00Z"))
    #expect(Strings.english.clock(moment, utcOffsetSeconds: 8 * 3600) == "02:30")
    #expect(Strings.english.day(moment, utcOffsetSeconds: 8 * 3600) == "2026-11-22")
    #expect(
      Strings.english.moment(
        moment, now: moment.adding(ms: 86_400_000), utcOffsetSeconds: 8 * 3600) == "11-22")
  }

  @Test(arguments: BuiltInThemes.names) func `every theme that ships knows every look`(
    _ name: String
  ) throws {
    let parser = ThemeParser(roles: Look.roles, load: BuiltInThemes.source)
    let source = try parser.parse(#require(BuiltInThemes.source(name)), file: name)
    for look in Look.allCases { #expect(source.entries[look.name] != nil, "\(look.name)") }
  }

  @Test func `action names are stable words`() {
    for action in Action.allCases {
      #expect(action.rawValue.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
    }
  }
}
