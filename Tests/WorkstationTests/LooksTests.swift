import Desk
import Language
import Terminal
import Testing
import Themes

@testable import Workstation

/// What a screen without colours still tells.
@Suite struct LooksTests {
  @Test func `every mood has a sign of its own`() {
    let moods = [
      RowMarks.mood(level: 0, emotion: .angry), RowMarks.mood(level: -0.3, emotion: .calm),
      RowMarks.mood(level: 0.5, emotion: .calm), RowMarks.mood(level: 0, emotion: .calm),
    ]
    #expect(Set(moods.map(\.text)).count == moods.count)
    #expect(Set(moods.map(\.look)).count == moods.count)
  }

  @Test(arguments: BuiltInThemes.names)
  func `without colours trouble and choice stand out by attributes`(name: String) throws {
    let parser = ThemeParser(roles: Look.roles) { BuiltInThemes.source($0) }
    let source = try parser.parse(try #require(BuiltInThemes.source(name)), file: name)
    let theme = Theme(source, roles: Look.roles, tier: .none)
    #expect(theme[.text].attributes.subtracting(.dim) == [], "\(name)")
    for look in [Look.slaBreach, .danger, .error, .selection] {
      #expect(theme[look] != theme[.text], "\(name) \(look)")
    }
  }
}
