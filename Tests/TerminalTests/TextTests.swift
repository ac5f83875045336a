import Testing

@testable import Terminal

@Suite struct TextTests {
  let metrics = TextMetrics.standard

  @Test func everyEntryOfTheTableHasAKnownKindAndTheBlocksFindIt() {
    var previous: UInt32 = 0
    for (index, run) in ScalarTable.runs.enumerated() {
      let scalar = run >> 8
      #expect(index == 0 || scalar > previous)
      previous = scalar
      let found = ScalarClass(of: scalar)
      #expect(UInt32(found.kind.rawValue) == run >> 2 & 0x3F)
      #expect(UInt32(found.width.rawValue) == run & 3)
    }
  }

  @Test(arguments: [
    ("a", 1), ("中", 2), ("，", 2), ("ｱ", 1), ("Ａ", 2), ("e\u{301}", 1), ("👍", 2), ("👍🏽", 2),
    ("👨‍👩‍👧‍👦", 2), ("🇨🇳", 2), ("🇨", 1), ("❤️", 1), ("1️⃣", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("①", 1), ("─", 1), ("\u{202E}", 0), ("\u{200B}", 0), ("\u{1B}", 1), ("🫨", 2),
    ("🏴\u{E0067}\u{E007F}", 2),
    ("", 0), ("\t", 1), ("\u{301}", 1), ("가\u{11A8}", 2), ("\u{AD}", 0), ("🀄", 2), ("䷀", 2),
    // Emoji and text presentation: the selector changes nothing, since terminals disagree on it.
    ("✂", 1), ("✂️", 1), ("⌚", 2), ("⌚\u{FE0E}", 2), ("©", 1), ("™️", 1),
    // Joined: couples, professions, flags of a colour, a keycap.
    ("👩‍❤️‍💋‍👨", 2), ("🧑🏿‍🚒", 2), ("🏳️‍🌈", 1), ("🏴‍☠️", 2), ("#️⃣", 1), ("👁️‍🗨️", 1),
    // Flags pair from the left; a third letter stands alone.
    ("🇨🇳🇩", 3), ("🇨🇳🇩🇪", 4),
    // Marks stack on their base; a spacing mark has a cell of its own.
    ("a\u{300}\u{301}\u{302}", 1), ("का", 2), ("กำ", 2), ("กิ", 1), ("כָּ", 1),
    // Hangul by jamo, by syllable, and with a filler that shows nothing.
    ("\u{1100}\u{1161}", 2), ("\u{1100}\u{1100}\u{1161}", 4), ("\u{1161}", 1), ("\u{3164}", 0),
    // Full and half width forms, kana marks, Bopomofo, private use.
    ("ｶﾞ", 2), ("か\u{3099}", 2), ("！", 2), ("￥", 2), ("ㄅ", 2), ("\u{E000}", 1), ("\u{F0000}", 1),
  ])
  func widthOfOneClusterInCells(text: String, cells: Int) {
    #expect(metrics.width(of: text) == cells)
  }

  @Test func everyScalarTakesAtMostTwoCellsAndAMarkNone() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let (narrow, wide) = (Width.of(scalar), Width.of(scalar, ambiguous: 2))
      let isMark = [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
      // The library may know a newer version than the table.
      let isNew = scalar.properties.age.map { $0 > (15, 0) } ?? true
      if narrow > 2 || wide < narrow || isMark && !isNew && narrow != 0 {
        Issue.record("U+\(String(value, radix: 16)) takes \(narrow) or \(wide)")
      }
      if !isNew, scalar.properties.isEmojiPresentation, narrow != 2, !(0x1F1E6...0x1F1FF ~= value) {
        Issue.record("U+\(String(value, radix: 16)) is an emoji of \(narrow)")
      }
    }
    #expect(Width.unicodeVersion == "15.0")
  }

  @Test func ambiguousScalarsTakeTheCellsTheTerminalGivesThem() {
    let wide = TextMetrics(ambiguousWidth: 2)
    #expect(wide.width(of: "①─“") == 6)
    #expect(wide.width(of: "a中e\u{301}") == 4)
    #expect(Width.of("①", ambiguous: 2) == 2)
  }

  @Test func truncationNeverExceedsTheFieldNorSplitsACluster() {
    #expect(metrics.truncate("hello", to: 5) == "hello")
    #expect(metrics.truncate("hello!", to: 5) == "hell…")
    #expect(metrics.truncate("中文字", to: 4) == "中…")
    #expect(metrics.truncate("中文字", to: 5, ellipsis: "..") == "中..")
    #expect(metrics.truncate("中文", to: 0) == "")
    #expect(metrics.truncate("中文", to: 1, ellipsis: "..") == "")
    #expect(metrics.truncate("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", to: 3) == "👨‍👩‍👧‍👦…")
    for sample in HostileText.samples {
      for cells in 0..<12 {
        #expect(metrics.width(of: metrics.truncate(sample, to: cells)) <= cells)
      }
    }
  }

  @Test func paddingYieldsExactlyTheField() {
    #expect(metrics.pad("中", to: 5) == "中   ")
    #expect(metrics.pad("中", to: 5, align: .right) == "   中")
    #expect(metrics.pad("中", to: 5, align: .center) == " 中  ")
    for sample in HostileText.samples {
      #expect(metrics.width(of: metrics.pad(sample, to: 9)) == 9)
    }
  }

  @Test func wordsAreWrappedAtSpacesAndHanAnywhere() {
    #expect(metrics.wrap("the quick brown fox", to: 10) == ["the quick", "brown fox"])
    #expect(metrics.wrap("一二三四五", to: 4) == ["一二", "三四", "五"])
    #expect(metrics.wrap("order 订单已发", to: 8) == ["order 订", "单已发"])
    #expect(metrics.wrap("unbreakable", to: 4) == ["unbr", "eaka", "ble"])
    #expect(metrics.wrap("a\nb\r\nc", to: 4) == ["a", "b", "c"])
    #expect(metrics.wrap("a\n", to: 4) == ["a", ""])
    #expect(metrics.wrap("", to: 4) == [""])
    #expect(metrics.wrap("a    b", to: 3) == ["a", "b"])
  }

  @Test func punctuationKeepsToItsSideOfABreak() {
    #expect(metrics.wrap("一二三，四", to: 6) == ["一二", "三，四"])
    #expect(metrics.wrap("一二（三）", to: 6) == ["一二", "（三）"])
    #expect(metrics.wrap("一二三!四", to: 6) == ["一二", "三!四"])
    #expect(metrics.wrap("发货，hello", to: 8) == ["发货，", "hello"])
    #expect(metrics.wrap("it costs 5.0 now", to: 11) == ["it costs", "5.0 now"])
    #expect(metrics.wrap("don’t do it", to: 6) == ["don’t", "do it"])
  }

  @Test func wrappedRowsFitAndLoseNothingButBreaksAndSpaces() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        HostileText.samples.dropLast().randomElement(using: &random) ?? ""
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      let cells = Int.random(in: 2..<20, using: &random)
      let rows = metrics.wrap(text, to: cells)
      for row in rows {
        #expect(metrics.width(of: row) <= cells, "\(text.debugDescription) in \(cells)")
      }
      let visible: (Unicode.Scalar) -> Bool = {
        !Width.isUnprintable($0) && $0 != " " && $0 != "\u{3000}"
      }
      let joined = rows.joined().unicodeScalars.filter(visible)
      #expect(joined.elementsEqual(text.unicodeScalars.filter(visible)))
    }
  }
}
