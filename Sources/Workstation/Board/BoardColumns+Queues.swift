import Desk
import Terminal

extension BoardColumn<BoardQueue> {
  static let all: [BoardColumn] = [
    BoardColumn(
      letter: "N", title: { $0.boardQueue }, width: 8, flex: 1, priority: 9, isAscending: true,
      key: { .text($0.name) }, text: { queue, _ in Span(queue.name) }),
    BoardColumn(
      letter: "W", title: { $0.boardWaiting }, width: 5, priority: 8,
      key: { .number(Double($0.waiting)) }, text: { queue, _ in Span("\(queue.waiting)") }),
    BoardColumn(
      letter: "L", title: { $0.boardLongest }, width: 7, priority: 7,
      key: { .number(-Double($0.waitingSince?.ms ?? .max)) }, text: longest),
    BoardColumn(
      letter: "S", title: { $0.boardSoon }, width: 4, priority: 5,
      key: { .number(Double($0.soon)) },
      text: { queue, texts in
        Span(queue.soon == 0 ? "" : "!\(queue.soon)", .slaSoon)
      }),
    BoardColumn(
      letter: "O", title: { $0.boardOver }, width: 4, priority: 6,
      key: { .number(Double($0.overdue)) },
      text: { queue, texts in
        Span(queue.overdue == 0 ? "" : "!!\(queue.overdue)", .slaBreach)
      }),
    BoardColumn(
      letter: "T", title: { $0.boardTold }, width: 9, priority: 3,
      key: { .number(Double($0.told.expectedMs ?? -1)) },
      text: { queue, texts in Span(texts.strings.told(queue.told), .dim) }),
    BoardColumn(
      letter: "F", title: { $0.boardFlow }, width: 7, priority: 4,
      key: { .number(Double($0.came - $0.left)) },
      text: { queue, _ in
        Span(
          "\(queue.came)/\(queue.left)" + (queue.isGrowing ? "^" : ""),
          queue.isGrowing ? .warn : .text)
      }),
  ]

  private static func longest(_ queue: BoardQueue, _ texts: BoardTexts) -> Span {
    guard let since = queue.waitingSince else { return Span("") }
    let text = texts.compact(ms: texts.now.msSince(since))
    return Span(text, queue.overdue > 0 ? .slaBreach : queue.soon > 0 ? .slaSoon : .text)
  }
}
