import Desk
import Language
import Terminal

/// The hand-off packet as lines, the most urgent first.
struct PacketText {
  let strings: Strings
  let settings: Settings
  let width: Int
  var sight = Sight.plain

  func lines(of brief: Brief) -> [TextLine] {
    switch brief {
    case .packet(let packet): lines(of: packet)
    case .summary(let summary): lines(of: summary)
    }
  }

  func lines(of packet: HandOffPacket) -> [TextLine] {
    var lines = field(strings.packetWhy, strings.reason(packet.why), .warn)
    if let words = packet.words { lines += field(strings.packetWords, "\"" + words + "\"") }
    lines += matter(packet.issue, open: packet.unansweredQuestion, packet.slots)
    lines += course(packet.tried ?? [], packet.promises, packet.trajectory)
    for (index, line) in packet.summary.enumerated() {
      let said = strings.speaker(SpeakerName(line.speaker)) + ": " + line.text
      lines += field(index == 0 ? strings.packetSummary : "", said, .dim)
    }
    return lines
  }

  /// What a session came to that was never handed over.
  func lines(of summary: SessionSummary) -> [TextLine] {
    matter(summary.issue, open: summary.openQuestion, summary.slots)
      + course(summary.tried, summary.promises, summary.trajectory)
  }

  /// What it is about.
  private func matter(
    _ issue: String?, open: String?, _ known: [String: String]
  ) -> [TextLine] {
    var lines = issue.map { field(strings.packetIssue, $0) } ?? []
    if let open { lines += field(strings.packetOpen, open) }
    if !known.isEmpty { lines += field(strings.packetSlots, slots(known)) }
    return lines
  }

  /// What the desk did about it, and how the customer took it.
  private func course(
    _ tried: [String], _ promises: [String], _ trajectory: [Double]
  ) -> [TextLine] {
    var lines = told(tried)
    for promise in promises { lines += field(strings.packetPromises, promise) }
    if !trajectory.isEmpty { lines += field(strings.packetMood, RowMarks.trajectory(trajectory)) }
    return lines
  }

  private func told(_ tried: [String]) -> [TextLine] {
    tried.enumerated().flatMap { index, line in
      field(index == 0 ? strings.packetTried : "", line)
    }
  }

  private func slots(_ slots: [String: String]) -> String {
    slots.sorted { $0.key < $1.key }.map { strings.slot($0.key) + " " + $0.value }
      .joined(separator: ", ")
  }

  /// A label and a text of at most three lines beside it.
  func field(_ label: String, _ text: String, _ look: Look = .text) -> [TextLine] {
    let indent = strings.language == .english ? 10 : 6
    let clean = Display.oneLine(Masking.text(text, sight), limitScalars: 600)
    let rows = settings.metrics.wrap(clean, to: max(2, width - indent - 2)).prefix(3)
    return rows.enumerated().map { index, row in
      let text = Span(String(row), look)
      guard index == 0 else { return TextLine(indent: indent, text) }
      return TextLine(
        Span(settings.metrics.pad(" " + label, to: indent, ellipsis: ""), .dim), text)
    }
  }
}

/// The hand-off packet in a pane of its own.
struct HandOffView: PaneView {
  let settings: Settings
  let strings: Strings
  let packet: HandOffPacket?
  /// Where nothing was handed over.
  let summary: SessionSummary?
  /// What a model says of either.
  let story: String?
  let instruction: String?
  let hasSaidAsTold: Bool?
  /// What other agents typed here and did not send.
  let drafts: [Draft]
  let scroll: Int
  let isFocused: Bool
  let sight: Sight

  init(_ model: Model) {
    sight = model.sight(of: model.open?.row)
    settings = model.settings
    strings = model.strings
    packet = model.shown?.details?.packet
    summary = model.shown?.details?.summary
    story = model.shown?.details?.story
    instruction = model.shown?.details?.instruction
    hasSaidAsTold = model.shown?.details?.hasSaidAsTold
    drafts = model.shown?.details?.drafts.filter { $0.agent != model.viewer } ?? []
    isFocused = model.focus == .handOff
    scroll = isFocused ? model.sideScroll : 0
  }

  func draw(on canvas: inout Canvas) -> Point? {
    canvas.title(.handOff, strings.paneName(.handOff), isFocused: isFocused)
    return canvas.scrollable(lines(width: canvas.width), from: scroll)
  }

  /// The text below the title.
  func lines(width: Int) -> [TextLine] {
    let text = PacketText(strings: strings, settings: settings, width: width, sight: sight)
    var lines = story.map { text.field(strings.packetStory, $0) } ?? []
    if let packet {
      lines += text.lines(of: packet)
    } else if let summary, !summary.isEmpty {
      lines += text.lines(of: summary)
    } else if story == nil {
      lines = [TextLine(indent: 1, Span(strings.noPacket, .dim))]
    }
    if let instruction {
      lines += text.field(strings.instruction, instruction)
      if hasSaidAsTold == false { lines += text.field("", strings.nothingToSayAsTold) }
    }
    for draft in drafts {
      lines += text.field(strings.packetDraft, draft.agent + ": " + draft.text, .dim)
    }
    return lines
  }
}

extension Canvas {
  /// Draws lines below the title row, as far down as they were scrolled.
  ///
  /// - Returns: the first of them, where the cursor belongs.
  mutating func scrollable(_ lines: [TextLine], from scroll: Int) -> Point {
    let most = max(0, lines.count - (height - 1))
    for (index, line) in lines.dropFirst(min(scroll, most)).prefix(max(0, height - 1)).enumerated()
    {
      put(line, y: index + 1)
    }
    return Point(x: 0, y: min(1, max(0, height - 1)))
  }
}
