public import Desk
import Foundation

/// How probable it is that an agent sends a reply with light edits at most, from its signs: logistic
/// regression.
public struct RankModel: Sendable, Equatable {
  /// One weight for each sign of `RankModel.signs(_:)`.
  var weights: [Double]
  /// What is added for one article, canned response or reply of the past, by `key(of:)`.
  var offsets: [String: Double] = [:]

  /// What comes with the product: the fit of each road taken for what it says, with what is known
  /// to speak against a reply taken off.
  public static let shipped = RankModel(weights: shippedWeights)

  /// The chance in (0, 1).
  public func chance(_ signs: SuggestionSigns) -> Double {
    let offset = Self.key(of: signs).flatMap { offsets[$0] } ?? 0
    return Self.squashed(Self.sum(Self.signs(signs), weights) + offset)
  }

  /// What the suggestion was made from, by a name that no other thing has; nil where it has none.
  static func key(of signs: SuggestionSigns) -> String? {
    guard let subject = signs.subject else { return nil }
    return switch signs.road {
    // One response, by whichever road it came.
    case .canned, .habit: "canned/" + subject
    case .article: "article/" + subject
    case .memory: "memory/" + subject
    case .withdrawn, .record, .model: nil
    }
  }

  /// The signs as numbers, in the order of the weights.
  static func signs(_ signs: SuggestionSigns) -> [Double] {
    var out = [Double](repeating: 0, count: count)
    let fit = min(max(signs.fit.isNaN ? 0 : signs.fit, leastFit), 1 - leastFit)
    out[Sign.bias.rawValue] = 1
    out[Sign.fit.rawValue] = log(fit / (1 - fit))
    out[Sign.place.rawValue] = Double(min(max(signs.place, 0), placeLimit))
    out[Sign.meetsIntent.rawValue] = signs.meetsIntent.map { $0 ? 1 : -1 } ?? 0
    out[Sign.toUnhappy.rawValue] = signs.isToUnhappy ? 1 : 0
    out[Sign.foreign.rawValue] = signs.isForeign ? 1 : 0
    let length = Double(max(signs.lengthScalars, 1))
    out[Sign.long.rawValue] = min(max(0, log(length / longScalars)), 2)
    out[Sign.short.rawValue] = min(max(0, log(shortScalars / length)), 2)
    let road = SuggestionRoad.allCases.firstIndex(of: signs.road) ?? 0
    out[Sign.allCases.count + road] = 1
    return out
  }

  enum Sign: Int, CaseIterable {
    case bias, fit, place, meetsIntent, toUnhappy, foreign, long, short
  }

  /// How many signs there are: the common ones, then one for each road.
  static let count = Sign.allCases.count + SuggestionRoad.allCases.count

  /// No road is surer than this, or less sure.
  private static let leastFit = 0.02
  private static let placeLimit = 4
  /// More than this is read twice before it is sent.
  private static let longScalars = 400.0
  /// Less than this is seldom an answer.
  private static let shortScalars = 12.0

  private static let shippedWeights: [Double] = {
    var weights = [Double](repeating: 0, count: count)
    weights[Sign.fit.rawValue] = 1
    weights[Sign.place.rawValue] = -0.05
    weights[Sign.meetsIntent.rawValue] = 0.1
    weights[Sign.long.rawValue] = -0.3
    weights[Sign.short.rawValue] = -0.5
    for (road, weight) in [
      // A canned response fits many messages; an article that fits as well says more.
      (SuggestionRoad.canned, -0.35),
      // What was said to others holds less surely here than what is written down.
      (.memory, -0.3),
    ] {
      weights[Sign.allCases.count + (SuggestionRoad.allCases.firstIndex(of: road) ?? 0)] = weight
    }
    return weights
  }()

  static func sum(_ signs: [Double], _ weights: [Double]) -> Double {
    zip(signs, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  static func squashed(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}
