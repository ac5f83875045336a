import Desk
import Workstation

/// What became of suggestions, for people and for programs.
struct SuggestionStatisticsReport: Encodable {
  struct Row: Encodable {
    /// Of the rows by source.
    var source: SuggestionSource?
    /// Of the rows by intent; empty where it was not clear.
    var intent: String?
    let shown: Int
    let accepted: Int
    let edited: Int
    let ignored: Int
    let rejected: Int
    let skipped: Int
    let unread: Int
    let open: Int
    /// 0 sent as it was offered … 1 all written anew; none where nothing was sent.
    let meanDistance: Double?

    init(
      _ tally: SuggestionStatistics.Tally, source: SuggestionSource? = nil, intent: String? = nil
    ) {
      self.source = source
      self.intent = intent
      shown = tally.shown
      accepted = tally.count(.accepted)
      edited = tally.count(.edited)
      ignored = tally.count(.ignored)
      rejected = tally.count(.rejected)
      skipped = tally.count(.skipped)
      unread = tally.count(.unread)
      open = tally.open
      meanDistance = tally.meanDistance
    }
  }

  let total: Row
  let bySource: [Row]
  let byIntent: [Row]

  init(_ statistics: SuggestionStatistics) {
    total = Row(statistics.total)
    bySource = SuggestionSource.allCases.compactMap { source in
      statistics.bySource[source].map { Row($0, source: source) }
    }
    byIntent = statistics.byIntent.sorted { ($0.value.shown, $1.key) > ($1.value.shown, $0.key) }
      .map { Row($0.value, intent: $0.key) }
  }

  func text(_ strings: Strings) -> String {
    var lines = [header(strings)]
    lines += bySource.map { line($0.source.map(strings.source) ?? "", $0) }
    lines.append(line(strings.allSuggestions, total))
    lines.append("")
    lines += byIntent.map { row in
      let intent = row.intent ?? ""
      return line(intent.isEmpty ? strings.noIntent : EventSummary.shown(intent), row)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let nameColumns = 26
  private static let columns = 11

  private func header(_ strings: Strings) -> String {
    let names =
      [strings.shownCount] + SuggestionOutcome.allCases.map(strings.outcome) + [strings.meanEdit]
    return TextColumn.padded("", to: Self.nameColumns)
      + names.map { TextColumn.padded($0, to: Self.columns) }.joined()
  }

  private func line(_ name: String, _ row: Row) -> String {
    let counts = [
      row.shown, row.accepted, row.edited, row.ignored, row.rejected, row.skipped, row.unread,
    ]
    let numbers = counts.map(String.init) + [row.meanDistance.map(Decimals.percent) ?? "-"]
    return TextColumn.padded(name, to: Self.nameColumns)
      + numbers.map { TextColumn.padded($0, to: Self.columns) }.joined()
  }
}
