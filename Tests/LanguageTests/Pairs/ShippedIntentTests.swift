import Testing

@testable import Language

/// What the examples of the shipped intents must hold to.
@Suite struct ShippedIntentTests {
  private static let examples = ShippedIntents.tables.flatMap(LabelledExample.read(table:))

  @Test func everyIntentIsShownInBothLanguages() {
    let byLabel = Dictionary(grouping: Self.examples, by: \.label)
    #expect(byLabel.count >= 60)
    for (label, examples) in byLabel {
      let isEnglish = examples.map { MessageLanguage.detect($0.text) == .english }
      #expect(isEnglish.count { $0 } >= 10, "\(label)")
      #expect(isEnglish.count { !$0 } >= 10, "\(label)")
    }
  }

  @Test func labelsAreAGroupAndAName() {
    for label in Set(Self.examples.map(\.label)) {
      #expect(label.split(separator: "/").count == 2, "\(label)")
    }
  }

  @Test func noMessageIsShownTwice() {
    let texts = Self.examples.map(\.text)
    #expect(Set(texts).count == texts.count)
  }
}
