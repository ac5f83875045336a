import Testing

@testable import Language

@Suite struct JSON5Tests {
  private let sample = """
    // the desk
    {
      name: 'Tea & Cups', /* two
      lines */ "open": true,
      hours: [9, 18.5, +1, -0x1F, .5, 5.,],
      'nested': {
        $key_1: null, 名字: "王\\u82B3 \\ud83d\\ude00\\
    next",
      },
    }
    """

  @Test func everyFormIsRead() throws {
    let value = try JSON5.parse(sample, file: "config.json")
    #expect(value["name"]?.string == "Tea & Cups")
    #expect(value["open"]?.bool == true)
    #expect(value["hours"]?.array?.map(\.number) == [9, 18.5, 1, -31, 0.5, 5])
    #expect(value["hours"]?.array?.first?.int == 9)
    #expect(value["nested"]?["$key_1"]?.isNull == true)
    #expect(value["nested"]?["名字"]?.string == "王芳 😀next")
    #expect(value["absent"] == nil)
  }

  @Test func everyValueKnowsItsLine() throws {
    let value = try JSON5.parse(sample, file: "config.json")
    #expect(value.line == 2)
    #expect(value["name"]?.line == 3)
    #expect(value["open"]?.line == 4)
    #expect(value["hours"]?.line == 5)
    #expect(value["nested"]?["名字"]?.line == 7)
    #expect(value["nested"]?.members?.last?.line == 7)
  }

  @Test(arguments: [
    ("", "c.json:1:1: expected a value, found the end of the file"),
    ("{\n  a: 1\n  b: 2\n}", "c.json:3:3: expected ',' or '}', found 'b:'"),
    ("{\n  a 1\n}", "c.json:2:5: expected ':' after the key 'a', found '1'"),
    ("[1, 2", "c.json:1:6: expected ',' or ']', found the end of the file"),
    (
      "{a: 'x\n'}",
      "c.json:1:7: expected the end of the string before the line ends, found the end of the line"
    ),
    ("{a: 1, a: 2}", "c.json:1:8: the key 'a' stands twice in this object"),
    ("{a: 01x}", "c.json:1:5: expected a number, found '01x}'"),
    ("{a: yes}", "c.json:1:5: expected a value, found 'yes}'"),
    ("1 2", "c.json:1:3: expected the end of the file, found '2'"),
    ("/* x", "c.json:1:5: expected the end of the comment, found the end of the file"),
    ("{'名': 1 ~}", "c.json:1:9: expected ',' or '}', found '~}'"),
    ("'\\u12'", "c.json:1:6: expected 4 hexadecimal digits, found '''"),
  ])
  func anErrorSaysWhereAndWhatWasExpected(text: String, message: String) {
    do throws(JSON5Error) {
      let value = try JSON5.parse(text, file: "c.json")
      Issue.record("read as \(value)")
    } catch {
      #expect(error.description == message)
    }
  }

  @Test func nestingIsBounded() {
    let deep = String(repeating: "[", count: 100_000)
    do throws(JSON5Error) {
      _ = try JSON5.parse(deep, file: "deep.json")
      Issue.record("read a bottomless value")
    } catch {
      #expect(error.code == .tooDeep)
    }
    let fine = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect((try? JSON5.parse(fine, file: "fine.json")) != nil)
  }

  @Test func noInputCrashes() {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "{", "}", "[", "]", ":", ",", "'", "\"", "\\", "\\u", "a", "1", "-", ".", "0x", "e+", "//",
      "/*", "*/", "\n", " ", "null", "Infinity", "订", "\u{FEFF}",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...20, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      _ = try? JSON5.parse(text, file: "fuzz.json")  // Only that it returns is looked at.
    }
  }
}
