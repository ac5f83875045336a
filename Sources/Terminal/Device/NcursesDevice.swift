import CTerminal
import Glibc

/// The user's terminal, through the curses library.
///
/// One thread owns it, and one device is started at a time. Only rows whose cells changed go to the
/// library, which sends only what differs on the screen; the real cursor stands where the frame
/// says. `stop()` gives the terminal back; a crash gives it back, too.
public final class NcursesDevice: Device {
  /// Modes that the program wants of the terminal.
  public struct Modes: OptionSet, Hashable, Sendable {
    /// One bit for each mode.
    public let rawValue: UInt32

    /// Modes from their bits.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Pastes come marked as such.
    public static let bracketedPaste = Modes(rawValue: UInt32(CTERM_MODE_PASTE))
    /// The mouse is reported, which keeps the terminal from selecting text.
    public static let mouse = Modes(rawValue: UInt32(CTERM_MODE_MOUSE))
    /// Focus coming and going is told.
    public static let focus = Modes(rawValue: UInt32(CTERM_MODE_FOCUS))
    /// Every key can be told from every other; only for a terminal that said it has keyboard flags.
    public static let keyboard = Modes(rawValue: UInt32(CTERM_MODE_KEYBOARD))
    /// The cursor does not blink, where the terminal's description says that it has shapes.
    public static let steadyCursor = Modes(rawValue: UInt32(CTERM_MODE_STEADY))
  }

  /// Columns and rows now.
  public private(set) var size: Size
  /// How many colours the terminal has; 0 where there are none, 2^24 where it takes any.
  public let colorCount: Int
  /// The descriptor that keys come from.
  public let inputDescriptor: Int32
  /// Becomes readable when a signal came; then call `takeSignals()`.
  public let signalDescriptor: Int32
  /// Whether frames are sent between the marks of mode 2026; set it where the terminal knows them.
  public var usesSynchronizedOutput = false
  /// How the terminal is asked for notifications on the desktop.
  public var notifications = NotificationProtocol.none
  /// Whether tmux stands between, which hands on what is wrapped for it.
  public var isInTmux = false
  /// Whether the terminal can be asked for the graphics protocol of kitty.
  public var asksForKittyGraphics = false
  /// In which form the terminal shows pictures in its own pixels; nil where it does not.
  public var pictureForm: PictureMeans.Form?
  /// Pixels of a cell as the terminal answered, for one whose window does not tell.
  public var answeredCell: Size?
  /// What the terminal is asked to do; set anew after a suspension by itself.
  public var modes: Modes { didSet { cterm_set_modes(modes.rawValue) } }

  private var pairs: PairTable
  /// What stands on the screen; nil where nobody knows.
  ///
  /// Its rows are taken over one by one, so that whoever draws the next frame need not copy the
  /// last one first.
  private var shown: Buffer?
  private var shownCursor: Point?
  private var shownTitle = ""
  private var overlay = OverlayPainter()
  private var isRunning = true

  /// Takes the terminal over: raw input, alternate screen, crash and signal handlers.
  ///
  /// Nothing is asked of the terminal and nothing waited for.
  ///
  /// - Parameters:
  ///   - metrics: those of the buffers to be presented.
  ///   - wantsDirectColor: whether colours are to be sent by their parts, where the terminal has
  ///     256 at least.
  public init(
    input: Int32 = 0, output: Int32 = 1, metrics: TextMetrics = .standard,
    modes: Modes = [.bracketedPaste, .focus], wantsDirectColor: Bool = false
  ) throws(TerminalError) {
    let answer = ScalarTable.runs.withUnsafeBufferPointer { runs in
      cterm_start(
        input, output, runs.baseAddress, Int32(runs.count), Int32(metrics.ambiguousWidth),
        wantsDirectColor)
    }
    guard Int(answer) == CTERM_STARTED else { throw Self.error(Int(answer)) }
    inputDescriptor = input
    signalDescriptor = cterm_signal_descriptor()
    colorCount = Int(cterm_colors())
    pairs = PairTable(available: Int(cterm_color_pairs()))
    size = Self.windowSize() ?? Size(width: 80, height: 24)
    self.modes = modes
    cterm_set_modes(modes.rawValue)
  }

  private static func error(_ answer: Int) -> TerminalError {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    return switch answer {
    case CTERM_NOT_A_TERMINAL: .notATerminal
    case CTERM_NOT_UTF8: .notUTF8
    case CTERM_UNKNOWN_TERMINAL: .unknownTerminal(name)
    case CTERM_TOO_SIMPLE: .tooSimple(name)
    default: .failed
    }
  }

  /// Gives the terminal back for good; the device is of no use afterwards.
  public func stop() {
    guard isRunning else { return }
    takePictureAway()
    isRunning = false
    cterm_stop()
  }

  // MARK: Showing

  /// Shows `frame`; a frame that looks like the one before sends nothing.
  public func present(_ frame: Frame) {
    guard isRunning else { return }
    let isKnown = shown?.size == frame.buffer.size
    pairs.beginFrame()
    var isChanged = !isKnown || shownCursor != frame.cursor
    var changedRows = 0..<0
    for y in 0..<min(frame.buffer.height, size.height) {
      if isKnown {
        guard let columns = shown?.difference(row: y, from: frame.buffer) else { continue }
        put(columns, row: y, of: frame.buffer)
        shown?.takeRow(y, of: frame.buffer)
      } else {
        put(0..<frame.buffer.width, row: y, of: frame.buffer)
      }
      isChanged = true
      changedRows = (changedRows.isEmpty ? y : changedRows.lowerBound)..<y + 1
    }
    if !isKnown { shown = frame.buffer }
    shownCursor = frame.cursor
    if frame.title != shownTitle { setTitle(frame.title) }
    if frame.bell { cterm_bell() }
    if let news = frame.notification,
      let sequence = notifications.sequence(for: news, isInTmux: isInTmux)
    {
      cterm_send(sequence)
    }
    // Only who has a picture asks the window for the size of its cells.
    let means = frame.picture == nil ? nil : pictureMeans
    let step = overlay.step(
      to: frame.picture, by: means, isRepainted: !isKnown, changedRows: changedRows)
    if isChanged || !step.isEmpty { update(cursor: frame.cursor, with: step) }
  }

  /// Paints everything again with the next frame, after something else wrote to the screen.
  public func repaint() {
    forget()
    cterm_repaint()
  }

  /// Has everything sent again with the next frame: what stands on the screen is not known.
  private func forget() {
    shown = nil
    shownTitle = ""
  }

  /// Hands `text` to the terminal's clipboard (OSC 52), where the terminal allows it.
  public func copy(_ text: String) {
    guard isRunning else { return }
    var bytes = Array("\u{1B}]52;c;".utf8)
    TerminalBytes.addBase64(of: Array(text.utf8)[...], to: &bytes)
    cterm_send(String(decoding: bytes, as: UTF8.self) + "\u{7}")
  }

  /// How the terminal shows pictures in its own pixels; nil where it does not, or its cells cannot
  /// be measured.
  public var pictureMeans: PictureMeans? {
    pictureForm.flatMap { PictureMeans.of($0, cell: Self.cellPixels() ?? answeredCell) }
  }

  /// Before the screen is left: a picture is kept by the terminal and not by the screen.
  private func takePictureAway() {
    let step = overlay.step(to: nil, by: nil, isRepainted: true)
    if !step.before.isEmpty { cterm_send(String(decoding: step.before, as: UTF8.self)) }
    cterm_hold_rows(false)
  }

  /// Asks what only the terminal can tell; answers come as `.reply` events, attributes last.
  ///
  /// Call it after the first frame, tell the decoder to `expectCursorPosition()`, and wait for
  /// nothing: a position in column 2 means that ambiguous scalars take two cells here.
  public func askTerminal() {
    guard isRunning else { return }
    cterm_ask(asksForKittyGraphics ? KittyGraphics.question : "")
    if shown != nil, let shownCursor { update(cursor: shownCursor) }
  }

  private func update(cursor: Point?, with step: OverlayPainter.Step = OverlayPainter.Step()) {
    if let rows = step.spoiledRows { cterm_spoil_rows(Int32(rows.lowerBound), Int32(rows.count)) }
    // Rows that move would take parts of a picture with them.
    cterm_hold_rows(overlay.isShowing)
    let screen = Rect(size)
    let place = cursor.flatMap { screen.contains($0) ? $0 : nil } ?? Point(x: -1, y: -1)
    step.before.withUnsafeBufferPointer { before in
      step.after.withUnsafeBufferPointer { after in
        cterm_update(
          Int32(place.x), Int32(place.y), usesSynchronizedOutput,
          cterm_bytes(start: before.baseAddress, count: before.count),
          cterm_bytes(start: after.baseAddress, count: after.count))
      }
    }
  }

  private func put(_ columns: Range<Int>, row y: Int, of buffer: Buffer) {
    // What reaches the terminal holds no control byte and no half glyph, whoever drew it.
    assert(buffer.checkInvariants(row: y) == nil, buffer.checkInvariants(row: y) ?? "")
    let columns = columns.clamped(to: 0..<size.width)
    withUnsafeTemporaryAllocation(of: cterm_cell.self, capacity: columns.count) { cells in
      var style = Style.plain
      var fitted = Style.plain
      var pair = 0
      for (index, x) in columns.enumerated() {
        let cell = buffer.cells[y * buffer.width + x]
        if cell.style != style {
          style = cell.style
          fitted = style.fitted(to: colorCount)
          pair = number(of: fitted, in: buffer)
        }
        cells.initializeElement(
          at: index, to: cterm_cell(cell, style: fitted, pair: Int32(pair)))
      }
      cterm_put(Int32(columns.lowerBound), Int32(y), cells.baseAddress, Int32(columns.count))
    }
  }

  private func number(of style: Style, in buffer: Buffer) -> Int {
    let (pair, definition) = pairs.pair(for: style) {
      // Both what is on the screen and what this frame will put there.
      let cells = [buffer.cells, shown?.cells ?? []].joined()
      return Set(cells.lazy.map { $0.style.fitted(to: self.colorCount).colors })
    }
    if let definition {
      cterm_define_pair(
        Int32(definition.pair), Int32(definition.foreground), Int32(definition.background))
    }
    return pair
  }

  private func setTitle(_ title: String) {
    shownTitle = title
    var text = String.UnicodeScalarView()
    text.append(contentsOf: title.unicodeScalars.lazy.filter { !Width.isUnprintable($0) })
    cterm_set_title(String(text))
  }

  // MARK: Signals, size and suspension

  /// The signals that came since the last call, in order; a resize counts once.
  public func takeSignals() -> [TerminalSignal] {
    var found: [TerminalSignal] = []
    for number in takeSignalNumbers() {
      let signal: TerminalSignal? =
        switch Int32(number) {
        case SIGWINCH: .resized
        // Without a handler the runtime would begin to ask questions in the middle of the screen.
        case SIGTERM, SIGQUIT: .terminate
        case SIGHUP: .hangUp
        case SIGINT: .interrupt
        case SIGCONT: .resumed
        case SIGTSTP: .suspend
        default: nil
        }
      if let signal, !(signal == .resized && found.contains(.resized)) { found.append(signal) }
    }
    return found
  }

  private func takeSignalNumbers() -> [UInt8] {
    guard case .bytes(let numbers) = TerminalInput.read(signalDescriptor) else { return [] }
    return numbers
  }

  /// Follows the window if it has another size than `size`.
  ///
  /// - Returns: whether it has; then present a frame of the new size.
  public func followWindowSize() -> Bool {
    guard isRunning, let now = Self.windowSize(), now != size else { return false }
    size = now
    forget()
    cterm_resize(Int32(now.width), Int32(now.height))
    return true
  }

  /// Gives the terminal back while `body` runs (an editor, a pager), then takes it again.
  ///
  /// Present a frame afterwards; `size` is that of the window then.
  public func whileReleased<Result>(_ body: () throws -> Result) rethrows -> Result {
    takePictureAway()
    cterm_release()
    defer { reclaim() }
    return try body()
  }

  /// Stops the process, as Control-Z does, until it is continued; present a frame afterwards.
  ///
  /// The whole process group stops, as the shell expects of a job; SIGSTOP cannot be caught by
  /// anyone on the way.
  public func suspend() {
    whileReleased { _ = kill(0, SIGSTOP) }
    // The continuation that ended our own stop is no news; what else came is told again.
    for number in takeSignalNumbers() where Int32(number) != SIGCONT {
      kill(getpid(), Int32(number))
    }
  }

  /// Takes the terminal again after a stop that was not of our own doing.
  public func resume() {
    cterm_release()
    reclaim()
  }

  private func reclaim() {
    cterm_reclaim()
    forget()
    _ = followWindowSize()
  }

  private static func cellPixels() -> Size? {
    var width: Int32 = 0
    var height: Int32 = 0
    guard cterm_cell_pixels(&width, &height) else { return nil }
    return Size(width: Int(width), height: Int(height))
  }

  private static func windowSize() -> Size? {
    var width: Int32 = 0
    var height: Int32 = 0
    guard cterm_window_size(&width, &height) else { return nil }
    return Size(width: Int(width), height: Int(height))
  }
}

extension cterm_cell {
  fileprivate init(_ cell: Cell, style: Style, pair: Int32) {
    self.init(
      text: (
        UInt32(truncatingIfNeeded: cell.glyph & 0x1F_FFFF),
        UInt32(truncatingIfNeeded: cell.glyph >> 21 & 0x1F_FFFF),
        UInt32(truncatingIfNeeded: cell.glyph >> 42 & 0x1F_FFFF)
      ),
      attributes: UInt32(style.attributes.rawValue), pair: pair, width: Int32(cell.width))
  }
}
