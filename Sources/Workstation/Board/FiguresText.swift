import Desk
import Language
import Terminal

/// An agent's own figures as lines of three columns: what, today, seven days.
struct FiguresText {
  let texts: BoardTexts
  let figures: OwnFigures
  private static let nameWidth = 32
  private static let valueWidth = 12

  func lines() -> [TextLine] {
    let strings = texts.strings
    let rows: [(String, (AgentFigures) -> String)] = [
      (strings.figuresTaken, { "\($0.taken)" }),
      (strings.figuresHandled, { "\($0.handled)" }),
      (strings.figuresHandling, { texts.compact(ms: $0.meanHandlingMs) }),
      (strings.figuresResponse, { texts.compact(ms: $0.meanFirstResponseMs) }),
      (strings.figuresInTime, inTime),
      (strings.figuresReplies, { "\($0.replies)" }),
      (strings.figuresUsed, { texts.percent($0.suggestedShare) }),
      (strings.figuresEdited, { texts.percent($0.editedShare) }),
      (strings.figuresMoodBefore, { mood($0.meanMoodBefore) }),
      (strings.figuresMoodAfter, { mood($0.meanMoodAfter) }),
    ]
    let head = line("", strings.figuresToday, strings.figuresWeek, .dim)
    return [head]
      + rows.map { name, value in
        line(name, shown(value(figures.today)), shown(value(figures.week)), .text)
      }
  }

  private func line(_ name: String, _ today: String, _ week: String, _ look: Look) -> TextLine {
    let metrics = texts.settings.metrics
    func cell(_ text: String) -> String {
      metrics.pad(
        text, to: FiguresText.valueWidth, align: .right,
        ellipsis: texts.settings.symbols.ellipsis)
    }
    let label = metrics.pad(
      name, to: FiguresText.nameWidth, ellipsis: texts.settings.symbols.ellipsis)
    return TextLine(Span(label, .dim), Span(cell(today), look), Span(cell(week), look))
  }

  /// Nothing was there to measure.
  private func shown(_ text: String) -> String { text.isEmpty ? "-" : text }

  private func inTime(_ figures: AgentFigures) -> String {
    guard figures.fromQueue > 0 else { return "" }
    return texts.percent(Double(figures.fromQueue - figures.late) / Double(figures.fromQueue))
  }

  /// With its sign and a decimal, between -1 and +1.
  private func mood(_ level: Double?) -> String {
    guard let level else { return "" }
    let tenths = Int((level.magnitude * 10).rounded())
    let sign = tenths == 0 ? "" : level < 0 ? "-" : "+"
    return RowMarks.mood(level: level, emotion: .calm).text
      + " \(sign)\(tenths / 10).\(tenths % 10)"
  }
}
