import Testing

@testable import Language

@Suite struct SpellingTests {
  private let spelling = Spelling(
    texts: [
      "activate my card", "activate the card", "exchange rates", "exchange rate", "card rates",
      "refund refund", "once seldom",
    ].map { NormalText($0) })

  private func corrected(_ text: String) -> String {
    let normal = spelling.corrected(NormalText(text))
    return String(
      String.UnicodeScalarView(normal.scalars.compactMap { Unicode.Scalar($0) }))
  }

  @Test(arguments: [
    ("acyivate", "activate"), ("actvate", "activate"), ("acctivate", "activate"),
    ("atcivate", "activate"), ("ACTIVATW!", "activate!"),
    ("my crad, exchnage", "my card, exchange"),
    ("activae", "activate"), ("xactivate", "activate"), ("crd", "card"),
  ])
  func oneSlipIsPutRight(text: String, meant: String) {
    #expect(corrected(text) == meant)
  }

  @Test(arguments: [
    "activate", "seldom", "acyviate", "cd", "card1234x", "退款", "", "want", "selldom", "ctivatee",
  ])
  func whatIsKnownFarOffOrTooShortStays(text: String) {
    #expect(corrected(text) == text)
  }

  @Test func theWayBackToTheSourceStays() {
    let text = spelling.corrected(NormalText("請 acyivate 卡"))
    #expect(text.sourceText(2..<text.count - 2) == "acyivate")
    #expect(text.sourceText(0..<text.count) == "請 acyivate 卡")
  }

  @Test func aSpellingIsReadBackAsItWasWritten() throws {
    var writer = ByteWriter()
    spelling.write(to: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(try Spelling(from: &reader) == spelling)
    #expect(reader.remaining == 0)
  }
}
