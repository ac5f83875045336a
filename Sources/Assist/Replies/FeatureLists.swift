/// Texts as lists of weighted rows, one after the other.
struct FeatureLists: Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var rows: [Int32] = []
  private(set) var weights: [Float] = []

  var count: Int { starts.count - 1 }

  /// Adds a text's rows with one weight to the list under way.
  mutating func add(_ hashes: [UInt32], _ vocabulary: ReplyVocabulary, share: Float = 1) {
    let first = rows.count
    for hash in hashes {
      if let row = vocabulary.row(of: hash) { rows.append(row) }
    }
    let added = rows.count - first
    guard added > 0 else { return }
    let weight = share / Float(added).squareRoot()
    weights.append(contentsOf: repeatElement(weight, count: added))
  }

  /// Ends the list under way.
  mutating func close() { starts.append(Int32(rows.count)) }
}
