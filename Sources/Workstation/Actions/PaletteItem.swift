import Desk

/// One line of the command palette.
enum PaletteItem: Sendable, Equatable {
  case action(Action)
  /// An action with what is said with it.
  case said(Directive)

  /// What matches a query, the best first; a leading `:` is of no account.
  ///
  /// Letters are found in the stable names, in the names of both languages and in the pinyin of the
  /// Chinese ones, by syllables or first letters. Of equals, what is done most comes first.
  static func matching(_ query: String, in model: Model) -> [PaletteItem] {
    let text = query.drop { $0 == ":" || $0 == " " }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    if let first = words.first, words.count == 2 || text.hasSuffix(" "),
      let action = Action(word: first), action.argument != nil
    {
      return told(action, words.count == 2 ? words[1] : "", in: model)
    }
    let all =
      Action.allCases.filter(\.isCommand).map(PaletteItem.action)
      + settings(of: model).map(PaletteItem.said)
    let wanted = String(text)
    let scored = all.enumerated().compactMap { index, item -> (item: PaletteItem, key: Rank)? in
      guard let score = wanted.isEmpty ? 0 : item.score(wanted) else { return nil }
      return (item, Rank(score: score, uses: item.uses(in: model), index: index))
    }
    return scored.sorted { $0.key < $1.key }.map(\.item)
  }

  private struct Rank: Comparable {
    let score: Int
    let uses: Int
    let index: Int

    static func < (a: Rank, b: Rank) -> Bool {
      (a.score, b.uses, a.index) < (b.score, a.uses, b.index)
    }
  }

  /// Lines for an action and the beginning of what is said with it.
  private static func told(
    _ action: Action, _ argument: String, in model: Model
  ) -> [PaletteItem] {
    let choices = ArgumentChoice.matching(argument, of: action, in: model)
    if !choices.isEmpty { return choices.map { .said(Directive(action, $0.word)) } }
    return argument.isEmpty ? [.action(action)] : [.said(Directive(action, argument))]
  }

  /// What is chosen so often that it stands beside the actions.
  private static func settings(of model: Model) -> [Directive] {
    [Action.language, .theme, .playMacro].flatMap { action in
      ArgumentChoice.matching("", of: action, in: model).map { Directive(action, $0.word) }
    } + model.settings.views.map { Directive(.view, $0.name) }
  }

  /// The stable name, as it can be typed.
  var name: String {
    switch self {
    case .action(let action): action.rawValue
    case .said(let directive): directive.text
    }
  }

  /// The theme that it chooses, if it does.
  var theme: String? {
    if case .said(let directive) = self, directive.action == .theme {
      directive.argument
    } else {
      nil
    }
  }

  private func uses(in model: Model) -> Int {
    if case .action(let action) = self { model.uses[action] ?? 0 } else { 0 }
  }

  /// The smaller the better; nil where nothing matches.
  private func score(_ query: String) -> Int? {
    var best = Subsequence.score(of: query, in: name)
    func note(_ score: Int?) {
      if let score { best = min(best ?? score, score) }
    }
    guard case .action(let action) = self else { return best }
    note(Subsequence.score(of: query, in: Strings.english.title(action)))
    note(Subsequence.score(of: query, in: Strings.chinese.title(action)))
    let letters = query.lowercased().utf8.filter { $0 != 0x20 }
    note(
      SpelledMatch.place(of: Array(letters), in: ActionSpelling.of(action)).map { $0 == 0 ? 1 : 3 })
    return best
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
