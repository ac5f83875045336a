import Testing

@testable import Language

@Suite struct DisplayTests {
  @Test func plainTextIsReturnedAsItIs() {
    let text = "王女士您好，我的订单 88231 三天了还没发货！ Café “ok” 😡"
    #expect(Display.form(text) == text)
    #expect(Display.form("two\nlines") == "two\nlines")
  }

  @Test(arguments: [
    ("\u{1B}[31mred\u{1B}[0m", "red"),
    ("\u{9B}2Jx", "x"),
    ("a\u{1B}]0;title\u{07}b", "ab"),
    ("a\u{1B}]52;c;ZXZpbA==\u{1B}\\b", "ab"),
    ("a\u{1B}Pq#0\u{9C}b", "ab"),
    ("a\u{1B}(0b", "ab"),
    ("a\u{1B}cb", "ab"),
    ("end\u{1B}", "end"),
    ("end\u{1B}[", "end"),
  ])
  func terminalSequencesAreDroppedWhole(text: String, form: String) {
    #expect(Display.form(text) == form)
  }

  @Test func anUnterminatedStringSequenceSwallowsNoWords() {
    #expect(Display.form("\u{1B}]0;where is my order") == "0;where is my order")
    #expect(Display.form("\u{1B}]0;one\ntwo\u{07}") == "0;one\ntwo\u{FFFD}")
  }

  @Test(arguments: [
    ("a\u{0}b", "a\u{FFFD}b"), ("a\u{7F}b", "a\u{FFFD}b"), ("a\u{85}b", "a\u{FFFD}b"),
    ("a\tb", "a b"), ("a\u{202E}b\u{202C}", "ab"), ("\u{2066}a\u{2069}", "a"),
    ("a\u{E0041}b", "ab"), ("\u{E000}", "\u{FFFD}"),
    ("a\u{2028}b", "a\nb"), ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\u{200B}b", "ab"),
  ])
  func singleScalarsAreMadeHarmless(text: String, form: String) {
    #expect(Display.form(text) == form)
  }

  @Test func nonCharactersAreReplaced() {
    // A literal may not hold them, a message may.
    for value: UInt32 in [0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE] {
      let text = Unicode.Scalar(value).map { String($0) } ?? ""
      #expect(Display.form(text) == "\u{FFFD}")
    }
  }

  @Test func lineBreaksAreShownWhereOneLineIsWanted() {
    #expect(Display.form("a\nb\r\nc", multiline: false) == "a⏎b⏎c")
    #expect(Display.oneLine("a\nb", limitScalars: 9) == "a b")
  }

  @Test func aPileOfCombiningMarksIsCut() {
    let pile = "a" + String(repeating: "\u{301}", count: 10_000) + "b"
    #expect(Display.form(pile).unicodeScalars.count == 2 + Display.maxCombiningMarks)
  }

  @Test func aMarkWithoutABaseGetsOne() {
    #expect(Display.form("\u{301}a") == "\u{25CC}\u{301}a")
  }

  @Test func emojiFamiliesStayWhole() {
    let family = "👨‍👩‍👧‍👦 ❤️ 👍🏽 🇨🇳"
    #expect(Display.form(family) == family)
  }

  @Test func aPreviewIsCutBetweenClustersAndSaysSo() {
    #expect(Display.oneLine("hello", limitScalars: 5) == "hello")
    #expect(Display.oneLine("hello!", limitScalars: 5) == "hell…")
    #expect(Display.oneLine("ab👨‍👩‍👧x", limitScalars: 6) == "ab…")
    #expect(Display.oneLine("👨‍👩‍👧x", limitScalars: 2) == "…")
  }

  @Test func noControlScalarEverComesOut() {
    let seed: UInt64 = 20_261_121
    var generator = SeededGenerator(seed: seed)
    for round in 0..<2_000 {
      let text = generator.hostileText()
      for form in [
        Display.form(text), Display.form(text, multiline: false),
        Display.oneLine(text, limitScalars: 12),
      ] {
        let bad = form.unicodeScalars.first { $0 != "\n" && isHarmful($0) }
        #expect(bad == nil, "seed \(seed), round \(round)")
        #expect(Display.form(form) == form, "seed \(seed), round \(round): not stable")
      }
      #expect(!Display.form(text, multiline: false).contains("\n"))
      #expect(Display.oneLine(text, limitScalars: 12).unicodeScalars.count <= 12)
    }
  }

  @Test func hostileLengthIsReadInOnePass() {
    let unit = "\u{1B}]\u{1B}[\u{202E}\u{301}"
    let text = String(repeating: unit, count: 512 * 1024 / unit.utf8.count)
    #expect(Display.form(text).unicodeScalars.allSatisfy { !isHarmful($0) })
  }

  private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
