import Desk
import Foundation
import Language

extension PassageIndex {
  /// The articles that answer `query` best, each by its best passage, best first.
  ///
  /// Ties go to the article that was indexed first. An article in another language than the query's
  /// gives way to its sibling, if it has one.
  ///
  /// - Parameter limit: the most hits, ≥ 1.
  /// - Complexity: O(passages + postings of the query's terms); never more than
  ///   `PassageQuery.termLimit` terms.
  public func search(_ query: PassageQuery, limit: Int) -> [PassageHit] {
    precondition(limit >= 1, "a search returns at least one hit")
    let terms = QueryTerms(query, in: self)
    // One more than asked: the margin of the last hit needs its follower.
    let ranked = candidates(for: query, terms, limit: max(limit + 1, Candidate.rankedLimit))
    return hits(ranked, query, terms, limit: limit)
  }

  /// The hits that ranked candidates come to.
  func hits(
    _ ranked: [Candidate], _ query: PassageQuery, _ terms: QueryTerms, limit: Int
  ) -> [PassageHit] {
    let language = ArticleLanguage(code: query.language)
    let best = replaceBySiblings(fused(ranked, with: query), language, at: query.at)
      .prefix(limit + 1)
    let hits = best.enumerated().map { place, candidate in
      hit(
        candidate, next: place + 1 < best.count ? best[place + 1].score : 0, terms.all,
        hintTrust: query.hintTrust)
    }
    return Array(hits.prefix(limit))
  }

  /// The best passage of each of the best articles, best first, by all that is known of it.
  func candidates(
    for query: PassageQuery, _ terms: QueryTerms, limit: Int
  ) -> [Candidate] {
    guard layout.passages > 0, terms.all.contains(where: { $0.term != nil }) else { return [] }
    let scores = scores(of: terms.all)
    var best = bestPassages(
      scores, named: namedTitles(in: query), limit: limit,
      language: ArticleLanguage(code: query.language), at: query.at)
    let pairs = WordPairs(terms.pairs)
    let averageWords = Float(layout.readWords) / Float(layout.passages)
    for place in best.indices {
      let passage = best[place].passage
      best[place].pairs = pairs.bonus(in: words(of: passage), averageWords: averageWords)
      best[place].neighbours = neighbourScore(of: passage, scores)
      best[place].score +=
        (best[place].pairs + best[place].neighbours) * best[place].languageShare
    }
    best.sort { ($0.score, $1.passage) > ($1.score, $0.passage) }
    return best
  }
}

/// A passage that may answer a query.
struct Candidate {
  /// So many are looked at closely.
  static let rankedLimit = 64
  /// So many where what was learned may bring up one that shares few words.
  static let learnedLimit = 100

  /// The passage to show.
  var passage: Int
  /// The passage that was found; another one where a sibling answers in its place.
  var found: Int
  var article: Int
  var score: Float
  /// What the language of its article leaves of a score.
  var languageShare: Float
  /// What words side by side as in the question added to the score.
  var pairs: Float = 0
  /// What the passages beside it added.
  var neighbours: Float = 0
  /// How far it stands out by meaning.
  var closeness = 0.0
}

extension PassageIndex {
  /// ln(1 + (N − n + ½) / (n + ½)): how telling a term is that `count` passages hold.
  func rarity(count: Int) -> Float {
    let held = Float(count)
    let all = Float(max(layout.passages, TermWeight.leastPassages))
    return log(1 + (all - held + 0.5) / (held + 0.5))
  }

  /// `[passage]`: what the terms of the question and the hint give, and what context adds to it.
  ///
  /// Context can at most multiply what they found by 1 + `TermWeight.contextLimit`:
  /// it tells apart passages that answer the question, and never answers an earlier one instead.
  func scores(of terms: [WeightedTerm]) -> [Float] {
    var scores = [Float](repeating: 0, count: layout.passages)
    accumulate(terms.filter { $0.place != .context }, into: &scores)
    let beside = terms.filter { $0.place == .context && $0.term != nil }
    guard !beside.isEmpty else { return scores }
    var context = [Float](repeating: 0, count: layout.passages)
    accumulate(beside, into: &context)
    for passage in scores.indices {
      scores[passage] += min(context[passage], scores[passage] * TermWeight.contextLimit)
    }
    return scores
  }

  private func accumulate(_ terms: [WeightedTerm], into scores: inout [Float]) {
    scores.withUnsafeMutableBufferPointer { scores in
      for term in terms {
        guard let number = term.term else { continue }
        let step = term.weight / 255
        for posting in UnsafeBufferPointer(rebasing: postings[postingRange(number)]) {
          scores[Int(posting >> 8)] += step * Float(posting & 255)
        }
      }
    }
  }

  /// The best passage of each of the best articles, by the terms they hold and the things named.
  private func bestPassages(
    _ scores: [Float], named: [Float], limit: Int, language: ArticleLanguage, at moment: Timestamp?
  ) -> [Candidate] {
    let step = named.isEmpty ? 0 : TermWeight.named * (scores.max() ?? 0)
    var best: [Candidate] = []
    var floor: Float = 0
    for passage in scores.indices where scores[passage] > 0 {
      var score = scores[passage]
      if step > 0 { score += step * named[title(of: passage)] }
      guard score > floor else { continue }
      let article = Int(passageArticles[passage])
      guard articleMarks[article].holds(at: moment) else { continue }
      let share = languageShare(article, language)
      let candidate = Candidate(
        passage: passage, found: passage, article: article, score: score * share,
        languageShare: share)
      insert(candidate, into: &best, limit: limit)
      if best.count == limit { floor = best[limit - 1].score }
    }
    return best
  }

  /// The first passage of each article named, as candidates without a word in common.
  func firstPassages(of ids: Set<String>, for query: PassageQuery) -> [Candidate] {
    let language = ArticleLanguage(code: query.language)
    return (0..<layout.articles).compactMap { article in
      guard ids.contains(articleID(article)), articleMarks[article].holds(at: query.at),
        let passage = passages(ofArticle: article).first
      else { return nil }
      return Candidate(
        passage: passage, found: passage, article: article, score: 0,
        languageShare: languageShare(article, language))
    }
  }

  /// What the passages beside one give it: those of one page speak of one thing.
  private func neighbourScore(of passage: Int, _ scores: [Float]) -> Float {
    let title = title(of: passage)
    guard !articleTitle(Int(passageArticles[passage])).isEmpty else { return 0 }
    var sum: Float = 0
    for other in max(0, passage - 2)...min(layout.passages - 1, passage + 2)
    where other != passage && self.title(of: other) == title {
      sum += scores[other]
    }
    return sum * TermWeight.neighbour
  }

  private func insert(_ candidate: Candidate, into best: inout [Candidate], limit: Int) {
    if let old = best.firstIndex(where: { $0.article == candidate.article }) {
      guard candidate.score > best[old].score else { return }
      best.remove(at: old)
    }
    let place = best.firstIndex { $0.score < candidate.score } ?? best.count
    guard place < limit else { return }
    best.insert(candidate, at: place)
    if best.count > limit { best.removeLast() }
  }

  func languageShare(_ article: Int, _ wanted: ArticleLanguage) -> Float {
    guard wanted != .unknown else { return 1 }
    let language = articleMarks[article].language
    if language == wanted.rawValue || language == ArticleLanguage.unknown.rawValue { return 1 }
    return TermWeight.otherLanguage
  }

  /// Puts the sibling in the wanted language in the place of an article in another.
  private func replaceBySiblings(
    _ best: [Candidate], _ language: ArticleLanguage, at moment: Timestamp?
  ) -> [Candidate] {
    guard language != .unknown else { return best }
    let scores = Dictionary(best.map { ($0.passage, $0.score) }, uniquingKeysWith: max)
    var seen: Set<Int> = []
    var result: [Candidate] = []
    for var candidate in best {
      let mark = articleMarks[candidate.article]
      if mark.language != language.rawValue, mark.sibling != ArticleMark.noSibling,
        articleMarks[Int(mark.sibling)].language == language.rawValue,
        articleMarks[Int(mark.sibling)].holds(at: moment)
      {
        candidate.article = Int(mark.sibling)
        let passages = passages(ofArticle: candidate.article)
        let passage = passages.max { (scores[$0] ?? 0) < (scores[$1] ?? 0) }
        guard let passage else { continue }
        candidate.passage = passage
      }
      if seen.insert(candidate.article).inserted { result.append(candidate) }
    }
    return result
  }

  private func hit(_ candidate: Candidate, next: Float, _ terms: [WeightedTerm], hintTrust: Double)
    -> PassageHit
  {
    var asked: Float = 0
    var held: Float = 0
    var impacts: Float = 0
    var hinted: Float = 0
    var matched: [String] = []
    for term in terms {
      asked += term.asked
      guard let number = term.term, let impact = impact(of: number, in: candidate.found) else {
        continue
      }
      switch term.place {
      case .question:
        held += term.asked
        impacts += term.asked * impact
        matched.append(term.text)
      case .derived: break
      case .context:
        // Context counts as asked only where it is found.
        asked += term.weight
        held += term.weight
        impacts += term.weight * impact
      case .hint:
        // A hinted word that half the articles hold speaks for none of them.
        let rare = rarity(count: postingRange(number).count) / rarity(count: 1)
        hinted = max(hinted, impact * rare)
      }
    }
    let confidence = Confidence(
      coverage: asked > 0 ? Double(held / asked) : 0,
      strength: held > 0 ? Double(impacts / held) : 0,
      margin: candidate.score > 0
        ? Double(max(0, candidate.score - next) / candidate.score) : 0,
      held: Double(held), hinted: Double(hinted) * hintTrust)
    return PassageHit(
      article: articleID(candidate.article), title: articleTitle(candidate.article),
      text: passageText(candidate.passage),
      language: ArticleLanguage(rawValue: articleMarks[candidate.article].language)?.code,
      score: Double(candidate.score),
      confidence: max(confidence.value, Self.nearTrust * candidate.closeness), matched: matched)
  }

  /// The impact of a term in a passage, in (0, 1]; nil when it does not occur there.
  func impact(of term: Int, in passage: Int) -> Float? {
    let range = postingRange(term)
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if Int(postings[middle] >> 8) < passage { low = middle + 1 } else { high = middle }
    }
    guard low < range.upperBound, Int(postings[low] >> 8) == passage else { return nil }
    return Float(postings[low] & 255) / 255
  }
}
