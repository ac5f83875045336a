import Desk
import Language

/// Chooses from everything that could be said what an agent is offered: the best first, nothing
/// that is not good enough, nothing twice.
struct Ranker: Sendable {
  /// More would not be read before typing by hand is quicker.
  static let limit = 3
  /// Below this a suggestion costs more to read than it saves.
  static let threshold = 0.3

  var model = RankModel.shipped

  /// At most `limit` replies; those the last takeover took back before all others.
  ///
  /// - Parameter rejected: texts that an agent turned down for this message.
  func rank(
    _ candidates: [ReplyCandidate], for matter: Matter, rejected: [String] = []
  ) -> [Suggestion] {
    var ranked = candidates.filter { isSayable($0, matter) }
      .map { suggestion($0, matter) }
      .filter { $0.source == .withdrawn || $0.score >= Self.threshold }
    // Stable: of equals, the one of the earlier road comes first.
    ranked =
      ranked.filter { $0.source == .withdrawn }
      + ranked.filter { $0.source != .withdrawn }.enumerated()
      .sorted { ($0.element.score, $1.offset) > ($1.element.score, $0.offset) }.map(\.element)
    if matter.inquiry.isUnhappy { ranked = ranked.map { $0.apologising(matter.phrases) } }
    return Self.distinct(ranked, rejected: rejected)
  }

  /// False for what nobody could send as it stands: open placeholders, another language.
  private func isSayable(_ candidate: ReplyCandidate, _ matter: Matter) -> Bool {
    guard Placeholders.names(in: candidate.text).isEmpty else { return false }
    guard candidate.road != .withdrawn, let language = ReplyLanguage.ofText(candidate.text) else {
      return true
    }
    return language == matter.language
  }

  private func suggestion(_ candidate: ReplyCandidate, _ matter: Matter) -> Suggestion {
    let signs = SuggestionSigns(
      road: candidate.road, fit: candidate.fit, place: candidate.place,
      meetsIntent: matter.meetsIntent(candidate.topic ?? candidate.text),
      isToUnhappy: matter.inquiry.isUnhappy, isForeign: matter.isForeign,
      lengthScalars: candidate.text.unicodeScalars.count, subject: candidate.subject)
    return Suggestion(
      source: candidate.source, score: model.chance(signs), text: candidate.text,
      citations: candidate.citations, signs: signs)
  }

  /// The first of each text; what others of nearly its words rest on is kept with it.
  private static func distinct(_ ranked: [Suggestion], rejected: [String]) -> [Suggestion] {
    let rejected = rejected.map(LikeText.init)
    var kept: [(suggestion: Suggestion, words: LikeText)] = []
    for suggestion in ranked {
      let words = LikeText(suggestion.text)
      if words.isEmpty || rejected.contains(where: words.saysTheSame) { continue }
      if let same = kept.firstIndex(where: { words.saysTheSame(as: $0.words) }) {
        for citation in suggestion.citations
        where !kept[same].suggestion.citations.contains(citation) {
          kept[same].suggestion.citations.append(citation)
        }
      } else if kept.count < limit {
        kept.append((suggestion, words))
      }
    }
    return kept.map(\.suggestion)
  }
}

extension Suggestion {
  /// The same with an apology first, unless it apologises already.
  fileprivate func apologising(_ phrases: Phrases) -> Suggestion {
    let lower = text.lowercased()
    guard source != .withdrawn, !phrases.apologySigns.contains(where: lower.contains) else {
      return self
    }
    var copy = self
    copy.text = phrases.apology + "\n" + text
    return copy
  }
}
