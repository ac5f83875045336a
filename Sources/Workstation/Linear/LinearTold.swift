import Desk
import Language
import Terminal

/// What was said already, so that each thing is said once.
struct LinearTold: Sendable {
  /// The session whose conversation is followed; nil says it anew.
  var session: SessionID?
  var notice: Remark?
  /// Whether the list is wanted when it has come.
  var wantsList = false
  /// Whether the board is, or the sessions of one of its rows.
  var wantsBoard = false
  var wantsBoardSessions = false
  /// The moment to go to once the session's course was read.
  var pastWanted: String?
  /// The moment of the past that was said last.
  var moment: Int?
  private var upTo: Seq = 0
  private var suggestions: [String] = []
  private var found: Seq?
  private var translated: Set<Seq> = []
  private var question: [String] = []
  private var waiting: Int?
  private var breached = 0
  private var offer: SessionID?
  private var stops: [StopScope] = []

  /// The lines that a change of the model is worth.
  mutating func news(of model: Model) -> [String] {
    let say = LinearText(model)
    var lines: [String] = []
    if let notice = model.notice, notice != self.notice {
      self.notice = notice
      lines.append(model.text(of: notice))
      if case .draftTranslated = notice { lines += say.draft }
    }
    if wantsList, !model.requests.isUnderWay(.window) {
      wantsList = false
      lines += say.list
    }
    if wantsBoard, !model.requests.isUnderWay(.board) {
      wantsBoard = false
      lines += LinearBoard(model).lines
    }
    if wantsBoardSessions, model.board.drill?.isLoaded == true {
      wantsBoardSessions = false
      lines += say.boardSessions
    }
    lines += past(model, say)
    // What is new is said after the return to now.
    if model.past == nil { lines += conversation(model, say) }
    lines += desk(model)
    let asked = say.question
    if asked != question {
      question = asked
      lines += asked
    }
    return lines
  }

  /// An earlier moment, once it is known who waited then.
  private mutating func past(_ model: Model, _ say: LinearText) -> [String] {
    guard let past = model.past else {
      moment = nil
      return []
    }
    guard past.position != moment, !model.requests.isUnderWay(.queueThen) else { return [] }
    moment = past.position
    return say.moment(of: past)
  }

  /// The open session: all that matters of it when it is opened, then what is new.
  private mutating func conversation(_ model: Model, _ say: LinearText) -> [String] {
    guard let open = model.open, open.isLoaded, let row = open.row else { return [] }
    var lines: [String] = []
    if session != open.id {
      guard open.details != nil else { return [] }
      session = open.id
      suggestions = []
      translated = []
      upTo = open.entries.last?.seq ?? 0
      lines = say.heading(of: row) + say.brief + say.latest(LinearText.page)
      if !model.composer.isEmpty { lines += say.draft }
    } else if let last = open.entries.last?.seq, last > upTo {
      lines = say.entries(after: upTo)
      upTo = last
    }
    let texts = open.translations?.texts ?? [:]
    for (seq, text) in texts.sorted(by: { $0.key < $1.key }) where !translated.contains(seq) {
      lines += say.translation(text, of: seq)
    }
    translated = Set(texts.keys)
    if let finding = open.finding, let seq = finding.seq, seq != found,
      !model.requests.isUnderWay(.around(open.id, seq))
    {
      lines += [model.strings.finding(finding)] + say.entry(seq)
    }
    found = open.finding?.seq
    let offered = open.suggestions?.suggestions.map(\.text) ?? []
    if offered != suggestions {
      suggestions = offered
      if !offered.isEmpty { lines += say.suggestions }
    }
    return lines
  }

  /// What changed at the desk that no session's conversation tells.
  private mutating func desk(_ model: Model) -> [String] {
    var lines: [String] = []
    if let counts = model.counts {
      if let waiting, counts.waiting > waiting {
        lines.append(model.strings.linearWaiting(counts.waiting))
      }
      waiting = counts.waiting
      if counts.breached > breached { lines.append(model.strings.linearBreached(counts.breached)) }
      breached = counts.breached
    }
    if model.liveOffer?.row.id != offer {
      offer = model.liveOffer?.row.id
      if let live = model.liveOffer {
        lines.append(
          model.strings.linearOffer(live.row.shortName, seconds: Int(live.leftMs / 1000)))
      }
    }
    if model.duty.stops != stops {
      stops = model.duty.stops
      lines.append(model.strings.linearStops(stops))
    }
    return lines
  }
}
