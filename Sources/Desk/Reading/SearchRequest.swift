/// What is searched for over the whole desk: words, and which messages they are looked for in.
///
/// Written as `refund from:customer after:2026-11-01 tag:late channel:web`; a word with a colon whose
/// beginning is none of these is a word.
public struct SearchRequest: Sendable, Equatable {
  /// Who wrote a message.
  public enum Speaker: Sendable, Equatable {
    case customer, assistant
    case anyAgent
    case agent(AgentID)
  }

  /// The words alone.
  public var words: String
  public var from: Speaker?
  /// Only messages from this moment on.
  public var after: Timestamp?
  /// Only messages before this moment.
  public var before: Timestamp?
  /// Only in sessions that have this tag.
  public var tag: String?
  /// Only in sessions of this channel.
  public var channel: String?

  public init(words: String) { self.words = words }

  /// Whether it says more than words: articles have none of it.
  public var isFiltered: Bool {
    from != nil || after != nil || before != nil || tag != nil || channel != nil
  }

  /// Reads a request as it is typed.
  ///
  /// - Parameter utcOffsetSeconds: of the clock by which days begin.
  public init(_ text: String, utcOffsetSeconds: Int) throws(SearchFault) {
    var kept: [Substring] = []
    self.init(words: "")
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard let (key, value) = SearchKey.said(word) else {
        kept.append(word)
        continue
      }
      try take(key, value, utcOffsetSeconds)
    }
    words = kept.joined(separator: " ")
  }

  private mutating func take(
    _ key: SearchKey, _ value: String, _ utcOffsetSeconds: Int
  ) throws(SearchFault) {
    guard !value.isEmpty else { throw .empty(key) }
    let isKnown =
      switch key {
      case .from: from != nil
      case .after: after != nil
      case .before: before != nil
      case .tag: tag != nil
      case .channel: channel != nil
      }
    guard !isKnown else { throw .twice(key) }
    switch key {
    case .from:
      from =
        switch value {
        case "customer": .customer
        case "assistant": .assistant
        case "agent": .anyAgent
        default: .agent(value)
        }
    case .after: after = try SearchRequest.day(value, key, utcOffsetSeconds)
    case .before: before = try SearchRequest.day(value, key, utcOffsetSeconds)
    case .tag: tag = value
    case .channel: channel = value
    }
  }

  /// The moment at which a day begins.
  private static func day(
    _ text: String, _ key: SearchKey, _ utcOffsetSeconds: Int
  ) throws(SearchFault) -> Timestamp {
    guard text.utf8.count == 10, let start = Timestamp(text + "T00:00:00Z") else {
      throw .notADay(key, text)
    }
    return start.adding(ms: -Int64(utcOffsetSeconds) * 1000)
  }
}

extension SearchRequest: ExpressibleByStringLiteral {
  public init(stringLiteral words: String) { self.init(words: words) }
}

/// What can be said beside the words of a search.
public enum SearchKey: String, Sendable, CaseIterable {
  case from, after, before, tag, channel

  /// What a word such as `tag:late` says; nil for any other word.
  ///
  /// A full-width colon is what a Chinese input method types.
  public static func said(_ word: some StringProtocol) -> (key: SearchKey, value: String)? {
    guard let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }),
      let key = SearchKey(rawValue: word[..<colon].lowercased())
    else { return nil }
    return (key, String(word[word.index(after: colon)...]))
  }
}

/// Why a search cannot be read.
public enum SearchFault: Error, Sendable, Equatable {
  case empty(SearchKey)
  case twice(SearchKey)
  /// Days are written as `2026-11-01`.
  case notADay(SearchKey, String)
}
