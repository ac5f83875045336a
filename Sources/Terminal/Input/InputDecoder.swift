/// Turns the bytes of a terminal into events: a state machine fed one byte at a time.
///
/// Reads may end anywhere, within a character or a sequence. Unknown sequences are swallowed, never
/// typed. A lone Escape is told from the start of a sequence by silence only: the owner gives the
/// time with the bytes and calls `advance(toMs:)` after each wake, or counts silences by itself and
/// calls `timeout()`.
public struct InputDecoder: Sendable {
  /// Silence after which a lone Escape is a key.
  ///
  /// Shorter misses sequences on slow lines and people who type Escape as a prefix; longer is felt.
  public static let timeoutMs = 40
  /// Bytes of one sequence kept; the rest of a longer one is swallowed.
  static let maxSequenceBytes = 4096
  /// Timeouts after which an unfinished sequence is given up: about one second.
  static let maxSequenceTimeouts = 25
  /// Timeouts after which a paste without an end is taken as it is: about five seconds.
  static let maxPasteTimeouts = 125

  private enum State: Sendable {
    case ground
    case escape
    /// `ESC [`, with what follows in `sequence`.
    case control
    /// `ESC O`, with what follows in `sequence`.
    case shift3
    /// `ESC ]`, `ESC P` or `ESC _`, until the terminator; the introducer is kept.
    case text(UInt8)
    /// An Escape within a text, which ends it if a backslash follows.
    case textEscape(UInt8)
    /// A mouse report of the old kind, of which so many bytes are still to come.
    case oldMouse(Int)
    case paste
    /// `ESC [ [`, a function key of the Linux console.
    case console
  }

  private var state = State.ground
  private var utf8 = UTF8Assembler()
  private var sequence: [UInt8] = []
  private var paste: PasteCollector
  private var timeouts = 0
  private var lastByteMs: Int64 = 0
  /// Whether the character being assembled came after an Escape.
  private var isAlt = false
  /// Cursor position reports asked for: `CSI 1;2R` is one of these or Shift-F3.
  private var expectedPositions = 0

  /// A decoder that refuses pastes over `pasteLimitBytes` whole.
  public init(pasteLimitBytes: Int) { paste = PasteCollector(limitBytes: pasteLimitBytes) }

  /// Whether bytes are held back that only more bytes or a timeout will explain.
  public var isWaiting: Bool {
    if case .ground = state { return false }
    return true
  }

  /// Tells that the terminal was asked for the cursor's position, so that the answer is known.
  public mutating func expectCursorPosition() { expectedPositions += 1 }

  /// Whether bytes that came at once are a paste from a terminal that does not mark pastes: plain
  /// text with an Enter inside, which nobody types so fast.
  public func isUnmarkedPaste(_ bytes: [UInt8]) -> Bool {
    guard !isWaiting, utf8.isEmpty, TypedText.isPlain(bytes) else { return false }
    let lines = bytes.split { $0 == 0x0D || $0 == 0x0A }
    return lines.count > 1
  }

  /// The event of a paste that was not marked.
  public func unmarkedPaste(_ bytes: [UInt8]) -> InputEvent {
    var collector = PasteCollector(limitBytes: paste.limitBytes)
    collector.start()
    for byte in bytes { _ = collector.add(byte) }
    return collector.finish()
  }

  /// The events that `bytes` complete, in order.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    for byte in bytes { feed(byte, into: &events) }
    return events
  }

  /// The events that `bytes`, read at `nowMs` of a clock that never goes back, complete in order.
  public mutating func feed(_ bytes: some Sequence<UInt8>, nowMs: Int64) -> [InputEvent] {
    lastByteMs = nowMs
    return feed(bytes)
  }

  /// The events that the silence until `nowMs` completes, whatever else woke the loop meanwhile.
  public mutating func advance(toMs nowMs: Int64) -> [InputEvent] {
    var events: [InputEvent] = []
    while isWaiting, nowMs - lastByteMs >= Self.timeoutMs {
      lastByteMs += Int64(Self.timeoutMs)
      events += timeout()
    }
    return events
  }

  /// How long to wait before `advance` has something to do; nil if only bytes matter.
  public func waitMs(atMs nowMs: Int64) -> Int? {
    isWaiting ? Int(max(0, lastByteMs + Int64(Self.timeoutMs) - nowMs)) : nil
  }

  /// The events that one more silence of `timeoutMs` completes.
  public mutating func timeout() -> [InputEvent] {
    timeouts += 1
    switch state {
    case .ground: return []
    case .escape:
      reset()
      return [.key(Key(.escape))]
    case .control where sequence.isEmpty: return [giveUp(as: "[")]
    case .shift3 where sequence.isEmpty: return [giveUp(as: "O")]
    case .text(let introducer) where sequence.isEmpty:
      return [giveUp(as: Unicode.Scalar(introducer))]
    case .paste:
      guard timeouts >= Self.maxPasteTimeouts else { return [] }
      let event = paste.finish()
      reset()
      return [event]
    default:
      if timeouts >= Self.maxSequenceTimeouts { reset() }
      return []
    }
  }

  private mutating func giveUp(as scalar: Unicode.Scalar) -> InputEvent {
    reset()
    return .key(.alt(scalar))
  }

  private mutating func reset() {
    state = .ground
    sequence.removeAll(keepingCapacity: true)
    timeouts = 0
  }

  // MARK: Bytes

  private mutating func feed(_ byte: UInt8, into events: inout [InputEvent]) {
    timeouts = 0
    switch state {
    case .ground: ground(byte, into: &events)
    case .escape: escape(byte, into: &events)
    case .control: control(byte, into: &events)
    case .shift3: shift3(byte, into: &events)
    case .text(let introducer): text(byte, introducer, into: &events)
    case .textEscape(let introducer):
      if byte == UInt8(ascii: "\\") {
        finishText(introducer, into: &events)
      } else {
        // Not a terminator: the text was cut short, and this Escape starts something else.
        reset()
        escape(byte, into: &events)
      }
    case .oldMouse(let left): if left > 1 { state = .oldMouse(left - 1) } else { reset() }
    case .paste:
      if paste.add(byte) {
        events.append(paste.finish())
        reset()
      }
    case .console:
      reset()
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "E") {
        events.append(.key(Key(.function(Int(byte) - 0x40))))
      }
    }
  }

  private mutating func ground(_ byte: UInt8, into events: inout [InputEvent]) {
    if byte == 0x1B {
      if utf8.abandon() { type("\u{FFFD}", into: &events) }
      state = .escape
      return
    }
    switch utf8.add(byte) {
    case .needsMore: break
    case .scalar(let scalar): type(scalar, into: &events)
    case .malformed(let scalar):
      type("\u{FFFD}", into: &events)
      guard let scalar else { break }
      if scalar.value == 0x1B { state = .escape } else { type(scalar, into: &events) }
    }
  }

  private mutating func type(_ scalar: Unicode.Scalar, into events: inout [InputEvent]) {
    guard var key = KeyTable.key(of: scalar) else {
      isAlt = false
      return
    }
    if isAlt { key.modifiers.insert(.alt) }
    isAlt = false
    events.append(.key(key))
  }

  private mutating func escape(_ byte: UInt8, into events: inout [InputEvent]) {
    sequence.removeAll(keepingCapacity: true)
    switch byte {
    case 0x1B:
      events.append(.key(Key(.escape)))
      state = .escape
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .shift3
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): state = .text(byte)
    default:
      state = .ground
      isAlt = true
      ground(byte, into: &events)
    }
  }

  private mutating func control(_ byte: UInt8, into events: inout [InputEvent]) {
    switch byte {
    case 0x1B:
      reset()
      state = .escape
    case 0x18, 0x1A: reset()
    case 0x20...0x3F:
      if sequence.count < Self.maxSequenceBytes { sequence.append(byte) }
    case UInt8(ascii: "[") where sequence.isEmpty: state = .console
    case UInt8(ascii: "M") where sequence.isEmpty: state = .oldMouse(3)
    case 0x40...0x7E:
      let parsed = ControlSequence(parameters: sequence, final: byte)
      reset()
      if parsed.isPasteStart {
        paste.start()
        state = .paste
      } else if let event = parsed.event(expectsPosition: expectedPositions > 0) {
        switch event {
        case .reply(.cursorPosition): expectedPositions = max(0, expectedPositions - 1)
        // Every terminal answers this question, and it is asked last.
        case .reply(.deviceAttributes): expectedPositions = 0
        default: break
        }
        events.append(event)
      }
    default: break
    }
  }

  private mutating func shift3(_ byte: UInt8, into events: inout [InputEvent]) {
    switch byte {
    case 0x1B:
      reset()
      state = .escape
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      if sequence.count < Self.maxSequenceBytes { sequence.append(byte) }
    default:
      let parsed = ControlSequence(parameters: sequence, final: byte)
      reset()
      if let key = parsed.shift3Key { events.append(.key(key)) }
    }
  }

  private mutating func text(
    _ byte: UInt8, _ introducer: UInt8, into events: inout [InputEvent]
  ) {
    switch byte {
    case 0x07: finishText(introducer, into: &events)
    case 0x18, 0x1A: reset()
    case 0x1B: state = .textEscape(introducer)
    default: if sequence.count < Self.maxSequenceBytes { sequence.append(byte) }
    }
  }

  private mutating func finishText(_ introducer: UInt8, into events: inout [InputEvent]) {
    if introducer == UInt8(ascii: "]"), let reply = TerminalReply(operatingSystemCommand: sequence)
    {
      events.append(.reply(reply))
    }
    if introducer == UInt8(ascii: "_"), let canShow = KittyGraphics.answer(sequence) {
      events.append(.reply(.kittyGraphics(canShow)))
    }
    reset()
  }
}
