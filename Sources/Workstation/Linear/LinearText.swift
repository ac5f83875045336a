import Desk
import Language
import Terminal

/// The parts of the model as lines for somebody who hears them: the important first, signs as words.
struct LinearText {
  /// Entries of a conversation said at once.
  static let page = 6
  /// Rows of a list said at once.
  private static let rows = 20
  /// No line is broken: whoever reads it breaks it.
  private static let width = 1_000_000

  private let model: Model
  private let strings: Strings

  init(_ model: Model) {
    self.model = model
    strings = model.strings
  }

  // MARK: Lists

  var status: [String] {
    var parts = [
      "\(model.viewerName) [\(strings.presence(model.duty.presence.now(at: model.now)))]"
    ]
    if let counts = model.counts {
      parts += [
        "\(strings.mine) \(counts.mine)", "\(strings.waiting) \(counts.waiting)",
        "\(strings.breached) \(counts.breached)", "\(strings.openCount) \(counts.open)",
      ]
    }
    if !model.health.assistantIsUp { parts.append("AI:" + strings.healthDown) }
    if model.health.ledger != .ok { parts.append("db:" + strings.healthDown) }
    if let open = model.open?.row { parts.append(open.shortName) }
    parts.append(strings.drafts(model.draftCount))
    return [parts.joined(separator: ", ")]
  }

  var list: [String] {
    guard model.list.total > 0 else { return [strings.noSessions] }
    let filter =
      model.shownView?.name ?? strings.filterName(model.list.filter, viewer: model.viewer)
    let title = filter.isEmpty ? strings.paneName(.sessions) : filter
    let shown = model.list.rows.prefix(Self.rows)
    var lines = ["\(title) \(model.list.total), \(strings.sortName(model.list.sort))"]
    for (index, row) in shown.enumerated() { lines.append("\(index + 1). " + line(of: row)) }
    let rest = model.list.total - shown.count
    if rest > 0 { lines.append(strings.linearMore(rest)) }
    return lines
  }

  var queue: [String] {
    let rows = model.shownQueue.rows
    guard !rows.isEmpty else { return [strings.emptyQueue] }
    return ["\(strings.paneName(.queue)) \(rows.count)"]
      + rows.prefix(Self.rows).enumerated().map { index, queued in
        "\(index + 1). " + line(of: queued.session, at: model.shownNow) + " ("
          + strings.arithmetic(queued) + ")"
      }
  }

  /// The sessions of a row of the board.
  var boardSessions: [String] {
    guard let drill = model.board.drill else { return [] }
    let rows = model.boardSessions
    let title = "\(strings.subject(drill.subject)) \(drill.total)"
    guard !rows.isEmpty else { return [title, strings.noSessions] }
    return [title]
      + rows.prefix(Self.rows).enumerated().map { "\($0 + 1). " + line(of: $1) }
  }

  /// A session in the order in which it matters: who, what it needs, who has it, what was said last.
  private func line(of row: SessionRow, at moment: Timestamp? = nil) -> String {
    var parts = [safe(row.customerName, 40)]
    if row.tier != .standard { parts.append(strings.tier(row.tier)) }
    if let timing = Timing(row, now: moment ?? model.now) {
      parts.append(strings.linearTime(timing.seconds, isOver: timing.urgency == .breach))
    }
    parts += [strings.ownerWord(row.owner, viewer: model.viewer), strings.emotion(row.emotion)]
    if let reason = row.escalation { parts.append(strings.shortReason(reason)) }
    if row.handRaisedAt != nil { parts.append(strings.linearHand) }
    if model.marks.holds(row.id) { parts.append(strings.linearMarked) }
    if model.drafted.contains(row.id) { parts.append(strings.linearDraft) }
    let preview = Masking.text(row.preview, model.sight(of: row))
    return parts.joined(separator: ", ") + ": " + safe(preview, 200)
  }

  // MARK: The open session

  func heading(of row: SessionRow) -> [String] {
    [
      "\(row.id) " + safe(row.customerName, 60) + ", " + strings.tier(row.tier) + ", "
        + safe(row.channel, 20) + ", " + strings.ownerWord(row.owner, viewer: model.viewer) + ", "
        + strings.emotion(row.emotion)
    ]
  }

  /// The session as it was, who waited then, and how to move on.
  func moment(of past: Past) -> [String] {
    let clock = strings.clockSeconds(
      model.shownNow, utcOffsetSeconds: model.settings.utcOffsetSeconds)
    let place = strings.linearMoment(clock, past.position, of: past.timeline.events.count)
    return [place] + (past.shown.row.map(heading) ?? []) + latest(Self.page)
      + (past.shown.suggestions?.suggestions.isEmpty == false ? suggestions : [])
      + ["\(strings.paneName(.queue)) \(past.queue.rows.count)", strings.linearPastHow]
  }

  /// What a person needs to go on, where the session was just handed over or taken.
  var brief: [String] {
    model.open?.brief.map { plain(packetText.lines(of: $0)) } ?? []
  }

  var packet: [String] {
    guard model.open != nil else { return [strings.noSession] }
    return plain(HandOffView(model).lines(width: Self.width))
  }

  var profile: [String] {
    guard model.open != nil else { return [strings.noSession] }
    return plain(ProfileView(model).lines(width: Self.width))
  }

  func latest(_ count: Int) -> [String] {
    guard model.open != nil else { return [strings.noSession] }
    return plain(transcript.lines(limit: max(1, count)))
  }

  /// What was said at a moment.
  func entry(_ seq: Seq) -> [String] { plain(transcript.lines(of: seq)) }

  /// What the customer said at a moment, in the language of the interface.
  func translation(_ text: String, of seq: Seq) -> [String] {
    guard let entry = model.open?.entries.first(where: { $0.seq == seq }) else { return [] }
    let clock = strings.clock(entry.at, utcOffsetSeconds: model.settings.utcOffsetSeconds)
    let shown = Masking.text(text, model.sight(of: model.open?.row))
    return [
      "\(clock) \(strings.speaker(.customer)) " + safe(shown, 4000) + " " + strings.translatedMark
    ]
  }

  func entries(after seq: Seq) -> [String] {
    plain(transcript.lines(after: seq))
  }

  var suggestions: [String] {
    guard let set = model.shown?.suggestions, !set.suggestions.isEmpty else {
      return [model.open == nil ? strings.noSession : strings.noSuggestions]
    }
    return [strings.paneName(.suggestions) + ": " + strings.suggestionsTitle]
      + set.suggestions.enumerated().map { index, suggestion in
        let sources = suggestion.citations.map { safe($0.article, 24) }.joined(separator: " ")
        let percent = suggestion.score.isNaN ? 0 : Int(min(max(suggestion.score, 0), 1) * 100 + 0.5)
        let head = [strings.source(suggestion.source), sources].filter { !$0.isEmpty }
        return "\(index + 1). \(percent)%, " + head.joined(separator: " ") + ": "
          + safe(model.shown(suggestion.text), 2000)
      }
  }

  var draft: [String] {
    guard model.open != nil else { return [strings.noSession] }
    let text = model.composer.editor.text
    let files = model.composer.files.map {
      strings.linearAttached + ": " + strings.file(safe($0.name, 100), sizeBytes: $0.sizeBytes)
    }
    if text.isEmpty, !files.isEmpty { return files }
    return [text.isEmpty ? strings.linearNoDraft : strings.linearDraft + ": " + safe(text, 40_000)]
      + files
  }

  // MARK: Questions and help

  /// What is asked now, with numbered answers.
  var question: [String] {
    switch model.popup {
    case .prompt(let prompt):
      let proposal = prompt.proposal.map { " " + strings.linearProposal($0) } ?? ""
      let targets =
        prompt.kind == .transfer ? TransferItem.matching("", in: model).map(\.word) : []
      let choices = targets.isEmpty ? [] : [targets.joined(separator: ", ")]
      return [safe(prompt.name, 60) + ": " + strings.prompt(prompt.kind) + proposal] + choices
    case .menu(let menu):
      return numbered(
        safe(menu.name, 60) + ": " + strings.escalateMenu, Menu.reasons.map(strings.reason))
    case .rejection(let rejection):
      return numbered(
        strings.rejectTitle(rejection.rank), Rejection.reasons.map(strings.rejection))
    case .choice(let choice):
      return numbered(
        strings.choiceTitle(choice),
        choice.items.map { strings.choice($0, viewer: model.viewer) })
    case .search(let search):
      if let fault = search.fault { return [strings.fault(fault)] }
      guard search.result != nil || !search.sessions.isEmpty else { return [] }
      let items = SearchItem.found(by: search)
      return items.isEmpty
        ? [strings.noHits]
        : numbered(
          strings.searchTitle,
          plain(items.map(PopupView(popup: .search(search), model: model).line)))
    case .mentions(let inbox):
      guard let items = inbox.items else { return [] }
      return items.isEmpty
        ? [strings.noMentions]
        : numbered(
          strings.mentionsTitle,
          plain(items.map(PopupView(popup: .mentions(inbox), model: model).line)))
    case .canned(let pick):
      guard let items = model.matches(of: pick) else { return [] }
      return items.isEmpty
        ? [strings.noHits]
        : numbered(
          strings.mode(.canned(pick)),
          items.prefix(Self.rows).map {
            safe($0.title, 60) + ": " + safe(model.shown($0.text), 200)
          })
    case .quit:
      return [strings.quitQuestion(drafts: model.draftCount, live: model.counts?.mine ?? 0)]
    case .statistics(let figures):
      guard let figures else { return [] }
      let texts = BoardTexts(strings: strings, settings: model.settings, now: model.now)
      return [strings.figuresTitle] + plain(FiguresText(texts: texts, figures: figures).lines())
    case .help, .palette, .command, .whichKey, .paste, .article, .picture, nil: return []
    }
  }

  var help: [String] {
    LinearWord.allCases.map { strings.linearHelp($0) } + [strings.linearActions]
      + Action.allCases.filter(\.isSpoken).map { action in
        let reason = action.disabled(in: model).map { " (" + strings.disabled($0) + ")" } ?? ""
        return action.rawValue + ": " + strings.title(action) + reason
      }
  }

  private func numbered(_ title: String, _ lines: [String]) -> [String] {
    [title] + lines.enumerated().map { "\($0 + 1). " + safe($1, 400) } + [strings.linearChoose]
  }

  // MARK: Parts

  private var packetText: PacketText {
    PacketText(
      strings: strings, settings: model.settings, width: Self.width,
      sight: model.sight(of: model.open?.row))
  }

  private var transcript: TranscriptText {
    TranscriptText(model, width: Self.width, isSpoken: true)
  }

  private func plain(_ lines: [TextLine]) -> [String] {
    lines.map { line in
      let text = line.spans.map(\.text).joined()
      return text.split(separator: " ").joined(separator: " ")
    }
  }

  private func safe(_ text: String, _ limit: Int) -> String {
    Display.oneLine(text, limitScalars: limit)
  }
}
