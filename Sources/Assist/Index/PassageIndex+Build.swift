public import Desk

extension PassageIndex {
  /// Indexes the current articles; retired ones are left out.
  ///
  /// An index holds `IndexLayout.maxPassages` passages (16 million), far more than any desk; articles
  /// beyond are left out.
  ///
  /// - Parameter asOf: the ledger's seq that `articles` were read at.
  /// - Complexity: O(text); some ms for a small desk, so that a change of any article can be
  ///   answered by building anew.
  public init(_ articles: [Article], asOf: Seq) {
    var builder = PassageIndexBuilder()
    let current = articles.filter(\.isCurrent)
    for article in current { builder.add(article) }
    self = builder.finish(siblings: Siblings.find(current), asOf: asOf)
  }
}

/// Pairs articles that say the same in two languages.
///
/// Two articles are siblings when their ids differ only in a language mark (`refund.en`,
/// `refund.zh`), or else when they share their first tag and no third article has it.
enum Siblings {
  /// `[article]`: the number of its sibling, or `ArticleMark.noSibling`.
  static func find(_ articles: [Article]) -> [UInt32] {
    var siblings = [UInt32](repeating: ArticleMark.noSibling, count: articles.count)
    func pair(by key: (Article) -> String?) {
      var groups: [String: [Int]] = [:]
      for (number, article) in articles.enumerated()
      where siblings[number] == ArticleMark.noSibling {
        if let key = key(article) { groups[key, default: []].append(number) }
      }
      for group in groups.values where group.count == 2 {
        let languages = group.map { ArticleLanguage(code: articles[$0].language) }
        guard languages[0] != languages[1], !languages.contains(.unknown) else { continue }
        siblings[group[0]] = UInt32(group[1])
        siblings[group[1]] = UInt32(group[0])
      }
    }
    pair { idWithoutLanguage($0.id) }
    pair { $0.tags.first?.lowercased() }
    return siblings
  }

  /// The id less a component `en` or `zh`; nil when it has none.
  private static func idWithoutLanguage(_ id: String) -> String? {
    let parts = id.lowercased().split(whereSeparator: { ".-_/".contains($0) })
    let rest = parts.filter { $0 != "en" && $0 != "zh" }
    return rest.count == parts.count - 1 ? rest.joined(separator: "/") : nil
  }
}
