import Desk

/// Where numbers and words lead: into sessions, rows of the board, and back in time.
extension LinearFront {
  /// Opens what a number stands for.
  mutating func open(_ number: Int) -> [String] {
    switch numbered {
    case .sessions(let ids):
      guard ids.indices.contains(number - 1) else { return [model.strings.linearNoNumber] }
      let id = ids[number - 1]
      open(id, model.list.row(of: id))
      return []
    case .boardSessions:
      let rows = model.boardSessions
      guard rows.indices.contains(number - 1) else { return [model.strings.linearNoNumber] }
      open(rows[number - 1].id, rows[number - 1])
      return []
    case .board: return openOnBoard(number)
    }
  }

  private mutating func open(_ session: SessionID, _ row: SessionRow?) {
    told.session = nil
    model.openSession(session, row)
  }

  /// Goes into a row of the board, as Enter does there.
  private mutating func openOnBoard(_ number: Int) -> [String] {
    var index = number - 1
    for section in BoardState.Section.allCases where index >= 0 {
      let count = LinearBoard.count(section, in: model)
      guard index < count else {
        index -= count
        continue
      }
      model.board.section = section
      model.moveOnBoardToEdge(isLast: false)
      model.moveOnBoard(by: index)
      model.openOnBoard()
      if model.board.drill == nil {
        told.session = nil
      } else {
        numbered = .boardSessions
        told.wantsBoardSessions = true
      }
      return []
    }
    return [model.strings.linearNoNumber]
  }

  /// Looks back: at the last event, at one by its number, some on or back; `now` returns.
  mutating func lookBack(_ rest: String) -> [String] {
    if let reason = Action.timeline.disabled(in: model) { return [model.strings.disabled(reason)] }
    if rest == "now" {
      model.endPast()
      return [model.strings.linearNow]
    }
    guard model.past != nil else {
      told.pastWanted = rest
      model.toggleTimeline()
      return []
    }
    guard model.scrub(byWords: rest) else { return [model.strings.linearPastHow] }
    told.moment = nil
    return []
  }
}
