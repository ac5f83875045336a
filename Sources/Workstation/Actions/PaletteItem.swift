import Desk

/// One line of the command palette.
enum PaletteItem: Sendable, Equatable {
  case action(Action)
  case language(UILanguage)
  case theme(String)
  case search(String)

  /// What matches a query, the best first; a leading `:` is of no account.
  static func matching(_ query: String, in model: Model) -> [PaletteItem] {
    let text = query.drop { $0 == ":" || $0 == " " }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    if let first = words.first, words.count == 2 || text.hasSuffix(" ") {
      let argument = words.count == 2 ? words[1] : ""
      switch first {
      case "lang":
        return UILanguage.allCases.filter { $0.rawValue.hasPrefix(argument) }.map(language)
      case "theme":
        return model.settings.themes.filter { $0.contains(argument) }.map(theme)
      case "search": return argument.isEmpty ? [] : [.search(argument)]
      default: break
      }
    }
    let all =
      Action.allCases.filter(\.isCommand).map(PaletteItem.action)
      + UILanguage.allCases.map(language) + model.settings.themes.map(theme)
    guard !text.isEmpty else { return all }
    let scored = all.enumerated().compactMap { index, item in
      item.score(String(text), model).map { (score: $0, index: index, item: item) }
    }
    return scored.sorted { ($0.score, $0.index) < ($1.score, $1.index) }.map(\.item)
  }

  /// The stable name, as it can be typed.
  var name: String {
    switch self {
    case .action(let action): action.rawValue
    case .language(let language): "lang " + language.rawValue
    case .theme(let name): "theme " + name
    case .search(let text): "search " + text
    }
  }

  /// The smaller the better; nil where nothing matches.
  private func score(_ query: String, _ model: Model) -> Int? {
    var texts = [name]
    if case .action(let action) = self {
      texts += [Strings.english.title(action), Strings.chinese.title(action)]
    }
    return texts.compactMap { Subsequence.score(of: query, in: $0) }.min()
  }
}

/// Fuzzy matching: the letters of the query in order, anywhere in the text.
enum Subsequence {
  /// How many letters are skipped, with a bonus for a match from the start; nil for no match.
  static func score(of query: String, in text: String) -> Int? {
    let wanted = Array(query.lowercased().unicodeScalars.filter { $0 != " " })
    var found = 0
    var gaps = 0
    var start = 0
    for (index, scalar) in text.lowercased().unicodeScalars.enumerated() {
      guard found < wanted.count else { break }
      if scalar == wanted[found] {
        if found == 0 { start = index }
        found += 1
      } else if found > 0 {
        gaps += 1
      }
    }
    return found == wanted.count ? gaps * 4 + start : nil
  }
}
