import Testing

@testable import Assist

struct TextTests {
  @Test func markdownLosesItsMarksAndKeepsItsWords() {
    let body = """
      # Returns
      Send it **back** within `14` days, see [the form](https://shop.example/form).

      - with the _label_
      - in snake_case

      ![picture](x.png)
      """
    #expect(
      PlainText.paragraphs(of: body) == [
        "Returns\nSend it back within 14 days, see the form (https://shop.example/form).",
        "• with the label\n• in snake_case",
      ])
  }

  @Test func aHostileArticleCostsNoMoreThanItsLength() {
    let clock = ContinuousClock()
    for piece in ["[", "[a](", "**_`", "| ", "。", "\n# "] {
      let body = String(repeating: piece, count: 100_000 / piece.utf8.count)
      let took = clock.measure { _ = PassageSplitter.passages(of: body) }
      #expect(took < .seconds(5), "\(piece)")
    }
  }

  @Test func sentencesEndAtStopsAndNotInsideNumbers() {
    #expect(
      Sentences.split("Open until 18.30. Call us, e.g. today! Bye")
        == ["Open until 18.30.", "Call us, e.g. today!", "Bye"])
    #expect(Sentences.split("先退货。“再退款！”好吗？") == ["先退货。", "“再退款！”", "好吗？"])
  }

  @Test func passagesStayNearTheirSizeAndLoseNothing() {
    let sentence = "This sentence says something of use to the reader. "
    let body = (0..<40).map { _ in String(repeating: sentence, count: 3) }
      .joined(separator: "\n\n")
    let passages = PassageSplitter.passages(of: body)
    #expect(passages.count > 5)
    #expect(passages.allSatisfy { $0.unicodeScalars.count <= PassageSplitter.passageScalars })
    #expect(passages.flatMap(Sentences.split).count == 120)
  }

  @Test func aParagraphWithoutEndIsCut() {
    let passages = PassageSplitter.passages(of: String(repeating: "长", count: 5_000))
    #expect(passages.allSatisfy { $0.unicodeScalars.count <= PassageSplitter.passageScalars })
    #expect(passages.joined().unicodeScalars.filter { $0 == "长" }.count == 5_000)
  }

  @Test func theSentencesThatAnswerAreTakenWhole() {
    let filler = "The shop was founded by two friends who liked simple things for the kitchen."
    let passage = Sentences.join([filler, filler, filler, "Points expire after two years.", filler])
    let picked = SentencePicker.pick(from: passage, question: "when do my points expire")
    #expect(picked.contains("Points expire after two years."))
    #expect(Sentences.split(picked).allSatisfy { Sentences.split(passage).contains($0) })
    #expect(Sentences.split(picked).count <= SentencePicker.sentenceLimit)
  }

  @Test func placeholdersAreFilledOrTheTextIsDropped() {
    let values = ["customer.name": "Mira", "order.id": ""]
    #expect(Placeholders.fill("Dear {customer.name}!", values) == "Dear Mira!")
    #expect(Placeholders.fill("Order {order.id}", values) == nil)
    #expect(Placeholders.fill("Order {order.unknown}", values) == nil)
    #expect(Placeholders.names(in: "a {b} c {d\ne} {}") == ["{b}"])
  }

  @Test(arguments: [
    ("1,299.00 EUR", ["1299"]), ("2026年11月23日", ["2026-11-23"]), ("2026-11-23", ["2026-11-23"]),
    ("11月23日", ["11-23"]), ("三天内", ["3"]), ("十五个工作日", ["15"]), ("within five working days", ["5"]),
    ("one of them", []), ("order SF-204117", ["204117"]), ("２４小时", ["24"]), ("24h", ["24"]),
  ])
  func numbersAreReadInOneForm(text: String, numbers: [String]) {
    #expect(NumberText.numbers(of: text) == numbers)
  }
}
