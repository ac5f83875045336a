import Testing

@testable import Simulation

@Suite struct TextRecordTests {
  @Test func aRecordHasAHeadFieldsAndABody() {
    let records = TextRecord.parse(
      """
      a comment
      == one two
      key: value: with a colon
      key: second⏎line
      list: a, b ,c

      first line

      last line

      == three
      """)
    #expect(records.map(\.head) == [["one", "two"], ["three"]])
    #expect(records[0].all("key") == ["value: with a colon", "second\nline"])
    #expect(records[0].list("list") == ["a", "b", "c"])
    #expect(records[0].body == "first line\n\nlast line")
    #expect(records[1].body.isEmpty && records[1].first("key") == nil)
  }

  @Test func anEmptyTextHasNoRecords() {
    #expect(TextRecord.parse("").isEmpty)
    #expect(TextRecord.parse("only a comment\n\n").isEmpty)
  }
}

@Suite struct SplitMix64Tests {
  @Test func theSequenceFollowsFromTheSeed() {
    var first = SplitMix64(seed: 42)
    var second = SplitMix64(seed: 42)
    var other = SplitMix64(seed: 43)
    let values = (0..<8).map { _ in first.next() }
    #expect(values == (0..<8).map { _ in second.next() })
    #expect(values != (0..<8).map { _ in other.next() })
  }

  /// The first values of the published algorithm for the seed 1234567.
  @Test func theSequenceIsThatOfTheAlgorithm() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }
}

@Suite struct WritingHabitTests {
  @Test func habitsChangeTheLookAndKeepTheDigits() {
    let text = "Where is order 204117? I paid for it."
    for habit in WritingHabit.allCases {
      var generator = SplitMix64(seed: 12)
      let written = habit.rewrite([text], using: &generator)
      #expect(written.joined().contains("204117"), "\(habit)")
    }
  }

  @Test func burstsCutAfterSentencesInBothLanguages() {
    var generator = SplitMix64(seed: 1)
    let english = WritingHabit.bursts.rewrite(["It costs 3.50. Why? Tell me"], using: &generator)
    #expect(english == ["It costs 3.50.", "Why?", "Tell me"])
    let chinese = WritingHabit.bursts.rewrite(["在吗？我的包裹呢。"], using: &generator)
    #expect(chinese == ["在吗？", "我的包裹呢。"])
  }
}
