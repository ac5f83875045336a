import Language

/// A passage near a question by what both mean.
public struct NearPassage: Sendable, Equatable {
  /// Its number in the index that was looked through.
  var passage: Int
  /// How far it stands out: 0 is as near as any passage, 1 the same text.
  var closeness: Double
}

/// The passages of one index with their vectors.
public struct MeaningIndex: Sendable {
  private let vectors: PassageVectors
  /// `[passage]`: the row of its vector, or -1.
  private let rows: [Int32]

  /// - Complexity: O(text of the passages), which are found by their digests.
  public init(_ vectors: PassageVectors, of index: PassageIndex) {
    self.vectors = vectors
    rows = (0..<index.passageCount).map { passage in
      Int32(vectors.row(of: index.digest(of: passage)) ?? -1)
    }
  }

  /// How many passages have a vector.
  public var count: Int { rows.count { $0 >= 0 } }

  /// More add nothing to an order of ten.
  private static let limit = 64

  /// The passages nearest to a question's vector, nearest first; none for a vector of another size.
  public func nearest(to vector: [Float]) -> [NearPassage] {
    guard vector.count == vectors.size, vectors.size > 0 else { return [] }
    let question = PassageVectors.Coded(vector)
    var near: [(passage: Int, cosine: Float)] = []
    var sum: Float = 0
    for (passage, row) in rows.enumerated() where row >= 0 {
      let cosine = vectors.cosine(Int(row), question)
      sum += cosine
      near.append((passage, cosine))
    }
    guard !near.isEmpty else { return [] }
    // What models call near differs; the mean says what is nothing special to this one.
    let mean = sum / Float(near.count)
    near.sort { ($0.cosine, $1.passage) > ($1.cosine, $0.passage) }
    return near.prefix(Self.limit).map { passage, cosine in
      let closeness = (cosine - mean) / max(0.01, 1 - mean)
      return NearPassage(passage: passage, closeness: Double(min(1, max(0, closeness))))
    }
  }
}

extension PassageIndex {
  /// What a passage is known by: the first bytes of SHA-256 over its title and text.
  func digest(of passage: Int) -> UInt64 {
    var hasher = SHA256()
    hasher.update(Array(articleTitle(Int(passageArticles[passage])).utf8) + [0])
    hasher.update(Array(passageText(passage).utf8))
    return hasher.finalize().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The candidates that words found and the passages near by meaning in one order: each counts by
  /// its places in both, whatever the scores mean there (reciprocal rank fusion).
  func fused(_ ranked: [Candidate], with query: PassageQuery) -> [Candidate] {
    guard !query.near.isEmpty else { return ranked }
    var all = ranked
    var shares = ranked.indices.map { Self.share(ofPlace: $0) }
    var places = Dictionary(
      ranked.indices.map { (ranked[$0].article, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Int> = []
    for near in query.near where near.passage < layout.passages {
      let article = Int(passageArticles[near.passage])
      guard articleMarks[article].holds(at: query.at), seen.insert(article).inserted else {
        continue
      }
      let place = places[article] ?? all.count
      if place == all.count {
        all.append(
          Candidate(
            passage: near.passage, found: near.passage, article: article, score: 0,
            languageShare: languageShare(article, ArticleLanguage(code: query.language))))
        shares.append(0)
        places[article] = place
      }
      all[place].closeness = near.closeness
      shares[place] += Self.share(ofPlace: seen.count - 1) * all[place].languageShare
    }
    return all.indices.sorted { (shares[$0], $1) > (shares[$1], $0) }.map { all[$0] }
  }

  /// What a place in a list counts; 60 is what the method is published with.
  private static func share(ofPlace place: Int) -> Float { 1 / Float(61 + place) }

  /// How sure nearness alone makes, at most: a person may look at it, no assistant says it.
  ///
  /// Below `Policy.answerThreshold`, since what models call near was not fitted to any desk.
  static let nearTrust = 0.4
}
