import Desk
import Language
import Terminal

extension BoardColumn<SessionRow> {
  static let all: [BoardColumn] = [
    BoardColumn(
      letter: "N", title: { $0.boardCustomer }, width: 10, flex: 1, priority: 9,
      isAscending: true, key: { .text($0.customerName) },
      text: { row, _ in
        Span(
          (row.handRaisedAt == nil ? "" : "@") + row.customerName
            + (row.tier == .vip ? " VIP" : ""))
      }),
    BoardColumn(
      letter: "M", title: { $0.boardMood }, width: 4, priority: 8, isAscending: true,
      key: { .number($0.mood) }, text: { row, _ in RowMarks.mood(row) }),
    BoardColumn(
      letter: "T", title: { $0.boardTime }, width: 7, priority: 7,
      key: { row in .number(-Double((row.waitingSince ?? row.unansweredSince ?? row.lastAt).ms)) },
      text: time),
    BoardColumn(
      letter: "O", title: { $0.boardOwner }, width: 10, priority: 6, isAscending: true,
      key: { .text($0.owner.text) },
      text: { row, texts in Span(texts.strings.boardOwner(row.owner), .dim) }),
    BoardColumn(
      letter: "R", title: { $0.boardReason }, width: 8, priority: 3, isAscending: true,
      key: { .text($0.escalation?.rawValue ?? "") },
      text: { row, texts in Span(row.escalation.map(texts.strings.shortReason) ?? "") }),
    BoardColumn(
      letter: "C", title: { $0.boardChannel }, width: 8, priority: 2, isAscending: true,
      key: { .text($0.channel) }, text: { row, _ in Span(row.channel, .dim) }),
    BoardColumn(
      letter: "P", title: { $0.boardPreview }, width: 12, flex: 3, priority: 4,
      isAscending: true, key: { .text($0.preview) },
      text: { row, texts in
        Span(
          Display.oneLine(Masking.text(row.preview, texts.settings.rules.sight), limitScalars: 120),
          .dim)
      }),
  ]

  private static func time(_ row: SessionRow, _ texts: BoardTexts) -> Span {
    let timing = Timing(row, now: texts.now)
    let span = RowMarks.time(
      row, timing, now: texts.now, texts.strings, texts.settings)
    return Span(RowMarks.urgency(timing).text + span.text, span.look)
  }
}
