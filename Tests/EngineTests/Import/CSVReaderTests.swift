import Testing

@testable import Engine

@Suite struct CSVReaderTests {
  private func read(_ text: String) throws -> [CSVReader.Record] {
    var reader = CSVReader(text.utf8, file: "f")
    var records: [CSVReader.Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  @Test func cellsFollowTheStandard() throws {
    #expect(
      try read("a,b\r\n\"1,\"\"2\"\"\r\n3\",\r\n\nx,\"\"") == [
        CSVReader.Record(line: 1, fields: ["a", "b"]),
        CSVReader.Record(line: 2, fields: ["1,\"2\"\r\n3", ""]),
        CSVReader.Record(line: 5, fields: ["x", ""]),
      ])
    #expect(try read("a,").map(\.fields) == [["a", ""]])
    #expect(try read("").isEmpty && read("\n\r\n").isEmpty)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0 ... .max, using: &generator)
    var random = SeededRandom(state: seed)
    let alphabet = ["a", ",", "\"", "\n", "\r\n", "中", " ", ";", ""]
    for _ in 0..<300 {
      let width = Int.random(in: 2...4, using: &random)
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &random))
            .map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
      }.joined()
      #expect(try read(text).map(\.fields) == rows, "seed \(seed)")
    }
  }

  @Test func anyBytesAreReadOrRefusedButNeverBreakTheReader() {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0 ... .max, using: &generator)
    var random = SeededRandom(state: seed)
    let bytes: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xE4, 0xBD, 0xA0, 0x00, 0xFF]
    for _ in 0..<3000 {
      let input = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        bytes.randomElement(using: &random) ?? 0
      }
      var reader = CSVReader(input, file: "f")
      var count = 0
      do {
        while try reader.next() != nil { count += 1 }
      } catch {
        #expect((1...13).contains(error.line ?? 0), "seed \(seed)")
      }
      #expect(count <= input.count, "seed \(seed)")
    }
  }
}

/// A small generator whose runs repeat by their seed.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct MoneyTests {
  @Test(arguments: [
    ("129.90", "EUR", 12990), ("0.1", "USD", 10), ("8", "CNY", 800), ("8.000", "CNY", 800),
    ("1299", "JPY", 1299), ("1299.0", "JPY", 1299), ("1.234", "KWD", 1234), ("0", "EUR", 0),
  ])
  func amountsAreReadWithoutRounding(text: String, currency: String, minor: Int64) {
    #expect(Money.minor(text, currency) == minor)
  }

  @Test(arguments: [
    "", ".", "1.", ".5", "-1", "+1", "1,5", "1.999", "１２", "9999999999999999", "1 0",
  ])
  func otherTextsAreNoAmount(text: String) {
    #expect(Money.minor(text, "EUR") == nil)
  }
}
