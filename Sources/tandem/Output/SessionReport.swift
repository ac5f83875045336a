import Desk
import Foundation
import Language
import Workstation

/// One session whole: its state, its transcript and its events, for `show`.
struct SessionReport {
  private let session: Session
  private let fold: TranscriptFold
  private let events: [Event]

  init(_ session: Session, _ fold: TranscriptFold, _ events: [Event]) {
    self.session = session
    self.fold = fold
    self.events = events
  }

  private struct State: Encodable {
    let session: String
    let owner: Owner
    let epoch: Int
    let version: Int
    let status: SessionStatus
    let customer: String
    let channel: String
    let tier: Tier
    let openedAt: Timestamp
    let lastAt: Timestamp
    let waitingSince: Timestamp?
    let unansweredSince: Timestamp?
    let language: String?
    let intent: String?
    let mood: Double
    let emotion: Emotion
    let trajectory: [Double]
    let dissatisfaction: Double
    let moodCourse: MoodCourse
    let escalation: EscalationMark?
    let packet: HandOffPacket?
    let summary: SessionSummary
    let wrapUp: WrapUp
    let instruction: String?
    let tags: [String]
    let disposition: String?
    let understanding: Understanding?
    let suggestions: [Suggestion]
    let transcript: [Line]
  }

  private struct Line: Encodable {
    let seq: Seq
    let at: Timestamp
    let role: String
    let text: String
    var state: String?
    var citations: [Citation]?
    var sentiment: Double?
    var emotion: Emotion?
    var trouble: String?
    /// nil where none came with it.
    var files: [Attachment]?
  }

  private var packet: HandOffPacket? {
    for event in events.reversed() {
      if case .ownerChanged(let change) = event.fact, let packet = change.packet { return packet }
    }
    return nil
  }

  /// What was said and not taken back, oldest first.
  private var turns: [Turn] {
    fold.entries.compactMap { entry in
      switch entry.content {
      case .customer(let text, _, _):
        return Turn(
          seq: entry.seq, speaker: .customer, text: text,
          slots: fold.understandings[entry.seq]?.slots ?? [:])
      case .desk(let outbound) where outbound.state != .withdrawn:
        return Turn(seq: entry.seq, speaker: Turn.Speaker(outbound.author), text: outbound.text)
      default: return nil
      }
    }
  }

  private var summary: SessionSummary {
    SessionSummary(turns: turns, trajectory: session.mood.trajectory)
  }

  private var wrapUp: WrapUp {
    let intents = fold.understandings.sorted { $0.key < $1.key }
      .compactMap { $0.value.intent.first?.label }
    return WrapUp(session, summary, turns: turns, intents: intents)
  }

  /// One JSON object with the events under `events`.
  func json() throws -> String {
    let lines = EventLine()
    let state = State(
      session: session.id.description, owner: session.owner, epoch: session.epoch,
      version: session.version, status: session.status, customer: session.customer,
      channel: session.channel, tier: session.tier, openedAt: session.openedAt,
      lastAt: session.lastAt, waitingSince: session.waitingSince,
      unansweredSince: session.unansweredSince, language: session.language, intent: session.intent,
      mood: session.mood.level, emotion: session.mood.emotion,
      trajectory: session.mood.trajectory, dissatisfaction: session.dissatisfaction,
      moodCourse: MoodCourse(fold.entries), escalation: session.escalation, packet: packet,
      summary: summary, wrapUp: wrapUp,
      instruction: session.instruction, tags: session.tags, disposition: session.disposition,
      understanding: session.lastInbound.flatMap { seq in
        fold.understandings[seq] ?? fold.understandings.max { $0.key < $1.key }?.value
      }, suggestions: fold.suggestions?.suggestions ?? [], transcript: fold.entries.map(line))
    let object = try Console.jsonLine(state).dropLast(2)
    let list = try events.map { try lines.json($0).dropLast() }.joined(separator: ",")
    return object + ",\"events\":[" + list + "]}\n"
  }

  private func summaryText(_ strings: Strings) -> String {
    let summary = summary
    var fields: [(String, String)] = []
    if let issue = summary.issue { fields.append((strings.packetIssue, issue)) }
    if let open = summary.openQuestion { fields.append((strings.packetOpen, open)) }
    if !summary.slots.isEmpty {
      let slots = summary.slots.sorted { $0.key < $1.key }
      fields.append(
        (
          strings.packetSlots,
          slots.map { strings.slot($0.key) + " " + $0.value }.joined(separator: ", ")
        ))
    }
    fields += summary.tried.map { (strings.packetTried, $0) }
    fields += summary.promises.map { (strings.packetPromises, $0) }
    let wrapUp = wrapUp
    fields.append(
      (strings.packetWrapUp, ([wrapUp.disposition.rawValue] + wrapUp.tags).joined(separator: ", ")))
    return fields.map {
      "  " + TextColumn.padded($0.0, to: 10) + EventSummary.shown($0.1) + "\n"
    }.joined()
  }

  private func line(_ entry: TranscriptEntry) -> Line {
    switch entry.content {
    case .customer(let text, let files, let sentiment):
      var line = Line(seq: entry.seq, at: entry.at, role: "customer", text: text)
      line.files = files.isEmpty ? nil : files
      line.sentiment = sentiment?.polarity
      line.emotion = sentiment?.emotion
      return line
    case .desk(let outbound):
      var line = Line(
        seq: entry.seq, at: entry.at, role: outbound.author.text, text: outbound.text)
      line.state = outbound.state.rawValue
      line.citations = outbound.citations
      line.trouble = outbound.trouble
      line.files = outbound.files.isEmpty ? nil : outbound.files
      return line
    case .note(let author, let text):
      return Line(seq: entry.seq, at: entry.at, role: "note:" + author, text: text)
    case .whisper(let author, let to, let text):
      return Line(
        seq: entry.seq, at: entry.at, role: "whisper:" + author, text: text, state: "to " + to)
    case .hand(let actor, let hand):
      return Line(
        seq: entry.seq, at: entry.at, role: actor.text, text: hand.words ?? "",
        state: hand.isUp ? "handRaised" : "handLowered")
    case .ownerChanged(let actor, let change):
      return Line(
        seq: entry.seq, at: entry.at, role: actor.text,
        text: EventSummary.text(.ownerChanged(change)), state: change.verb.rawValue)
    case .snoozed(let actor, let until):
      return Line(
        seq: entry.seq, at: entry.at, role: actor.text, text: "\(until)", state: "snoozed")
    case .woken:
      return Line(seq: entry.seq, at: entry.at, role: "system", text: "", state: "woken")
    case .tagged(let tag):
      return Line(seq: entry.seq, at: entry.at, role: "tag", text: tag)
    case .untagged(let tag):
      return Line(seq: entry.seq, at: entry.at, role: "untag", text: tag)
    case .unreadable(let kind):
      return Line(seq: entry.seq, at: entry.at, role: "unreadable", text: kind)
    }
  }

  /// For people: customer text in display form.
  func text(_ strings: Strings) -> String {
    var out = "\(session.id)  \(session.status.rawValue)  \(session.owner.text)"
    out += "  epoch \(session.epoch)  version \(session.version)\n"
    out += EventSummary.shown(session.customer) + "  " + EventSummary.shown(session.channel)
    out += "  \(session.tier.rawValue)"
    out += "  \(session.language ?? "-")  \(session.intent ?? "-")\n"
    let trajectory = session.mood.trajectory.map(Decimals.one).joined(separator: " ")
    out += "\(session.mood.emotion.rawValue)  [\(trajectory)]  "
    out += strings.dissatisfied(session.dissatisfaction) + "\n"
    for turn in MoodCourse(fold.entries).turns {
      let words = turn.words.map(EventSummary.shown).joined(separator: ", ")
      out += "  \(turn.message)  \(Decimals.one(turn.from)) > \(Decimals.one(turn.to))  \(words)\n"
    }
    if let escalation = session.escalation {
      out += strings.reason(escalation.reason)
      out += escalation.words.map { ": " + EventSummary.shown($0) } ?? ""
      out += "\n"
    }
    out += summaryText(strings)
    if let packet {
      for line in packet.summary {
        out += "  | \(line.speaker.rawValue): " + EventSummary.shown(line.text) + "\n"
      }
    }
    out += "\n"
    for entry in fold.entries {
      let line = line(entry)
      out += "\(line.seq)  \(line.at)  \(line.role)"
      out += line.state.map { " [\($0)]" } ?? ""
      let words =
        [Display.form(line.text, multiline: false)] + (line.files ?? []).map(EventSummary.file)
      out += "  " + words.filter { !$0.isEmpty }.joined(separator: " ")
      if let citations = line.citations, !citations.isEmpty {
        out += "  {" + citations.map(\.article).joined(separator: ", ") + "}"
      }
      out += "\n"
    }
    if let suggestions = fold.suggestions?.suggestions, !suggestions.isEmpty {
      out += "\n"
      for suggestion in suggestions {
        out += "\(Decimals.one(suggestion.score * 100))% \(suggestion.source.rawValue)  "
        out += EventSummary.shown(suggestion.text) + "\n"
      }
    }
    return out + "\n\(events.count) events\n"
  }
}
