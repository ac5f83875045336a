/// How much of a text was written anew.
public enum EditDistance {
  /// Longer texts are compared by their words; this bounds the work to a few million steps.
  private static let scalarLimit = 1_000
  /// Words beyond this are not looked at.
  private static let wordLimit = 2_000

  /// The share of `sent` and `offered` that differs: 0 for the same text, 1 where nothing stayed.
  ///
  /// The least number of scalars put in, taken out or replaced, by the length of the longer text; of
  /// long texts the same by words. White space at the ends and its kind within do not count.
  public static func share(from offered: String, to sent: String) -> Double {
    let left = spaced(offered)
    let right = spaced(sent)
    if left == right { return 0 }
    if max(left.count, right.count) <= scalarLimit { return share(left, right) }
    return share(words(left), words(right))
  }

  /// The text's scalars with one space for each run of white space, none at the ends.
  private static func spaced(_ text: String) -> [UInt32] {
    var out: [UInt32] = []
    for scalar in text.unicodeScalars {
      if !scalar.properties.isWhitespace {
        out.append(scalar.value)
      } else if let last = out.last, last != 0x20 {
        out.append(0x20)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return out
  }

  /// Hashes of the words; each Han character is a word of its own.
  private static func words(_ scalars: [UInt32]) -> [UInt32] {
    var words: [UInt32] = []
    var isInWord = false
    for scalar in scalars where words.count < wordLimit {
      if scalar == 0x20 {
        isInWord = false
      } else if scalar >= 0x2E80 {
        words.append(scalar)
        isInWord = false
      } else if isInWord {
        words[words.count - 1] = (words[words.count - 1] ^ scalar) &* 0x0100_0193
      } else {
        words.append((0x811C_9DC5 ^ scalar) &* 0x0100_0193)
        isInWord = true
      }
    }
    return words
  }

  private static func share(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let longer = max(left.count, right.count)
    if longer == 0 { return 0 }
    // What both begin and end with costs nothing to compare.
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = min(
      zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count,
      min(left.count, right.count) - head)
    let steps = steps(
      Array(left[head..<(left.count - tail)]), Array(right[head..<(right.count - tail)]))
    return Double(steps) / Double(longer)
  }

  /// Levenshtein's distance, one row at a time.
  private static func steps(_ left: [UInt32], _ right: [UInt32]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var row = Array(0...right.count)
    for (line, from) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let best = min(
          row[column] + 1, row[column + 1] + 1, diagonal + (from == right[column] ? 0 : 1))
        diagonal = row[column + 1]
        row[column + 1] = best
      }
    }
    return row[right.count]
  }
}
