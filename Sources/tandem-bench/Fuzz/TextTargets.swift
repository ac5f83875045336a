import Language
import Terminal

/// Customers' texts on their way to a screen.
struct DisplayTarget: FuzzTarget {
  func feed(_ input: inout NastyInput) -> FuzzFinding {
    let text = input.text()
    var finding = FuzzFinding()
    let lines = Display.form(text)
    finding.add(lines, lineBreaks: true)
    let line = Display.form(text, multiline: false)
    finding.add(line, lineBreaks: false)
    let limit = input.number(1...200)
    let preview = Display.oneLine(text, limitScalars: limit)
    finding.add(preview, lineBreaks: false)
    finding.expect(preview.unicodeScalars.count <= limit, "a preview is longer than \(limit)")
    finding.expect(Display.form(lines) == lines, "a display form changes in display form")
    finding.expect(
      DisplayTarget.longestMarkRun(lines) <= Display.maxCombiningMarks, "a pile of marks stays")
    return finding
  }

  private static func longestMarkRun(_ text: String) -> Int {
    var run = 0
    var longest = 0
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark:
        run += 1
        longest = max(longest, run)
      default: run = 0
      }
    }
    return longest
  }
}

/// Texts drawn into cells, clean or not.
struct BufferTarget: FuzzTarget {
  func feed(_ input: inout NastyInput) -> FuzzFinding {
    var finding = FuzzFinding()
    let metrics = TextMetrics(ambiguousWidth: input.number(1...2))
    let size = Size(width: input.number(0...120), height: input.number(0...12))
    var buffer = Buffer(size, metrics: metrics)
    for _ in 0..<input.number(1...4) {
      draw(&buffer, &input, metrics)
      if let wrong = buffer.checkInvariants() {
        finding.expect(false, wrong)
      }
    }
    for line in buffer.lines { finding.add(line, lineBreaks: false) }
    let device = MemoryDevice(size)
    device.present(Frame(buffer))
    return finding
  }

  private func draw(
    _ buffer: inout Buffer, _ input: inout NastyInput, _ metrics: TextMetrics
  ) {
    let text = input.text()
    let rect = Rect(
      x: input.number(-5...130), y: input.number(-3...14), width: input.number(0...130),
      height: input.number(0...14))
    switch input.number(0...5) {
    case 0: buffer.put(text, at: rect.origin, style: .plain)
    case 1: buffer.put(text, at: rect.origin, style: .plain, maxWidth: rect.width)
    case 2:
      // A row takes a wide glyph at least.
      let wide = Rect(x: rect.x, y: rect.y, width: max(2, rect.width), height: rect.height)
      buffer.drawWrapped(text, in: wide, style: .plain, skipping: input.number(0...5))
    case 3: buffer.drawField(text, in: rect, style: .plain)
    case 4: buffer.fill(rect, with: text.unicodeScalars.first ?? " ", style: .plain)
    default:
      buffer.copy(
        buffer.part(rect), to: Point(x: input.number(-5...130), y: input.number(-3...14)))
    }
  }
}

/// Bytes of a terminal, torn anywhere.
struct DecoderTarget: FuzzTarget {
  func feed(_ input: inout NastyInput) -> FuzzFinding {
    let bytes = input.bytes()
    var finding = FuzzFinding()
    var whole = InputDecoder(pasteLimitBytes: 32 * 1024)
    var torn = InputDecoder(pasteLimitBytes: 32 * 1024)
    let events = whole.feed(bytes)
    var pieces: [InputEvent] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + input.number(1...max(1, bytes.count / 4)))
      pieces += torn.feed(bytes[start..<end])
      start = end
    }
    finding.expect(events == pieces, "the events depend on where the reads ended")
    var late = whole
    var timeouts = 0
    while late.isWaiting, timeouts < 200 {
      judge(late.timeout(), &finding)
      timeouts += 1
    }
    finding.expect(!late.isWaiting, "the decoder waits for ever")
    judge(events, &finding)
    return finding
  }

  private func judge(_ events: [InputEvent], _ finding: inout FuzzFinding) {
    for event in events {
      switch event {
      case .paste(let text): finding.addTyped(String(text.filter { $0 != "\t" }))
      case .key(let key):
        if let scalar = key.text { finding.addTyped(String(scalar)) }
      default: break
      }
    }
  }
}

/// Messages read whole, with rules of a desk.
struct UnderstandTarget: FuzzTarget {
  private let understander: Understander
  private let rules: EntityRules

  init() throws {
    rules = EntityRules(
      orderNumbers: [try NumberPattern("LH-#{3,9}"), try NumberPattern("*{4,20}#")],
      catalogue: Catalogue([
        Catalogue.Product(name: "Ember kettle", aliases: ["余烬手冲壶", "x x", "[]"]),
        Catalogue.Product(name: "中中"),
      ]))
    understander = Understander(intentModel: .shipped, entityRules: rules)
  }

  func feed(_ input: inout NastyInput) -> FuzzFinding {
    let text = input.text()
    var finding = FuzzFinding()
    let moods = (0..<input.number(0...4)).map { _ in Double(input.number(-10...10)) / 10 }
    let read = understander.understand(text)
    let sentiment = read.sentiment.after(moods)
    finding.expect((-1...1).contains(sentiment.polarity), "a polarity of \(sentiment.polarity)")
    finding.expect(
      (0...1).contains(sentiment.confidence), "a mood as sure as \(sentiment.confidence)")
    finding.expect(
      sentiment.movedBy.allSatisfy { $0.weight.isFinite }, "a cue without a finite weight")
    finding.expect(
      read.intent.allSatisfy { (0...1).contains($0.confidence) }, "an intent surer than sure")
    UnderstandTarget.check(text, rules, input.number(0...2_000_000_000), &finding)
    return finding
  }

  /// Places lie in the text, in order, and hold the words they give; times resolve.
  private static func check(
    _ text: String, _ rules: EntityRules, _ seconds: Int, _ finding: inout FuzzFinding
  ) {
    let utf8 = Array(text.utf8)
    var end = 0
    for place in EntityReader.places(in: text, rules: rules) {
      let isInside = place.utf8.lowerBound >= end && place.utf8.upperBound <= utf8.count
      finding.expect(isInside, "an entity at \(place.utf8) behind \(end) of \(utf8.count)")
      guard isInside else { return }
      finding.expect(
        utf8[place.utf8].elementsEqual(place.entity.text.utf8), "an entity with other words")
      end = place.utf8.upperBound
      let kind = place.entity.kind
      if kind == .date || kind == .time {
        finding.expect(
          place.entity.time(sentMs: Int64(seconds) * 1_000, utcOffsetSeconds: 28_800) != nil,
          "no time for \(place.entity.value)")
      }
    }
    end = 0
    for span in MessageLanguage.spans(of: text) {
      finding.expect(
        span.utf8.lowerBound == end && span.utf8.upperBound <= utf8.count,
        "a language at \(span.utf8) behind \(end) of \(utf8.count)")
      end = span.utf8.upperBound
    }
  }
}
