import Desk
import Language
import Terminal

/// What could be answered, with source and score; a person sends it.
struct SuggestionsView: PaneView {
  let settings: Settings
  let strings: Strings
  let set: SuggestionSet?
  /// `[suggestion]`: the tone it reads in where that is not its own.
  let tones: [Tone?]
  let hasSession: Bool
  let selected: Int
  let isFocused: Bool
  let sight: Sight

  init(_ model: Model) {
    settings = model.settings
    strings = model.strings
    set = model.shown?.suggestions
    tones = model.shown?.shownTones ?? []
    hasSession = model.open != nil
    selected = model.selectedSuggestion
    isFocused = model.focus == .suggestions
    sight = model.openSight
  }

  /// Scores below this are shown as low.
  private static let lowScore = 0.5
  /// Articles named beside the source; the others are named when the reply is sent.
  private static let evidenceLimit = 2

  func draw(on canvas: inout Canvas) -> Point? {
    canvas.title(
      .suggestions, strings.paneName(.suggestions), trailing: strings.suggestionsTitle,
      isFocused: isFocused, trailingLook: .dim)
    guard let set, !set.suggestions.isEmpty else {
      let text = !hasSession ? "" : set == nil ? strings.loading : strings.noSuggestions
      canvas.put(text, x: 1, y: 1, .dim)
      return Point(x: 0, y: min(1, canvas.height - 1))
    }
    let room = max(1, canvas.height - 1)
    let shown = min(set.suggestions.count, isFocused ? set.suggestions.count : max(3, room / 6))
    let each = max(1, min(6, room / min(shown, max(1, room))))
    // The selected one stays in view.
    let first = isFocused ? max(0, min(selected - room / each + 1, shown - 1)) : 0
    var cursor = Point(x: 0, y: min(1, canvas.height - 1))
    var y = 1
    for index in first..<shown where y < canvas.height {
      if index == selected { cursor = Point(x: 0, y: y) }
      let lines = self.lines(of: set.suggestions[index], index, width: canvas.width, limit: each)
      for line in lines {
        canvas.put(line, y: y)
        y += 1
      }
      if isFocused, index == selected {
        canvas.highlight(
          Rect(x: 0, y: y - lines.count, width: canvas.width, height: 1), .selection)
      }
    }
    return cursor
  }

  /// The lines of one suggestion: `Alt-1  92% knowledge FAQ-12 text…`.
  ///
  /// - Parameter limit: lines at most; the last of them holds all that is left, to be cut off.
  private func lines(
    of suggestion: Suggestion, _ index: Int, width: Int, limit: Int
  ) -> [TextLine] {
    let isLow = suggestion.score < SuggestionsView.lowScore
    let key =
      Action.insert(index + 1).flatMap { settings.keymap.label(of: $0, in: .composer) }
      ?? "  \(index + 1)  "
    let score = suggestion.score.isNaN ? 0 : Int((min(max(suggestion.score, 0), 1) * 100).rounded())
    let percent = (score < 10 ? "  " : score < 100 ? " " : "") + "\(score)%"
    let evidence = suggestion.citations.prefix(SuggestionsView.evidenceLimit)
      .map { Display.oneLine($0.article, limitScalars: 24) }
    let tone = tones.indices.contains(index) ? tones[index].map(strings.tone) : nil
    let source = ([strings.source(suggestion.source), tone].compactMap(\.self) + evidence).joined(
      separator: " ")
    let head = [
      Span(key + " ", .hintKey), Span(percent + " ", isLow ? .suggestionLow : .ok),
      Span(source + " ", .dim),
    ]
    let metrics = settings.metrics
    let headWidth = head.reduce(0) { $0 + metrics.width(of: $1.text) }
    let look: Look = isLow ? .suggestionLow : .suggestion
    let text = Display.oneLine(Masking.text(suggestion.text, sight), limitScalars: 2000)
    // The first line is shorter by what stands before the text.
    let first = metrics.wrap(text, to: max(2, width - headWidth)).first ?? ""
    let rest = text[first.endIndex...].drop { $0 == " " }
    guard !rest.isEmpty, limit > 1 else {
      return [TextLine(spans: head + [Span(rest.isEmpty ? String(first) : text, look)])]
    }
    let indent = 6
    var rows = metrics.wrap(rest, to: max(2, width - indent))
    if rows.count > limit - 1, let last = rows.prefix(limit - 1).last {
      rows = rows.prefix(limit - 2) + [rest[last.startIndex...]]
    }
    return [TextLine(spans: head + [Span(String(first), look)])]
      + rows.map { TextLine(indent: indent, Span(String($0), look)) }
  }
}
