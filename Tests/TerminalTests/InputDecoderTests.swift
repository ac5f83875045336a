import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  private static let esc = "\u{1B}"

  private func decode(_ bytes: [UInt8], limit: Int = 1000, splitAt: Int? = nil) -> [InputEvent] {
    var decoder = InputDecoder(pasteLimitBytes: limit)
    decoder.expectCursorPosition()
    let cut = splitAt ?? bytes.count
    var events = decoder.feed(bytes[..<cut])
    events += decoder.feed(bytes[cut...])
    while decoder.isWaiting { events += decoder.timeout() }
    return events
  }

  private func decode(_ text: String) -> [InputEvent] { decode(Array(text.utf8)) }

  static let sequences: [(String, [InputEvent])] = [
    ("a", [.key(.character("a"))]),
    ("你好", [.key(.character("你")), .key(.character("好"))]),
    ("👍🏽", [.key(.character("👍")), .key(.character("\u{1F3FD}"))]),
    ("\r", [.key(Key(.enter))]), ("\n", [.key(.control("j"))]), ("\t", [.key(Key(.tab))]),
    ("\u{7F}", [.key(Key(.backspace))]), ("\u{8}", [.key(Key(.backspace))]),
    ("\u{1}", [.key(.control("a"))]), ("\u{1A}", [.key(.control("z"))]),
    ("\u{1F}", [.key(.control("_"))]), ("\u{0}", [.key(.control(" "))]),
    ("\(esc)", [.key(Key(.escape))]),
    ("\(esc)\(esc)", [.key(Key(.escape)), .key(Key(.escape))]),
    ("\(esc)a", [.key(.alt("a"))]), ("\(esc)1", [.key(.alt("1"))]),
    ("\(esc)中", [.key(.alt("中"))]), ("\(esc)\r", [.key(Key(.enter, .alt))]),
    ("\(esc)\u{7F}", [.key(Key(.backspace, .alt))]),
    ("\(esc)[", [.key(.alt("["))]), ("\(esc)O", [.key(.alt("O"))]), ("\(esc)]", [.key(.alt("]"))]),
    ("\(esc)[A", [.key(Key(.up))]), ("\(esc)OB", [.key(Key(.down))]),
    ("\(esc)\(esc)[C", [.key(Key(.escape)), .key(Key(.right))]),
    ("\(esc)[1;5D", [.key(Key(.left, .control))]), ("\(esc)[1;3A", [.key(Key(.up, .alt))]),
    ("\(esc)[1;2H", [.key(Key(.home, .shift))]),
    ("\(esc)[1;8F", [.key(Key(.end, [.shift, .alt, .control]))]),
    ("\(esc)[H", [.key(Key(.home))]), ("\(esc)[4~", [.key(Key(.end))]),
    ("\(esc)[2~", [.key(Key(.insert))]), ("\(esc)[3~", [.key(Key(.delete))]),
    ("\(esc)[5~", [.key(Key(.pageUp))]), ("\(esc)[6;5~", [.key(Key(.pageDown, .control))]),
    ("\(esc)OP", [.key(Key(.function(1)))]), ("\(esc)OS", [.key(Key(.function(4)))]),
    ("\(esc)[15~", [.key(Key(.function(5)))]), ("\(esc)[21~", [.key(Key(.function(10)))]),
    ("\(esc)[24;2~", [.key(Key(.function(12), .shift))]), ("\(esc)[[A", [.key(Key(.function(1)))]),
    ("\(esc)[1;2Q", [.key(Key(.function(2), .shift))]),
    ("\(esc)[Z", [.key(Key(.backTab))]), ("\(esc)[9;2u", [.key(Key(.backTab))]),
    ("\(esc)[97;5u", [.key(.control("a"))]), ("\(esc)[97;2u", [.key(.character("A"))]),
    ("\(esc)[49:33;2u", [.key(.character("!"))]),
    ("\(esc)[45:95;6u", [.key(.control("_"))]), ("\(esc)[122;5u", [.key(.control("z"))]),
    ("\(esc)[1103::122;5u", [.key(.control("z"))]), ("\(esc)[13;2u", [.key(Key(.enter, .shift))]),
    ("\(esc)[27;1:1u", [.key(Key(.escape))]), ("\(esc)[97;3u", [.key(.alt("a"))]),
    ("\(esc)[57358u", []), ("\(esc)[57364u", []), ("\(esc)[27u", [.key(Key(.escape))]),
    ("\(esc)[13;3u", [.key(Key(.enter, .alt))]), ("\(esc)[97;1:3u", []),
    ("\(esc)[27;5;13~", [.key(Key(.enter, .control))]),
    ("\(esc)[57400u", [.key(.character("1"))]), ("\(esc)[57441u", []),
    ("\(esc)[I", [.focus(true)]), ("\(esc)[O", [.focus(false)]),
    ("\(esc)[<0;3;4M", [.mouse(Mouse(.press, .left, at: Point(x: 2, y: 3)))]),
    ("\(esc)[<2;3;4m", [.mouse(Mouse(.release, .right, at: Point(x: 2, y: 3)))]),
    ("\(esc)[<64;1;1M", [.mouse(Mouse(.scrollUp, .none, at: Point(x: 0, y: 0)))]),
    ("\(esc)[<81;1;1M", [.mouse(Mouse(.scrollDown, .none, at: Point(x: 0, y: 0), .control))]),
    ("\(esc)[<32;9;9M", [.mouse(Mouse(.drag, .left, at: Point(x: 8, y: 8)))]),
    ("\(esc)[M !!x", [.key(.character("x"))]),
    ("\(esc)[12;40R", [.reply(.cursorPosition(Point(x: 39, y: 11)))]),
    ("\(esc)[1;2R", [.reply(.cursorPosition(Point(x: 1, y: 0)))]),
    ("\(esc)[?62;22c", [.reply(.deviceAttributes([62, 22]))]),
    ("\(esc)[?2026;2$y", [.reply(.mode(2026, state: 2))]),
    ("\(esc)[?1u", [.reply(.keyboardFlags(1))]),
    ("\(esc)]11;rgb:ffff/8080/0000\(esc)\\", [.reply(.background(red: 255, green: 128, blue: 0))]),
    ("\(esc)]11;rgb:ff/80/00\u{7}", [.reply(.background(red: 255, green: 128, blue: 0))]),
    ("\(esc)_Gi=31;OK\(esc)\\x", [.reply(.kittyGraphics(true)), .key(.character("x"))]),
    ("\(esc)_Gi=31;ENOTSUPPORTED:no\(esc)\\", [.reply(.kittyGraphics(false))]),
    ("\(esc)_Gi=7;OK\(esc)\\\(esc)_other\(esc)\\x", [.key(.character("x"))]),
    ("\(esc)[6;16;8t", [.reply(.cellPixels(Size(width: 8, height: 16)))]),
    ("\(esc)[6;0;8tx\(esc)[4;300;400t", [.key(.character("x"))]),
    ("\(esc)[?64;4;22c", [.reply(.deviceAttributes([64, 4, 22]))]),
    ("\(esc)]52;c;aGk=\u{7}x", [.key(.character("x"))]),
    ("\(esc)P1$r0m\(esc)\\x", [.key(.character("x"))]),
    ("\(esc)[?1;2;3;4z\(esc)[99~\(esc)[>1;2cx", [.key(.character("x"))]),
    (
      "\(esc)[200~a\r\nb\(esc)[31mc\u{7}\td\(esc)[201~x",
      [.paste("a\nb[31mc\td"), .key(.character("x"))]
    ),
    ("\(esc)[200~\(esc)[201~", [.paste("")]),
    ("\(esc)[200~\(esc)\(esc)[201~", [.paste("")]),
  ]

  @Test(arguments: sequences.indices)
  func everySequenceIsDecodedHoweverReadsSplitIt(index: Int) {
    let (text, expected) = Self.sequences[index]
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      #expect(decode(bytes, splitAt: cut) == expected, "\(text.debugDescription) at \(cut)")
    }
  }

  @Test func withoutAQuestionTheThirdFunctionKeyIsNoPosition() {
    var decoder = InputDecoder(pasteLimitBytes: 10)
    #expect(decoder.feed("\u{1B}[1;2R".utf8) == [.key(Key(.function(3), .shift))])
    #expect(decoder.feed("\u{1B}[R".utf8) == [.key(Key(.function(3)))])
  }

  @Test func aPasteOverTheLimitIsRefusedWholeWithItsSize() {
    let body = String(repeating: "中", count: 5)
    let paste = Array("\u{1B}[200~\(body)\u{1B}[201~x".utf8)
    #expect(decode(paste, limit: 15) == [.paste(body), .key(.character("x"))])
    #expect(decode(paste, limit: 14) == [.pasteTooLarge(15), .key(.character("x"))])
    #expect(decode(paste, limit: 0) == [.pasteTooLarge(15), .key(.character("x"))])
  }

  @Test func onlySilenceMakesAnEscapeAKeyHoweverOftenTheLoopWakes() {
    var decoder = InputDecoder(pasteLimitBytes: 10)
    #expect(decoder.waitMs(atMs: 1000) == nil)
    #expect(decoder.feed([0x1B], nowMs: 1000).isEmpty)
    #expect(decoder.waitMs(atMs: 1010) == 30)
    for nowMs in Int64(1000)..<1040 { #expect(decoder.advance(toMs: nowMs).isEmpty) }
    #expect(decoder.feed([0x5B], nowMs: 1039).isEmpty)
    #expect(decoder.advance(toMs: 1078).isEmpty)
    #expect(decoder.feed([0x41], nowMs: 1078) == [.key(Key(.up))])
    #expect(decoder.feed([0x1B], nowMs: 2000).isEmpty)
    #expect(decoder.advance(toMs: 2040) == [.key(Key(.escape))])
    #expect(decoder.feed("\u{1B}[12".utf8, nowMs: 3000).isEmpty)
    #expect(decoder.advance(toMs: 9000).isEmpty)
    #expect(!decoder.isWaiting)
  }

  @Test func aPasteThatNeverEndsIsTakenAfterSilence() {
    #expect(decode("\u{1B}[200~half") == [.paste("half")])
  }

  @Test func linesThatComeAtOnceArePastedAndNotTyped() {
    let decoder = InputDecoder(pasteLimitBytes: 20)
    for text in ["one\rtwo", "你好\n再见\r", "a\tb\r\nc"] {
      #expect(decoder.isUnmarkedPaste(Array(text.utf8)), "\(text)")
    }
    for text in ["typed", "sent\r", "\rtyped after", "\r\r", "a\r\u{1B}[A", "a\r\u{3}b", ""] {
      #expect(!decoder.isUnmarkedPaste(Array(text.utf8)), "\(text)")
    }
    #expect(decoder.unmarkedPaste(Array("one\r\ntwo\r".utf8)) == .paste("one\ntwo\n"))
    let long = [UInt8](repeating: 0x61, count: 21)
    #expect(decoder.unmarkedPaste(long) == .pasteTooLarge(21))
  }

  @Test func aLineWithinAMarkedPasteIsNoPasteOfItsOwn() {
    var decoder = InputDecoder(pasteLimitBytes: 100)
    #expect(decoder.feed(Array("\u{1B}[200~one".utf8)).isEmpty)
    #expect(!decoder.isUnmarkedPaste(Array("two\rthree".utf8)))
  }

  @Test func malformedTextIsReplacedAndWhatFollowsIsKept() {
    #expect(decode([0xE4, 0xBD, 0x61]) == [.key(.character("\u{FFFD}")), .key(.character("a"))])
    #expect(decode([0xFF]) == [.key(.character("\u{FFFD}"))])
    #expect(decode([0xC0, 0x80]).allSatisfy { $0 == .key(.character("\u{FFFD}")) })
    #expect(
      decode([0xE4, 0x1B, 0x5B, 0x41]) == [.key(.character("\u{FFFD}")), .key(Key(.up))])
    #expect(decode([0xED, 0xA0, 0x80]) == [.key(.character("\u{FFFD}"))])
    #expect(decode([0xC2, 0x9B, 0x41]) == [.key(.character("A"))])
  }

  @Test func anEndlessSequenceIsSwallowedInBoundedSpace() {
    var decoder = InputDecoder(pasteLimitBytes: 10)
    #expect(decoder.feed("\u{1B}]".utf8).isEmpty)
    for _ in 0..<200 { #expect(decoder.feed(repeatElement(0x61, count: 1000)).isEmpty) }
    #expect(decoder.feed("\u{7}x".utf8) == [.key(.character("x"))])
    #expect(
      decoder.feed("\u{1B}[\(String(repeating: "9", count: 100_000))~x".utf8) == [
        .key(.character("x"))
      ])
  }

  @Test func randomBytesNeverEmitControlTextAndTheDecoderAlwaysRecovers() {
    var random = SeededGenerator(seed: 3)
    let pool: [UInt8] =
      Array("\u{1B}\u{1B}\u{1B}[[[]OP_<>?;:0123456789~ABMRZucmIy$\\\u{7}\u{18}ab".utf8) + [
        0xE4, 0xBD, 0xA0, 0xF0, 0x9F, 0x80, 0xFF,
      ]
    for _ in 0..<3000 {
      var decoder = InputDecoder(pasteLimitBytes: 16)
      var events: [InputEvent] = []
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        events += decoder.feed(CollectionOfOne(pool.randomElement(using: &random) ?? 0))
        if Int.random(in: 0..<10, using: &random) == 0 { events += decoder.timeout() }
      }
      var patience = 0
      while decoder.isWaiting {
        events += decoder.timeout()
        patience += 1
        #expect(patience <= InputDecoder.maxPasteTimeouts)
      }
      events += decoder.feed("\u{1B}[B".utf8)
      #expect(events.last == .key(Key(.down)))
      for case .key(let key) in events {
        if case .character(let scalar) = key.code {
          #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
        }
      }
    }
  }

  @Test func anyBytesAreDecodedAlikeHoweverTheyAreSplit() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 1..<60, using: &random)).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : 0x1B
      }
      let whole = decode(bytes, limit: 12)
      let cut = Int.random(in: 0...bytes.count, using: &random)
      #expect(decode(bytes, limit: 12, splitAt: cut) == whole, "\(bytes) at \(cut)")
      for case .paste(let text) in whole {
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || $0.value >= 0x20 })
      }
    }
  }

  @Test func fullWidthFormsFoldToASCIIOnlyWhenAsked() {
    #expect(Key.character("：").foldedToASCII == .character(":"))
    #expect(Key.character("、").foldedToASCII == .character("/"))
    #expect(Key.character("１").foldedToASCII == .character("1"))
    #expect(Key.character("中").foldedToASCII == .character("中"))
  }
}
