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
    guard layout.passages > 0 else { return [] }
    let terms = weightedTerms(of: query)
    guard terms.contains(where: { $0.term != nil }) else { return [] }
    let scores = scores(of: terms)
    // One more than asked: the margin of the last hit needs its follower.
    let best = bestPassages(
      scores, limit: limit + 1, language: ArticleLanguage(code: query.language))
    let hits = best.enumerated().map { place, candidate in
      hit(
        candidate, next: place + 1 < best.count ? best[place + 1].score : 0, terms,
        hintTrust: query.hintTrust)
    }
    return Array(hits.prefix(limit))
  }
}

/// A term of a query with what it weighs.
struct WeightedTerm {
  /// Where the term comes from.
  enum Place {
    case question, context, hint
  }

  /// Its number in the index; nil when no passage holds it.
  var term: Int?
  /// Rarity × kind × place.
  var weight: Float
  /// What it adds to the question's weight for confidence; 0 for context and hints.
  var asked: Float
  var place: Place
  var text: String
}

/// What terms weigh by their kind and place, before rarity.
enum TermWeight {
  static let word: Float = 1
  static let hanBigram: Float = 1
  static let han: Float = 0.4
  /// Function words help to rank, since paraphrases keep them (more so in Chinese), but hardly make
  /// anybody sure: for confidence they count less.
  static let functionWord: Float = 0.25
  static let functionHan: Float = 0.7
  static let functionAsked: Float = 0.15
  /// Of the turn just before; each older one weighs `contextDecay` of the next.
  static let context: Float = 0.5
  static let contextDecay: Float = 0.8
  static let hint: Float = 0.5
  /// Names, and numbers that no article holds: identifiers rather than topics.
  static let name: Float = 0.1
  /// How much of a passage's score context may add at most.
  static let contextLimit: Float = 1
  /// For confidence, a pair of characters that no article holds is mostly an accident of where two
  /// words meet.
  static let unknownBigram: Float = 0.2
  /// An article in another language is worth this much of its score.
  static let otherLanguage: Float = 0.6

  /// A handful of articles is weighed as if it were so many: in a knowledge base of three every word
  /// would seem common.
  static let leastPassages = 50

  static func of(_ term: TermReader.Term) -> Float {
    switch term.kind {
    case .word, .number: term.isFunction ? functionWord : word
    case .hanBigram: term.isFunction ? functionHan : hanBigram
    case .han: term.isFunction ? functionHan * han : han
    }
  }
}

extension PassageIndex {
  /// ln(1 + (N − n + ½) / (n + ½)): how telling a term is that `count` passages hold.
  func rarity(count: Int) -> Float {
    let held = Float(count)
    let all = Float(max(layout.passages, TermWeight.leastPassages))
    return log(1 + (all - held + 0.5) / (held + 0.5))
  }

  /// The query's terms, each once, in reading order.
  func weightedTerms(of query: PassageQuery) -> [WeightedTerm] {
    var terms: [WeightedTerm] = []
    var places: [UInt64: Int] = [:]
    let names = Set(
      query.names.flatMap { TermReader.terms(of: $0, limit: PassageQuery.contextTermLimit) }
        .map(\.hash))
    func add(_ text: String, limit: Int, share: Float, place: WeightedTerm.Place) {
      for term in TermReader.terms(of: text, limit: limit) {
        let isAsked = place == .question
        let number = self.term(term.hash)
        let isName = names.contains(term.hash) || (number == nil && term.kind == .number)
        let kind = isName && isAsked ? TermWeight.name : TermWeight.of(term)
        if let old = places[term.hash] {
          // Said again: somewhat more in the question, nothing in context.
          if isAsked { terms[old].weight *= 1.25 }
          continue
        }
        // A word that no article holds is taken for a rare one.
        let weight = kind * rarity(count: number.map { postingRange($0).count } ?? 2)
        var asked = isAsked ? weight : 0
        if term.isFunction, !isName { asked *= TermWeight.functionAsked / kind }
        if number == nil, term.kind == .hanBigram { asked *= TermWeight.unknownBigram }
        places[term.hash] = terms.count
        terms.append(
          WeightedTerm(
            term: number, weight: weight * share, asked: asked, place: place, text: term.text))
      }
    }
    add(query.text, limit: PassageQuery.termLimit, share: 1, place: .question)
    var share = TermWeight.context
    for turn in query.context.suffix(PassageQuery.contextTurnLimit).reversed() {
      add(turn, limit: PassageQuery.contextTermLimit, share: share, place: .context)
      share *= TermWeight.contextDecay
    }
    add(
      query.hint, limit: PassageQuery.contextTermLimit,
      share: TermWeight.hint * Float(query.hintTrust), place: .hint)
    return terms
  }

  /// `[passage]`: what the terms of the question and the hint give, and what context adds to it.
  ///
  /// Context can at most multiply what they found by 1 + `TermWeight.contextLimit`:
  /// it tells apart passages that answer the question, and never answers an earlier one instead.
  private func scores(of terms: [WeightedTerm]) -> [Float] {
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

  struct Candidate {
    /// The passage to show.
    var passage: Int
    /// The passage that was found; another one where a sibling answers in its place.
    var found: Int
    var article: Int
    var score: Float
  }

  /// The best passage of each of the best articles.
  private func bestPassages(
    _ scores: [Float], limit: Int, language: ArticleLanguage
  ) -> [Candidate] {
    var best: [Candidate] = []
    var floor: Float = 0
    for passage in scores.indices where scores[passage] > floor {
      let article = Int(passageArticles[passage])
      let candidate = Candidate(
        passage: passage, found: passage, article: article,
        score: scores[passage] * languageShare(article, language))
      insert(candidate, into: &best, limit: limit)
      if best.count == limit { floor = best[limit - 1].score }
    }
    return replaceBySiblings(best, scores, language)
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

  private func languageShare(_ article: Int, _ wanted: ArticleLanguage) -> Float {
    guard wanted != .unknown else { return 1 }
    let language = articleMarks[article].language
    if language == wanted.rawValue || language == ArticleLanguage.unknown.rawValue { return 1 }
    return TermWeight.otherLanguage
  }

  /// Puts the sibling in the wanted language in the place of an article in another.
  private func replaceBySiblings(
    _ best: [Candidate], _ scores: [Float], _ language: ArticleLanguage
  ) -> [Candidate] {
    guard language != .unknown else { return best }
    var seen: Set<Int> = []
    var result: [Candidate] = []
    for var candidate in best {
      let mark = articleMarks[candidate.article]
      if mark.language != language.rawValue, mark.sibling != ArticleMark.noSibling,
        articleMarks[Int(mark.sibling)].language == language.rawValue
      {
        candidate.article = Int(mark.sibling)
        let passages = passages(ofArticle: candidate.article)
        guard let passage = passages.max(by: { scores[$0] < scores[$1] }) else { continue }
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
      margin: candidate.score > 0 ? Double((candidate.score - next) / candidate.score) : 0,
      held: Double(held), hinted: Double(hinted) * hintTrust)
    return PassageHit(
      article: articleID(candidate.article), title: articleTitle(candidate.article),
      text: passageText(candidate.passage),
      language: ArticleLanguage(rawValue: articleMarks[candidate.article].language)?.code,
      score: Double(candidate.score), confidence: confidence.value, matched: matched)
  }

  /// The impact of a term in a passage, in (0, 1]; nil when it does not occur there.
  private func impact(of term: Int, in passage: Int) -> Float? {
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
