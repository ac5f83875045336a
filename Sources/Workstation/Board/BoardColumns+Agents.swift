import Desk
import Language
import Terminal

extension BoardColumn<BoardAgent> {
  static let all: [BoardColumn] = [
    BoardColumn(
      letter: "N", title: { $0.boardAgent }, width: 8, flex: 2, priority: 9, isAscending: true,
      key: { .text($0.name) },
      text: { agent, _ in Span((agent.hands > 0 ? "@" : "") + agent.name) }),
    BoardColumn(
      letter: "S", title: { $0.boardState }, width: 10, priority: 8, isAscending: true,
      key: { .text($0.presence.name) }, text: state),
    BoardColumn(
      letter: "L", title: { $0.boardLoad }, width: 6, priority: 7,
      key: { .number($0.capacity > 0 ? $0.load / $0.capacity : 0) },
      text: { agent, texts in
        Span(
          texts.strings.amount(agent.load) + "/" + texts.strings.amount(agent.capacity),
          agent.load >= agent.capacity ? .warn : .text)
      }),
    BoardColumn(
      letter: "O", title: { $0.boardOver }, width: 4, priority: 6,
      key: { .number(Double($0.overdue)) },
      text: { agent, _ in
        Span(agent.overdue == 0 ? "" : "!!\(agent.overdue)", .slaBreach)
      }),
    BoardColumn(
      letter: "V", title: { $0.boardViewing }, width: 8, flex: 3, priority: 2, isAscending: true,
      key: { .text($0.viewing?.customerName ?? "") }, text: viewing),
    BoardColumn(
      letter: "H", title: { $0.boardHandled }, width: 4, priority: 5,
      key: { .number(Double($0.today.handled)) },
      text: { agent, texts in Span(texts.count(agent.today.handled)) }),
    BoardColumn(
      letter: "A", title: { _ in "AHT" }, width: 5, priority: 4,
      key: { .number(Double($0.today.meanHandlingMs ?? -1)) },
      text: { agent, texts in Span(texts.compact(ms: agent.today.meanHandlingMs)) }),
    BoardColumn(
      letter: "F", title: { _ in "FRT" }, width: 5, priority: 4,
      key: { .number(Double($0.today.meanFirstResponseMs ?? -1)) },
      text: { agent, texts in Span(texts.compact(ms: agent.today.meanFirstResponseMs)) }),
    BoardColumn(
      letter: "U", title: { $0.boardUsed }, width: 5, priority: 3,
      key: { .number($0.today.suggestedShare ?? -1) },
      text: { agent, texts in Span(texts.percent(agent.today.suggestedShare), .suggestion) }),
    BoardColumn(
      letter: "E", title: { $0.boardEdited }, width: 5, priority: 1,
      key: { .number($0.today.editedShare ?? -1) },
      text: { agent, texts in Span(texts.percent(agent.today.editedShare), .suggestion) }),
    BoardColumn(
      letter: "M", title: { $0.boardMoods }, width: 7, priority: 0,
      key: { .number($0.today.meanMoodAfter ?? -2) }, text: moods),
  ]

  private static func state(_ agent: BoardAgent, _ texts: BoardTexts) -> Span {
    var text = texts.strings.presence(agent.presence)
    if case .away(let until?) = agent.presence { text += " " + texts.clock(until) }
    if agent.presence != .offline, !agent.isOnShift { text = texts.strings.offShift }
    return Span(text, agent.presence == .online && agent.isOnShift ? .ok : .dim)
  }

  private static func viewing(_ agent: BoardAgent, _ texts: BoardTexts) -> Span {
    guard let row = agent.viewing else { return Span("") }
    let mood = RowMarks.mood(row)
    // Their own session, or one they only look at.
    let isTheirs = row.owner == .agent(agent.id)
    return Span(mood.text + " " + row.customerName, isTheirs ? mood.look : .dim)
  }

  /// How customers felt when the agent began with them, and at the end.
  private static func moods(_ agent: BoardAgent, _ texts: BoardTexts) -> Span {
    guard let before = agent.today.meanMoodBefore, let after = agent.today.meanMoodAfter else {
      return Span("")
    }
    let first = RowMarks.mood(level: before, emotion: .calm)
    let last = RowMarks.mood(level: after, emotion: .calm)
    return Span(first.text + " > " + last.text, last.look)
  }
}
