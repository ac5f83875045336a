/// The words of a folded text: runs of letters and digits, single Han characters.
struct WordRanges {
  private let starts: [Int]
  private let ends: [Int]

  init(_ text: NormalText, limit: Int) {
    var starts: [Int] = []
    var ends: [Int] = []
    var isInWord = false
    for at in 0..<min(text.count, limit) {
      let scalar = text.scalars[at]
      let isHan = Scalars.isHan(scalar)
      let isWord = isHan || Scalars.isWord(scalar) || scalar == 0x27
      if isWord, isInWord, !isHan {
        ends[ends.count - 1] = at + 1
      } else if isWord || !Scalars.isSpace(scalar) {
        starts.append(at)
        ends.append(at + 1)
      }
      isInWord = isWord && !isHan
    }
    self.starts = starts
    self.ends = ends
  }

  /// The words that a range lies in or touches, from the first to the last.
  func covering(_ range: Range<Int>) -> Range<Int> {
    let first = starts.last { $0 <= range.lowerBound } ?? range.lowerBound
    let last = ends.first { $0 >= range.upperBound } ?? range.upperBound
    return min(first, range.lowerBound)..<max(last, range.upperBound)
  }
}
