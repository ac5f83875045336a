import Testing

@testable import Language

/// The shipped model on messages that lie close together and that it was never taught.
@Suite struct MinimalPairTests {
  private static let held =
    MinimalPair.read(table: HeldBackPairs.english) + MinimalPair.read(table: HeldBackPairs.chinese)

  @Test func thereAreAHundredPairsAndMoreInEachLanguage() {
    #expect(MinimalPair.read(table: MinimalPair.english).count >= 100)
    #expect(MinimalPair.read(table: MinimalPair.chinese).count >= 100)
    #expect(MinimalPair.read(table: HeldBackPairs.english).count >= 60)
    #expect(MinimalPair.read(table: HeldBackPairs.chinese).count >= 60)
  }

  @Test func whatIsHeldBackIsTaughtNowhere() {
    let taught = Set(ShippedIntents.examples.map(\.text))
    for pair in Self.held {
      #expect(!taught.contains(pair.first.text), "\(pair.first.text)")
      #expect(!taught.contains(pair.second.text), "\(pair.second.text)")
    }
  }

  @Test func pairsPartIntentsThatAreShipped() {
    let labels = Set(IntentModel.shipped.labels)
    for pair in MinimalPair.learned + Self.held {
      #expect(labels.contains(pair.first.label), "\(pair.first.label)")
      #expect(labels.contains(pair.second.label), "\(pair.second.label)")
      #expect(pair.first.label != pair.second.label)
    }
  }

  @Test func heldBackWordingsComeOutRight() {
    let wordings = Self.held.flatMap { [$0.first, $0.second] }
    let wrong = wordings.filter {
      IntentModel.shipped.predict($0.text, limit: 1).first?.label != $0.label
    }
    let share = 1 - Double(wrong.count) / Double(wordings.count)
    #expect(share >= 0.95, "\(share): \(wrong.map(\.text))")
  }
}
