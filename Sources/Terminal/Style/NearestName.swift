/// Finds what was probably meant by a misspelt name.
enum NearestName {
  /// The name of `names` with the fewest edits from `word`, if fewer than about a third differ.
  static func find(_ word: String, among names: [String]) -> String? {
    let limit = max(2, word.utf8.count / 3)
    var best: (name: String, edits: Int)?
    for name in names.sorted() {
      let edits = distance(Array(word.utf8), Array(name.utf8))
      if edits <= limit, edits < best?.edits ?? .max { best = (name, edits) }
    }
    return best?.name
  }

  /// Insertions, deletions and replacements between `a` and `b`.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let cost = min(diagonal + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
