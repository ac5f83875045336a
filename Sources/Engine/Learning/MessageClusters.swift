import Desk
import Foundation
import Language

/// Groups messages by the words they share.
///
/// Each message joins the group whose words are nearest to its own, or begins one; rare words weigh
/// more than common ones. The same messages in the same order make the same groups.
struct MessageClusters {
  /// From this cosine on two messages speak of the same.
  private static let nearness = 0.25
  /// A group of fewer messages is no topic yet.
  static let minSize = 2

  private struct Group {
    var members: [(index: Int, weights: [String: Double])] = []
    var sum: [String: Double] = [:]

    mutating func add(_ index: Int, _ weights: [String: Double]) {
      members.append((index, weights))
      for (word, weight) in weights { sum[word, default: 0] += weight }
    }

    /// The cosine to the group's mean; `weights` has length 1.
    func nearness(_ weights: [String: Double]) -> Double {
      let length = sum.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { return 0 }
      return weights.reduce(0) { $0 + $1.value * (sum[$1.key] ?? 0) } / length
    }
  }

  private var groups: [Group] = []
  private let messages: [CustomerText]

  init(_ messages: [CustomerText]) {
    self.messages = messages
    let words = messages.map { Self.words(of: $0.text) }
    var counts: [String: Int] = [:]
    for set in words { for word in set { counts[word, default: 0] += 1 } }
    for (index, set) in words.enumerated() where !set.isEmpty {
      let weights = Self.weights(set, counts, messages.count)
      let near = groups.indices.map { (group: $0, cosine: groups[$0].nearness(weights)) }
        .max { ($0.cosine, $1.group) < ($1.cosine, $0.group) }
      if let near, near.cosine >= Self.nearness {
        groups[near.group].add(index, weights)
      } else {
        var group = Group()
        group.add(index, weights)
        groups.append(group)
      }
    }
  }

  /// The groups of at least so many messages, the largest first.
  func clusters(limit: Int, ofAtLeast size: Int = minSize) -> [LabelOffer.Cluster] {
    groups.filter { $0.members.count >= size }
      .sorted {
        ($0.members.count, $1.members[0].index) > ($1.members.count, $0.members[0].index)
      }
      .prefix(limit).map(cluster)
  }

  private func cluster(_ group: Group) -> LabelOffer.Cluster {
    let shared = group.sum.filter { word in
      group.members.count { $0.weights[word.key] != nil } >= min(Self.minSize, group.members.count)
    }
    let words = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(5).map(\.key)
    let typical = group.members.map { ($0.index, group.nearness($0.weights)) }
      .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
    return LabelOffer.Cluster(words: words, messages: typical.map { messages[$0.0] })
  }

  private static func words(of text: String) -> Set<String> {
    var words: Set<String> = []
    Tokens.visit(text) { token in
      switch token.kind {
      case .word: words.insert(String(decoding: Stemmer.stem(token.bytes), as: UTF8.self))
      case .hanBigram: words.insert(token.text)
      case .number, .han: break
      }
    }
    return words
  }

  private static func weights(
    _ words: Set<String>, _ counts: [String: Int], _ total: Int
  ) -> [String: Double] {
    var weights: [String: Double] = [:]
    for word in words {
      weights[word] = log(1 + Double(total) / Double(counts[word] ?? 1))
    }
    let length = weights.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return weights.mapValues { $0 / length }
  }
}
