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
