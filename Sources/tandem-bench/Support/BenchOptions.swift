import Terminal

/// The options of one run: `--name value` or `--name=value`; a name without a value is a flag.
struct BenchOptions {
  private var values: [String: String] = [:]

  init(_ words: [String]) throws(BenchError) {
    var index = 0
    while index < words.count {
      let word = words[index]
      guard word.hasPrefix("--") else { throw BenchError("no option \(word)", isUsage: true) }
      let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1)
      let name = String(parts.first ?? "")
      if parts.count == 2 {
        values[name] = String(parts[1])
      } else if index + 1 < words.count, !words[index + 1].hasPrefix("--") {
        index += 1
        values[name] = words[index]
      } else {
        values[name] = ""
      }
      index += 1
    }
  }

  func text(_ name: String) -> String? { values[name] }

  func has(_ flag: String) -> Bool { values[flag] != nil }

  /// A whole number, or `standard` where the option is not given.
  func number(_ name: String, _ standard: Int) throws(BenchError) -> Int {
    guard let text = values[name] else { return standard }
    guard let number = Int(text), number >= 0 else {
      throw BenchError("--\(name) needs a whole number, not \"\(text)\"", isUsage: true)
    }
    return number
  }

  /// A number that must be given.
  func number(_ name: String) throws(BenchError) -> Int {
    guard values[name] != nil else { throw BenchError("--\(name) is needed", isUsage: true) }
    return try number(name, 0)
  }

  func decimal(_ name: String, _ standard: Double) throws(BenchError) -> Double {
    guard let text = values[name] else { return standard }
    guard let number = Double(text) else {
      throw BenchError("--\(name) needs a number, not \"\(text)\"", isUsage: true)
    }
    return number
  }

  /// Of the screen: `--size WIDTHxHEIGHT`.
  var size: Size {
    get throws(BenchError) {
      let text = text("size") ?? "200x60"
      let sides = text.split(separator: "x").compactMap { Int($0) }
      guard sides.count == 2, sides.allSatisfy({ (1...1000).contains($0) }) else {
        throw BenchError("--size is such as 200x60, not \"\(text)\"", isUsage: true)
      }
      return Size(width: sides[0], height: sides[1])
    }
  }

  var seed: UInt64 {
    get throws(BenchError) { UInt64(try number("seed", 1)) }
  }
}

/// Why a benchmark could not be run.
struct BenchError: Error {
  let message: String
  let isUsage: Bool

  init(_ message: String, isUsage: Bool = false) {
    self.message = message
    self.isUsage = isUsage
  }
}
