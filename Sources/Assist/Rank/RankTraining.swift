public import Desk

/// Learns from what agents did with suggestions.
///
/// The weights are those most probable after the outcomes, from the shipped ones as what is believed
/// before (logistic regression by Newton's method); then each article, canned response or reply of
/// the past gets an offset of its own from how it did beside that. The same outcomes in the same
/// order make the same model everywhere.
extension RankModel {
  /// Older outcomes say less of how the desk works now; this also bounds the work.
  public static let outcomeLimit = 2_000
  /// From this share of change on, the reply was written rather than taken.
  static let lightEdit = 0.35

  /// The model after these outcomes, oldest first; of more than `outcomeLimit` the latest.
  public init(learning outcomes: [JudgedSuggestion]) {
    self = .shipped
    let rows = outcomes.suffix(Self.outcomeLimit).compactMap(Row.init)
    guard !rows.isEmpty else { return }
    for _ in 0..<Self.rounds { improve(rows) }
    learnSubjects(rows)
  }

  private static let rounds = 8
  /// How firmly the shipped weights are believed: the inverse of their variance.
  private static let belief = 2.0
  /// How firmly it is believed that one article is taken like any other.
  private static let subjectBelief = 1.5
  private static let subjectRounds = 4

  /// One outcome as the model learns from it.
  private struct Row {
    var signs: [Double]
    var subject: String?
    /// 1 where it was sent with light edits at most.
    var target: Double

    /// nil for what nobody judged, and for facts of programs that kept no signs.
    init?(_ judged: JudgedSuggestion) {
      guard let signs = judged.signs else { return nil }
      switch judged.outcome {
      case .accepted: target = 1
      case .edited: target = (judged.distance ?? 0) <= RankModel.lightEdit ? 1 : 0
      case .ignored, .rejected, .skipped: target = 0
      case .unread: return nil
      }
      self.signs = RankModel.signs(signs)
      subject = RankModel.key(of: signs)
    }
  }

  /// One step of Newton's method towards the most probable weights.
  private mutating func improve(_ rows: [Row]) {
    let count = Self.count
    var gradient = (0..<count).map { Self.belief * (weights[$0] - Self.shipped.weights[$0]) }
    var curvature = [Double](repeating: 0, count: count * count)
    for index in 0..<count { curvature[index * count + index] = Self.belief }
    for row in rows {
      let chance = Self.squashed(Self.sum(row.signs, weights))
      let error = chance - row.target
      let slope = max(chance * (1 - chance), 1e-6)
      for first in 0..<count where row.signs[first] != 0 {
        gradient[first] += error * row.signs[first]
        let scaled = slope * row.signs[first]
        for second in 0...first { curvature[first * count + second] += scaled * row.signs[second] }
      }
    }
    let step = Self.solve(curvature, gradient)
    for index in 0..<count { weights[index] -= step[index] }
  }

  private mutating func learnSubjects(_ rows: [Row]) {
    var bySubject: [String: [Row]] = [:]
    for row in rows {
      if let subject = row.subject { bySubject[subject, default: []].append(row) }
    }
    for (subject, rows) in bySubject {
      let logits = rows.map { Self.sum($0.signs, weights) }
      var offset = 0.0
      for _ in 0..<Self.subjectRounds {
        var gradient = Self.subjectBelief * offset
        var curvature = Self.subjectBelief
        for (logit, row) in zip(logits, rows) {
          let chance = Self.squashed(logit + offset)
          gradient += chance - row.target
          curvature += max(chance * (1 - chance), 1e-6)
        }
        offset -= gradient / curvature
      }
      offsets[subject] = offset
    }
  }

  /// Solves a symmetric positive definite system, of which the lower half is given, by Cholesky's
  /// method.
  private static func solve(_ matrix: [Double], _ right: [Double]) -> [Double] {
    let count = right.count
    var lower = matrix
    var out = right
    for row in 0..<count {
      for column in 0...row {
        var sum = lower[row * count + column]
        for inner in 0..<column {
          sum -= lower[row * count + inner] * lower[column * count + inner]
        }
        lower[row * count + column] =
          row == column ? max(sum, 1e-9).squareRoot() : sum / lower[column * count + column]
      }
    }
    for row in 0..<count {
      for inner in 0..<row { out[row] -= lower[row * count + inner] * out[inner] }
      out[row] /= lower[row * count + row]
    }
    for row in (0..<count).reversed() {
      for inner in (row + 1)..<max(row + 1, count) {
        out[row] -= lower[inner * count + row] * out[inner]
      }
      out[row] /= lower[row * count + row]
    }
    return out
  }
}
