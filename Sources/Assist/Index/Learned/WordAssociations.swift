import Foundation
import Language

/// Which words of articles go with which words of questions, as the log of how much likelier the
/// one is where the other was asked: "how long" goes with "days", "can I" with "yes".
struct WordAssociations: Sendable, Equatable {
  /// What a word must have been seen in to be counted, and the most words on either side.
  private static let leastQuestions = 4
  private static let leastPassages = 8
  private static let wordLimit = 2_048
  /// Pseudo-observations that draw a pair seen seldom to the word's share in all passages.
  private static let smoothing: Float = 5
  /// Weights are kept in 24ths, as wide as ±5.3.
  private static let scale: Float = 24

  /// Hashes by row: words and pairs of words of questions.
  private(set) var asked: TermTable
  /// Hashes by column: words of passages.
  private(set) var held: TermTable
  /// `[asked][held]`, row-major.
  private(set) var weights: [Int8]

  init(asked: TermTable, held: TermTable, weights: [Int8]) {
    self.asked = asked
    self.held = held
    self.weights = weights
  }

  /// Learns from questions, by what they ask, and the passages that answered them, by what they
  /// hold.
  ///
  /// - Parameter all: the features of every passage of the knowledge base.
  init(_ pairs: [(asked: [UInt64], held: [UInt64])], all: [[UInt64]]) {
    asked = Self.commonest(pairs.map(\.asked), least: Self.leastQuestions)
    held = Self.commonest(all, least: Self.leastPassages)
    let columns = held.hashes.count
    var shares = [Float](repeating: 0, count: columns)
    for passage in all { for hash in passage { held.find(hash).map { shares[$0] += 1 } } }
    for column in shares.indices { shares[column] /= Float(max(1, all.count)) }
    var counts = [Float](repeating: 0, count: asked.hashes.count * columns)
    var rowCounts = [Float](repeating: 0, count: asked.hashes.count)
    for pair in pairs {
      let places = pair.held.compactMap(held.find)
      for row in pair.asked.compactMap(asked.find) {
        rowCounts[row] += 1
        for column in places { counts[row * columns + column] += 1 }
      }
    }
    weights = [Int8](repeating: 0, count: counts.count)
    for row in rowCounts.indices {
      for column in 0..<columns {
        let share = shares[column]
        let seen =
          (counts[row * columns + column] + Self.smoothing * share)
          / (rowCounts[row] + Self.smoothing)
        let weight = log(seen / share) - log((1 - seen + 1e-3) / (1 - share + 1e-3))
        weights[row * columns + column] = Int8(max(-127, min(127, (weight * Self.scale).rounded())))
      }
    }
  }

  /// `[held]`: how much each word of a passage speaks for it, given what is asked.
  func expectations(_ question: [UInt64]) -> [Float] {
    let columns = held.hashes.count
    var sums = [Float](repeating: 0, count: columns)
    for row in question.compactMap(asked.find) {
      weights.withUnsafeBufferPointer { weights in
        sums.withUnsafeMutableBufferPointer { sums in
          for column in 0..<columns { sums[column] += Float(weights[row * columns + column]) }
        }
      }
    }
    let norm = 1 / (Self.scale * Float(question.count + 1).squareRoot())
    for column in sums.indices { sums[column] *= norm }
    return sums
  }

  /// How well a passage fits what `expectations` gave.
  func fit(_ passage: [UInt64], _ expectations: [Float]) -> Float {
    var sum: Float = 0
    for hash in passage { if let column = held.find(hash) { sum += expectations[column] } }
    return sum / Float(passage.count + 1).squareRoot()
  }

  private static func commonest(_ sets: [[UInt64]], least: Int) -> TermTable {
    var counts: [UInt64: Int] = [:]
    for set in sets { for hash in set { counts[hash, default: 0] += 1 } }
    let kept = counts.filter { $0.value >= least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(wordLimit)
    var table = TermTable()
    for (hash, _) in kept { _ = table.number(of: hash) }
    return table
  }
}

/// What questions and passages are compared by when associations are learned, each once.
enum AssociationFeatures {
  /// The stems of a question, its neighbouring stems, and how it begins.
  static func of(question: String) -> [UInt64] {
    features(
      TermReader.terms(of: question, limit: PassageQuery.termLimit).map(\.hash), withPairs: true)
  }

  /// The words of a passage, how it begins, and how long it is.
  static func of(passage: UnsafeBufferPointer<UInt32>, _ hashes: UnsafeBufferPointer<UInt64>)
    -> [UInt64]
  {
    var features = features(passage.map { hashes[Int($0)] }, withPairs: false)
    features.append(lengthSalt &+ UInt64(Int.bitWidth - (passage.count + 1).leadingZeroBitCount))
    return features
  }

  private static func features(_ words: [UInt64], withPairs: Bool) -> [UInt64] {
    var seen: Set<UInt64> = []
    var features: [UInt64] = []
    func add(_ hash: UInt64) { if seen.insert(hash).inserted { features.append(hash) } }
    words.forEach(add)
    guard let first = words.first else { return features }
    add(first ^ beginSalt)
    if words.count > 1 { add(pair(first, words[1]) ^ beginSalt) }
    if withPairs { for (left, right) in zip(words, words.dropFirst()) { add(pair(left, right)) } }
    return features
  }

  private static func pair(_ left: UInt64, _ right: UInt64) -> UInt64 {
    (left &* 0x9E37_79B9_7F4A_7C15) ^ right
  }

  private static let beginSalt: UInt64 = 0x5A17_0004_1B2C_3D4E
  private static let lengthSalt: UInt64 = 0x5A17_0005_0000_0000
}
