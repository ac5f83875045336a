/// Finds the name that was probably meant.
enum Nearest {
  /// Longer words are not compared: nobody mistypes them into a key.
  private static let maxBytes = 64

  /// The nearest of `names`, upper and lower case alike; nil when none is near enough.
  static func name(to word: String, among names: [String]) -> String? {
    let lowered = Array(word.lowercased().utf8)
    guard lowered.count <= maxBytes else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(name.lowercased().utf8)
      let distance = distance(lowered, candidate)
      // A third of the letters may differ, at least two: "teir" is near "tier", "x" is near nothing.
      let limit = min(max(2, candidate.count / 3), max(1, candidate.count - 1))
      if distance <= limit, distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
