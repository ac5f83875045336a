/// Two messages that differ little and mean different things: "why is there more on my bill" and
/// "how much is on my bill".
struct MinimalPair: Sendable, Equatable {
  var first: LabelledExample
  var second: LabelledExample

  /// The pairs that the shipped model learns from; those it is tested on are kept beside the tests.
  static var learned: [MinimalPair] { read(table: english) + read(table: chinese) }

  /// Reads a plain table: a heading `[label | label]`, then one pair a line, parted by ` | `.
  static func read(table: String) -> [MinimalPair] {
    var pairs: [MinimalPair] = []
    var labels = (Substring(), Substring())
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "[") {
        labels = halves(line.dropFirst().dropLast())
      } else {
        let texts = halves(line)
        pairs.append(
          MinimalPair(
            first: LabelledExample(text: String(texts.0), label: String(labels.0)),
            second: LabelledExample(text: String(texts.1), label: String(labels.1))))
      }
    }
    return pairs
  }

  private static func halves(_ line: Substring.UTF8View) -> (Substring, Substring) {
    guard let bar = line.firstIndex(of: UInt8(ascii: "|")) else {
      preconditionFailure("a line of a table of pairs has two halves: \(Substring(line))")
    }
    return (
      Substring(line[..<bar].dropLast()), Substring(line[line.index(after: bar)...].dropFirst())
    )
  }
}
