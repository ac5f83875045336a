import Desk
import Language

/// How what the assistant would have said stands to what was said in a recorded dialogue.
///
/// Measured by words: of the telling words of the shorter text, how many the other has. No model
/// judges here, so the figure is the same on every machine; what says the same in quite other words
/// counts as departing.
public enum Agreement: String, Codable, Sendable {
  /// A third of the telling words in common, or a number and a sixth of them; or manners both; or
  /// both ask back.
  case agrees
  /// It speaks of the same, with other numbers or with the opposite.
  case contradicts
  /// Whatever else: from here on the customer would have said something else.
  case departs

  /// From this share on two texts say the same.
  static let agreeing = 0.34
  /// From this share on they do where they name the same number.
  static let agreeingWithFact = 0.17
  /// From this share on they speak of the same.
  static let aboutTheSame = 0.25

  public static func of(_ answer: String, recorded: String) -> Agreement {
    let (left, right) = (Said(answer), Said(recorded))
    if left.isManners || right.isManners {
      return left.isManners && right.isManners ? .agrees : .departs
    }
    let share = left.share(with: right)
    let hasCommonNumber = !left.numbers.isDisjoint(with: right.numbers)
    if share >= aboutTheSame {
      let hasOtherNumbers =
        !left.numbers.isEmpty && !right.numbers.isEmpty && !hasCommonNumber
      if hasOtherNumbers || share >= agreeing && left.isDenying != right.isDenying {
        return .contradicts
      }
    }
    if share >= agreeing || hasCommonNumber && share >= agreeingWithFact { return .agrees }
    return left.isAsking && right.isAsking ? .agrees : .departs
  }

  /// A text as it is compared.
  private struct Said {
    var words: Set<UInt64> = []
    var numbers: Set<UInt64> = []
    let isManners: Bool
    /// Whether it ends by asking.
    let isAsking: Bool
    let isDenying: Bool

    private static let termLimit = 400

    init(_ text: String) {
      var isDenying = false
      for term in TermReader.terms(of: text, limit: Self.termLimit) {
        if LikeText.negations.contains(term.text) { isDenying = true }
        if term.kind == .number { numbers.insert(term.hash) }
        // A Han character alone is in too many words.
        if !term.isFunction, term.kind != .han { words.insert(term.hash) }
      }
      self.isDenying = isDenying
      let sentences = SaidSentence.split(text)
      isManners = sentences.allSatisfy(\.isManners)
      isAsking = sentences.last?.isQuestion ?? false
    }

    func share(with other: Said) -> Double {
      let smaller = min(words.count, other.words.count)
      if smaller == 0 { return 0 }
      return Double(words.intersection(other.words).count) / Double(smaller)
    }
  }
}
