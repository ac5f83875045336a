import Foundation

/// How sure it is that a passage answers a question, worked out from what the search saw.
///
/// With `u` the weight of a term of the question (rarity × kind; function words weigh almost
/// nothing, words that no article holds as much as rare ones):
///
///     coverage = Σ u of the terms the passage holds / Σ u of all terms
///     strength = Σ u · impact of the terms held     / Σ u of the terms held
///     margin   = (score − score of the next article) / score
///     evidence = 1 − 2^(−Σ u held / `evidenceHalf`)
///     hinted   = best impact · rarity of a hinted word, times the trust in it
///     words    = coverage^1.2 · (0.55 + 0.45 · min(1, strength / 0.7)) · evidence
///                · (0.85 + 0.15 · min(1, margin / 0.2))
///     confidence = words + (1 − words) · `hintShare` · hinted · min(1, coverage / 0.15)
///
/// Words of earlier turns that the passage holds count as covered, with their small weight, and
/// never as missing: a customer does not repeat the topic in every message.
struct Confidence {
  /// Weight of matched terms at which there is half of full evidence.
  static let evidenceHalf = 1.2
  /// How far a sure intent can lift a passage that the words alone would not carry.
  static let hintShare = 0.6

  var coverage: Double
  var strength: Double
  var margin: Double
  /// Σ u of the terms held.
  var held: Double
  /// How well the passage fits what is likely meant, in [0, 1].
  var hinted: Double

  var value: Double {
    let evidence = 1 - exp2(-held / Self.evidenceHalf)
    let fit = 0.55 + 0.45 * min(1, strength / 0.7)
    let lead = 0.85 + 0.15 * min(1, margin / 0.2)
    let words = pow(coverage, 1.2) * fit * evidence * lead
    let value = words + (1 - words) * Self.hintShare * hinted * min(1, coverage / 0.15)
    return min(1, max(0, value))
  }
}
