import Foundation

/// What a learned ranking sees of a candidate.
enum RankingFeatures {
  static let count = 9

  /// The features of candidates, `[candidate][feature]`; scores as shares of the best one's.
  ///
  /// - Parameters:
  ///   - fits: how well each candidate's words go with the question's (`WordAssociations`).
  ///   - likeness: how like each one's past questions are to this one.
  ///   - isAskedOtherwise: whether other questions are known that the article answers.
  static func of(
    _ candidates: [Candidate], _ terms: QueryTerms, in index: PassageIndex, fits: [Float],
    likeness: [Float], isAskedOtherwise: [Bool]
  ) -> [[Float]] {
    let best = max(1e-3, candidates.map(\.score).max() ?? 0)
    return candidates.enumerated().map { place, candidate in
      var said: Float = 0
      var derived: Float = 0
      var held: Float = 0
      var asked: Float = 1e-3
      for term in terms.all {
        asked += term.asked
        guard let number = term.term, let impact = index.impact(of: number, in: candidate.found)
        else { continue }
        switch term.place {
        case .question:
          said += term.weight * impact
          held += term.asked
        case .derived: derived += term.weight * impact
        case .context, .hint: break
        }
      }
      return [
        candidate.score / best, said / best, derived / best, candidate.pairs / best,
        held / asked, log(Float(index.words(of: candidate.found).count + 1)),
        fits[place], likeness[place], isAskedOtherwise[place] ? 1 : 0,
      ]
    }
  }
}
