public import Desk

/// Offers replies to the agent who owns a session; a person sends them.
public struct Suggester: Sendable {
  /// More would not be read before typing by hand is quicker.
  public static let limit = 3
  /// Below this a suggestion costs more to read than it saves.
  public static let floor = 0.3
  /// A withdrawn text was good enough to send a moment ago.
  static let withdrawnScore = 0.95
  /// A canned response fits many messages; an article that fits as well says more.
  static let cannedShare = 0.8

  public let index: PassageIndex
  public let canned: CannedIndex

  public init(index: PassageIndex, canned: CannedIndex) {
    self.index = index
    self.canned = canned
  }

  /// At most `limit` replies to the inquiry's message, best first, none with an open placeholder.
  ///
  /// - Parameter withdrawn: the assistant's texts that the last takeover took back, oldest first.
  public func suggest(for inquiry: Inquiry, withdrawn: [String] = []) -> [Suggestion] {
    let (language, _) = ReplyLanguage.of(inquiry)
    let phrases = Phrases.of(language)
    let asked = FollowUp(of: inquiry).asked(inquiry)
    let question = asked.text
    let orders = OrderDesk(
      inquiry: asked, wording: Wording(question), phrases: phrases, language: language)
    let query = Answerer.query(for: asked, text: question, language: language)
    var order: Order?
    if case .found(let found) = orders.find() { order = found }

    let old = withdrawn.reversed().map {
      Suggestion(source: .withdrawn, score: Suggester.withdrawnScore, text: $0)
    }
    var fresh: [Suggestion] = []
    if orders.isStatusQuestion || orders.isActionRequest, let order {
      fresh.append(
        Suggestion(
          source: .knowledge, score: Answerer.recordConfidence, text: orders.facts(order)))
    }
    fresh += knowledge(query, question: question)
    let values = Placeholders.values(
      customer: inquiry.customer, order: order, utcOffsetMinutes: inquiry.utcOffsetMinutes,
      language)
    fresh += responses(query, values)
    fresh += common(inquiry, order, values, language)
    fresh = fresh.filter { $0.score >= Suggester.floor }
    fresh.sort { $0.score > $1.score }
    if inquiry.isUnhappy { fresh = fresh.map { $0.apologising(phrases) } }
    return distinct(old + fresh)
  }

  private func knowledge(_ query: PassageQuery, question: String) -> [Suggestion] {
    index.search(query, limit: Suggester.limit).compactMap { hit in
      let text = SentencePicker.pick(from: hit.text, question: question)
      guard !text.isEmpty else { return nil }
      return Suggestion(
        source: .knowledge, score: hit.confidence, text: text,
        citations: [Citation(article: hit.article, title: hit.title)])
    }
  }

  private func responses(_ query: PassageQuery, _ values: [String: String]) -> [Suggestion] {
    canned.search(query, limit: Suggester.limit).compactMap { canned, confidence in
      Placeholders.fill(canned.text, values).map {
        Suggestion(source: .canned, score: confidence * Suggester.cannedShare, text: $0)
      }
    }
  }

  /// Canned responses for what agents commonly do in such a situation.
  private func common(
    _ inquiry: Inquiry, _ order: Order?, _ values: [String: String], _ language: ReplyLanguage
  ) -> [Suggestion] {
    Handling.of(inquiry, order).flatMap { handling in
      canned.titled(handling.titleWords, language: language).compactMap { canned in
        Placeholders.fill(canned.text, values).map {
          Suggestion(source: .canned, score: handling.score, text: $0)
        }
      }.prefix(1)
    }
  }

  /// The first of each text, without those that still hold a placeholder.
  private func distinct(_ suggestions: [Suggestion]) -> [Suggestion] {
    var seen: Set<String> = []
    let kept = suggestions.filter { suggestion in
      let words = suggestion.text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || (0x30...0x39).contains($0.value)
      }
      return !words.isEmpty && Placeholders.names(in: suggestion.text).isEmpty
        && seen.insert(String(String.UnicodeScalarView(words))).inserted
    }
    return Array(kept.prefix(Suggester.limit))
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
