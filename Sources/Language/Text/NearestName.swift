/// Finds what somebody probably meant to type.
public enum NearestName {
  /// Longer words are not compared; no name of the program comes near.
  private static let maxScalars = 40

  /// The name with the fewest slips from `word`, if they are few for its length; upper and lower case alike.
  ///
  /// A slip is one character too many, too few, wrong, or swapped with its neighbour. Of equals
  /// the first wins; a beginning of a name (from 3 characters on) counts as one slip.
  public static func of(_ word: String, among names: [String]) -> String? {
    let typed = Array(word.lowercased().unicodeScalars)
    guard typed.count <= maxScalars else { return nil }
    var best: (name: String, slips: Int)?
    for name in names {
      let isBeginning = typed.count >= 3 && name.lowercased().hasPrefix(word.lowercased())
      let slips = isBeginning ? 1 : slips(typed, Array(name.lowercased().unicodeScalars))
      let allowed = max(1, min(typed.count, name.unicodeScalars.count) / 3)
      if slips <= allowed, slips < best?.slips ?? .max { best = (name, slips) }
    }
    return best?.name
  }

  /// The optimal string alignment distance of two words.
  private static func slips(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...max(1, left.count) where row <= left.count {
      var current = [row]
      for column in 1...max(1, right.count) where column <= right.count {
        let isSame = left[row - 1] == right[column - 1]
        var slips = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          slips = min(slips, beforeLast[column - 2] + 1)
        }
        current.append(slips)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
