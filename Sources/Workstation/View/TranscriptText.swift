import Desk
import Language
import Terminal

/// The transcript broken into lines: what scrolling counts and what is drawn.
struct TranscriptText {
  let entries: [TranscriptEntry]
  private let width: Int
  private let strings: Strings
  private let settings: Settings
  private let viewer: AgentID
  private let sight: Sight
  private let unreadAfter: Seq?
  private let hasOlder: Bool
  private let finding: Finding?
  private let translations: Translations?
  /// Whether the lines are heard: then no rules are drawn.
  private let isSpoken: Bool
  /// Seq of the hand-back whose instruction nothing on the desk surely means.
  private let unfollowedAt: Seq?
  /// Seq of the latest takeover from the assistant, if one is among the entries.
  private let takenOverAt: Seq?

  init(_ model: Model, width: Int, isSpoken: Bool = false) {
    self.init(
      model.shown, width: width, strings: model.strings, settings: model.settings,
      viewer: model.viewer, sight: model.sight(of: model.open?.row), isSpoken: isSpoken)
  }

  init(
    _ open: OpenSession?, width: Int, strings: Strings, settings: Settings, viewer: AgentID,
    sight: Sight, isSpoken: Bool = false
  ) {
    self.isSpoken = isSpoken
    entries = open?.entries ?? []
    self.width = max(4, width)
    self.strings = strings
    self.settings = settings
    self.viewer = viewer
    self.sight = sight
    unreadAfter = open?.unreadAfter
    hasOlder = open?.hasOlder ?? false
    finding = open?.finding
    translations = open?.translations
    unfollowedAt =
      open?.details?.hasSaidAsTold == false
      ? entries.last { if case .ownerChanged = $0.content { true } else { false } }?.seq : nil
    takenOverAt =
      entries.last {
        guard case .ownerChanged(_, let change) = $0.content else { return false }
        return change.from == .assistant
      }?.seq
  }

  /// Lines made so far by index of their entry: finding the bottom and drawing need the same ones.
  private final class Made {
    var lines: [Int: [TextLine]] = [:]
    /// Where the mood turned, once somebody asked.
    var turns: [Seq: MoodCourse.Turn]?
  }

  private let made = Made()

  // MARK: Lines

  /// From this width on, time and speaker stand in columns beside the text.
  private static let columnsFrom = 44
  private var hasColumns: Bool { width >= TranscriptText.columnsFrom }
  private var nameWidth: Int { strings.language == .english ? 8 : 6 }
  private var textIndent: Int { hasColumns ? 6 + nameWidth + 1 + gutterWidth : 1 }
  /// From this width on, the mood of each of the customer's messages stands before it.
  private static let gutterFrom = 56
  private var gutterWidth: Int { width >= TranscriptText.gutterFrom && !isSpoken ? 3 : 0 }

  /// The lines of the entry at an index.
  func lines(at index: Int) -> [TextLine] {
    if let known = made.lines[index] { return known }
    let lines = makeLines(of: index)
    made.lines[index] = lines
    return lines
  }

  private func makeLines(of index: Int) -> [TextLine] {
    let entry = entries[index]
    var lines = separators(before: index)
    switch entry.content {
    case .customer(let text, let files, let sentiment):
      lines += message(
        entry.at, .customer, nil, text, .text,
        mood: sentiment.flatMap(TranscriptText.sign), isFound: isFound(entry))
      if let translations {
        lines += translations.lines(
          of: entry.seq, indent: textIndent, width: width - textIndent - 1, strings: strings,
          metrics: settings.metrics, sight: sight)
      }
      if let turn = turn(at: entry.seq) { lines.append(line(of: turn)) }
      add(files, .info, to: &lines, isAlone: text.isEmpty)
    case .desk(let outbound): lines += outboundLines(entry, outbound)
    case .note(let author, let text):
      lines += message(
        entry.at, .note, nil, "\(strings.internalMark) \(text) -- \(author)", .speakerNote,
        isFound: isFound(entry))
    case .whisper(let author, let to, let text):
      lines += message(
        entry.at, .note, nil, "\(strings.whisperMark(to: to)) \(text) -- \(author)", .speakerNote,
        isFound: isFound(entry))
    case .hand(let actor, let hand):
      let words = hand.words.map { ": " + said($0) } ?? ""
      lines += event(entry.at, strings.hand(by: actor, isUp: hand.isUp) + words)
    case .ownerChanged(let actor, let change):
      lines += ownerLines(entry.at, actor, change)
      if entry.seq == unfollowedAt {
        lines += settings.metrics.wrap(strings.nothingToSayAsTold, to: max(2, width - 4))
          .map { TextLine(indent: 3, Span(String($0), .warn)) }
      }
    case .snoozed(let actor, let until):
      lines += event(entry.at, strings.snoozed(by: actor, until: clock(until)))
    case .woken: lines += event(entry.at, strings.woken)
    case .tagged(let tag): lines += event(entry.at, strings.tagged(said(tag)))
    case .untagged(let tag): lines += event(entry.at, strings.untagged(said(tag)))
    case .unreadable(let kind): lines += event(entry.at, strings.unreadable(safe(kind)))
    }
    return lines
  }

  private func isFound(_ entry: TranscriptEntry) -> Bool { finding?.holds(entry.seq) ?? false }

  private func separators(before index: Int) -> [TextLine] {
    let entry = entries[index]
    var lines: [TextLine] = []
    let previous = index > 0 ? entries[index - 1] : nil
    if index == 0, hasOlder {
      lines.append(rule(strings.olderPages, .dim))
    } else if previous.map({ date(of: $0) != date(of: entry) }) ?? true {
      let day = strings.day(entry.at, utcOffsetSeconds: settings.utcOffsetSeconds)
      lines.append(rule(day, .dim))
    }
    if let unreadAfter, entry.seq > unreadAfter, (previous?.seq ?? 0) <= unreadAfter {
      lines.append(rule(strings.unreadMarker, .unread))
    }
    return lines
  }

  private func date(of entry: TranscriptEntry) -> CivilDate {
    LocalTime(entry.at, utcOffsetSeconds: settings.utcOffsetSeconds).date
  }

  /// A rule with words in it: `-- words --------`.
  private func rule(_ text: String, _ look: Look) -> TextLine {
    if isSpoken { return TextLine(Span(text, look)) }
    let sign = String(Character(settings.symbols.horizontal))
    let cut = settings.metrics.truncate(
      text, to: max(1, width - 5), ellipsis: settings.symbols.ellipsis)
    let rest = max(0, width - settings.metrics.width(of: cut) - 4)
    return TextLine(
      Span(sign + sign + " ", .border), Span(cut, look),
      Span(" " + String(repeating: sign, count: rest), .border))
  }

  /// A message as `10:38 customer text`, wrapped under the text.
  private func message(
    _ at: Timestamp, _ speaker: SpeakerName, _ name: String?, _ text: String, _ look: Look,
    mood: Span? = nil, isFound: Bool = false
  ) -> [TextLine] {
    let label = name ?? strings.speaker(speaker)
    var head = [
      Span(clock(at) + " ", .dim),
      Span(settings.metrics.pad(label, to: nameWidth, ellipsis: "") + " ", speaker.look),
    ]
    if gutterWidth > 0 {
      head.append(
        Span(settings.metrics.pad(mood?.text ?? "", to: gutterWidth), mood?.look ?? .text))
    }
    let shown = Display.form(Masking.text(text, sight))
    let marks = isFound ? finding?.sought.ranges(in: shown) ?? [] : []
    let rows = settings.metrics.wrap(shown, to: max(2, width - textIndent - 1))
      .map { TextLine(indent: textIndent, spans: TranscriptText.marked($0, marks, look)) }
    guard hasColumns else { return [TextLine(spans: head)] + rows }
    guard let first = rows.first else { return [TextLine(spans: head)] }
    return [TextLine(spans: head + first.spans)] + rows.dropFirst()
  }

  /// The sign of a mood; nothing of a calm one, which most are.
  private static func sign(of sentiment: Sentiment) -> Span? {
    let mood = RowMarks.mood(level: sentiment.polarity, emotion: sentiment.emotion)
    return mood.look == .sentimentNeutral ? nil : mood
  }

  private func turn(at seq: Seq) -> MoodCourse.Turn? {
    let turns =
      made.turns
      ?? Dictionary(MoodCourse(entries).turns.map { ($0.message, $0) }) { first, _ in first }
    made.turns = turns
    return turns[seq].flatMap { $0.words.isEmpty ? nil : $0 }
  }

  /// That the mood turned here, and the customer's words that did it.
  private func line(of turn: MoodCourse.Turn) -> TextLine {
    let words = turn.words.map { "\"" + safe(Masking.text($0, sight)) + "\"" }
    let text = strings.moodTurned(isUp: turn.to > turn.from) + " " + words.joined(separator: ", ")
    return TextLine(
      indent: textIndent,
      Span(
        "(" + settings.metrics.truncate(text, to: max(1, width - textIndent - 3)) + ")",
        turn.to > turn.from ? .sentimentPositive : .sentimentNegative))
  }

  /// Adds a line for each file; of files without a text the first stands where the text would.
  private func add(
    _ files: [Attachment], _ look: Look, to lines: inout [TextLine], isAlone: Bool
  ) {
    guard !files.isEmpty else { return }
    let spans = files.map {
      Span(strings.file(said($0.name), sizeBytes: $0.sizeBytes), look)
    }
    // Without columns the text has a row of its own, here an empty one.
    let isBeside = isAlone && hasColumns
    if isAlone, !hasColumns, lines.count > 1 { lines.removeLast() }
    if isBeside, let head = lines.popLast() {
      lines.append(TextLine(spans: head.spans + [spans[0]]))
    }
    lines += spans.dropFirst(isBeside ? 1 : 0).map { TextLine(indent: textIndent, $0) }
  }

  private func outboundLines(_ entry: TranscriptEntry, _ outbound: Outbound) -> [TextLine] {
    let speaker: SpeakerName
    var name: String?
    switch outbound.author {
    case .assistant: speaker = .assistant
    case .system, .customer: speaker = .system
    case .agent(let id):
      speaker = .agent
      if id != viewer { name = id }
    }
    let isGone = outbound.state == .withdrawn
    let look: Look = isGone || speaker == .system ? .dim : .text
    var lines = message(
      entry.at, speaker, name, outbound.text, look, isFound: isFound(entry))
    add(outbound.files, isGone ? .dim : .info, to: &lines, isAlone: outbound.text.isEmpty)
    var remarks: [String] = []
    if let state = strings.delivery(outbound.state) { remarks.append(state) }
    if outbound.state == .sending, outbound.author == .assistant, let takenOverAt,
      takenOverAt > entry.seq
    {
      remarks = [strings.leftBefore]
    }
    if let trouble = outbound.trouble { remarks.append(safe(trouble)) }
    if !outbound.citations.isEmpty {
      let titles = outbound.citations.map { safe($0.article) }.joined(separator: ", ")
      remarks.append("\(strings.evidence): \(titles)")
    }
    guard !remarks.isEmpty else { return lines }
    let remarkLook: Look =
      outbound.state == .failed ? .error : outbound.trouble != nil ? .warn : .dim
    lines += settings.metrics.wrap(
      "(" + remarks.joined(separator: "; ") + ")", to: max(2, width - textIndent - 1)
    ).map { TextLine(indent: textIndent, Span(String($0), remarkLook)) }
    return lines
  }

  private func ownerLines(
    _ at: Timestamp, _ actor: Actor, _ change: OwnerChanged
  ) -> [TextLine] {
    var lines = [rule(clock(at) + " " + strings.ownerChange(by: actor, change), .info)]
    var reasons: [String] = []
    if let reason = change.reason { reasons.append(strings.reason(reason)) }
    if let cause = change.cause { reasons.append(strings.cause(cause)) }
    if let words = change.words { reasons.append("\"" + said(words) + "\"") }
    if let instruction = change.instruction {
      reasons.append("\(strings.instruction): \(said(instruction))")
    }
    if let disposition = change.disposition {
      reasons.append(strings.disposition(said(disposition)))
    }
    guard !reasons.isEmpty else { return lines }
    lines += settings.metrics.wrap(reasons.joined(separator: ": "), to: max(2, width - 4))
      .prefix(3).map { TextLine(indent: 3, Span(String($0), .dim)) }
    return lines
  }

  private func event(_ at: Timestamp, _ text: String) -> [TextLine] {
    [TextLine(Span(clock(at) + " ", .dim), Span(text, .speakerSystem))]
  }

  private func clock(_ at: Timestamp) -> String {
    strings.clock(at, utcOffsetSeconds: settings.utcOffsetSeconds)
  }

  /// What people wrote, with what they may have written of a person hidden.
  private func said(_ text: String) -> String { safe(Masking.text(text, sight)) }

  private func safe(_ text: String) -> String { Display.oneLine(text, limitScalars: 200) }
}

extension SpeakerName {
  var look: Look {
    switch self {
    case .customer: .speakerCustomer
    case .assistant: .speakerBot
    case .system: .speakerSystem
    case .agent: .speakerAgent
    case .note: .speakerNote
    }
  }
}
