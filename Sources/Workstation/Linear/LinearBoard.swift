import Desk
import Language
import Terminal

/// The supervisor's board as numbered lines, in which every figure has its name.
struct LinearBoard {
  private let model: Model
  private let texts: BoardTexts

  init(_ model: Model) {
    self.model = model
    texts = BoardTexts(strings: model.strings, settings: model.settings, now: model.now)
  }

  /// How many numbers a section has.
  static func count(_ section: BoardState.Section, in model: Model) -> Int {
    switch section {
    case .queues: model.boardQueues.count
    case .agents: model.boardAgents.count
    case .alerts: model.boardAlerts.count
    }
  }

  var lines: [String] {
    guard let board = model.board.board else { return [] }
    var lines = BoardSummary(board: board, texts: texts).lines.map { spans in
      spans.map { LinearBoard.words($0.text) }.joined(separator: ", ")
    }
    var number = 0
    for section in BoardState.Section.allCases {
      let rows = rows(section)
      lines.append("\(model.strings.section(section)) \(rows.count)")
      for row in rows {
        number += 1
        lines.append("\(number). " + row)
      }
    }
    return lines + [model.strings.linearBoardOpens]
  }

  private func rows(_ section: BoardState.Section) -> [String] {
    switch section {
    case .queues: model.boardQueues.map { row($0, BoardColumn<BoardQueue>.all) }
    case .agents: model.boardAgents.map { row($0, BoardColumn<BoardAgent>.all) }
    case .alerts: model.boardAlerts.map { LinearBoard.words(model.strings.alert($0)) }
    }
  }

  /// The name, then the figures that there are.
  private func row<Row>(_ row: Row, _ columns: [BoardColumn<Row>]) -> String {
    let cells = columns.enumerated().compactMap { index, column -> String? in
      let text = LinearBoard.words(column.text(row, texts).text)
      guard !text.isEmpty else { return nil }
      return index == 0 ? text : column.title(model.strings) + " " + text
    }
    return cells.joined(separator: ", ")
  }

  /// A text without the signs that make it stand out on a screen.
  private static func words(_ text: String) -> String {
    let signs: Set<Character> = ["!", "^", "@"]
    var words = text.filter { !signs.contains($0) }.split(separator: " ")
    if words.first == "--" { words.removeFirst() }
    return Display.oneLine(words.joined(separator: " "), limitScalars: 400)
  }
}
